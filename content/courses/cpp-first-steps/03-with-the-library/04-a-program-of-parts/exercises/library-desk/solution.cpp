#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

class Desk {
public:
    std::string lend(const std::string& book, const std::string& reader) {
        if (borrower_.contains(book)) {
            return "taken by " + borrower_.at(book);
        }
        if (books_of(reader).size() >= 3) {
            return "limit";
        }
        borrower_[book] = reader;
        return "ok";
    }
    std::string take_back(const std::string& book) {
        return borrower_.erase(book) > 0 ? "ok" : "not lent";
    }
    std::string who(const std::string& book) const {
        return borrower_.contains(book) ? borrower_.at(book) : "nobody";
    }
    std::vector<std::string> books_of(const std::string& reader) const {
        std::vector<std::string> books;
        for (const auto& [book, name] : borrower_) {
            if (name == reader) {
                books.push_back(book);
            }
        }
        return books;
    }

private:
    std::map<std::string, std::string> borrower_;  // book → who has it
};

std::string joined(const std::vector<std::string>& words) {
    std::string line;
    for (const std::string& word : words) {
        line += line.empty() ? word : " " + word;
    }
    return line.empty() ? "none" : line;
}

std::string answer(Desk& desk, const std::string& line) {
    std::istringstream words(line);
    std::string command;
    std::string first;
    std::string second;
    words >> command >> first >> second;
    if (command == "lend") {
        return desk.lend(first, second);
    }
    if (command == "back") {
        return desk.take_back(first);
    }
    if (command == "who") {
        return desk.who(first);
    }
    if (command == "list") {
        return joined(desk.books_of(first));
    }
    return "unknown command";
}

int main() {
    Desk desk;
    std::string line;
    while (std::getline(std::cin, line)) {
        std::cout << answer(desk, line) << "\n";
    }
}
