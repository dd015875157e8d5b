#include <iostream>

int main() {
    int year = 0;
    std::cin >> year;

    bool leap = year % 4 == 0;
    std::cout << leap << "\n";
}
