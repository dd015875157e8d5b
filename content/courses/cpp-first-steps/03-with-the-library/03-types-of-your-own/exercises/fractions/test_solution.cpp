#include "codehub_test.hpp"
#include "solution.cpp"

TEST(test_value) {
    const Fraction half = {1, 2};
    CHECK_NEAR(half.value(), 0.5, 1e-9, "Two whole numbers are divided without a fraction. Make one a double.");
}

TEST(test_reduce) {
    Fraction f = {6, 8};
    f.reduce();
    CHECK_EQUAL(f.top, 3);
    CHECK_EQUAL(f.bottom, 4);
}

TEST(test_sum) {
    Fraction s = sum({1, 2}, {1, 3});
    CHECK_EQUAL(s.top, 5);
    CHECK_EQUAL(s.bottom, 6);
}

TEST(test_sum_is_reduced) {
    Fraction s = sum({1, 6}, {1, 3});
    CHECK_EQUAL(s.top, 1);
    CHECK_EQUAL(s.bottom, 2);
}

TEST(test_negative_bottom) {
    Fraction f = {1, -2};
    f.reduce();
    CHECK_EQUAL(f.top, -1);
    CHECK_EQUAL(f.bottom, 2);
}

TEST(test_zero) {
    Fraction f = {0, 5};
    f.reduce();
    CHECK_EQUAL(f.top, 0);
    CHECK_EQUAL(f.bottom, 1);
}

TEST(test_both_negative) {
    Fraction f = {-9, -12};
    f.reduce();
    CHECK_EQUAL(f.top, 3);
    CHECK_EQUAL(f.bottom, 4);
}
