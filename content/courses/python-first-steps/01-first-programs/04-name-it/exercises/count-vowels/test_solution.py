from solution import count_vowels


def check(text, expected):
    got = count_vowels(text)
    assert got == expected, f"count_vowels({text!r}) should give {expected}, yours gives {got!r}"


def test_banana():
    check("banana", 3)


def test_capital_first_letter():
    check("Echo", 2)


def test_no_vowels():
    check("sky", 0)


def test_empty_text():
    check("", 0)


def test_all_vowels_in_capitals():
    check("AEIOU", 5)


def test_whole_sentence():
    check("Programming is FUN, isn't it?", 7)


def test_last_letter():
    check("xyzzi", 1)
