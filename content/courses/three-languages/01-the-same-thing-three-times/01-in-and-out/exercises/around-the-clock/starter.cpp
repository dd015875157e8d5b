#include <iostream>

int main() {
    int hour = 0;
    int turn = 0;
    std::cin >> hour >> turn;
    std::cout << hour + turn << "\n";
}
