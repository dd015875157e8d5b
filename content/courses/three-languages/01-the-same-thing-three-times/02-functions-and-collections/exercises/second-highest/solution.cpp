#include <set>
#include <vector>

int second_highest(const std::vector<int>& values) {
    std::set<int> different(values.begin(), values.end());
    auto last = different.end();
    --last;
    --last;
    return *last;
}
