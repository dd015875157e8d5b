#include <iostream>
#include <string>

int main() {
    for (int guess = 1; guess <= 10; ++guess) {
        std::cout << guess << std::endl;
        std::string answer;
        std::cin >> answer;
        if (answer == "correct") break;
    }
}
