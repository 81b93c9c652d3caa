#include "fakes.h"
#include "test.h"

static Uart *other;

static void settle(void)
{
	runTask();
	turn();
	runTask();
	turn();
}

TEST(closes, "closing leaves nothing behind, and closing again is harmless")
{
	Uart *uart = newUart(METER);

	call(xs_meter_uart_close, uart);
	expectText(thrown, NULL);
	expectEqual(rootsAlive(), 0);
	expectNothingLeft();
	call(xs_meter_uart_close, uart);
	expectText(thrown, NULL);
}

TEST(closed, "whatever is asked of a closed instance is an error")
{
	void (*functions[])(xsMachine *) = {
		xs_meter_uart_overflow, xs_meter_uart_framing, xs_meter_uart_break, xs_meter_uart_bit_rate, xs_meter_uart_is_idle,
	};
	Uart *uart = newUart(METER);
	char byte;

	call(xs_meter_uart_close, uart);
	for (int i = 0; i < 5; i++) {
		call(functions[i], uart);
		expectText(thrown, "Error: the UART is closed");
	}
	readTo(uart, &byte, 1, 0, 1);
	expectText(thrown, "Error: the UART is closed");
}

TEST(reopens, "opens again with other settings, and nothing of the former ones is left")
{
	Uart *uart = newUart(METER);

	receive(1, "before", 6);
	call(xs_meter_uart_close, uart);
	uart = newUart(OLD_METER);
	expect(!portState(1)->inverted);
	expectEqual(portState(1)->config.baud_rate, 9600);
	receive(1, "after", 5);
	settle();
	expectEqual(uart->length, 5);
	call(xs_meter_uart_close, uart);

	newUart(METER);
	expect(portState(1)->inverted);
	expectEqual(portState(1)->config.data_bits, UART_DATA_8_BITS);
}

static void closeIt(Uart *uart, int count)
{
	(void)count;
	call(xs_meter_uart_close, uart);
	expectText(thrown, NULL);
}

TEST(closes_within, "closes within onReadable, with bytes unread")
{
	Options options = METER;
	Uart *uart;

	options.onReadable = closeIt;
	uart = newUart(options);
	receive(1, "/KAM5", 5);
	settle();
	expectEqual(uart->calls, 1);
	expectNothingLeft();
}

static void readAndClose(Uart *uart, int count)
{
	uart->length += readTo(uart, uart->bytes, 2, 0, 2);
	closeIt(uart, count);
}

TEST(closes_within_after_reading, "closes within onReadable after a part was read: there is no other call")
{
	Options options = METER;
	Uart *uart;

	options.onReadable = readAndClose;
	uart = newUart(options);
	receive(1, "/KAM5", 5);
	settle();
	expectEqual(uart->calls, 1);
	expectEqual(uart->length, 2);
	expectNothingLeft();
}

static void closeWithMoreOnTheWay(Uart *uart, int count)
{
	receive(1, "more", 4);
	runTask();
	expectEqual(messagesWaiting(), 1);
	closeIt(uart, count);
}

TEST(closes_within_with_message, "closes within onReadable while the next message is on its way")
{
	Options options = METER;
	Uart *uart;

	options.onReadable = closeWithMoreOnTheWay;
	uart = newUart(options);
	receive(1, "/KAM5", 5);
	settle();
	expectEqual(uart->calls, 1);
	expectNothingLeft();
}

static void reopenIt(Uart *uart, int count)
{
	closeIt(uart, count);
	other = newUart(OLD_METER);
	expectText(thrown, NULL);
}

TEST(reopens_within, "opens the port anew within onReadable of the instance that is closed there")
{
	Options options = METER;
	Uart *uart;

	options.onReadable = reopenIt;
	uart = newUart(options);
	receive(1, "/KAM5", 5);
	settle();
	receive(1, "/ISK5", 5);
	settle();
	expectEqual(uart->calls, 1);
	expectEqual(other->calls, 1);
	expectEqual(other->length, 5);
}

TEST(closes_with_message, "closes while a message is on its way: its delivery frees the record and calls nobody")
{
	Uart *uart = newUart(METER);

	receive(1, "/KAM5", 5);
	runTask();
	call(xs_meter_uart_close, uart);
	expectEqual(allocationsAlive(), 1);
	turn();
	expectEqual(uart->calls, 0);
	expectNothingLeft();
}

TEST(reopens_with_message, "opens anew while a message of the closed instance is on its way: each is called for itself")
{
	Uart *uart = newUart(METER), *second;

	receive(1, "before", 6);
	runTask();
	call(xs_meter_uart_close, uart);
	second = newUart(METER);
	receive(1, "after", 5);
	settle();
	expectEqual(uart->calls, 0);
	expectEqual(second->calls, 1);
	expectEqual(second->length, 5);
}

TEST(closes_with_messages_full, "closes while the machine's queue is full and the task tries again")
{
	Uart *uart = newUart(METER);

	fillMessages(10);
	receive(1, "/KAM5", 5);
	runTask();
	passTime(15);
	call(xs_meter_uart_close, uart);
	expectNothingLeft();
	turn();
	expectEqual(uart->calls, 0);
}

TEST(closes_with_events_full, "closes while the driver's queue is full and the task has not run yet")
{
	Uart *uart = newUart(METER);

	for (int i = 0; i < 30; i++)
		receive(1, "/KAM5", 5);
	call(xs_meter_uart_close, uart);
	turn();
	expectEqual(uart->calls, 0);
	expectNothingLeft();
}

TEST(opens_often, "400 openings under traffic, closed in every way, leave nothing behind")
{
	Options options = METER;

	for (int i = 0; i < 100; i++) {
		options.onReadable = closeIt;
		newUart(options);
		receive(1, "/KAM5", 5);
		settle();

		options.onReadable = readAll;
		call(xs_meter_uart_close, newUart(options));

		for (int filled = 0; filled <= 10; filled += 10) {
			Uart *uart = newUart(options);

			fillMessages(filled);
			receive(1, "/KAM5", 5);
			runTask();
			call(xs_meter_uart_close, uart);
			turn();
		}
		expectNothingLeft();
	}
}

TEST(machine_ends, "the machine ends with the port open, and a message on its way: all is given back")
{
	newUart(METER);
	receive(1, "/KAM5", 5);
	runTask();
	expectEqual(messagesWaiting(), 1);
	endMachine();
	expectNothingLeft();
}

TEST(prototype, "the destructor does nothing for an instance without data, such as the prototype")
{
	xs_meter_uart_destructor(NULL);
}
