/* What the chip knows of its last reset, and a few words that outlive it. */

#include "xsmc.h"
#include "xsHost.h"

#include "esp_attr.h"
#include "esp_system.h"

#define WORDS (4)

/* In the memory of the RTC, which a reset leaves alone; after a power cut it holds anything. */
static RTC_NOINIT_ATTR int32_t kept[WORDS];

static int toIndex(xsMachine *the, xsIntegerValue index)
{
	if (index < 0 || index >= WORDS)
		xsRangeError("no such word");
	return index;
}

void xs_chip_reset_reason(xsMachine *the)
{
	xsmcSetInteger(xsResult, esp_reset_reason());
}

void xs_chip_kept(xsMachine *the)
{
	int index = toIndex(the, xsmcToInteger(xsArg(0)));
	xsmcSetInteger(xsResult, kept[index]);
}

void xs_chip_keep(xsMachine *the)
{
	int index = toIndex(the, xsmcToInteger(xsArg(0)));
	kept[index] = xsmcToInteger(xsArg(1));
}

void xs_chip_restart(xsMachine *the)
{
	esp_restart();
}
