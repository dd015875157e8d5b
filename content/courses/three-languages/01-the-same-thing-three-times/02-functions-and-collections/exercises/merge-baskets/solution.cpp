#include <map>
#include <string>

std::map<std::string, int> merged(
    const std::map<std::string, int>& first, const std::map<std::string, int>& second) {
    std::map<std::string, int> basket = first;
    for (const auto& [thing, count] : second) {
        basket[thing] += count;
    }
    return basket;
}
