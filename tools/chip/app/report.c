/* Prints a line on UART0 in every kind of build, with ESP-IDF's console switched off; and what is left of its heap. */

#include "xsmc.h"
#include "xsHost.h"

#include "esp_rom_serial_output.h"
#include "esp_system.h"

void xs_report_line(xsMachine *the)
{
	const char *text = xsmcToString(xsArg(0));

	while (*text)
		esp_rom_output_tx_one_char(*text++);
	esp_rom_output_tx_one_char('\n');
}

void xs_report_free(xsMachine *the)
{
	xsmcSetInteger(xsResult, esp_get_free_heap_size());
}

void xs_report_least(xsMachine *the)
{
	xsmcSetInteger(xsResult, esp_get_minimum_free_heap_size());
}
