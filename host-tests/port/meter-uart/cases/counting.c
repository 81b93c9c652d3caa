#include "fakes.h"
#include "test.h"

static void settle(void)
{
	runTask();
	turn();
	runTask();
	turn();
}

static void expectCounters(Uart *uart, int overflow, int framing, int breaks)
{
	expectEqual(call(xs_meter_uart_overflow, uart), overflow);
	expectEqual(call(xs_meter_uart_framing, uart), framing);
	expectEqual(call(xs_meter_uart_break, uart), breaks);
}

TEST(counts_nothing, "a telegram without a fault counts nothing")
{
	char telegram[700] = "/KAM5";
	Uart *uart = newUart(METER);

	receive(1, telegram, sizeof(telegram));
	settle();
	expectCounters(uart, 0, 0, 0);
}

TEST(overflows, "an overflow of the FIFO is counted, and reception goes on")
{
	char bytes[200] = "";
	Uart *uart = newUart(METER);

	interrupts(1, false);
	receive(1, bytes, sizeof(bytes));
	interrupts(1, true);
	settle();
	expectCounters(uart, 1, 0, 0);
	uart->length = 0;
	receive(1, "/KAM5", 5);
	settle();
	expectEqual(uart->length, 5);
}

TEST(overflows_late, "what a reader that is much too late loses is counted, and reception goes on")
{
	static char bytes[64];
	Uart *uart = newUart(METER);

	for (int i = 0; i < (4096 + 64 + 128) / 64; i++) {
		receive(1, bytes, 64);
		runTask();
	}
	expectCounters(uart, 0, 0, 0);
	receive(1, bytes, 1);
	settle();
	settle();
	expectCounters(uart, 1, 0, 0);
	uart->length = 0;
	receive(1, "/KAM5", 5);
	settle();
	expectEqual(uart->length, 5);
}

TEST(framing, "framing errors are counted, which the driver alone would not report")
{
	Uart *uart = newUart(METER);

	for (int i = 0; i < 3; i++)
		receiveFramingError(1);
	settle();
	expectCounters(uart, 0, 3, 0);
}

TEST(parity, "parity errors count as framing errors")
{
	Uart *uart = newUart(OLD_METER);

	receiveParityError(1);
	receiveParityError(1);
	settle();
	expectCounters(uart, 0, 2, 0);
}

TEST(breaks, "a break is counted as a break, and as the framing error that it is")
{
	Uart *uart = newUart(METER);

	receiveBreak(1);
	settle();
	expectCounters(uart, 0, 1, 1);
}

TEST(lasting_break, "a break that lasts counts once, even if the hardware reports it again with each byte")
{
	Uart *uart = newUart(METER);

	for (int i = 0; i < 5000; i++) {
		receiveBreak(1);
		passTime(1);
		turn();
	}
	expectEqual(call(xs_meter_uart_break, uart), 1);
	passTime(1000);
	receiveBreak(1);
	settle();
	expectEqual(call(xs_meter_uart_break, uart), 2);
}

TEST(late_break, "the first break counts whenever it comes")
{
	Uart *uart = newUart(METER);

	passTime(10);
	receiveBreak(1);
	settle();
	expectEqual(call(xs_meter_uart_break, uart), 1);
}

TEST(counts_anew, "the counters begin at 0 with each opening")
{
	Uart *uart = newUart(METER);

	receiveBreak(1);
	settle();
	call(xs_meter_uart_close, uart);
	uart = newUart(METER);
	settle();
	expectCounters(uart, 0, 0, 0);
	receiveBreak(1);
	settle();
	expectCounters(uart, 0, 1, 1);
}
