#include <numeric>

struct Fraction {
    int top = 0;
    int bottom = 1;

    double value() const {
        return top / bottom;
    }
    void reduce() {
    }
};

Fraction sum(const Fraction& a, const Fraction& b) {
    return {a.top + b.top, a.bottom + b.bottom};
}
