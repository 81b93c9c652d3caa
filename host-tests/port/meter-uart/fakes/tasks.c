/*
	FreeRTOS, as far as it is used: queues, and tasks that run only when a test lets them.

	Each task is a thread, because AddressSanitizer knows threads, but only one runs at a time: the one that `running`
	names, which hands over by itself where FreeRTOS would make it wait.
*/

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "fakes.h"
#include "freertos/task.h"
#include "test.h"

#define MOST_TASKS 4
#define PATIENCE 1000	/* ms that the machine's task may wait in all */

struct Queue {
	int length, count;
	size_t itemSize;
	char *items;
};

struct Task {
	TaskFunction_t run;
	void *argument;
	eTaskState state;
	QueueHandle_t awaited;
	TickType_t wakesAt;		/* portMAX_DELAY: never */
	pthread_t thread;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t handedOver = PTHREAD_COND_INITIALIZER;
static struct Task *tasks[MOST_TASKS];
static struct Task *running;	/* NULL: the machine's task, which is the thread of the test */
static TickType_t now;
static int queues, runs, waited;

/* Lets another run until this one's turn comes again; a task that is deleted ends here. */
static void handOver(struct Task *self, struct Task *next)
{
	running = next;
	pthread_cond_broadcast(&handedOver);
	while ((running != self) && !(self && (self->state == eDeleted)))
		pthread_cond_wait(&handedOver, &lock);
	if (self && (self->state == eDeleted)) {
		pthread_mutex_unlock(&lock);
		pthread_exit(NULL);
	}
}

static void *begin(void *task)
{
	pthread_mutex_lock(&lock);
	handOver(task, running);
	((struct Task *)task)->run(((struct Task *)task)->argument);
	fail("a task returned");
}

__attribute__((constructor)) static void theTestRuns(void)
{
	pthread_mutex_lock(&lock);
}

static bool isReady(struct Task *task)
{
	if (task->state == eBlocked)
		return (task->awaited->count > 0) || ((task->wakesAt != portMAX_DELAY) && (now >= task->wakesAt));
	return task->state == eReady;
}

void runTask(void)
{
	for (int i = 0; i < MOST_TASKS; i++) {
		while (tasks[i] && isReady(tasks[i])) {
			runs += 1;
			tasks[i]->state = eRunning;
			handOver(NULL, tasks[i]);
		}
	}
}

void passTime(int milliseconds)
{
	while (milliseconds-- > 0) {
		now += 1;
		runTask();
	}
}

int taskRuns(void)
{
	return runs;
}

int tasksAlive(void)
{
	int alive = 0;

	for (int i = 0; i < MOST_TASKS; i++)
		alive += tasks[i] != NULL;
	return alive;
}

BaseType_t xTaskCreate(TaskFunction_t run, const char *name, uint32_t stack, void *argument, UBaseType_t priority, TaskHandle_t *handle)
{
	esp_err_t error;
	int i = 0;

	(void)name, (void)priority;
	expect(stack >= 2048);
	if (mustFail("xTaskCreate", &error))
		return pdFALSE;
	while ((i < MOST_TASKS) && tasks[i])
		i++;
	expect(i < MOST_TASKS);
	tasks[i] = *handle = calloc(1, sizeof(struct Task));
	tasks[i]->run = run;
	tasks[i]->argument = argument;
	tasks[i]->state = eReady;
	expect(!pthread_create(&tasks[i]->thread, NULL, begin, tasks[i]));
	return pdPASS;
}

void vTaskDelete(TaskHandle_t task)
{
	int i = 0;

	while ((i < MOST_TASKS) && (tasks[i] != task))
		i++;
	expect(i < MOST_TASKS);
	expect(task->state == eSuspended);	/* anywhere else it may be in the middle of something */
	tasks[i] = NULL;
	task->state = eDeleted;
	pthread_cond_broadcast(&handedOver);
	pthread_mutex_unlock(&lock);
	pthread_join(task->thread, NULL);
	pthread_mutex_lock(&lock);
	free(task);
}

void vTaskSuspend(TaskHandle_t task)
{
	expect(!task && running);
	running->state = eSuspended;
	handOver(running, NULL);
}

void vTaskDelay(TickType_t ticks)
{
	expect(!running);
	waited += ticks;
	if (waited > PATIENCE)
		fail("the machine's task waits for ever");
	passTime(ticks);
}

eTaskState eTaskGetState(TaskHandle_t task)
{
	return task->state;
}

TickType_t xTaskGetTickCount(void)
{
	return now;
}

QueueHandle_t createQueue(int length, size_t itemSize)
{
	QueueHandle_t queue = calloc(1, sizeof(struct Queue));

	queue->length = length;
	queue->itemSize = itemSize;
	queue->items = malloc(length * itemSize);
	queues += 1;
	return queue;
}

void deleteQueue(QueueHandle_t queue)
{
	for (int i = 0; i < MOST_TASKS; i++)
		expect(!tasks[i] || (tasks[i]->awaited != queue));
	queues -= 1;
	free(queue->items);
	free(queue);
}

static bool insert(QueueHandle_t queue, const void *item, int at)
{
	char *place = queue->items + at * queue->itemSize;

	if (queue->count == queue->length)
		return false;
	memmove(place + queue->itemSize, place, (queue->count - at) * queue->itemSize);
	memcpy(place, item, queue->itemSize);
	queue->count += 1;
	return true;
}

static BaseType_t send(QueueHandle_t queue, const void *item, TickType_t wait, int at)
{
	if ((queue->count == queue->length) && wait) {
		expect(!running);
		runTask();
		if (queue->count == queue->length)
			fail("the machine's task waits for ever at a full queue");
	}
	return insert(queue, item, (at < 0) ? queue->count : at) ? pdTRUE : pdFALSE;
}

bool sendFromInterrupt(QueueHandle_t queue, const void *item)
{
	return insert(queue, item, queue->count);
}

BaseType_t xQueueSendToBack(QueueHandle_t queue, const void *item, TickType_t wait)
{
	return send(queue, item, wait, -1);
}

BaseType_t xQueueSendToFront(QueueHandle_t queue, const void *item, TickType_t wait)
{
	return send(queue, item, wait, 0);
}

BaseType_t xQueueReceive(QueueHandle_t queue, void *item, TickType_t wait)
{
	expect(running);	/* the machine's task must not wait for events */
	if (!queue->count && wait) {
		running->state = eBlocked;
		running->awaited = queue;
		running->wakesAt = (wait == portMAX_DELAY) ? portMAX_DELAY : now + wait;
		handOver(running, NULL);
		running->awaited = NULL;
	}
	if (!queue->count)
		return pdFALSE;
	memcpy(item, queue->items, queue->itemSize);
	queue->count -= 1;
	memmove(queue->items, queue->items + queue->itemSize, queue->count * queue->itemSize);
	return pdTRUE;
}

BaseType_t xQueueReset(QueueHandle_t queue)
{
	queue->count = 0;
	return pdPASS;
}

int queuesAlive(void)
{
	return queues;
}
