#include <iostream>
#include <vector>

int main() {
    int n, total;
    std::cin >> n >> total;
    std::vector<int> numbers(n);
    for (int& number : numbers) std::cin >> number;
    long long pairs = 0;
    for (int i = 1; i < n; ++i)
        if (numbers[i - 1] + numbers[i] == total) ++pairs;
    std::cout << pairs << '\n';
}
