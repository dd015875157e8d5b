#include <algorithm>
#include <string>
#include <vector>

std::string sort_key(const std::string& title) {
    if (title.starts_with("The ")) {
        return title.substr(4);
    }
    return title;
}

std::vector<std::string> shelf_order(std::vector<std::string> titles) {
    std::sort(titles.begin(), titles.end(), [](const std::string& a, const std::string& b) {
        if (sort_key(a) != sort_key(b)) {
            return sort_key(a) < sort_key(b);
        }
        return a.size() < b.size();
    });
    return titles;
}
