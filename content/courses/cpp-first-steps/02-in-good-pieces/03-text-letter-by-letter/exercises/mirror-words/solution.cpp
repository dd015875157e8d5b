#include <cctype>
#include <string>

std::string letters_of(const std::string& text) {
    std::string letters;
    for (char c : text) {
        if (std::isalpha(c)) {
            letters += static_cast<char>(std::tolower(c));
        }
    }
    return letters;
}

bool is_mirror(const std::string& text) {
    std::string letters = letters_of(text);
    for (std::size_t i = 0; i < letters.size(); ++i) {
        if (letters[i] != letters[letters.size() - 1 - i]) {
            return false;
        }
    }
    return true;
}
