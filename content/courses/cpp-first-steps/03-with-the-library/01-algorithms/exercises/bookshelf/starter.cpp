#include <algorithm>
#include <string>
#include <vector>

std::vector<std::string> shelf_order(std::vector<std::string> titles) {
    std::sort(titles.begin(), titles.end());
    return titles;
}
