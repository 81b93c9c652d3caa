/* XS, as far as it is used: one machine with objects, roots, errors and a queue of ten messages. */

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "fakes.h"
#include "test.h"
#include "xsHost.h"

#define MESSAGES 10
#define MOST_ROOTS 16

struct Machine {
	Frame *frame;
	jmp_buf *catch;
};

typedef struct {
	modMessageDeliver deliver;
	void *refcon;
} Message;

static struct Machine machine;
static Message messages[MESSAGES];
static Frame delivery;
static xsSlot *roots[MOST_ROOTS];
static int messageCount;
static char lastError[160];
const char *thrown;

Frame *frameOf(xsMachine *the)
{
	return the->frame;
}

/* Values */

void makeVariables(xsMachine *the, int count)
{
	(void)the;
	expect(count <= 4);
}

xsIntegerValue toInteger(xsMachine *the, xsSlot *slot)
{
	(void)the;
	return ((slot->kind == INTEGER) || (slot->kind == BOOLEAN)) ? slot->integer : 0;
}

bool toBoolean(xsMachine *the, xsSlot *slot)
{
	return toInteger(the, slot) != 0;
}

void setNumber(xsMachine *the, xsSlot *slot, int kind, int32_t value)
{
	(void)the;
	slot->kind = kind;
	slot->integer = value;
}

void getBufferWritable(xsMachine *the, xsSlot *slot, void **data, xsUnsignedValue *size)
{
	if (slot->kind == READ_ONLY_BYTES)
		throwError(the, "TypeError", "read-only buffer");
	if (slot->kind != BYTES)
		throwError(the, "TypeError", "invalid buffer");
	*data = slot->reference;
	*size = slot->integer;
}

void setHostData(xsMachine *the, xsSlot *slot, void *data)
{
	(void)the;
	expect(slot->kind == OBJECT);
	((Uart *)slot->reference)->data = data;
}

void *getHostDataValidate(xsMachine *the, xsSlot *slot, void (*destructor)(void *))
{
	if ((slot->kind != OBJECT) || (((Uart *)slot->reference)->destructor != destructor))
		throwError(the, "SyntaxError", "invalid host data");
	return ((Uart *)slot->reference)->data;
}

/* Roots */

static xsSlot **rootAt(xsSlot *slot)
{
	for (int i = 0; i < MOST_ROOTS; i++) {
		if (roots[i] == slot)
			return &roots[i];
	}
	return NULL;
}

void rememberRoot(xsMachine *the, xsSlot *slot)
{
	(void)the;
	expect(!rootAt(slot) && rootAt(NULL));
	*rootAt(NULL) = slot;
}

void forgetRoot(xsMachine *the, xsSlot *slot)
{
	(void)the;
	expect(rootAt(slot));
	*rootAt(slot) = NULL;
}

int rootsAlive(void)
{
	int alive = 0;

	for (int i = 0; i < MOST_ROOTS; i++)
		alive += roots[i] != NULL;
	return alive;
}

/* Calls and errors */

void throwError(xsMachine *the, const char *kind, const char *format, ...)
{
	va_list arguments;
	int length = snprintf(lastError, sizeof(lastError), "%s: ", kind);

	va_start(arguments, format);
	vsnprintf(lastError + length, sizeof(lastError) - length, format, arguments);
	va_end(arguments);
	thrown = lastError;
	if (!the->catch)
		fail("nobody catches %s", lastError);
	longjmp(*the->catch, 1);
}

xsSlot callNative(void (*function)(xsMachine *), Frame frame)
{
	jmp_buf here, *outerCatch = machine.catch;
	Frame *outer = machine.frame;

	thrown = NULL;
	machine.frame = &frame;
	machine.catch = &here;
	if (!setjmp(here))
		function(&machine);
	machine.frame = outer;
	machine.catch = outerCatch;
	return frame.result;
}

Frame *beginHost(xsMachine *the)
{
	Frame *outer = the->frame;

	expect(!outer && !the->catch);	/* a message is not delivered while JavaScript runs */
	delivery = (Frame){ 0 };
	the->frame = &delivery;
	return outer;
}

void endHost(xsMachine *the, Frame *outer)
{
	the->frame = outer;
}

void callFunction(xsMachine *the, xsSlot *function, xsSlot *self, xsSlot *argument)
{
	Uart *uart = self->reference;

	(void)the;
	expect(rootAt(function) && rootAt(self));	/* or a collection would have taken them */
	expect((function->kind == FUNCTION) && (self->kind == OBJECT) && (argument->kind == INTEGER));
	uart->calls += 1;
	uart->announced = argument->integer;
	uart->onReadable(uart, argument->integer);
}

/* Messages */

int modMessagePostToMachineFromISR(xsMachine *the, modMessageDeliver deliver, void *refcon)
{
	expect(the == &machine);
	if (messageCount == MESSAGES)
		return -1;
	messages[messageCount++] = (Message){ deliver, refcon };
	return 0;
}

void turn(void)
{
	while (messageCount > 0) {
		Message message = messages[0];

		messageCount -= 1;
		memmove(messages, messages + 1, messageCount * sizeof(Message));
		message.deliver(&machine, message.refcon, NULL, 0);
	}
}

int messagesWaiting(void)
{
	return messageCount;
}

static void deliverNothing(void *the, void *refcon, uint8_t *message, uint16_t length)
{
	(void)the, (void)refcon, (void)message, (void)length;
}

void fillMessages(int count)
{
	while (count-- > 0)
		modMessagePostToMachineFromISR(&machine, deliverNothing, NULL);
}

void forgetMachine(void)
{
	memset(roots, 0, sizeof(roots));
	messageCount = 0;
}
