from solution import minutes_since_midnight


def refusal(text):
    """The message with which the function turns a text down; None if it accepts it."""
    try:
        minutes_since_midnight(text)
    except ValueError as problem:
        return str(problem)
    return None


def is_refused(text):
    return refusal(text) is not None


def test_morning():
    assert minutes_since_midnight("07:45") == 465


def test_no_hour_24():
    assert is_refused("24:00"), "24:00 isn't a time of day, but no ValueError was raised."


def test_one_digit():
    assert is_refused("7:45"), "7:45 has only one digit before the colon, but no ValueError was raised."


def test_first_and_last_minute():
    assert minutes_since_midnight("00:00") == 0
    assert minutes_since_midnight("23:59") == 1439


def test_no_minute_60():
    assert minutes_since_midnight("12:59") == 779
    assert is_refused("12:60")


def test_other_signs():
    assert is_refused("12.30")
    assert is_refused("12-30")
    assert is_refused("12330")


def test_signs_and_blanks():
    assert is_refused("-1:30")
    assert is_refused("+1:30")
    assert is_refused(" 1:30")
    assert is_refused("11: 5")


def test_letters():
    assert is_refused("ab:cd")
    assert is_refused("noon!")


def test_too_short_or_long():
    assert is_refused("")
    assert is_refused("12:3")
    assert is_refused("12:30:00")
    assert is_refused("012:30")


def test_message():
    assert "31:99" in str(refusal("31:99"))
