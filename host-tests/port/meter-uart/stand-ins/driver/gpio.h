#pragma once

#include "soc/soc_caps.h"

#define GPIO_IS_VALID_GPIO(PIN) (((PIN) >= 0) && ((PIN) < 64) && ((SOC_GPIO_VALID_GPIO_MASK >> (PIN)) & 1))

int gpio_get_level(int pin);
