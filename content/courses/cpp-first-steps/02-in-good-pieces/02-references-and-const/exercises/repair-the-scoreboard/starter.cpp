#include <string>

void add_point(int score) {
    ++score;
}

std::string leader(std::string& name_a, int& score_a, std::string& name_b, int& score_b) {
    if (score_a > score_b) {
        ++score_a;
        return name_a;
    }
    if (score_b > score_a) {
        return name_b;
    }
    return "draw";
}

void swap_sides(std::string name_a, std::string name_b) {
    name_a = name_b;
    name_b = name_a;
}
