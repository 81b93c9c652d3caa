/* Instances of the class, used as JavaScript would use them; and what they and their C leave behind. */

#include <stdlib.h>

#include "fakes.h"
#include "test.h"

#define MOST_UARTS 1000

static Uart *uarts[MOST_UARTS];
static int uartCount, allocations;

Uart *newUart(Options options)
{
	Uart *uart = calloc(1, sizeof(Uart));

	expect(uartCount < MOST_UARTS);
	uarts[uartCount++] = uart;
	setLevel(options.invert == options.space);
	uart->destructor = xs_meter_uart_destructor;
	uart->onReadable = options.onReadable ? options.onReadable : readAll;
	callNative(xs_meter_uart_open, (Frame){
		.self = { OBJECT, 0, uart },
		.arguments = {
			{ INTEGER, options.port, NULL },
			{ INTEGER, options.receive, NULL },
			{ INTEGER, options.baud, NULL },
			{ BOOLEAN, options.even, NULL },
			{ BOOLEAN, options.invert, NULL },
			{ FUNCTION, 0, NULL },
		},
	});
	return uart;
}

int call(void (*function)(xsMachine *), Uart *uart)
{
	return callNative(function, (Frame){ .self = { OBJECT, 0, uart } }).integer;
}

static int readFrom(Uart *uart, xsSlot buffer, int start, int length)
{
	return callNative(xs_meter_uart_read, (Frame){
		.self = { OBJECT, 0, uart },
		.arguments = { buffer, { INTEGER, start, NULL }, { INTEGER, length, NULL } },
	}).integer;
}

int readTo(Uart *uart, void *buffer, int size, int start, int length)
{
	return readFrom(uart, (xsSlot){ BYTES, size, buffer }, start, length);
}

int readToReadOnly(Uart *uart, void *buffer, int size)
{
	return readFrom(uart, (xsSlot){ READ_ONLY_BYTES, size, buffer }, 0, size);
}

void readAll(Uart *uart, int count)
{
	int size = sizeof(uart->bytes);

	(void)count;
	uart->length += readTo(uart, uart->bytes, size, uart->length, size - uart->length);
}

void *countedCalloc(size_t count, size_t size)
{
	esp_err_t error;

	if (mustFail("calloc", &error))
		return NULL;
	allocations += 1;
	return calloc(count, size);
}

void countedFree(void *data)
{
	allocations -= data != NULL;
	free(data);
}

int allocationsAlive(void)
{
	return allocations;
}

int instancesOpen(void)
{
	int open = 0;

	for (int i = 0; i < uartCount; i++)
		open += uarts[i]->data != NULL;
	return open;
}

void endMachine(void)
{
	expectEqual(rootsAlive(), 2 * instancesOpen());
	for (int i = 0; i < uartCount; i++) {
		uarts[i]->destructor(uarts[i]->data);
		free(uarts[i]);
	}
	uartCount = 0;
	forgetMachine();
}

void expectNothingLeft(void)
{
	expectEqual(tasksAlive(), 0);
	expectEqual(queuesAlive(), 0);
	expectEqual(allocationsAlive(), 0);
	for (int port = 0; port < UART_NUM_MAX; port++)
		expect(!portState(port)->installed);
}
