function test_a_win() {
  const league = new League();
  league.add("Owls", "Foxes", 2, 1);
  assert.equal(league.points("Owls"), 3);
  assert.equal(league.points("Foxes"), 0);
}

function test_a_draw() {
  const league = new League();
  league.add("Owls", "Foxes", 1, 1);
  assert.equal(league.points("Owls"), 1);
  assert.equal(league.points("Foxes"), 1);
}

function test_the_table() {
  const league = new League();
  league.add("Owls", "Foxes", 0, 3);
  league.add("Bears", "Owls", 1, 1);
  assert.deepEqual(league.table(), ["Foxes", "Bears", "Owls"]);
}

function test_points_add_up() {
  const league = new League();
  league.add("Owls", "Foxes", 2, 0);
  league.add("Bears", "Owls", 0, 4);
  league.add("Owls", "Bears", 1, 1);
  assert.equal(league.points("Owls"), 7);
}

function test_a_stranger() {
  const league = new League();
  assert.equal(league.points("Nobody"), 0);
  assert.deepEqual(league.table(), []);
}

function test_equal_points_go_by_the_alphabet() {
  const league = new League();
  league.add("Zebras", "Ants", 2, 2);
  league.add("Moles", "Cats", 0, 0);
  assert.deepEqual(league.table(), ["Ants", "Cats", "Moles", "Zebras"]);
}
