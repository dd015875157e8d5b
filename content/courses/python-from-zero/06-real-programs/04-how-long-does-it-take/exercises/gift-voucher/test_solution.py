from solution import can_spend


def test_fits():
    assert can_spend([12, 30, 8, 45], 38) is True


def test_only_once():
    assert can_spend([12, 30, 8, 45], 24) is False


def test_same_price_twice():
    assert can_spend([12, 30, 12], 24) is True


def test_empty_shop():
    assert can_spend([], 10) is False


def test_single_thing():
    assert can_spend([10], 10) is False


def test_free_things():
    assert can_spend([0, 7, 9], 7) is True
    assert can_spend([0, 9], 0) is False


def test_first_and_last():
    assert can_spend([40, 1, 2, 3, 60], 100) is True


def test_many_that_do_not_fit():
    assert can_spend(list(range(0, 400000, 2)), 300001) is False, "It's False; all prices are even, the voucher is odd."


def test_many_and_the_last_two_fit():
    prices = list(range(200000)) + [1000000, 2000000]
    assert can_spend(prices, 3000000) is True


def test_many_equal_ones():
    assert can_spend([7] * 200000, 15) is False
