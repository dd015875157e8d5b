class League {
  constructor() {
    this.score = new Map();
  }
  add(home, away, homeGoals, awayGoals) {
    this.give(home, League.worth(homeGoals, awayGoals));
    this.give(away, League.worth(awayGoals, homeGoals));
  }
  points(team) {
    return this.score.get(team) ?? 0;
  }
  table() {
    return [...this.score.keys()].sort(
      (a, b) => this.points(b) - this.points(a) || (a < b ? -1 : 1),
    );
  }
  give(team, points) {
    this.score.set(team, this.points(team) + points);
  }
  static worth(own, other) {
    if (own > other) {
      return 3;
    }
    return own === other ? 1 : 0;
  }
}
