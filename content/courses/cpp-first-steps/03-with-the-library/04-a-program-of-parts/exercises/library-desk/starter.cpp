#include <iostream>
#include <map>
#include <sstream>
#include <string>

class Desk {
public:
    std::string lend(const std::string& book, const std::string& reader) {
        borrower_[book] = reader;
        return "ok";
    }

private:
    std::map<std::string, std::string> borrower_;  // book → who has it
};

int main() {
    Desk desk;
    std::string line;
    while (std::getline(std::cin, line)) {
        std::istringstream words(line);
        std::string command;
        std::string book;
        std::string reader;
        words >> command >> book >> reader;
        std::cout << desk.lend(book, reader) << "\n";
    }
}
