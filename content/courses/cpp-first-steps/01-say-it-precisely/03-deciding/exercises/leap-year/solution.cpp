#include <iostream>

int main() {
    int year = 0;
    std::cin >> year;

    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    if (leap) {
        std::cout << 29 << "\n";
    } else {
        std::cout << 28 << "\n";
    }
}
