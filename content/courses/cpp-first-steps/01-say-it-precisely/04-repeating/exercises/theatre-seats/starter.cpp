#include <iostream>

int main() {
    int rows = 0;
    int seats = 0;
    std::cin >> rows >> seats;

    for (int row = 0; row < rows; ++row) {
        for (int seat = 0; seat < seats; ++seat) {
            std::cout << "o";
        }
        std::cout << "\n";
    }
}
