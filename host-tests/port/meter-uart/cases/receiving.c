#include <string.h>

#include "fakes.h"
#include "test.h"

static uint8_t pattern[8192];

static const uint8_t *numbered(void)
{
	for (size_t i = 0; i < sizeof(pattern); i++)
		pattern[i] = i * 31 + (i >> 8);
	return pattern;
}

/* The event task and the machine run until neither has anything to do. */
static void settle(void)
{
	for (int i = 0; i < 100; i++) {
		runTask();
		turn();
	}
	expectEqual(messagesWaiting(), 0);
}

static void ignore(Uart *uart, int count)
{
	(void)uart, (void)count;
}

TEST(announces, "bytes are announced once, with their number, and read as they came")
{
	Uart *uart = newUart(METER);

	receive(1, "/KAM5\r\n", 7);
	runTask();
	expectEqual(messagesWaiting(), 1);
	turn();
	expectEqual(uart->calls, 1);
	expectEqual(uart->announced, 7);
	expectEqual(uart->length, 7);
	expect(!memcmp(uart->bytes, "/KAM5\r\n", 7));
	settle();
	expectEqual(uart->calls, 1);
}

TEST(silence, "nothing is called while nothing comes")
{
	Uart *uart = newUart(METER);
	int runs;

	runTask();
	runs = taskRuns();
	passTime(10000);
	turn();
	expectEqual(uart->calls, 0);
	expectEqual(taskRuns(), runs);
}

TEST(one_message, "one message is on its way, however many times the interrupt runs")
{
	Uart *uart = newUart(METER);

	receive(1, numbered(), 700);
	runTask();
	receive(1, pattern, 700);
	runTask();
	expectEqual(messagesWaiting(), 1);
	turn();
	expectEqual(uart->announced, 1400);
	expectEqual(uart->length, 1400);
}

TEST(reads_within, "reads to a place within the buffer, and touches nothing beside it")
{
	Uart *uart = newUart(METER);
	uint8_t buffer[8];

	memset(buffer, '.', 8);
	receive(1, "abcdef", 6);
	expectEqual(readTo(uart, buffer, 8, 2, 4), 4);
	expect(!memcmp(buffer, "..abcd..", 8));
	expectEqual(readTo(uart, buffer, 8, 7, 1), 1);
	expect(!memcmp(buffer, "..abcd.e", 8));
	expectEqual(readTo(uart, buffer, 8, 8, 0), 0);
	expectEqual(readTo(uart, buffer, 8, 0, 8), 1);
	expectEqual(readTo(uart, buffer, 8, 0, 8), 0);
}

TEST(reads_outside, "does not read outside of the buffer, and loses no byte over the attempt")
{
	static const int wrong[][2] = { { -1, 1 }, { 9, 0 }, { 0, 9 }, { 4, 5 }, { 0, -1 }, { 8, 1 }, { 1, 0x7fffffff } };
	Uart *uart = newUart(METER);
	uint8_t buffer[8];

	receive(1, "abcdef", 6);
	for (int i = 0; i < 7; i++) {
		readTo(uart, buffer, 8, wrong[i][0], wrong[i][1]);
		expectText(thrown, "RangeError: outside of the buffer");
	}
	expectEqual(readTo(uart, buffer, 8, 0, 8), 6);
}

TEST(reads_to_read_only, "does not write to the buffer of a preloaded module, which is read-only")
{
	Uart *uart = newUart(METER);
	uint8_t buffer[8];

	receive(1, "abcdef", 6);
	readToReadOnly(uart, buffer, 8);
	expectText(thrown, "TypeError: read-only buffer");
	expectEqual(readTo(uart, buffer, 8, 0, 8), 6);
}

TEST(read_fails, "uart_read_bytes fails: the error names it")
{
	Uart *uart = newUart(METER);
	uint8_t buffer[8];

	failNext("uart_read_bytes", ESP_FAIL);
	readTo(uart, buffer, 8, 0, 8);
	expectText(thrown, "Error: uart_read_bytes: -1");
}

