#pragma once

#include <stdint.h>

/* A call from JavaScript: whole numbers in, one out, or what was thrown. */
typedef struct {
	int32_t arguments[4], result;
} xsMachine;
typedef int32_t xsIntegerValue;

#define xsArg(INDEX) (the->arguments[INDEX])
#define xsResult (the->result)
#define xsmcToInteger(SLOT) (SLOT)
#define xsmcSetInteger(SLOT, VALUE) ((SLOT) = (VALUE))
#define xsRangeError(TEXT) throwError(the, TEXT)

/* Ends the call; does not return. */
void throwError(xsMachine *, const char *) __attribute__((noreturn));
