from solution import throw, turn


def test_a_throw():
    assert throw(301, 60) == 241


def test_too_many():
    assert throw(40, 41) == 40


def test_a_turn():
    assert turn(301, 20, 5, 1) == 275


def test_to_zero():
    assert throw(40, 40) == 0
    assert throw(0, 0) == 0


def test_one_of_three_does_not_count():
    assert turn(100, 60, 50, 40) == 0


def test_two_players():
    ada = throw(301, 60)
    ben = throw(301, 1)
    assert (ada, ben) == (241, 300), "One player's throw mustn't change what another has left."
    ada = throw(ada, 41)
    assert (ada, ben) == (200, 300)


def test_misses():
    assert turn(17, 0, 0, 0) == 17


def test_nothing_more_after_zero():
    assert turn(10, 10, 1, 20) == 0
