function test_cars_take_places() {
  const garage = new Garage(3);
  assert.equal(garage.enter(), true);
  assert.equal(garage.free(), 2);
}

function test_a_full_garage() {
  const garage = new Garage(1);
  garage.enter();
  assert.equal(garage.enter(), false, "One place, one car: the second has to stay outside.");
  assert.equal(garage.free(), 0);
}

function test_an_empty_garage() {
  const garage = new Garage(2);
  assert.equal(garage.leave(), false);
  assert.equal(garage.free(), 2);
}

function test_out_and_in_again() {
  const garage = new Garage(1);
  garage.enter();
  assert.equal(garage.leave(), true);
  assert.equal(garage.enter(), true);
  assert.equal(garage.free(), 0);
}

function test_the_busiest_moment() {
  const garage = new Garage(5);
  garage.enter();
  garage.enter();
  garage.leave();
  garage.enter();
  garage.leave();
  assert.equal(garage.busiest(), 2);
}

function test_two_garages() {
  const first = new Garage(2);
  const second = new Garage(2);
  first.enter();
  assert.equal(second.free(), 2, "Each garage has to count its own cars.");
  assert.equal(second.busiest(), 0);
}
