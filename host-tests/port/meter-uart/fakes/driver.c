/* ESP-IDF's UART driver: its calls, each of which can be told to fail. Nearly every error of the real one is ESP_FAIL. */

#include <stdlib.h>
#include <string.h>

#include "port.h"
#include "soc/uart_reg.h"
#include "test.h"

Port ports[UART_NUM_MAX];

static struct {
	const char *call;
	esp_err_t error;
} failure;

void failNext(const char *call, esp_err_t error)
{
	failure.call = call;
	failure.error = error;
}

bool mustFail(const char *call, esp_err_t *error)
{
	if (!failure.call || strcmp(failure.call, call))
		return false;
	*error = failure.error;
	failure.call = NULL;
	return true;
}

#define MAY_FAIL() \
	do { \
		esp_err_t error; \
		if (mustFail(__func__, &error)) \
			return error; \
	} while (0)

const PortState *portState(uart_port_t port)
{
	return &ports[port].state;
}

esp_err_t uart_driver_install(uart_port_t number, int receiveSize, int sendSize, int events, QueueHandle_t *queue, int flags)
{
	Port *port = &ports[number];

	MAY_FAIL();
	expect((sendSize == 0) && (flags == 0));
	if (port->state.installed || (receiveSize <= FIFO))
		return ESP_FAIL;
	memset(port, 0, sizeof(Port));
	port->state.installed = true;
	port->state.ringSize = receiveSize;
	port->state.threshold = 120;
	port->state.receive = UART_PIN_NO_CHANGE;
	port->ring = malloc(receiveSize);
	port->events = *queue = createQueue(events, sizeof(uart_event_t));
	port->served = true;
	return ESP_OK;
}

esp_err_t uart_driver_delete(uart_port_t number)
{
	Port *port = &ports[number];

	if (port->state.installed) {
		deleteQueue(port->events);
		free(port->ring);
	}
	memset(port, 0, sizeof(Port));
	return ESP_OK;
}

esp_err_t uart_param_config(uart_port_t number, const uart_config_t *config)
{
	MAY_FAIL();
	expect(ports[number].state.installed);	/* otherwise another's settings may be changed */
	ports[number].state.config = *config;
	return ESP_OK;
}

esp_err_t uart_set_line_inverse(uart_port_t number, uint32_t mask)
{
	MAY_FAIL();
	ports[number].state.inverted = mask == UART_SIGNAL_RXD_INV;
	return ESP_OK;
}

esp_err_t uart_set_rx_full_threshold(uart_port_t number, int bytes)
{
	MAY_FAIL();
	if (!ports[number].state.installed)
		return ESP_ERR_INVALID_STATE;
	ports[number].state.threshold = bytes;
	return ESP_OK;
}

/* On a line at the space level, or one taken the wrong way round, the connection is a break. */
esp_err_t uart_set_pin(uart_port_t number, int send, int pin, int rts, int cts)
{
	Port *port = &ports[number];

	MAY_FAIL();
	expect((send == UART_PIN_NO_CHANGE) && (rts == UART_PIN_NO_CHANGE) && (cts == UART_PIN_NO_CHANGE));
	port->state.receive = pin;
	if (port->measures)
		port->low = port->high = 1;		/* the connection is a pulse as well */
	if (levelOfPins() == port->state.inverted)
		receiveBreak(number);
	return ESP_OK;
}

esp_err_t uart_flush_input(uart_port_t number)
{
	MAY_FAIL();
	if (!ports[number].state.installed)
		return ESP_FAIL;
	ports[number].inRing = ports[number].inFifo = ports[number].inStash = 0;
	return ESP_OK;
}

esp_err_t uart_enable_intr_mask(uart_port_t number, uint32_t mask)
{
	MAY_FAIL();
	expect(ports[number].state.installed);	/* the real one crashes */
	if (mask & UART_FRM_ERR_INT_ENA)
		ports[number].framingEnabled = true;
	return ESP_OK;
}

esp_err_t uart_get_buffered_data_len(uart_port_t number, size_t *count)
{
	if (!ports[number].state.installed)
		return ESP_FAIL;
	*count = ports[number].inRing;
	return ESP_OK;
}

int uart_read_bytes(uart_port_t number, void *bytes, uint32_t length, uint32_t ticks)
{
	Port *port = &ports[number];
	esp_err_t error;
	int read = 0;

	expect(ticks == 0);
	if (mustFail(__func__, &error) || !port->state.installed)
		return -1;
	while (((uint32_t)read < length) && port->inRing) {
		int count = ((int)length - read < port->inRing) ? (int)length - read : port->inRing;

		memcpy((uint8_t *)bytes + read, port->ring, count);
		port->inRing -= count;
		memmove(port->ring, port->ring + count, port->inRing);
		read += count;
		if (port->inStash && (port->inRing + port->inStash <= port->state.ringSize)) {
			memcpy(port->ring + port->inRing, port->stash, port->inStash);
			port->inRing += port->inStash;
			port->inStash = 0;
			emptyFifo(port);
		}
	}
	return read;
}

esp_err_t uart_detect_bitrate_start(uart_port_t number, const uart_bitrate_detect_config_t *config)
{
	Port *port = &ports[number];

	MAY_FAIL();
	if (!port->state.installed)
		return ESP_ERR_INVALID_ARG;
	expect(!config);
	port->measures = true;
	port->low = port->high = port->rising = port->falling = NEVER;
	return ESP_OK;
}

esp_err_t uart_detect_bitrate_stop(uart_port_t number, bool release, uart_bitrate_res_t *result)
{
	Port *port = &ports[number];

	MAY_FAIL();
	if (!port->state.installed)
		return ESP_ERR_INVALID_ARG;
	expect(!release);
	port->measures = false;
	*result = (uart_bitrate_res_t){
		.low_period = port->low + 1,
		.high_period = port->high + 1,
		.pos_period = port->rising + 1,
		.neg_period = port->falling + 1,
		.clk_freq_hz = clockOf(port),	/* whatever it was divided by */
	};
	return ESP_OK;
}
