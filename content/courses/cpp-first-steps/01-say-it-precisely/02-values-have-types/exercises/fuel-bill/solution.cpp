#include <iomanip>
#include <iostream>

int main() {
    double litres = 0;
    double price = 0;
    int friends = 1;
    std::cin >> litres >> price >> friends;

    double bill = litres * price;
    std::cout << std::fixed << std::setprecision(2);
    std::cout << "Bill: " << bill << "\n";
    std::cout << "Each: " << bill / friends << "\n";
}
