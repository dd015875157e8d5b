// Reads the arguments on descriptor 3, calls the learner's function and replies on descriptor 4, in the form that
// calls/reply.py describes. What is expected never comes here: a program that forges a reply has to know the right
// value, and then it may as well return it.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "codehub_call.h"

enum { SIZE = 31, FIRST_SPACE = 1 << 12, LONGEST_NUMBER = 64 };

static long own;        // the number of this process
static size_t longest;  // bytes of a reply
static char *input;     // JSON; the judge wrote it, so it is right, and nothing but its values matters
static char *output;
static size_t at, written, space;

// Makes a system call by itself, as the learner's code may have a function `write` or `_exit` of its own.
static long system_call(long number, long first, long second, long third) {
#if defined(__x86_64__)
    long result;
    __asm__ volatile("syscall"
                     : "=a"(result)
                     : "a"(number), "D"(first), "S"(second), "d"(third)
                     : "rcx", "r11", "memory");
    return result;
#else
    return syscall(number, first, second, third);
#endif
}

// Replies and ends the program at once: what the learner's code would do at its end comes too late. A copy that it
// has forked replies nothing.
__attribute__((noreturn)) static void reply(const char *text, size_t size) {
    fflush(NULL);
    const int silent = system_call(SYS_getpid, 0, 0, 0) != own;
    while (!silent && size) {
        const long part = system_call(SYS_write, 4, (long)text, (long)size);
        if (part <= 0) break;
        text += part, size -= part;
    }
    for (;;) system_call(SYS_exit_group, 0, 0, 0);
}

__attribute__((noreturn)) static void fail(const char *words) { reply(words, strlen(words)); }

static void *room(void *before, size_t size) {
    void *const found = realloc(before, size ? size : 1);
    if (!found) fail("memory\n");
    return found;
}

static void read_input(void) {
    size_t size = 0, most = FIRST_SPACE;
    for (long part = 1; part > 0; size += part > 0 ? part : 0) {
        if (!input || most - size < 2) input = room(input, most *= 2);
        part = system_call(SYS_read, 3, (long)(input + size), (long)(most - size - 1));
    }
    input[size] = 0;
    system_call(SYS_close, 3, 0, 0);
}

static char seek(void) {
    while (strchr(" ,:", input[at])) ++at;
    return input[at];
}

static char escaped(void) {
    static const char names[] = "bfnrt", meanings[] = "\b\f\n\r\t";
    const char name = input[++at];
    if (name == 'u') { // of control characters alone: all others are UTF-8
        char digits[3] = {input[at + 3], input[at + 4], 0};
        at += 4;
        return (char)strtol(digits, NULL, 16);
    }
    const char *const found = strchr(names, name);
    return found ? meanings[found - names] : name;
}

// A text takes no more room than its JSON has up to its end.
static char *take_text(void) {
    seek();
    size_t end = at + 1;
    while (input[end] != '"') end += input[end] == '\\' ? 2 : 1;
    char *const value = room(NULL, end - at);
    char *to = value;
    while (input[++at] != '"') *to++ = input[at] == '\\' ? escaped() : input[at];
    ++at;
    *to = 0;
    return value;
}

__attribute__((noreturn)) static void does_not_fit(void) {
    static char words[LONGEST_NUMBER + 80];
    const int size = (int)strcspn(input + at, ",]}");
    snprintf(words, sizeof words, "error\nThe argument %.*s does not fit into the type of your parameter.", size,
             input + at);
    fail(words);
}

// Puts a whole number where one of such a shape belongs, if it fits.
static int put_whole(void *place, int shape, long long value) {
    const int bits = 8 * (shape & SIZE) - (shape & CODEHUB_SIGNED ? 1 : 0);
    const long long least = shape & CODEHUB_SIGNED ? -1 : 0;
    if (bits < 63 ? value >> bits > 0 || value >> bits < least : value < 0 && !least) return 0;
    switch (shape & SIZE) {
    case sizeof(char): *(signed char *)place = (signed char)value; break;
    case sizeof(short): *(short *)place = (short)value; break;
    case sizeof(int): *(int *)place = (int)value; break;
    default: *(long long *)place = value;
    }
    return 1;
}

static int put_fraction(void *place, int shape, double value) {
    switch (shape & SIZE) {
    case sizeof(float): *(float *)place = (float)value; return !__builtin_isinf(*(float *)place);
    case sizeof(double): *(double *)place = value; return 1;
    default: *(long double *)place = value; return 1;
    }
}

