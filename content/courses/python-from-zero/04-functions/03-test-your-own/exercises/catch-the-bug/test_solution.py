"""Hands attempts of other people to the learner's judge; only the first of them is correct."""

from solution import is_right


def correct(people):
    return -(-people // 50)


def correct_in_another_way(people):
    count = 0
    while people > 0:
        people -= 50
        count += 1
    return count


def rounds_down(people):
    return people // 50


def always_one_more(people):
    return people // 50 + 1


def at_least_one(people):
    return max(1, correct(people))


def full_buses_are_too_full(people):
    return correct(people) if people % 50 or people == 0 else people // 50 + 1


def forty_nine_seats(people):
    return -(-people // 49)


def fifty_one_seats(people):
    return -(-people // 51)


def never_more_than_two(people):
    return min(2, correct(people))


def rounds_to_the_nearest(people):
    return int(people / 50 + 0.5)


def gives_nothing(people):
    return None


def judged(function):
    verdict = is_right(function)
    assert verdict is not None, "Nothing comes back. Does every way through is_right end with a return?"
    return verdict


def test_accepts_the_right_one():
    assert judged(correct), "This function is correct: it rounds up."


def test_turns_down_rounding_down():
    assert not judged(rounds_down), "It has people // 50, so 60 people get one bus."


def test_accepts_another_right_one():
    assert judged(correct_in_another_way)


def test_turns_down_one_more():
    assert not judged(always_one_more)


def test_turns_down_a_bus_for_nobody():
    assert not judged(at_least_one)


def test_turns_down_a_full_bus():
    assert not judged(full_buses_are_too_full)


def test_turns_down_wrong_seats():
    assert not judged(forty_nine_seats)
    assert not judged(fifty_one_seats)


def test_turns_down_two_at_most():
    assert not judged(never_more_than_two)


def test_turns_down_rounding():
    assert not judged(rounds_to_the_nearest)


def test_turns_down_nothing():
    assert not judged(gives_nothing)
