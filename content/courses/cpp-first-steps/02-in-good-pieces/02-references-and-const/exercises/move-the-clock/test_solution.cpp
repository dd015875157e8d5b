#include "codehub_test.hpp"
#include "solution.cpp"

TEST(test_a_few_minutes) {
    int hours = 9;
    int minutes = 15;
    advance(hours, minutes, 20);
    CHECK_EQUAL(hours, 9);
    CHECK_EQUAL(minutes, 35, "The minutes of the caller have to change. Are they references?");
}

TEST(test_past_the_hour) {
    int hours = 9;
    int minutes = 50;
    advance(hours, minutes, 25);
    CHECK_EQUAL(hours, 10);
    CHECK_EQUAL(minutes, 15);
}

TEST(test_past_midnight) {
    int hours = 22;
    int minutes = 50;
    advance(hours, minutes, 75);
    CHECK_EQUAL(hours, 0);
    CHECK_EQUAL(minutes, 5);
}

TEST(test_nothing) {
    int hours = 12;
    int minutes = 0;
    advance(hours, minutes, 0);
    CHECK_EQUAL(hours, 12);
    CHECK_EQUAL(minutes, 0);
}

TEST(test_exactly_the_hour) {
    int hours = 23;
    int minutes = 59;
    advance(hours, minutes, 1);
    CHECK_EQUAL(hours, 0);
    CHECK_EQUAL(minutes, 0);
}

TEST(test_several_days) {
    int hours = 6;
    int minutes = 30;
    advance(hours, minutes, 3 * 24 * 60 + 61);
    CHECK_EQUAL(hours, 7);
    CHECK_EQUAL(minutes, 31);
}
