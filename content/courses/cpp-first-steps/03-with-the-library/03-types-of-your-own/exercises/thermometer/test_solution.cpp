#include "codehub_test.hpp"
#include "solution.cpp"

TEST(test_highest_and_average) {
    Thermometer t(100);
    t.record(12);
    t.record(18);
    t.record(15);
    CHECK_EQUAL(t.count(), 3);
    CHECK_NEAR(t.highest(), 18, 1e-9);
    CHECK_NEAR(t.average(), 15, 1e-9);
}

TEST(test_one_alarm_for_one_heat) {
    Thermometer t(30);
    t.record(29);
    t.record(31);
    t.record(33);
    t.record(30);
    CHECK_EQUAL(t.alarms(), 1, "Two measurements in a row above the limit are one alarm.");
}

TEST(test_two_heats) {
    Thermometer t(30);
    t.record(40);
    t.record(20);
    t.record(40);
    CHECK_EQUAL(t.alarms(), 2);
}

TEST(test_nothing_measured) {
    const Thermometer t(25);
    CHECK_EQUAL(t.count(), 0);
    CHECK_NEAR(t.highest(), 0, 1e-9);
    CHECK_NEAR(t.average(), 0, 1e-9, "No measurement: nothing to divide by.");
    CHECK_EQUAL(t.alarms(), 0);
}

TEST(test_frost) {
    Thermometer t(0);
    t.record(-20);
    t.record(-5);
    CHECK_NEAR(t.highest(), -5, 1e-9);
    CHECK_NEAR(t.average(), -12.5, 1e-9);
    CHECK_EQUAL(t.alarms(), 0);
}

TEST(test_two_thermometers) {
    Thermometer inside(25);
    Thermometer outside(25);
    inside.record(26);
    CHECK_EQUAL(inside.alarms(), 1);
    CHECK_EQUAL(outside.alarms(), 0, "Each thermometer has to remember for itself.");
    CHECK_EQUAL(outside.count(), 0);
}
