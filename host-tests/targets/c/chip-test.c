/* Keeps and reads words, as `index=value` or `index` on the command line say; `restart` restarts. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "esp_system.h"
#include "xsmc.h"

void xs_chip_reset_reason(xsMachine *);
void xs_chip_kept(xsMachine *);
void xs_chip_keep(xsMachine *);
void xs_chip_restart(xsMachine *);

esp_reset_reason_t esp_reset_reason(void)
{
	return ESP_RST_BROWNOUT;
}

void esp_restart(void)
{
	printf("restarted\n");
	exit(0);
}

void throwError(xsMachine *the, const char *text)
{
	(void)the;
	printf("thrown: %s\n", text);
	exit(0);
}

int main(int count, char **arguments)
{
	xsMachine reason = {0};
	xs_chip_reset_reason(&reason);
	printf("reason %d\n", reason.result);
	for (int i = 1; i < count; i++) {
		const char *value = strchr(arguments[i], '=');
		if (strcmp(arguments[i], "restart") == 0)
			xs_chip_restart(&reason);
		xsMachine call = {{atoi(arguments[i]), value ? atoi(value + 1) : 0}, 0};
		if (value)
			xs_chip_keep(&call);
		else
			xs_chip_kept(&call);
		if (!value)
			printf("%d\n", call.result);
	}
	return 0;
}
