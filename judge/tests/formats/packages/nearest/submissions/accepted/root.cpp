#include <cmath>
#include <iostream>
int main() { double n; std::cin >> n; std::cout << std::llround(std::sqrt(n)) << "\n"; }
