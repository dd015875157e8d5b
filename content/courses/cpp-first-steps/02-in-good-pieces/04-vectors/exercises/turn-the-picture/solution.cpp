#include <vector>

std::vector<std::vector<int>> turned(const std::vector<std::vector<int>>& picture) {
    std::vector<std::vector<int>> result;
    for (std::size_t column = 0; column < picture[0].size(); ++column) {
        std::vector<int> row;
        for (std::size_t up = picture.size(); up > 0; --up) {
            row.push_back(picture[up - 1][column]);
        }
        result.push_back(row);
    }
    return result;
}
