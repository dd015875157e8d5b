class Thermometer {
public:
    explicit Thermometer(double limit) : limit_(limit) {}

    void record(double degrees) {
        if (count_ == 0 || degrees > highest_) {
            highest_ = degrees;
        }
        bool above = degrees > limit_;
        if (above && !was_above_) {
            ++alarms_;
        }
        was_above_ = above;
        sum_ += degrees;
        ++count_;
    }
    int count() const {
        return count_;
    }
    double highest() const {
        return highest_;
    }
    double average() const {
        return count_ == 0 ? 0 : sum_ / count_;
    }
    int alarms() const {
        return alarms_;
    }

private:
    double limit_;
    double highest_ = 0;
    double sum_ = 0;
    int count_ = 0;
    int alarms_ = 0;
    bool was_above_ = false;
};
