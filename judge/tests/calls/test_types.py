"""The types of arguments and of what comes back."""

import pytest

from codehub_judge import PackageInvalid
from codehub_judge.calls.signature import Signature
from codehub_judge.calls.types import Json, check, parse_type

SIGNATURE = {
    "name": "total",
    "parameters": [{"name": "numbers", "type": "list[integer]"}, {"name": "start", "type": "integer"}],
    "returns": "integer",
}


@pytest.mark.parametrize(
    "text", ["integer", "list[text]", "map[list[number]]", "list[" * 8 + "boolean" + "]" * 8]
)
def test_a_type_is_read_and_written(text: str) -> None:
    assert str(parse_type(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "int",
        "list",
        "list[]",
        "list[integer",
        "list[integer]]",
        "integer[]",
        "text[text]",
        " text",
        "List[text]",
        "list[" * 9 + "boolean" + "]" * 9,
    ],
)
def test_what_is_no_type_is_invalid(text: str) -> None:
    with pytest.raises(PackageInvalid, match="is not known"):
        parse_type(text)


@pytest.mark.parametrize(
    ("value", "type_"),
    [
        (2**53 - 1, "integer"),
        (3, "number"),
        (-0.5, "number"),
        (False, "boolean"),
        ("é\0", "text"),
        ([], "list[text]"),
        ({"a": [1]}, "map[list[integer]]"),
    ],
)
def test_a_value_of_a_type(value: Json, type_: str) -> None:
    check(value, parse_type(type_), "x")


@pytest.mark.parametrize(
    ("value", "type_", "message"),
    [
        (True, "integer", "x must be an integer between"),
        (2**53, "integer", "x must be an integer between"),
        (3.0, "integer", "x must be an integer between"),
        (True, "number", "x must be a finite number"),
        (float("nan"), "number", "x must be a finite number"),
        (1, "boolean", "x must be true or false"),
        (None, "text", "x must be a text"),
        ("\ud800", "text", "x must be a text"),
        ("ab", "list[text]", "x must be a list"),
        ([1, "2"], "list[integer]", r"x\[1\] must be an integer"),
        ({"a": [1, None]}, "map[list[integer]]", r"x\['a'\]\[1\] must be an integer"),
        ({"\udfff": 1}, "map[integer]", "a key of x must be a text"),
    ],
)
def test_a_value_that_is_not_of_a_type_is_named(value: Json, type_: str, message: str) -> None:
    with pytest.raises(PackageInvalid, match=message):
        check(value, parse_type(type_), "x")


def test_a_signature_checks_calls() -> None:
    signature = Signature.from_json(SIGNATURE)
    signature.check_arguments([[1, 2], 0])
    signature.check_expected(3)
    for arguments in ([], [[1, 2]], [[1, 2], 0, 0]):
        with pytest.raises(PackageInvalid, match="total needs a list of 2 arguments"):
            signature.check_arguments(arguments)
    with pytest.raises(PackageInvalid, match="start must be an integer"):
        signature.check_arguments([[], "0"])
    with pytest.raises(PackageInvalid, match="the expected value must be an integer"):
        signature.check_expected(3.5)


@pytest.mark.parametrize("name", ["", "Total", "2x", "a b", "x;", "naïve", "a" * 65, None])
def test_a_name_is_one_in_every_language(name: str) -> None:
    with pytest.raises(PackageInvalid, match="cannot be a name"):
        Signature.from_json(SIGNATURE | {"name": name})


def test_parameters_have_different_names() -> None:
    twice = [{"name": "a", "type": "text"}] * 2
    with pytest.raises(PackageInvalid, match="same name"):
        Signature.from_json(SIGNATURE | {"parameters": twice})
