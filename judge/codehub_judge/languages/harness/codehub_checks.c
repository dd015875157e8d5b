// The checks of unit tests in C, and what runs a test. It is a file of its own, compiled before the learner's,
// and what decides calls no function, as the learner's code may have one of that name: `strcmp` say. All names
// that begin with codehub_ are made anew for every file of a learner's by unit_tests/c.py.
#include <stddef.h>
#include <stdio.h>

enum { LONGEST_TEXT = 200, LONGEST_NUMBER = 40, LONGEST_MESSAGE = 1500 };

// The tests by their names, up to a null.
extern const char *const codehub_names[];
extern void (*const codehub_tests[])(void);

static void *back[5];
static int failed; // for good: whoever gets back into a test that has failed cannot pass any more
static char message[LONGEST_MESSAGE];

static int same(const char *one, const char *other) {
    if (!one || !other) return one == other;
    while (*one && *one == *other) ++one, ++other;
    return *one == *other;
}

// Ends the test; the author's own words come before the facts.
__attribute__((noreturn)) static void fail(const char *words, const char *text, const char *is, const char *expected) {
    snprintf(
        message, sizeof message, "%.500s%s%.400s is %s, expected %s", words, *words ? "\n" : "", text, is, expected
    );
    __builtin_longjmp(back, 1);
}

static const char *number(char *shown, long double value) {
    const int whole = value > -1e15L && value < 1e15L && value == (long long)value;
    snprintf(shown, LONGEST_NUMBER, whole ? "%.0Lf" : "%.12Lg", value);
    return shown;
}

// Writes all digits of whole numbers.
static const char *whole_number(char *shown, long double value) {
    if (value >= 0 && value < 0x1p64L && value == (unsigned long long)value) {
        snprintf(shown, LONGEST_NUMBER, "%llu", (unsigned long long)value);
    } else if (value < 0 && value >= -0x1p63L && value == (long long)value) {
        snprintf(shown, LONGEST_NUMBER, "%lld", (long long)value);
    } else {
        snprintf(shown, LONGEST_NUMBER, "%.12Lg", value);
    }
    return shown;
}

// Writes a text as it stands in a program.
static const char *in_quotes(char *shown, const char *text) {
    static const char names[] = "nrt\"\\", meanings[] = "\n\r\t\"\\";
    char *end = shown;
    if (!text) return "NULL";
    *end++ = '"';
    for (size_t at = 0; text[at] && at < LONGEST_TEXT; ++at) {
        int known = 0;
        while (meanings[known] && meanings[known] != text[at]) ++known;
        if (meanings[known]) *end++ = '\\';
        *end++ = meanings[known] ? names[known] : text[at];
        if (at + 1 == LONGEST_TEXT && text[at + 1]) *end++ = '.', *end++ = '.', *end++ = '.';
    }
    *end++ = '"';
    *end = 0;
    return shown;
}

void codehub_check(const char *text, int holds, const char *words) {
    if (holds) return;
    failed = 1;
    fail(words, text, "false", "true");
}

// Compares whole numbers of all types by value: a long double holds every one of them.
void codehub_check_int(const char *text, long double value, long double expected, const char *words) {
    char is[LONGEST_NUMBER], wanted[LONGEST_NUMBER];
    if (value == expected) return;
    failed = 1;
    fail(words, text, whole_number(is, value), whole_number(wanted, expected));
}

void codehub_check_number(
    const char *text, long double value, long double expected, long double tolerance, const char *words
) {
    char is[LONGEST_NUMBER], wanted[LONGEST_NUMBER + 6] = "about ";
    const long double difference = value - expected;
    if (value == expected || (difference <= tolerance && -difference <= tolerance)) return;
    failed = 1;
    number(wanted + 6, expected);
    fail(words, text, number(is, value), wanted);
}

void codehub_check_text(const char *text, const char *value, const char *expected, const char *words) {
    char is[2 * LONGEST_TEXT + 8], wanted[2 * LONGEST_TEXT + 8];
    if (same(value, expected)) return;
    failed = 1;
    fail(words, text, in_quotes(is, value), in_quotes(wanted, expected));
}

// Tells how a test ended, in a word of unit_tests/outcomes.py; the message is cut to its size.
__attribute__((noinline)) const char *codehub_run(const char *name, char *told, size_t size) {
    const char *const *found = codehub_names;
    while (*found && !same(*found, name)) ++found;
    if (!*found) return "error";
    if (!__builtin_setjmp(back)) codehub_tests[found - codehub_names]();
    fflush(NULL);
    size_t at = 0;
    for (; failed && message[at] && at + 1 < size; ++at) told[at] = message[at];
    told[at] = 0;
    return failed ? "failed" : "passed";
}
