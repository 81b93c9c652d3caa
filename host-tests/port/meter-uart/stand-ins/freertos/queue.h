#pragma once

#include "freertos/FreeRTOS.h"

typedef struct Queue *QueueHandle_t;

BaseType_t xQueueSendToBack(QueueHandle_t, const void *item, TickType_t wait);
BaseType_t xQueueSendToFront(QueueHandle_t, const void *item, TickType_t wait);
BaseType_t xQueueReceive(QueueHandle_t, void *item, TickType_t wait);
BaseType_t xQueueReset(QueueHandle_t);
