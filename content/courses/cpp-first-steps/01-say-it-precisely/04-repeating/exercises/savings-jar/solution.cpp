#include <iostream>

int main() {
    int wanted = 0;
    int monthly = 0;
    std::cin >> wanted >> monthly;

    int jar = 0;
    int months = 0;
    while (jar < wanted) {
        ++months;
        jar += monthly;
        if (months % 3 == 0) {
            jar -= 10;
        }
    }
    std::cout << months << "\n";
}
