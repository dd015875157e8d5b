#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>

#include "square.h"

int main(int argc, char** argv) {
    if (argc != 6 || std::string(argv[4]) != "tolerance") return 1;
    std::ifstream input(argv[1]);
    long long square = 0, root = 0;
    input >> square;
    if (std::cin >> root && near(root, square, std::atoll(argv[5]))) return 42;
    std::ofstream(std::string(argv[3]) + "judgemessage.txt") << "the square of " << root << " is far off\n";
    return 43;
}
