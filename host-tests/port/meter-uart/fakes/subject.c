/* The real source, with its allocations counted. */

#include <stdlib.h>

void *countedCalloc(size_t count, size_t size);
void countedFree(void *data);

#define calloc countedCalloc
#define free countedFree

#include "../../../../src/port/meter-uart.c"
