#undef TEST
#undef CHECK
#undef CHECK_INT
#undef CHECK_NUMBER
#undef CHECK_TEXT
void codehub_check(const char *, int, const char *);
void codehub_check_int(const char *, long double, long double, const char *);
void codehub_check_number(const char *, long double, long double, long double, const char *);
void codehub_check_text(const char *, const char *, const char *, const char *);
#define TEST(name) static void name(void)
#define CHECK(condition, ...) codehub_check(#condition, (condition) ? 1 : 0, "" __VA_ARGS__)
#define CHECK_INT(value, expected, ...) codehub_check_int(#value, value, expected, "" __VA_ARGS__)
#define CHECK_NUMBER(value, expected, tolerance, ...) \
    codehub_check_number(#value, value, expected, tolerance, "" __VA_ARGS__)
#define CHECK_TEXT(value, expected, ...) codehub_check_text(#value, value, expected, "" __VA_ARGS__)
#pragma GCC diagnostic error "-Wimplicit-function-declaration"
#pragma GCC diagnostic error "-Wint-conversion"
#pragma GCC diagnostic error "-Wincompatible-pointer-types"
