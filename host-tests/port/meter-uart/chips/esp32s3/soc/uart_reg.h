#pragma once

#define UART_FRM_ERR_INT_ENA (1 << 3)
#define UART_CLKDIV_V 0xfff
#define UART_LOWPULSE_MIN_CNT_V 0xfff
