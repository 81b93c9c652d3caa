#include <string.h>

#include "fakes.h"
#include "soc/uart_reg.h"
#include "test.h"

static Uart *openAt(int baud)
{
	Options options = METER;

	options.baud = baud;
	return newUart(options);
}

/* The speed is found to one percent. */
static void expectSpeed(Uart *uart, int bitsPerSecond)
{
	int measured = call(xs_meter_uart_bit_rate, uart);

	expectText(thrown, NULL);
	if ((measured < bitsPerSecond * 0.99) || (measured > bitsPerSecond * 1.01))
		fail("%d bits per second were measured as %d", bitsPerSecond, measured);
}

static void expectMeasured(int baud, int bitsPerSecond)
{
	Uart *uart = openAt(baud);

	edges(1, bitsPerSecond, 0);
	expectSpeed(uart, bitsPerSecond);
	call(xs_meter_uart_close, uart);
}

TEST(measures_fast, "measures 115200 whatever the port is set to")
{
	expectMeasured(115200, 115200);
	expectMeasured(9600, 115200);
	expectMeasured(2400, 115200);
}

TEST(measures_9600, "measures 9600 where the counters reach so far: later chips cannot at 115200, and say 0")
{
	expectMeasured(9600, 9600);
	expectMeasured(2400, 9600);
#if UART_LOWPULSE_MIN_CNT_V > 0xfff
	expectMeasured(115200, 9600);
#else
	Uart *uart = openAt(115200);

	edges(1, 9600, 0);
	expectEqual(call(xs_meter_uart_bit_rate, uart), 0);
#endif
}

TEST(measures_2400, "measures 2400 where the counters reach so far: later chips cannot, and say 0")
{
#if UART_LOWPULSE_MIN_CNT_V > 0xfff
	expectMeasured(115200, 2400);
	expectMeasured(9600, 2400);
	expectMeasured(2400, 2400);
#else
	Uart *uart = openAt(115200);

	edges(1, 2400, 0);
	expectEqual(call(xs_meter_uart_bit_rate, uart), 0);
	call(xs_meter_uart_close, uart);
	uart = openAt(9600);
	edges(1, 2400, 0);
	expectEqual(call(xs_meter_uart_bit_rate, uart), 0);
#endif
}

TEST(measures_slow_edges, "measures rightly when a weak pull-up makes one kind of edge half a bit late")
{
	Uart *uart = openAt(2400);

	edges(1, 115200, 50);
	expectSpeed(uart, 115200);
	edges(1, 115200, -50);
	expectSpeed(uart, 115200);
}

TEST(measures_silence, "says 0 when the line was silent")
{
	expectEqual(call(xs_meter_uart_bit_rate, openAt(115200)), 0);
}

TEST(measures_connection, "says 0 when nothing came but the edge of connecting the pin")
{
	Options options = METER;

	options.space = true;
	expectEqual(call(xs_meter_uart_bit_rate, newUart(options)), 0);
}

TEST(measures_spike, "says 0 when a spike stood between the bits: a wrong speed would be worse")
{
	Uart *uart = openAt(115200);

	edges(1, 115200, 0);
	spike(1, 500);
	expectEqual(call(xs_meter_uart_bit_rate, uart), 0);
	spike(1, 500);
	expectEqual(call(xs_meter_uart_bit_rate, uart), 0);
}

TEST(measures_anew, "each look begins a new measurement")
{
	Uart *uart = openAt(115200);

	edges(1, 115200, 0);
	expectSpeed(uart, 115200);
	expectEqual(call(xs_meter_uart_bit_rate, uart), 0);
	edges(1, 57600, 0);
	expectSpeed(uart, 57600);
}

TEST(measures_beside, "a look disturbs neither the bytes nor the counters")
{
	Uart *uart = openAt(115200);

	receiveOn(1, "/KA", 3);
	call(xs_meter_uart_bit_rate, uart);
	receive(1, "M5", 2);
	call(xs_meter_uart_bit_rate, uart);
	runTask();
	turn();
	expectEqual(uart->length, 5);
	expect(!memcmp(uart->bytes, "/KAM5", 5));
	expectEqual(call(xs_meter_uart_framing, uart), 0);
}

TEST(measuring_fails, "a call of the measurement fails: the error names it, and the port stays open")
{
	Uart *uart = openAt(115200);

	failNext("uart_detect_bitrate_stop", ESP_ERR_INVALID_ARG);
	call(xs_meter_uart_bit_rate, uart);
	expectText(thrown, "Error: uart_detect_bitrate_stop: 0x102");
	failNext("uart_detect_bitrate_start", ESP_FAIL);
	call(xs_meter_uart_bit_rate, uart);
	expectText(thrown, "Error: uart_detect_bitrate_start: 0xffffffff");
	receive(1, "/KAM5", 5);
	runTask();
	turn();
	expectEqual(uart->length, 5);
}

TEST(idle, "the line is idle at the mark level, low where it is inverted and high where it is not")
{
	Uart *uart = newUart(METER);

	setLevel(0);
	expectEqual(call(xs_meter_uart_is_idle, uart), true);
	setLevel(1);
	expectEqual(call(xs_meter_uart_is_idle, uart), false);
	call(xs_meter_uart_close, uart);

	uart = newUart(OLD_METER);
	setLevel(1);
	expectEqual(call(xs_meter_uart_is_idle, uart), true);
	setLevel(0);
	expectEqual(call(xs_meter_uart_is_idle, uart), false);
}
