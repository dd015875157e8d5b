#include <map>
#include <string>

std::map<std::string, int> shopping_list(
    const std::map<std::string, int>& recipe, const std::map<std::string, int>& pantry) {
    std::map<std::string, int> missing;
    for (const auto& [thing, needed] : recipe) {
        int there = pantry.contains(thing) ? pantry.at(thing) : 0;
        if (needed > there) {
            missing[thing] = needed - there;
        }
    }
    return missing;
}
