#include <iostream>
#include <map>
#include <string>

int main() {
    std::map<std::string, int> votes;
    std::string place;
    while (std::cin >> place) {
        votes[place] = 1;
    }

    for (const auto& [name, count] : votes) {
        std::cout << name << " " << count << "\n";
    }
}
