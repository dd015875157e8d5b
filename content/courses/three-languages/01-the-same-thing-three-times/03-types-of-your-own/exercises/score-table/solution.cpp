#include <algorithm>
#include <map>
#include <string>
#include <vector>

class League {
public:
    void add(const std::string& home, const std::string& away, int home_goals, int away_goals) {
        score_[home] += worth(home_goals, away_goals);
        score_[away] += worth(away_goals, home_goals);
    }
    int points(const std::string& team) const {
        return score_.contains(team) ? score_.at(team) : 0;
    }
    std::vector<std::string> table() const {
        std::vector<std::string> teams;
        for (const auto& [team, points] : score_) {
            teams.push_back(team);
        }
        std::sort(teams.begin(), teams.end(), [this](const std::string& a, const std::string& b) {
            if (points(a) != points(b)) {
                return points(a) > points(b);
            }
            return a < b;
        });
        return teams;
    }

private:
    static int worth(int own, int other) {
        if (own > other) {
            return 3;
        }
        return own == other ? 1 : 0;
    }

    std::map<std::string, int> score_;
};
