from solution import total_minutes


def check(hours, minutes, expected):
    got = total_minutes(hours, minutes)
    assert got == expected, f"total_minutes({hours}, {minutes}) should give {expected}, yours gives {got!r}"


def test_gives_a_result_back():
    assert total_minutes(1, 30) is not None, "the function gives back None: does it return its result?"


def test_hour_and_a_half():
    check(1, 30, 90)


def test_minutes_only():
    check(0, 45, 45)


def test_no_time_at_all():
    check(0, 0, 0)


def test_whole_day():
    check(24, 0, 1440)


def test_more_than_sixty_minutes():
    check(2, 75, 195)


def test_results_can_be_added():
    assert total_minutes(1, 30) + total_minutes(0, 5) == 95, "90 and 5 minutes should make 95"
