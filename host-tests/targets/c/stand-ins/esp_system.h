#pragma once

typedef enum { ESP_RST_BROWNOUT = 9 } esp_reset_reason_t;

esp_reset_reason_t esp_reset_reason(void);
void esp_restart(void);
