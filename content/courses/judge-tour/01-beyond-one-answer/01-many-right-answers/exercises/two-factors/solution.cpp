#include <iostream>

int main() {
    long long number, factor = 2;
    std::cin >> number;
    while (factor * factor <= number && number % factor) ++factor;
    if (factor * factor > number)
        std::cout << "prime\n";
    else
        std::cout << number / factor << ' ' << factor << '\n';
}
