#include "codehub_test.hpp"
#include "solution.cpp"

TEST(test_cars_take_places) {
    Garage garage(3);
    CHECK_EQUAL(garage.enter(), true);
    CHECK_EQUAL(garage.free(), 2);
}

TEST(test_a_full_garage) {
    Garage garage(1);
    garage.enter();
    CHECK_EQUAL(garage.enter(), false, "One place, one car: the second has to stay outside.");
    CHECK_EQUAL(garage.free(), 0);
}

TEST(test_an_empty_garage) {
    Garage garage(2);
    CHECK_EQUAL(garage.leave(), false);
    CHECK_EQUAL(garage.free(), 2);
}

TEST(test_out_and_in_again) {
    Garage garage(1);
    garage.enter();
    CHECK_EQUAL(garage.leave(), true);
    CHECK_EQUAL(garage.enter(), true);
    CHECK_EQUAL(garage.free(), 0);
}

TEST(test_the_busiest_moment) {
    Garage garage(5);
    garage.enter();
    garage.enter();
    garage.leave();
    garage.enter();
    garage.leave();
    CHECK_EQUAL(garage.busiest(), 2);
}

TEST(test_two_garages) {
    Garage first(2);
    Garage second(2);
    first.enter();
    CHECK_EQUAL(second.free(), 2, "Each garage has to count its own cars.");
    CHECK_EQUAL(second.busiest(), 0);
}
