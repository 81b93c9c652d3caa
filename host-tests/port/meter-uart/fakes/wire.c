/*
	The line and the hardware: what comes, and what the interrupt makes of it.

	As it was seen or read in ESP-IDF 6.0: the interrupt empties the FIFO of 128 bytes at its threshold and when the line
	falls silent; a full ring loses nothing yet (the bytes are stashed, and the interrupt is off until a read makes room),
	a full FIFO does; a full queue drops the event.
*/

#include <string.h>

#include "driver/gpio.h"
#include "port.h"
#include "soc/uart_reg.h"
#include "test.h"

static int level = 1;

static void announce(Port *port, uart_event_type_t type, int size)
{
	uart_event_t event = { .type = type, .size = size };

	sendFromInterrupt(port->events, &event);
}

void emptyFifo(Port *port)
{
	if (!port->served || port->inStash || !port->inFifo)
		return;
	if (port->inRing + port->inFifo > port->state.ringSize) {
		memcpy(port->stash, port->fifo, port->inFifo);
		port->inStash = port->inFifo;
		announce(port, UART_BUFFER_FULL, 0);
	}
	else {
		memcpy(port->ring + port->inRing, port->fifo, port->inFifo);
		port->inRing += port->inFifo;
		announce(port, UART_DATA, port->inFifo);
	}
	port->inFifo = 0;
}

static void takeByte(Port *port, uint8_t byte)
{
	if (port->inFifo == FIFO) {
		port->inFifo = 0;
		announce(port, UART_FIFO_OVF, 0);
	}
	port->fifo[port->inFifo++] = byte;
	if (port->inFifo >= port->state.threshold)
		emptyFifo(port);
}

/* With 7 data bits the eighth is left as what the parity bit was: the worst that may be. */
static uint8_t asReceived(const Port *port, uint8_t byte)
{
	if (port->state.config.data_bits == UART_DATA_7_BITS)
		byte = (byte & 0x7f) | (__builtin_parity(byte & 0x7f) << 7);
	return byte;
}

static bool hears(const Port *port)
{
	return port->state.installed && (port->state.receive >= 0);
}

void receiveOn(uart_port_t number, const void *bytes, size_t count)
{
	Port *port = &ports[number];

	for (size_t i = 0; hears(port) && (i < count); i++)
		takeByte(port, asReceived(port, ((const uint8_t *)bytes)[i]));
}

void receive(uart_port_t number, const void *bytes, size_t count)
{
	receiveOn(number, bytes, count);
	emptyFifo(&ports[number]);
}

void receiveFramingError(uart_port_t number)
{
	Port *port = &ports[number];

	takeByte(port, 0x68);
	if (port->framingEnabled)
		announce(port, UART_FRAME_ERR, 0);
	emptyFifo(port);
}

void receiveParityError(uart_port_t number)
{
	Port *port = &ports[number];

	takeByte(port, 0x68);
	announce(port, UART_PARITY_ERR, 0);
	emptyFifo(port);
}

void receiveBreak(uart_port_t number)
{
	Port *port = &ports[number];

	takeByte(port, 0);
	announce(port, UART_BREAK, 0);
	if (port->framingEnabled)
		announce(port, UART_FRAME_ERR, 0);
	emptyFifo(port);
}

void interrupts(uart_port_t number, bool on)
{
	ports[number].served = on;
	if (on)
		emptyFifo(&ports[number]);
}

int clockOf(const Port *port)
{
	return (port->state.config.source_clk == UART_SCLK_XTAL) ? 40000000 : 80000000;
}

/* The clock that is counted: the driver divides it until its own divider reaches the port's speed. */
static int countedClock(const Port *port)
{
	int divider = 1;

	while (clockOf(port) / divider / port->state.config.baud_rate > UART_CLKDIV_V)
		divider++;
	return clockOf(port) / divider;
}

static void shorten(uint32_t *shortest, double ticks)
{
	if (ticks < *shortest)
		*shortest = ticks;
}

void edges(uart_port_t number, int bitsPerSecond, int percentLate)
{
	Port *port = &ports[number];
	double bit = (double)countedClock(port) / bitsPerSecond;

	if (!port->measures)
		return;
	shorten(&port->low, bit * (100 + percentLate) / 100);
	shorten(&port->high, bit * (100 - percentLate) / 100);
	shorten(&port->rising, 2 * bit);
	shorten(&port->falling, 2 * bit);
}

void spike(uart_port_t number, int nanoseconds)
{
	if (ports[number].measures)
		shorten(&ports[number].high, nanoseconds * (countedClock(&ports[number]) / 1e9));
}

void setLevel(int newLevel)
{
	level = newLevel;
}

int gpio_get_level(int pin)
{
	expect(GPIO_IS_VALID_GPIO(pin));
	return level;
}

int levelOfPins(void)
{
	return level;
}
