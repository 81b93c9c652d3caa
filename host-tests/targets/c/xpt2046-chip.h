#pragma once

#define CLOCK 25
#define OUT 32
#define IN 39
#define SELECT 33

/* What each channel measures, by its number in the control byte. */
extern int channels[8];
/* The last control byte that the chip took. */
extern int lastControl;
