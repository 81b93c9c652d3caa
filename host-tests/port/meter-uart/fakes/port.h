/* A UART and its driver's record: what wire.c fills and driver.c empties. */

#pragma once

#include "driver/uart.h"
#include "fakes.h"

#define FIFO 128
#define NEVER UART_LOWPULSE_MIN_CNT_V	/* where the counters of pulses end */

typedef struct {
	PortState state;
	QueueHandle_t events;
	uint8_t *ring, fifo[FIFO], stash[FIFO];
	int inRing, inFifo, inStash;
	bool served;	/* the interrupt can run */
	bool framingEnabled, measures;
	uint32_t low, high, rising, falling;	/* the shortest, in ticks */
} Port;

extern Port ports[UART_NUM_MAX];

/* What the interrupt does: the FIFO's bytes go to the ring, or are stashed if it is full. */
void emptyFifo(Port *);
int levelOfPins(void);
/* In Hz, before the driver divides it. */
int clockOf(const Port *);
