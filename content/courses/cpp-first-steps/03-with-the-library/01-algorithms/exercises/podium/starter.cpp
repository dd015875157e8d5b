#include <algorithm>
#include <vector>

std::vector<int> podium(std::vector<int> points) {
    std::sort(points.begin(), points.end());
    return points;
}
