#include <vector>

std::vector<long long> running_totals(const std::vector<long long>& numbers) {
    std::vector<long long> totals;
    for (long long number : numbers) {
        totals.push_back(number);
    }
    return totals;
}
