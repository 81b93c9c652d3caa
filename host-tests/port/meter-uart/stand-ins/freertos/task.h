#pragma once

#include "freertos/FreeRTOS.h"

typedef struct Task *TaskHandle_t;
typedef void (*TaskFunction_t)(void *);
typedef enum { eRunning, eReady, eBlocked, eSuspended, eDeleted } eTaskState;

BaseType_t xTaskCreate(TaskFunction_t, const char *name, uint32_t stack, void *argument, UBaseType_t priority, TaskHandle_t *);
void vTaskDelete(TaskHandle_t);
void vTaskSuspend(TaskHandle_t);
void vTaskDelay(TickType_t);
eTaskState eTaskGetState(TaskHandle_t);
TickType_t xTaskGetTickCount(void);
