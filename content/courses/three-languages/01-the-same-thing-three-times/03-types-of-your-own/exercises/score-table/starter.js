class League {
  constructor() {
    this.score = new Map();
  }
  add(home, away, homeGoals, awayGoals) {
    this.score.set(home, 3);
  }
  points(team) {
    return this.score.get(team);
  }
  table() {
    return [...this.score.keys()];
  }
}
