#include <iostream>

int main() {
    int litres = 0;
    int price = 0;
    int friends = 1;
    std::cin >> litres >> price >> friends;

    std::cout << "Bill: " << litres * price << "\n";
}
