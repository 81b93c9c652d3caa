/*
	An XPT2046 at the pins, as its data sheet draws it: it takes a bit when the clock rises, from the first high one on, and
	after eight it shows its answer: nothing for one period, then 12 bits, each from when the clock falls.
*/

#include <stdio.h>

#include "xpt2046-chip.h"
#include "driver/gpio.h"
#include "esp_rom_sys.h"

#define PINS 40

static struct {
	gpio_mode_t mode;
	uint32_t level;
} pins[PINS];
static int now, lastEdge = -1;	/* in us */
static uint32_t control, answer, shown;
static int taken, given;

int channels[8];
int lastControl = -1;

static void complain(const char *what)
{
	printf("! %s\n", what);
}

static void select(void)
{
	control = taken = given = shown = 0;
}

static void clockRises(void)
{
	if (taken == 8)
		return;
	if (taken == 0 && !pins[OUT].level)
		return;
	control = (control << 1) | pins[OUT].level;
	if (++taken < 8)
		return;
	lastControl = control;
	if (control & 0x0c)
		complain("not differential in 12 bits");
	answer = channels[(control >> 4) & 7];
}

static void clockFalls(void)
{
	if (taken < 8)
		return;
	given++;
	shown = given >= 2 && given <= 13 ? (answer >> (13 - given)) & 1 : 0;
}

int gpio_set_level(gpio_num_t pin, uint32_t level)
{
	uint32_t before = pins[pin].level;
	pins[pin].level = level;
	if (pin == SELECT && pins[pin].mode == GPIO_MODE_OUTPUT && before && !level)
		select();
	if (pin == OUT && before != level && pins[CLOCK].level)
		complain("the bit changes while the clock is high");
	if (pin != CLOCK || before == level)
		return 0;
	if (pins[SELECT].level)
		complain("a clock without select");
	if (lastEdge == now)
		complain("edges closer than 1 us");
	lastEdge = now;
	if (level)
		clockRises();
	else
		clockFalls();
	return 0;
}

int gpio_get_level(gpio_num_t pin)
{
	if (pin != IN || pins[pin].mode != GPIO_MODE_INPUT)
		complain("not the input");
	return shown;
}

int gpio_config(const gpio_config_t *config)
{
	for (int pin = 0; pin < PINS; pin++) {
		if (!(config->pin_bit_mask >> pin & 1))
			continue;
		if (pin == SELECT && config->mode == GPIO_MODE_OUTPUT && !pins[pin].level)
			complain("select falls for a moment");
		pins[pin].mode = config->mode;
	}
	return 0;
}

void esp_rom_delay_us(uint32_t us)
{
	now += us;
}
