from solution import total_minutes


def test_gives_a_result_back():
    assert total_minutes(1, 30) is not None, "Nothing comes back. Does the function return its result?"


def test_hour_and_a_half():
    assert total_minutes(1, 30) == 90


def test_minutes_only():
    assert total_minutes(0, 45) == 45


def test_no_time_at_all():
    assert total_minutes(0, 0) == 0


def test_whole_day():
    assert total_minutes(24, 0) == 1440


def test_more_than_sixty_minutes():
    assert total_minutes(2, 75) == 195


def test_results_can_be_added():
    assert total_minutes(1, 30) + total_minutes(0, 5) == 95
