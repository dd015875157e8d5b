#include <vector>

std::vector<int> climbs(const std::vector<int>& heights) {
    std::vector<int> up;
    for (int height : heights) {
        up.push_back(height);
    }
    return up;
}
