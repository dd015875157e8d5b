class Thermometer {
public:
    explicit Thermometer(double limit) : limit_(limit) {}

    void record(double degrees) {
        ++count_;
    }
    int count() const {
        return count_;
    }
    double highest() const {
        return 0;
    }
    double average() const {
        return 0;
    }
    int alarms() const {
        return 0;
    }

private:
    double limit_;
    int count_ = 0;
};
