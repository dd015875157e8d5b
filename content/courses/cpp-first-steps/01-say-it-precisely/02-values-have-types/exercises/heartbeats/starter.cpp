#include <iostream>

int main() {
    int beats = 0;
    int years = 0;
    std::cin >> beats >> years;

    int total = beats * 60 * 24 * 365 * years;
    std::cout << total << "\n";
}
