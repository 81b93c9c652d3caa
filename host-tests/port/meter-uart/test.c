#include "test.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fakes/fakes.h"

#define MOST 200

static struct {
	const char *sentence;
	void (*run)(void);
} tests[MOST];
static int count;

void addTest(const char *sentence, void (*run)(void))
{
	if (count == MOST)
		fail("more than %d tests", MOST);
	tests[count].sentence = sentence;
	tests[count++].run = run;
}

void compareNumbers(const char *file, int line, const char *what, long actual, long expected)
{
	if (actual != expected)
		fail("%s:%d: %s is %ld, not %ld", file, line, what, actual, expected);
}

void compareTexts(const char *file, int line, const char *what, const char *actual, const char *expected)
{
	if ((actual == expected) || (actual && expected && !strcmp(actual, expected)))
		return;
	fail("%s:%d: %s is \"%s\", not \"%s\"", file, line, what, actual ? actual : "(none)", expected ? expected : "(none)");
}

void fail(const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	vprintf(format, arguments);
	va_end(arguments);
	printf("\n");
	fflush(stdout);
	_Exit(1);
}

/* To see that the alarm fires. */
static int leak(void)
{
	void *volatile lost = malloc(1);

	lost = NULL;
	return lost != NULL;
}

int main(int argc, char *argv[])
{
	if ((argc == 2) && !strcmp(argv[1], "--leak"))
		return leak();
	for (int i = 0; i < count; i++) {
		if (argc < 2)
			puts(tests[i].sentence);
		else if (!strcmp(tests[i].sentence, argv[1])) {
			tests[i].run();
			endMachine();
			expectNothingLeft();
			return 0;
		}
	}
	if (argc >= 2)
		fail("no such test: %s", argv[1]);
	return 0;
}
