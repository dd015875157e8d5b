class League:
    def __init__(self):
        self.score = {}

    def add(self, home, away, home_goals, away_goals):
        self.score[home] = 3

    def points(self, team):
        return self.score[team]

    def table(self):
        return list(self.score)
