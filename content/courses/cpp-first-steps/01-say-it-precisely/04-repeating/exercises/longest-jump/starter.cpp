#include <iostream>

int main() {
    int n = 0;
    std::cin >> n;

    int best = 0;
    for (int i = 1; i <= n; ++i) {
        int jump = 0;
        std::cin >> jump;
    }
    std::cout << best << "\n";
}
