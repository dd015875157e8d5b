class League:
    def __init__(self):
        self.score = {}

    def add(self, home, away, home_goals, away_goals):
        self._give(home, self._worth(home_goals, away_goals))
        self._give(away, self._worth(away_goals, home_goals))

    def points(self, team):
        return self.score.get(team, 0)

    def table(self):
        return sorted(self.score, key=lambda team: (-self.score[team], team))

    def _give(self, team, points):
        self.score[team] = self.points(team) + points

    def _worth(self, own, other):
        if own > other:
            return 3
        return 1 if own == other else 0
