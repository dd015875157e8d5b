#include <vector>

std::vector<int> climbs(const std::vector<int>& heights) {
    std::vector<int> up;
    for (std::size_t i = 1; i < heights.size(); ++i) {
        int difference = heights[i] - heights[i - 1];
        if (difference > 0) {
            up.push_back(difference);
        }
    }
    return up;
}
