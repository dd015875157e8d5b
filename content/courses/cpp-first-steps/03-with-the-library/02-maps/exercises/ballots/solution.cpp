#include <iostream>
#include <map>
#include <string>

int main() {
    std::map<std::string, int> votes;
    std::string place;
    while (std::cin >> place) {
        ++votes[place];
    }

    std::string winner;
    int most = 0;
    for (const auto& [name, count] : votes) {
        std::cout << name << " " << count << "\n";
        if (count > most) {
            winner = name;
            most = count;
        }
    }
    std::cout << "winner: " << winner << "\n";
}
