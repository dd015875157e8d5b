from solution import median


def test_three_values():
    assert median([9, 1, 5]) == 5


def test_four_values():
    assert median([4, 1, 3, 8]) == 3.5


def test_the_list_stays_as_it_is():
    incomes = [30, 10, 20]
    median(incomes)
    assert incomes == [30, 10, 20], "The list that was passed in has been changed."


def test_one_value():
    assert median([42]) == 42


def test_two_values():
    assert median([10, 4]) == 7


def test_the_billionaire():
    assert median([21, 22, 19, 20, 18, 1000000000, 25]) == 21


def test_equal_values():
    assert median([5, 5, 1, 5]) == 5


def test_below_zero():
    assert median([-3, -10, 4, 0, -1]) == -1


def test_four_values_stay_as_they_are():
    values = [4, 1, 3, 8]
    median(values)
    assert values == [4, 1, 3, 8], "The list that was passed in has been changed."
