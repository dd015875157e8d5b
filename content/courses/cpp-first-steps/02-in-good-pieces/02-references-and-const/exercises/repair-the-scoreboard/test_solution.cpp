#include "codehub_test.hpp"
#include "solution.cpp"

#include <string>

TEST(test_a_point) {
    int score = 3;
    add_point(score);
    CHECK_EQUAL(score, 4, "The score of the caller has to change.");
}

TEST(test_sides_are_swapped) {
    std::string a = "Owls";
    std::string b = "Foxes";
    swap_sides(a, b);
    CHECK_EQUAL(a, "Foxes");
    CHECK_EQUAL(b, "Owls", "The second name is lost. Where was the first one kept?");
}

TEST(test_the_leader_gets_no_bonus) {
    std::string a = "Owls";
    std::string b = "Foxes";
    int points_a = 7;
    int points_b = 5;
    CHECK_EQUAL(leader(a, points_a, b, points_b), "Owls");
    CHECK_EQUAL(points_a, 7, "Asking who leads changed the score.");
}

TEST(test_leader_takes_plain_values) {
    const std::string home = "Home";
    CHECK_EQUAL(leader(home, 1, "Guests", 2), "Guests");
}

TEST(test_draw) {
    std::string a = "Owls";
    std::string b = "Foxes";
    int points_a = 2;
    int points_b = 2;
    CHECK_EQUAL(leader(a, points_a, b, points_b), "draw");
}

TEST(test_two_points) {
    int score = -1;
    add_point(score);
    add_point(score);
    CHECK_EQUAL(score, 1);
}
