#include <algorithm>

class Garage {
public:
    explicit Garage(int places) : places_(places) {}

    bool enter() {
        if (cars_ == places_) {
            return false;
        }
        ++cars_;
        most_ = std::max(most_, cars_);
        return true;
    }
    bool leave() {
        if (cars_ == 0) {
            return false;
        }
        --cars_;
        return true;
    }
    int free() const {
        return places_ - cars_;
    }
    int busiest() const {
        return most_;
    }

private:
    int places_;
    int cars_ = 0;
    int most_ = 0;
};
