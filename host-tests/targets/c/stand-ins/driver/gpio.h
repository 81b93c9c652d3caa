#pragma once

#include <stdint.h>

typedef int gpio_num_t;
typedef enum { GPIO_MODE_INPUT = 1, GPIO_MODE_OUTPUT } gpio_mode_t;

typedef struct {
	uint64_t pin_bit_mask;
	gpio_mode_t mode;
	int pull_up_en, pull_down_en, intr_type;
} gpio_config_t;

int gpio_set_level(gpio_num_t pin, uint32_t level);
int gpio_get_level(gpio_num_t pin);
int gpio_config(const gpio_config_t *);
