#include <algorithm>
#include <vector>

std::vector<int> podium(std::vector<int> points) {
    std::sort(points.begin(), points.end());
    std::reverse(points.begin(), points.end());
    if (points.size() > 3) {
        points.resize(3);
    }
    return points;
}
