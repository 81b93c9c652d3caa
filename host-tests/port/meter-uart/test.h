/*
	A test is a function and a sentence. The program lists the sentences, or runs the one that it is given.
*/

#pragma once

#include <stdbool.h>
#include <stddef.h>

#define TEST(NAME, SENTENCE) \
	static void NAME(void); \
	__attribute__((constructor)) static void NAME##_is_a_test(void) { addTest(SENTENCE, NAME); } \
	static void NAME(void)

#define expect(CONDITION) ((CONDITION) ? (void)0 : fail("%s:%d: not so: %s", __FILE__, __LINE__, #CONDITION))
#define expectEqual(ACTUAL, EXPECTED) compareNumbers(__FILE__, __LINE__, #ACTUAL, ACTUAL, EXPECTED)
#define expectText(ACTUAL, EXPECTED) compareTexts(__FILE__, __LINE__, #ACTUAL, ACTUAL, EXPECTED)

void addTest(const char *sentence, void (*run)(void));
void compareNumbers(const char *file, int line, const char *what, long actual, long expected);
/* NULL equals only NULL. */
void compareTexts(const char *file, int line, const char *what, const char *actual, const char *expected);

/* Ends the test, which has failed. */
_Noreturn void fail(const char *format, ...) __attribute__((format(printf, 1, 2)));
