#include <iostream>

int main() {
    int bikes;
    int places;
    std::cin >> bikes >> places;

    std::cout << "Bikes: " << bikes << "\n";
    std::cout << "Free places: " << places - bikes << "\n";
    std::cout << "Come in!\n";
}