TEST(seven_bits, "the eighth bit of 7E1 is 0 whatever the hardware leaves there, that of 8N1 is the meter's")
{
	Uart *uart = newUart(OLD_METER);

	receive(1, "/ISK5\\2MT382", 12);
	settle();
	expectEqual(uart->length, 12);
	expect(!memcmp(uart->bytes, "/ISK5\\2MT382", 12));
	call(xs_meter_uart_close, uart);

	uart = newUart(METER);
	receive(1, "\x7e\xa0\xe2", 3);
	settle();
	expect(!memcmp(uart->bytes, "\x7e\xa0\xe2", 3));
}

static void readHundred(Uart *uart, int count)
{
	(void)count;
	uart->length += readTo(uart, uart->bytes, sizeof(uart->bytes), uart->length, 100);
}

TEST(reads_a_part, "bytes left unread cause another call, after others have had a turn")
{
	Options options = METER;
	Uart *uart;

	options.onReadable = readHundred;
	uart = newUart(options);
	receive(1, numbered(), 250);
	runTask();
	turn();
	expectEqual(uart->length, 100);
	expectEqual(messagesWaiting(), 0);
	settle();
	expectEqual(uart->calls, 3);
	expectEqual(uart->length, 250);
	expect(!memcmp(uart->bytes, pattern, 250));
}

TEST(never_reads, "an app that never reads is called when bytes come, and does not spin")
{
	Options options = METER;
	Uart *uart;
	int runs;

	options.onReadable = ignore;
	uart = newUart(options);
	receive(1, numbered(), 100);
	settle();
	runs = taskRuns();
	passTime(10000);
	settle();
	expectEqual(uart->calls, 1);
	expectEqual(taskRuns(), runs);
	receive(1, pattern, 10);
	settle();
	expectEqual(uart->calls, 2);
	expectEqual(uart->announced, 110);
}

static void readWhileMoreCome(Uart *uart, int count)
{
	readAll(uart, count);
	if (uart->calls == 1) {
		receive(1, "more", 4);
		runTask();
	}
}

TEST(comes_meanwhile, "bytes that come while onReadable runs cause another call")
{
	Options options = METER;
	Uart *uart;

	options.onReadable = readWhileMoreCome;
	uart = newUart(options);
	receive(1, "some", 4);
	settle();
	expectEqual(uart->calls, 2);
	expectEqual(uart->length, 8);
}

TEST(messages_full, "while the machine's queue is full it is tried again, without hurry, until the bytes are announced")
{
	Uart *uart = newUart(METER);
	int runs;

	fillMessages(10);
	receive(1, "/KAM5", 5);
	runTask();
	runs = taskRuns();
	passTime(100);
	expect((taskRuns() > runs) && (taskRuns() <= runs + 10));
	turn();
	expectEqual(uart->calls, 0);
	passTime(20);
	turn();
	expectEqual(uart->length, 5);
	runs = taskRuns();
	passTime(1000);
	expectEqual(taskRuns(), runs);
}

TEST(events_full, "when the driver's queue is full, its events are lost but no bytes, and the bytes are announced")
{
	Uart *uart = newUart(METER);

	for (int i = 0; i < 30; i++)
		receive(1, numbered() + 10 * i, 10);
	settle();
	expectEqual(uart->length, 300);
	expect(!memcmp(uart->bytes, pattern, 300));
}

TEST(late_reader, "what 4,096 bytes of ring, the stash and the FIFO hold is not lost, however late it is read")
{
	Uart *uart = newUart(METER);

	receive(1, numbered(), 4096 + 64 + 128);
	settle();
	settle();
	expectEqual(uart->length, 4096 + 64 + 128);
	expect(!memcmp(uart->bytes, pattern, 4096 + 64 + 128));
	expectEqual(call(xs_meter_uart_overflow, uart), 0);
}

TEST(flash_write, "96 bytes that come while no interrupt runs are not lost")
{
	Uart *uart = newUart(METER);

	interrupts(1, false);
	receive(1, numbered(), 96);
	interrupts(1, true);
	settle();
	expectEqual(uart->length, 96);
	expectEqual(call(xs_meter_uart_overflow, uart), 0);
}
