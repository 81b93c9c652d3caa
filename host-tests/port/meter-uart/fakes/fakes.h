/*
	What the tests do to the world around the C: the wire, the interrupt, the tasks, the machine.

	Nothing runs by itself. `runTask` lets the event task run until it waits, `turn` lets the machine take its messages;
	so each interleaving that a test wants is written down in it.
*/

#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "driver/uart.h"
#include "xsmc.h"

/* Tasks and time (tasks.c) */

/* The event task runs until it waits for an event. */
void runTask(void);
/* Time passes, in ms, and the event task runs when its time has come. */
void passTime(int milliseconds);
int tasksAlive(void);
int queuesAlive(void);
/* How often tasks have been resumed. */
int taskRuns(void);
QueueHandle_t createQueue(int length, size_t itemSize);
/* Fails the test if a task waits at it, which the real one would crash. */
void deleteQueue(QueueHandle_t);
/* As an interrupt sends: does not wait; false if the queue is full. */
bool sendFromInterrupt(QueueHandle_t, const void *item);

/* The wire and the driver (wire.c, driver.c) */

typedef struct {
	bool installed;
	int ringSize, threshold, receive;
	bool inverted;
	uart_config_t config;
} PortState;

/* What the driver has been told. */
const PortState *portState(uart_port_t);
/* Bytes come as fast as the line is; the interrupt takes them at its threshold, and the rest when the line falls silent. */
void receive(uart_port_t, const void *bytes, size_t count);
/* The same, and the line goes on: nothing but the threshold interrupts. */
void receiveOn(uart_port_t, const void *bytes, size_t count);
void receiveFramingError(uart_port_t);
void receiveParityError(uart_port_t);
/* The line stands at the space level for more than a byte. */
void receiveBreak(uart_port_t);
/* No interrupt is served until they are on again, as while the flash is written. */
void interrupts(uart_port_t, bool on);
/* Every pin stands at this level. */
void setLevel(int level);
/* Edges as those of a telegram at so many bits a second, whose rising ones come so many percent of a bit late. */
void edges(uart_port_t, int bitsPerSecond, int percentLate);
/* A spike between silence and silence: one short high pulse, in ns. */
void spike(uart_port_t, int nanoseconds);
/* The next call of this name fails. Also "calloc", "xTaskCreate". */
void failNext(const char *call, esp_err_t error);
bool mustFail(const char *call, esp_err_t *error);

/* The machine (machine.c) */

/* Calls a C function as JavaScript does; gives its result. */
xsSlot callNative(void (*function)(xsMachine *), Frame frame);
/* What the last call has thrown, or NULL. */
extern const char *thrown;
/* The machine takes the messages that wait. */
void turn(void);
int messagesWaiting(void);
/* Others post so many messages. */
void fillMessages(int count);
/* Messages and roots are no more. */
void forgetMachine(void);
int rootsAlive(void);

/* Instances of the class (instances.c) */

/* An object of the class MeterUart. */
typedef struct Uart Uart;
struct Uart {
	void *data;
	void (*destructor)(void *);
	void (*onReadable)(Uart *, int count);
	int calls;		/* of onReadable */
	int announced;	/* count in the last of them */
	uint8_t bytes[16384];	/* what `readAll` has read */
	int length;
};

typedef struct {
	int port, receive, baud;
	bool even, invert;
	bool space;		/* the line stands at the space level, else at the mark level: idle */
	void (*onReadable)(Uart *, int count);	/* reads all if absent */
} Options;

#define METER ((Options){ .port = 1, .receive = 33, .baud = 115200, .invert = true })
#define OLD_METER ((Options){ .port = 1, .receive = 33, .baud = 9600, .even = true })

/* Makes an instance; what it threw is in `thrown`. */
Uart *newUart(Options);
/* Reads what waits, to the end of `bytes`. */
void readAll(Uart *, int count);
int readTo(Uart *, void *buffer, int size, int start, int length);
int readToReadOnly(Uart *, void *buffer, int size);
/* Calls a C function without arguments on an object. */
int call(void (*function)(xsMachine *), Uart *);
int instancesOpen(void);
/* What the C under test has allocated and not freed. */
int allocationsAlive(void);
/* Ends the machine: destructors run, messages are dropped. */
void endMachine(void);
/* No task, no queue, no open port, no memory, no root of a closed instance. */
void expectNothingLeft(void);

/* The functions under test. */
void xs_meter_uart_destructor(void *data);
void xs_meter_uart_open(xsMachine *);
void xs_meter_uart_read(xsMachine *);
void xs_meter_uart_bit_rate(xsMachine *);
void xs_meter_uart_is_idle(xsMachine *);
void xs_meter_uart_overflow(xsMachine *);
void xs_meter_uart_framing(xsMachine *);
void xs_meter_uart_break(xsMachine *);
void xs_meter_uart_close(xsMachine *);
