#include <iostream>

int main() {
    int grams = 0;
    std::cin >> grams;

    if (grams <= 2) {
        std::cout << 5 << "\n";
    }
}
