#include <iostream>
#include <unordered_map>

int main() {
    int n, total;
    std::cin >> n >> total;
    std::unordered_map<int, int> seen;
    long long pairs = 0;
    for (int i = 0; i < n; ++i) {
        int number;
        std::cin >> number;
        if (auto found = seen.find(total - number); found != seen.end()) pairs += found->second;
        ++seen[number];
    }
    std::cout << pairs << '\n';
}
