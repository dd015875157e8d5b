#include "codehub_test.hpp"
#include "solution.cpp"

#include <string>
#include <vector>

TEST(test_a_win) {
    League league;
    league.add("Owls", "Foxes", 2, 1);
    CHECK_EQUAL(league.points("Owls"), 3);
    CHECK_EQUAL(league.points("Foxes"), 0);
}

TEST(test_a_draw) {
    League league;
    league.add("Owls", "Foxes", 1, 1);
    CHECK_EQUAL(league.points("Owls"), 1);
    CHECK_EQUAL(league.points("Foxes"), 1);
}

TEST(test_the_table) {
    League league;
    league.add("Owls", "Foxes", 0, 3);
    league.add("Bears", "Owls", 1, 1);
    std::vector<std::string> wanted = {"Foxes", "Bears", "Owls"};
    CHECK_EQUAL(league.table(), wanted);
}

TEST(test_points_add_up) {
    League league;
    league.add("Owls", "Foxes", 2, 0);
    league.add("Bears", "Owls", 0, 4);
    league.add("Owls", "Bears", 1, 1);
    CHECK_EQUAL(league.points("Owls"), 7);
}

TEST(test_a_stranger) {
    const League league;
    CHECK_EQUAL(league.points("Nobody"), 0);
    CHECK(league.table().empty());
}

TEST(test_equal_points_go_by_the_alphabet) {
    League league;
    league.add("Zebras", "Ants", 2, 2);
    league.add("Moles", "Cats", 0, 0);
    std::vector<std::string> wanted = {"Ants", "Cats", "Moles", "Zebras"};
    CHECK_EQUAL(league.table(), wanted);
}
