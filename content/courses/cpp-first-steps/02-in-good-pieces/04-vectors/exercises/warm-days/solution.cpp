#include <iostream>
#include <vector>

int main() {
    std::vector<double> days;
    double day = 0;
    while (std::cin >> day) {
        days.push_back(day);
    }

    double sum = 0;
    for (double value : days) {
        sum += value;
    }
    int warm = 0;
    for (double value : days) {
        if (value * days.size() > sum) {
            ++warm;
        }
    }
    std::cout << warm << "\n";
}
