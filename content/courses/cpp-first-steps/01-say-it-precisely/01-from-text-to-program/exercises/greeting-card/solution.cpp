#include <iostream>
#include <string>

int main() {
    std::string name;
    int days;
    std::cin >> name >> days;

    std::cout << "Welcome, " << name << "!\n";
    std::cout << name << " is " << days << " days old.\n";
    std::cout << "In a week it will be " << days + 7 << ".\n";
}
