#pragma once

#define SOC_UART_HP_NUM 3
#define SOC_GPIO_VALID_GPIO_MASK (0xffffffffffULL & ~(1ULL << 24 | 0xfULL << 28))
