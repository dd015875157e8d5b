#include <cctype>
#include <string>

char shifted_letter(char c, char first, int steps) {
    int place = ((c - first + steps) % 26 + 26) % 26;
    return static_cast<char>(first + place);
}

std::string shift_letters(const std::string& text, int steps) {
    std::string shifted;
    for (char c : text) {
        if (std::islower(c)) {
            shifted += shifted_letter(c, 'a', steps);
        } else if (std::isupper(c)) {
            shifted += shifted_letter(c, 'A', steps);
        } else {
            shifted += c;
        }
    }
    return shifted;
}
