"""What a learner reads about a value that is not the expected one."""

import pytest

from codehub_judge.calls.compare import difference
from codehub_judge.calls.notation import NOTATIONS
from codehub_judge.calls.types import Json, parse_type
from codehub_judge.calls.wording import call, ordinal, wrong_value

PYTHON, CPP, JAVASCRIPT = NOTATIONS["python"], NOTATIONS["cpp"], NOTATIONS["javascript"]
LONG = list(range(100, 130))


def words(returned: Json, expected: Json, type_: str, language: str = "python") -> str:
    """Return the message for a call f() of an exercise."""
    at = difference(returned, expected, parse_type(type_))
    assert at
    return wrong_value("f()", returned, expected, at, NOTATIONS[language])


@pytest.mark.parametrize(
    ("value", "python", "cpp", "javascript"),
    [
        (True, "True", "true", "true"),
        (None, "None", "null", "null"),
        (1.5, "1.5", "1.5", "1.5"),
        (float("-inf"), "-inf", "-inf", "-Infinity"),
        (float("nan"), "nan", "nan", "NaN"),
        ("it's", '"it\'s"', '"it\'s"', '"it\'s"'),
        ('"', "'\"'", '"\\""', "'\"'"),
        (
            "a\n\x07\udcff\ud800",
            "'a\\n\\u0007\\xff\\ud800'",
            '"a\\n\\u0007\\xff\\ud800"',
            '"a\\n\\u0007\\xff\\ud800"',
        ),
        ([1, "a"], "[1, 'a']", '{1, "a"}', '[1, "a"]'),
        ({"a": [1]}, "{'a': [1]}", '{{"a", {1}}}', '{"a": [1]}'),
        ([], "[]", "{}", "[]"),
    ],
)
def test_a_value_in_the_language_of_the_learner(value: Json, python: str, cpp: str, javascript: str) -> None:
    assert [notation.shown(value) for notation in (PYTHON, CPP, JAVASCRIPT)] == [python, cpp, javascript]


def test_long_values_are_cut() -> None:
    assert PYTHON.shown([1] * 1000) == f"[{'1, ' * 27}…]"
    assert PYTHON.shown("x" * 1000) == f"'{'x' * 80}…'"
    assert PYTHON.shown(10**5000) == "an integer of thousands of digits"
    assert len(PYTHON.shown({"k" * 70 + str(n): ["v" * 70] * 9 for n in range(9)})) < 200


def test_deep_values_are_cut() -> None:
    deep: Json = []
    for _ in range(900):
        deep = [deep]
    assert PYTHON.shown(deep) == "[[[[[…]]]]]"


def test_a_call_is_written_with_its_arguments() -> None:
    assert call("count_vowels", ("banana", True), PYTHON) == "count_vowels('banana', True)"
    assert call("count_vowels", ("banana", True), CPP) == 'count_vowels("banana", true)'
    assert len(call("f", tuple([LONG] * 5), PYTHON)) < 200
    words = ("it's", -1.5, [True, 2])
    assert call("f", words, NOTATIONS["haskell"]) == 'f "it\'s" (-1.5) [True, 2]'
    assert call("f", words, NOTATIONS["bash"]) == 'f "it\'s" -1.5 true 2'
    assert call("f", words, NOTATIONS["pascal"]) == "f('it''s', -1.5, [True, 2])"
    assert call("f", words, NOTATIONS["c"]) == 'f("it\'s", -1.5, {true, 2})'


@pytest.mark.parametrize(
    ("returned", "expected", "type_", "message"),
    [
        (2, 3, "integer", "f() returned 2, expected 3"),
        ("3", 3, "integer", "f() returned '3' (a text), expected 3 (an integer)"),
        (3.0, 3, "integer", "f() returned 3.0 (a decimal number), expected 3 (an integer)"),
        (True, 1, "integer", "f() returned True (a boolean), expected 1 (an integer)"),
        ({}, [1], "list[integer]", "f() returned {} (a dictionary), expected [1] (a list)"),
        ([1, 2], [1, 3], "list[integer]", "f() returned [1, 2], expected [1, 3]"),
    ],
)
def test_short_values_stand_beside_each_other(
    returned: Json, expected: Json, type_: str, message: str
) -> None:
    assert words(returned, expected, type_) == message


@pytest.mark.parametrize(
    ("returned", "expected", "type_", "place"),
    [
        ([*LONG[:2], 7, *LONG[3:]], LONG, "list[integer]", "The 3rd value is 7, expected 102."),
        (LONG[:-1], LONG, "list[integer]", "The 30th value is missing, expected 129."),
        ([*LONG, 1], LONG, "list[integer]", "The 31st value is 1, expected nothing there."),
        (
            [LONG, [1]],
            [LONG, [2]],
            "list[list[integer]]",
            "In the 2nd value, the 1st value is 1, expected 2.",
        ),
        (
            {"a": LONG},
            {"a": LONG, "b": []},
            "map[list[integer]]",
            "The value of 'b' is missing, expected [].",
        ),
        ("x" * 50 + "a", "x" * 50 + "b", "text", "The 51st character is 'a', expected 'b'."),
        ("x" * 50, "x" * 51, "text", "The 51st character is missing, expected 'x'."),
        ("x" * 51, "x" * 50, "text", "The 51st character is 'x', expected nothing there."),
        (["x" * 50], ["y" * 50], "list[text]", "In the 1st value, the 1st character is 'x', expected 'y'."),
    ],
)
def test_in_long_values_the_place_is_named(returned: Json, expected: Json, type_: str, place: str) -> None:
    assert words(returned, expected, type_).splitlines()[-1] == place


def test_every_message_can_be_stored() -> None:
    message = words(["\ud800\0"] * 50, ["a"] * 50, "list[text]", "cpp")
    assert "\0" not in message
    message.encode()


def test_ordinals() -> None:
    assert [ordinal(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 102, 111)] == (
        ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "102nd", "111th"]
    )
