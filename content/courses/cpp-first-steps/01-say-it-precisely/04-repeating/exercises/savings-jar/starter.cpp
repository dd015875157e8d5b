#include <iostream>

int main() {
    int wanted = 0;
    int monthly = 0;
    std::cin >> wanted >> monthly;

    int jar = 0;
    int months = 0;
    while (jar < wanted) {
        jar += monthly;
        ++months;
    }
    std::cout << months << "\n";
}