// Reads a value, boolean ones into whole numbers, too.
void codehub_take(void *place, int shape) {
    const char first = seek();
    if (shape & CODEHUB_TEXT) {
        *(char **)place = take_text();
        return;
    }
    char *end = input + at + (first == 't' ? 4 : 5);
    const int is_truth = first == 't' || first == 'f';
    int fits = 1;
    if (shape & CODEHUB_TRUTH) *(_Bool *)place = first == 't';
    else if (is_truth) put_whole(place, shape, first == 't');
    else if (shape & CODEHUB_FRACTION) fits = put_fraction(place, shape, strtod(input + at, &end));
    else fits = put_whole(place, shape, strtoll(input + at, &end, 10));
    if (!fits) does_not_fit();
    at = (size_t)(end - input);
}

void *codehub_take_list(int shape, long long *count) {
    char *values = room(NULL, 0);
    size_t number = 0, most = 0;
    for (seek(), ++at; seek() != ']'; ++number) {
        if (number == most) values = room(values, (most += most + 8) * (shape & SIZE));
        codehub_take(values + number * (shape & SIZE), shape);
    }
    ++at;
    *count = (long long)number;
    return values;
}

void codehub_take_length(void *place, int shape, long long count) {
    if (!put_whole(place, shape, count)) fail("error\nThe type of a length is too small for a list.");
}

static void add(const char *text, size_t size) {
    if (written + size > longest) fail("large\n");
    if (written + size > space) output = room(output, space = 2 * (written + size));
    memcpy(output + written, text, size);
    written += size;
}

static void add_word(const char *word) { add(word, strlen(word)); }

static void give_whole(const void *place, int shape) {
    char digits[LONGEST_NUMBER];
    const int is_signed = shape & CODEHUB_SIGNED;
    long long value;
    switch (shape & SIZE) {
    case sizeof(char): value = is_signed ? *(signed char *)place : *(unsigned char *)place; break;
    case sizeof(short): value = is_signed ? *(short *)place : *(unsigned short *)place; break;
    case sizeof(int): value = is_signed ? *(int *)place : (long long)*(unsigned *)place; break;
    default: value = *(long long *)place;
    }
    snprintf(digits, sizeof digits, is_signed ? "%lld" : "%llu", value);
    add_word(digits);
}

// Writes as few digits as tell the number from all others.
static void give_fraction(const void *place, int shape) {
    char digits[LONGEST_NUMBER];
    double value = *(double *)place;
    if ((shape & SIZE) == sizeof(float)) value = *(float *)place;
    if ((shape & SIZE) > sizeof(double)) value = (double)*(long double *)place;
    if (__builtin_isnan(value)) return add_word("NaN");
    if (__builtin_isinf(value)) return add_word(value < 0 ? "-Infinity" : "Infinity");
    for (int precision = 15; precision <= 17; ++precision) {
        snprintf(digits, sizeof digits, "%.*g", precision, value);
        if (strtod(digits, NULL) == value) break;
    }
    add_word(digits);
}

static void give_text(const char *text) {
    static const char hexadecimal[] = "0123456789abcdef";
    if (!text) return add_word("null");
    add("\"", 1);
    for (; *text; ++text) {
        const char control[] = {'\\', 'u', '0', '0', (char)('0' + (*text >> 4)), hexadecimal[*text & 15]};
        if (*text == '"' || *text == '\\') add("\\", 1);
        if ((unsigned char)*text < ' ') add(control, sizeof control);
        else add(text, 1);
    }
    add("\"", 1);
}

// Writes true for anything but zero, whatever the type.
static void give_truth(const char *place, int shape) {
    int holds = 0;
    for (int byte = 0; byte < (shape & SIZE); ++byte) holds |= place[byte];
    add_word(holds ? "true" : "false");
}

void codehub_give(const void *place, int shape) {
    if (shape & CODEHUB_TEXT) give_text(*(char *const *)place);
    else if (shape & CODEHUB_TRUTH) give_truth(place, shape);
    else if (shape & CODEHUB_FRACTION) give_fraction(place, shape);
    else give_whole(place, shape);
}

void codehub_give_list(const void *values, int shape, long long count) {
    if (count < 0) fail("error\nThe function does not say through its last parameter how long the list is.");
    if (!values && count) return add_word("null");
    add("[", 1);
    for (long long number = 0; number < count; ++number) {
        if (number) add(", ", 2);
        codehub_give((const char *)values + number * (shape & SIZE), shape);
    }
    add("]", 1);
}

int main(int count, char **words) {
    (void)count;
    own = system_call(SYS_getpid, 0, 0, 0);
    longest = strtoul(words[1], NULL, 10);
    read_input();
    seek(), ++at, free(take_text()), seek(), ++at; // {"arguments": [
    add_word("returned\n");
    codehub_called();
    reply(output, written);
}
