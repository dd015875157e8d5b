#include <iostream>

int main() {
    int people = 0;
    int age = 0;
    while (std::cin >> age) {
        ++people;
    }
    std::cout << people << "\n";
}
