/* Has the chip convert what is asked for on the command line, as pairs of a control byte and what its channel measures. */

#include <stdio.h>
#include <stdlib.h>

#include "xpt2046-chip.h"
#include "xsmc.h"

void xs_xpt2046_open(xsMachine *);
void xs_xpt2046_convert(xsMachine *);

int main(int count, char **arguments)
{
	xsMachine open = {{CLOCK, OUT, IN, SELECT}, 0};
	xs_xpt2046_open(&open);
	for (int i = 1; i + 1 < count; i += 2) {
		int control = strtol(arguments[i], NULL, 0);
		channels[(control >> 4) & 7] = strtol(arguments[i + 1], NULL, 0);
		xsMachine convert = {{control}, 0};
		xs_xpt2046_convert(&convert);
		printf("%d %d\n", lastControl, convert.result);
	}
	return 0;
}
