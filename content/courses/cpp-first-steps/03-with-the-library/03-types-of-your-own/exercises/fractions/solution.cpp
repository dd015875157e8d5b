#include <numeric>

struct Fraction {
    int top = 0;
    int bottom = 1;

    double value() const {
        return static_cast<double>(top) / bottom;
    }
    void reduce() {
        int divisor = std::gcd(top, bottom);
        if (bottom < 0) {
            divisor = -divisor;
        }
        top /= divisor;
        bottom /= divisor;
    }
};

Fraction sum(const Fraction& a, const Fraction& b) {
    Fraction result = {a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom};
    result.reduce();
    return result;
}
