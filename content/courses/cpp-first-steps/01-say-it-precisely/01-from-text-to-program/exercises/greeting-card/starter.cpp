#include <iostream>
#include <string>

int main() {
    std::string name;
    int days;
    std::cin >> name >> days;

    std::cout << "Welcome, " << name << "\n";
    // Something is missing in the line above. Then two more lines.
}
