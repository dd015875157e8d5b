#include <vector>

std::vector<long long> running_totals(const std::vector<long long>& numbers) {
    std::vector<long long> totals;
    long long total = 0;
    for (long long number : numbers) {
        total += number;
        totals.push_back(total);
    }
    return totals;
}
