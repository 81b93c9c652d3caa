/*
	The line to the meter on ESP-IDF's UART driver: opens it, looks at it, measures its speed.
*/

#pragma once

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

#include "driver/gpio.h"
#include "driver/uart.h"
#include "freertos/FreeRTOS.h"
#include "freertos/queue.h"
#include "soc/soc_caps.h"
#include "soc/uart_reg.h"

#if SOC_UART_SUPPORT_XTAL_CLK
	#define CLOCK UART_SCLK_XTAL	/* does not follow the processor's frequency */
#else
	#define CLOCK UART_SCLK_APB		/* ESP32: 80 MHz as long as the processor's frequency is fixed */
#endif

#define RING 4096			/* bytes: 355 ms at 115200 */
#define EVENTS 20			/* bursts of the interrupt while the flash is written and no task runs */
#define THRESHOLD 64		/* bytes in the FIFO that interrupt: 64 more, 5.5 ms at 115200, fit behind them */

typedef struct {
	uart_port_t port;
	int receive;		/* GPIO */
	int baud;
	bool even;			/* 7E1, else 8N1 */
	bool invert;
} UartLine;

/* Makes a call of the driver and notes its name; true if it fails. */
#define FAILS(CALL, ...) (*call = #CALL, ESP_OK != (error = CALL(__VA_ARGS__)))

/* Opens the driver. When a call fails, `*call` is its name, and everything is undone. */
static esp_err_t openLine(const UartLine *line, QueueHandle_t *events, const char **call)
{
	uart_port_t port = line->port;
	uart_config_t config = {
		.baud_rate = line->baud,
		.data_bits = line->even ? UART_DATA_7_BITS : UART_DATA_8_BITS,
		.parity = line->even ? UART_PARITY_EVEN : UART_PARITY_DISABLE,
		.stop_bits = UART_STOP_BITS_1,
		.flow_ctrl = UART_HW_FLOWCTRL_DISABLE,
		.source_clk = CLOCK,
	};
	esp_err_t error;

	/* first, as it fails if the port is in use, before anything is changed there */
	if (FAILS(uart_driver_install, port, RING, 0, EVENTS, events, 0))
		return error;
	if (FAILS(uart_param_config, port, &config)
		|| FAILS(uart_set_line_inverse, port, line->invert ? UART_SIGNAL_RXD_INV : UART_SIGNAL_INV_DISABLE)
		|| FAILS(uart_set_rx_full_threshold, port, THRESHOLD)
		/* after the polarity, so that the idle line is not taken for a break */
		|| FAILS(uart_set_pin, port, UART_PIN_NO_CHANGE, line->receive, UART_PIN_NO_CHANGE, UART_PIN_NO_CHANGE)
		|| FAILS(uart_flush_input, port)
		/* the driver handles framing errors but does not enable them */
		|| FAILS(uart_enable_intr_mask, port, UART_FRM_ERR_INT_ENA)
		/* last: connecting the pin is a pulse as well */
		|| FAILS(uart_detect_bitrate_start, port, NULL)) {
		uart_driver_delete(port);
		return error;
	}
	xQueueReset(*events);
	return ESP_OK;
}

/* Bits per second from the shortest pulses that were seen while the port stood at `baud`; 0 if they make no signal. */
static uint32_t bitRate(const uart_bitrate_res_t *shortest, int baud)
{
	/* Ticks in two bits. A slow rising edge lengthens one pulse by as much as it shortens the other. */
	int two = shortest->low_period + shortest->high_period;
	int unlike = two / 8;
	/* For slow ports the driver divides the clock that is counted as well, and does not tell. Only where the port's own
	   divider has 12 bits: not on the ESP32. */
	uint32_t divider = 1 + (shortest->clk_freq_hz - 1) / ((uint64_t)UART_CLKDIV_V * baud);

	/* the counters stand at their end: silence, or a line too slow for them */
	if ((shortest->low_period >= UART_LOWPULSE_MIN_CNT_V) || (shortest->high_period >= UART_LOWPULSE_MIN_CNT_V) || !two)
		return 0;
	/* somewhere in a telegram a single 1 stands beside a single 0, both ways round; beside a spike nothing does */
	if ((abs((int)shortest->pos_period - two) > unlike) || (abs((int)shortest->neg_period - two) > unlike))
		return 0;
	return (2 * (shortest->clk_freq_hz / divider) + two / 2) / two;
}

/* What the line has shown since the last measurement or the opening. It goes on beside the reception. */
static esp_err_t measureLine(const UartLine *line, uint32_t *bitsPerSecond, const char **call)
{
	uart_bitrate_res_t shortest;
	esp_err_t error;

	if (FAILS(uart_detect_bitrate_stop, line->port, false, &shortest)
		|| FAILS(uart_detect_bitrate_start, line->port, NULL))
		return error;
	*bitsPerSecond = bitRate(&shortest, line->baud);
	return ESP_OK;
}

/* Whether the line stands at the mark level now. */
static bool isLineIdle(const UartLine *line)
{
	return gpio_get_level(line->receive) != line->invert;
}
