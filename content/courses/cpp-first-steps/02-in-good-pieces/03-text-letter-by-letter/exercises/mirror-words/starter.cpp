#include <string>

bool is_mirror(const std::string& text) {
    return !text.empty() && text.front() == text.back();
}
