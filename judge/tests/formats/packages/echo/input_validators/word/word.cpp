#include <cstdlib>
#include <cstring>
#include <iostream>
#include <string>

int main(int argc, char** argv) {
    std::size_t longest = 5;
    for (int i = 1; i < argc; i++) {
        if (!std::strncmp(argv[i], "longest=", 8)) longest = std::atoi(argv[i] + 8);
    }
    std::string word;
    return std::cin >> word && word.size() <= longest ? 42 : 43;
}
