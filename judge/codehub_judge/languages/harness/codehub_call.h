// What stands between a learner's C file and codehub_call.c. C cannot ask what the parameters of a function are, but
// the compiler lists them; calls/c.py makes the types codehub_parameter_1, … of that list, and a function
// codehub_called of the words below, which asks for each argument in the type that the learner chose.
#undef main
#undef int
#undef char
#undef const
#undef enum
#undef void
#undef long
#undef return
#undef sizeof

enum { CODEHUB_SIGNED = 32, CODEHUB_UNSIGNED = 64, CODEHUB_FRACTION = 128, CODEHUB_TRUTH = 256, CODEHUB_TEXT = 512 };

// Shapes are one of these with the size of the type.
void codehub_take(void *place, int shape);
void *codehub_take_list(int shape, long long *count);
void codehub_take_length(void *place, int shape, long long count);
void codehub_give(const void *place, int shape);
void codehub_give_list(const void *values, int shape, long long count);
void codehub_called(void);

#define CODEHUB_SHAPE(value) \
    (_Generic((value), \
         signed char: CODEHUB_SIGNED, short: CODEHUB_SIGNED, int: CODEHUB_SIGNED, long: CODEHUB_SIGNED, \
         long long: CODEHUB_SIGNED, unsigned char: CODEHUB_UNSIGNED, unsigned short: CODEHUB_UNSIGNED, \
         unsigned: CODEHUB_UNSIGNED, unsigned long: CODEHUB_UNSIGNED, unsigned long long: CODEHUB_UNSIGNED, \
         float: CODEHUB_FRACTION, double: CODEHUB_FRACTION, long double: CODEHUB_FRACTION, \
         _Bool: CODEHUB_TRUTH, char *: CODEHUB_TEXT, const char *: CODEHUB_TEXT, default: 0) | \
     (int)sizeof(value))
#define CODEHUB_FITS(value, shapes) _Static_assert(CODEHUB_SHAPE(value) & (shapes), "another type is needed")
#define CODEHUB_WHOLE (CODEHUB_SIGNED | CODEHUB_UNSIGNED)
#define CODEHUB_NUMBER (CODEHUB_WHOLE | CODEHUB_FRACTION)
#define CODEHUB_BOOLEAN (CODEHUB_TRUTH | CODEHUB_WHOLE)

// The type of a parameter, without const.
#define CODEHUB_TYPE(n) __typeof__(((codehub_parameter_##n (*)(void))0)())

#define CODEHUB_TAKE(n, shapes) \
    CODEHUB_TYPE(n) codehub_##n; \
    CODEHUB_FITS(codehub_##n, shapes); \
    codehub_take(&codehub_##n, CODEHUB_SHAPE(codehub_##n));

#define CODEHUB_TAKE_LIST(n, length, shapes) \
    CODEHUB_TYPE(n) codehub_##n; \
    CODEHUB_TYPE(length) codehub_##length; \
    CODEHUB_FITS(*codehub_##n, shapes); \
    CODEHUB_FITS(codehub_##length, CODEHUB_WHOLE); \
    long long codehub_count_##n; \
    codehub_##n = codehub_take_list(CODEHUB_SHAPE(*codehub_##n), &codehub_count_##n); \
    codehub_take_length(&codehub_##length, CODEHUB_SHAPE(codehub_##length), codehub_count_##n);

#define CODEHUB_GIVE(shapes, ...) \
    __auto_type codehub_returned = __VA_ARGS__; \
    CODEHUB_FITS(codehub_returned, shapes); \
    codehub_give(&codehub_returned, CODEHUB_SHAPE(codehub_returned) | ((shapes) & CODEHUB_TRUTH));

// A length that the function has not set stays -1.
#define CODEHUB_LENGTH(n) \
    __typeof__(*(CODEHUB_TYPE(n))0) codehub_length = -1; \
    CODEHUB_FITS(codehub_length, CODEHUB_WHOLE);
#define CODEHUB_GIVE_LIST(shapes, ...) \
    __auto_type codehub_returned = __VA_ARGS__; \
    CODEHUB_FITS(*codehub_returned, shapes); \
    codehub_give_list(codehub_returned, CODEHUB_SHAPE(*codehub_returned) | ((shapes) & CODEHUB_TRUTH), \
                      codehub_length == (__typeof__(codehub_length))-1 ? -1 : (long long)codehub_length);

#pragma GCC diagnostic error "-Wimplicit-function-declaration"
#pragma GCC diagnostic error "-Wint-conversion"
#pragma GCC diagnostic error "-Wincompatible-pointer-types"
