#include <iostream>

int main() {
    long long beats = 0;
    long long years = 0;
    std::cin >> beats >> years;

    long long total = beats * 60 * 24 * 365 * years;
    std::cout << total << "\n";
}
