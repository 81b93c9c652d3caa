#pragma once

#include <stdint.h>

#include "xsmc.h"

typedef void (*modMessageDeliver)(void *machine, void *refcon, uint8_t *message, uint16_t length);

/* The form that never waits: -1 when the queue is full. The one that waits is left out, as it must not be used. */
int modMessagePostToMachineFromISR(xsMachine *, modMessageDeliver, void *refcon);
