#pragma once

#include <stdbool.h>
#include <stdint.h>

typedef int32_t xsIntegerValue;
typedef uint32_t xsUnsignedValue;
typedef struct Machine xsMachine;

/* A value of JavaScript: nothing, a boolean or integer, a Uint8Array, a function, or an object with host data. */
typedef struct {
	enum { NOTHING, BOOLEAN, INTEGER, BYTES, READ_ONLY_BYTES, FUNCTION, OBJECT } kind;
	int32_t integer;
	void *reference;
} xsSlot;

/* What is in reach of a C function that JavaScript calls. */
typedef struct {
	xsSlot self;
	xsSlot arguments[8];
	xsSlot variables[4];
	xsSlot result;
} Frame;

Frame *frameOf(xsMachine *);

#define xsThis (frameOf(the)->self)
#define xsArg(INDEX) (frameOf(the)->arguments[INDEX])
#define xsVar(INDEX) (frameOf(the)->variables[INDEX])
#define xsResult (frameOf(the)->result)
#define xsmcVars(COUNT) makeVariables(the, COUNT)

#define xsmcToInteger(SLOT) toInteger(the, &(SLOT))
#define xsmcToBoolean(SLOT) toBoolean(the, &(SLOT))
#define xsmcSetInteger(SLOT, VALUE) setNumber(the, &(SLOT), INTEGER, VALUE)
#define xsmcSetBoolean(SLOT, VALUE) setNumber(the, &(SLOT), BOOLEAN, VALUE)
#define xsmcGetBufferWritable(SLOT, DATA, SIZE) getBufferWritable(the, &(SLOT), DATA, SIZE)
#define xsmcSetHostData(SLOT, DATA) setHostData(the, &(SLOT), DATA)
#define xsmcGetHostDataValidate(SLOT, DESTRUCTOR) getHostDataValidate(the, &(SLOT), DESTRUCTOR)

#define xsRemember(SLOT) rememberRoot(the, &(SLOT))
#define xsForget(SLOT) forgetRoot(the, &(SLOT))
#define xsCallFunction1(FUNCTION, SELF, SLOT) callFunction(the, &(FUNCTION), &(SELF), &(SLOT))

#define xsUnknownError(...) throwError(the, "Error", __VA_ARGS__)
#define xsRangeError(...) throwError(the, "RangeError", __VA_ARGS__)

#define xsBeginHost(THE) \
	do { \
		xsMachine *the = (THE); \
		Frame *outer = beginHost(the);
#define xsEndHost(THE) \
		endHost(the, outer); \
	} while (0)

void makeVariables(xsMachine *, int count);
xsIntegerValue toInteger(xsMachine *, xsSlot *);
bool toBoolean(xsMachine *, xsSlot *);
void setNumber(xsMachine *, xsSlot *, int kind, int32_t value);
void getBufferWritable(xsMachine *, xsSlot *, void **data, xsUnsignedValue *size);
void setHostData(xsMachine *, xsSlot *, void *data);
void *getHostDataValidate(xsMachine *, xsSlot *, void (*destructor)(void *));
void rememberRoot(xsMachine *, xsSlot *);
void forgetRoot(xsMachine *, xsSlot *);
void callFunction(xsMachine *, xsSlot *function, xsSlot *self, xsSlot *argument);
Frame *beginHost(xsMachine *);
void endHost(xsMachine *, Frame *outer);
_Noreturn void throwError(xsMachine *, const char *kind, const char *format, ...) __attribute__((format(printf, 3, 4)));
