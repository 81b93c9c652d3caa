#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "esp_err.h"
#include "freertos/FreeRTOS.h"
#include "freertos/queue.h"

typedef enum { UART_NUM_0, UART_NUM_1, UART_NUM_2, UART_NUM_MAX } uart_port_t;
typedef enum { UART_DATA_7_BITS = 2, UART_DATA_8_BITS } uart_word_length_t;
typedef enum { UART_PARITY_DISABLE, UART_PARITY_EVEN = 2 } uart_parity_t;
typedef enum { UART_STOP_BITS_1 = 1 } uart_stop_bits_t;
typedef enum { UART_HW_FLOWCTRL_DISABLE } uart_hw_flowcontrol_t;
typedef enum { UART_SCLK_NONE, UART_SCLK_APB, UART_SCLK_XTAL } uart_sclk_t;
typedef enum {
	UART_DATA,
	UART_BREAK,
	UART_BUFFER_FULL,
	UART_FIFO_OVF,
	UART_FRAME_ERR,
	UART_PARITY_ERR,
	UART_EVENT_MAX,
} uart_event_type_t;

#define UART_PIN_NO_CHANGE (-1)
#define UART_SIGNAL_INV_DISABLE 0
#define UART_SIGNAL_RXD_INV (1 << 2)

typedef struct {
	int baud_rate;
	uart_word_length_t data_bits;
	uart_parity_t parity;
	uart_stop_bits_t stop_bits;
	uart_hw_flowcontrol_t flow_ctrl;
	uint8_t rx_flow_ctrl_thresh;
	uart_sclk_t source_clk;
} uart_config_t;

typedef struct {
	uart_event_type_t type;
	size_t size;
	bool timeout_flag;
} uart_event_t;

typedef struct {
	int rx_io_num;
	uart_sclk_t source_clk;
} uart_bitrate_detect_config_t;

typedef struct {
	uint32_t low_period, high_period, pos_period, neg_period;
	uint32_t edge_cnt;
	uint32_t clk_freq_hz;
} uart_bitrate_res_t;

esp_err_t uart_driver_install(uart_port_t, int receiveSize, int sendSize, int events, QueueHandle_t *, int flags);
esp_err_t uart_driver_delete(uart_port_t);
esp_err_t uart_param_config(uart_port_t, const uart_config_t *);
esp_err_t uart_set_line_inverse(uart_port_t, uint32_t mask);
esp_err_t uart_set_rx_full_threshold(uart_port_t, int bytes);
esp_err_t uart_set_pin(uart_port_t, int send, int receive, int rts, int cts);
esp_err_t uart_flush_input(uart_port_t);
esp_err_t uart_enable_intr_mask(uart_port_t, uint32_t mask);
esp_err_t uart_get_buffered_data_len(uart_port_t, size_t *);
int uart_read_bytes(uart_port_t, void *, uint32_t length, uint32_t ticks);
esp_err_t uart_detect_bitrate_start(uart_port_t, const uart_bitrate_detect_config_t *);
esp_err_t uart_detect_bitrate_stop(uart_port_t, bool release, uart_bitrate_res_t *);
