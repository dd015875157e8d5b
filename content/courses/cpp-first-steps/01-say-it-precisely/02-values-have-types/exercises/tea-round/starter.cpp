#include <iostream>

int main() {
    int cups = 0;
    std::cin >> cups;

    std::cout << cups << "\n";
}
