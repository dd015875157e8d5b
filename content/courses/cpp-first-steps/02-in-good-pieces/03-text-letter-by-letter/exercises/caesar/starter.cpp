#include <string>

std::string shift_letters(const std::string& text, int steps) {
    std::string shifted;
    for (char c : text) {
        shifted += static_cast<char>(c + steps);
    }
    return shifted;
}
