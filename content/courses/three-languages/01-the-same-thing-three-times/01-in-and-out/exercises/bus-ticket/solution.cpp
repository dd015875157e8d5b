#include <iostream>

int main() {
    int people = 0;
    int total = 0;
    int age = 0;
    while (std::cin >> age) {
        ++people;
        if (age > 14) {
            total += 3;
        } else if (age >= 6) {
            total += 1;
        }
    }
    std::cout << people << " " << total << "\n";
}
