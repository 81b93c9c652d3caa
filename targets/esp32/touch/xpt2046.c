/* The line of an XPT2046, a resistive touch controller, bit by bit: the SDK's SPI has one bus, and the display is on it. */

#include "xsmc.h"
#include "xsHost.h"

#include "driver/gpio.h"
#include "esp_rom_sys.h"

/* Half a period of the clock, in us; the chip takes 0.2 (data sheet, t_CH and t_CL). */
#define HALF (1)

static struct {
	gpio_num_t clock, out, in, select;
} pins;

static void configure(gpio_num_t pin, gpio_mode_t mode)
{
	gpio_config_t config = {.pin_bit_mask = 1ULL << pin, .mode = mode};
	gpio_config(&config);
}

static void makeOutput(gpio_num_t pin, uint32_t level)
{
	gpio_set_level(pin, level);
	configure(pin, GPIO_MODE_OUTPUT);
}

/* One period: the chip takes our bit when the clock rises, and shows its own from when it fell. */
static uint32_t exchange(uint32_t bit)
{
	gpio_set_level(pins.out, bit);
	esp_rom_delay_us(HALF);
	uint32_t answer = gpio_get_level(pins.in);
	gpio_set_level(pins.clock, 1);
	esp_rom_delay_us(HALF);
	gpio_set_level(pins.clock, 0);
	return answer;
}

void xs_xpt2046_open(xsMachine *the)
{
	pins.clock = xsmcToInteger(xsArg(0));
	pins.out = xsmcToInteger(xsArg(1));
	pins.in = xsmcToInteger(xsArg(2));
	pins.select = xsmcToInteger(xsArg(3));
	makeOutput(pins.select, 1);
	makeOutput(pins.clock, 0);
	makeOutput(pins.out, 0);
	configure(pins.in, GPIO_MODE_INPUT);
}

/* 24 periods: 8 bits of the control byte, one while the chip is busy, 12 of the result, 3 that say nothing. */
void xs_xpt2046_convert(xsMachine *the)
{
	uint32_t control = xsmcToInteger(xsArg(0));
	uint32_t result = 0;
	gpio_set_level(pins.select, 0);
	for (uint32_t mask = 0x80; mask != 0; mask >>= 1)
		exchange((control & mask) != 0);
	for (int i = 0; i < 16; i++)
		result = (result << 1) | exchange(0);
	gpio_set_level(pins.select, 1);
	xsmcSetInteger(xsResult, (result >> 3) & 0x0fff);
}
