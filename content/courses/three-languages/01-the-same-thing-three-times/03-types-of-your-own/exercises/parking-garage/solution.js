class Garage {
  constructor(places) {
    this.places = places;
    this.cars = 0;
    this.most = 0;
  }
  enter() {
    if (this.cars === this.places) {
      return false;
    }
    this.cars += 1;
    this.most = Math.max(this.most, this.cars);
    return true;
  }
  leave() {
    if (this.cars === 0) {
      return false;
    }
    this.cars -= 1;
    return true;
  }
  free() {
    return this.places - this.cars;
  }
  busiest() {
    return this.most;
  }
}
