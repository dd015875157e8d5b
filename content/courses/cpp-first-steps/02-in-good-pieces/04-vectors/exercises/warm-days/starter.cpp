#include <iostream>
#include <vector>

int main() {
    std::vector<double> days;
    double day = 0;
    while (std::cin >> day) {
        days.push_back(day);
    }

    std::cout << days.size() << "\n";
}
