#pragma once

#define SOC_UART_HP_NUM 3
#define SOC_UART_SUPPORT_XTAL_CLK 1
#define SOC_GPIO_VALID_GPIO_MASK (0x1ffffffffffffULL & ~(0xfULL << 22))
