from solution import count_vowels


def test_banana():
    assert count_vowels("banana") == 3


def test_capital_first_letter():
    assert count_vowels("Echo") == 2


def test_no_vowels():
    assert count_vowels("sky") == 0


def test_empty_text():
    assert count_vowels("") == 0


def test_all_vowels_in_capitals():
    assert count_vowels("AEIOU") == 5


def test_whole_sentence():
    assert count_vowels("Programming is FUN, isn't it?") == 7


def test_last_letter():
    assert count_vowels("xyzzi") == 1
