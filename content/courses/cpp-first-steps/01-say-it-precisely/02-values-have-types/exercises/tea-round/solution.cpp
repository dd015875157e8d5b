#include <iostream>

int main() {
    int cups = 0;
    std::cin >> cups;

    std::cout << cups / 6 << "\n";
    std::cout << cups % 6 << "\n";
}
