#include <iostream>

int main() {
    int grams = 0;
    std::cin >> grams;

    if (grams <= 2000) {
        std::cout << 5 << "\n";
    } else if (grams <= 5000) {
        std::cout << 8 << "\n";
    } else if (grams <= 10000) {
        std::cout << 12 << "\n";
    } else {
        int begun = (grams - 10000 + 999) / 1000;
        std::cout << 12 + 2 * begun << "\n";
    }
}
