"""A learner's own test cases: checked, as they are stored and as they are shown."""

import json
from collections.abc import Sequence
from typing import Any, NoReturn, cast

from codehub.contexts.practice.contracts import Case, FunctionSignature, JsonValue
from codehub.contexts.practice.signatures import mismatch, parse_type
from codehub.contexts.practice.source import utf8_length
from codehub.kernel.errors import InvalidInput

MAX_CASES = 10
MAX_TEXT_KB = 64
MAX_TOTAL_KB = 256

Stored = dict[str, Any]
"""`{stdin, expected}`, or `{arguments, expected?}` with JSON values: what judges are given."""


def check_cases(
    cases: Sequence[Case], signature: FunctionSignature | None, *, sql: bool = False
) -> list[Stored]:
    """Return cases as they are stored; those of a function have to fit its signature.

    For SQL, `stdin` is the script that sets up, and nothing is compared.

    Raises InvalidInput that names the field of the first case that can't be run, as in `cases.0.arguments`.
    """
    if not 1 <= len(cases) <= MAX_CASES:
        _refuse("cases", f"Between 1 and {MAX_CASES}, please.")
    texts = [
        text for case in cases for text in (case.stdin, case.arguments, case.expected) if text is not None
    ]
    if sum(len(text.encode(errors="replace")) for text in texts) > MAX_TOTAL_KB * 1024:
        _refuse("cases", f"At most {MAX_TOTAL_KB} kB all together.")
    checked = [_check_case(f"cases.{number}", case, signature) for number, case in enumerate(cases)]
    for number, case in enumerate(cases):
        if sql and case.expected is not None:
            _refuse(f"cases.{number}.expected", "Tables are shown and not compared; leave this out.")
    return checked


def show_cases(stored: Sequence[Stored] | None) -> list[Case] | None:
    """Return stored cases as learners read them."""
    return None if stored is None else [_show(case) for case in stored]


def json_text(value: JsonValue) -> str:
    """Return a value as the text in which pages show it."""
    return json.dumps(value, ensure_ascii=False)


def _check_case(field: str, case: Case, signature: FunctionSignature | None) -> Stored:
    for name in ("stdin", "arguments", "expected"):
        _check_text(f"{field}.{name}", getattr(case, name))
    if signature is None:
        return _check_input(field, case)
    return _check_call(field, case, signature)


def _check_text(field: str, text: str | None) -> None:
    size = 0 if text is None else utf8_length(text)
    if size is None:
        _refuse(field, "Only text, please.")
    if size > MAX_TEXT_KB * 1024:
        _refuse(field, f"At most {MAX_TEXT_KB} kB.")


def _check_input(field: str, case: Case) -> Stored:
    if case.arguments is not None:
        _refuse(f"{field}.arguments", "This program reads text; give it in stdin.")
    if case.stdin is None:
        _refuse(f"{field}.stdin", "This is required.")
    return {"stdin": case.stdin, "expected": case.expected}


def _check_call(field: str, case: Case, signature: FunctionSignature) -> Stored:
    if case.stdin is not None:
        _refuse(f"{field}.stdin", "A function reads no input; give its arguments.")
    if case.arguments is None:
        _refuse(f"{field}.arguments", "This is required.")
    stored: Stored = {"arguments": _read_arguments(f"{field}.arguments", case.arguments, signature)}
    if case.expected is not None:
        stored["expected"] = _read_value(f"{field}.expected", case.expected)
        _check_value(f"{field}.expected", "It", stored["expected"], signature.returns)
    return stored


def _read_arguments(field: str, text: str, signature: FunctionSignature) -> list[JsonValue]:
    arguments = _read_value(field, text)
    if not isinstance(arguments, list):
        _refuse(field, "Write a list in square brackets, one value for each parameter.")
    if len(arguments) != len(signature.parameters):
        _refuse(field, f"{signature.name} takes {len(signature.parameters)} arguments, not {len(arguments)}.")
    for parameter, value in zip(signature.parameters, arguments, strict=True):
        _check_value(field, parameter.name, value, parameter.type)
    return arguments


def _read_value(field: str, text: str) -> JsonValue:
    try:
        return cast(JsonValue, json.loads(text, parse_constant=_no_number))
    except (ValueError, RecursionError):
        _refuse(field, 'This is not JSON. Text is written "so", true and false are small.')


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON")


def _check_value(field: str, name: str, value: JsonValue, wanted: str) -> None:
    problem = mismatch(value, parse_type(wanted))
    if problem is not None:
        _refuse(field, f"{name}{'' if problem.path else ' '}{problem}.")


def _show(case: Stored) -> Case:
    if "arguments" not in case:
        return Case(stdin=case["stdin"], arguments=None, expected=case["expected"])
    expected = json_text(case["expected"]) if "expected" in case else None
    return Case(stdin=None, arguments=json_text(case["arguments"]), expected=expected)


def _refuse(field: str, message: str) -> NoReturn:
    raise InvalidInput("One of your own cases can't be run.", fields={field: [message]})
