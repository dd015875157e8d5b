#include <iostream>

int main() {
    int bikes;
    int places;
    std::cin >> bikes >> places;

    std::cout << "Bikes:" << bikes;
    std::cout << "Free places:" << places;
    std::cout << "Come in!\n";
}
