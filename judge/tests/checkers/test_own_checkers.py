"""The judge's own checkers: what they accept and say, and that nothing printed makes them slow or large."""

import resource
import tracemalloc
from collections.abc import Callable
from typing import Any

import pytest

from codehub_judge.checkers.check import Check
from codehub_judge.checkers.options import CheckerOptions, read_checker
from codehub_judge.checkers.registry import checker_of
from codehub_judge.verdicts import Verdict

MB = 1 << 20


def check(kind: str, output: bytes, expected: bytes, **tolerance: float) -> Check:
    return checker_of(CheckerOptions(kind, **tolerance))(output, expected)


@pytest.mark.parametrize(
    ("kind", "output", "expected"),
    [
        ("tokens", b"1  2\n3", b"1 2 3\n"),
        ("tokens", b"", b" \n"),
        ("case", b"YES no", b"Yes\nNo\n"),
        ("case", "ÉCOLE Straße".encode(), "école STRASSE".encode()),
        ("case", b"\xff A", b"\xff a"),
        ("exact", b"a b\r\n c", b"a b\n c\n"),
        ("unordered", b"b  2\n\na 1\n", b"a 1\nb 2\n"),
        ("unordered", b"x\ny\nx", b"x\nx\ny"),
        ("unordered", b"", b"\n"),
    ],
)
def test_it_accepts(kind: str, output: bytes, expected: bytes) -> None:
    assert check(kind, output, expected) == Check(Verdict.ACCEPTED)


@pytest.mark.parametrize(
    ("kind", "output", "expected", "message"),
    [
        ("tokens", b"", b"1", "Your program printed nothing."),
        ("tokens", b"1\n2", b"1\n\n3", "Line 3: expected '3', got '2'."),
        ("tokens", b"1", b"1\n2 3", "The output ends too early: line 2 should go on with '2'."),
        ("tokens", b"1\n\n2", b"1", "Line 3: there is more output than expected, from '2' on."),
        ("tokens", b"x" * 70, b"y", f"Line 1: expected 'y', got '{'x' * 60}…'."),
        ("case", b"maybe", b"yes", "Line 1: expected 'yes', got 'maybe'."),
        ("exact", b"a\nc", b"a\nb\n", "Line 2: expected 'b', got 'c'."),
        ("unordered", b"", b"a", "Your program printed nothing."),
        ("unordered", b"b\n", b"a\nb\nc", "A line is missing: 'a'."),
        ("unordered", b"a\na\n", b"a\nb", "Line 2: 'a' comes too often."),
        ("unordered", b"a\n2 1\nb", b"a\n1 2\nb", "Line 2: '2 1' is not expected."),
        ("unordered", b"\n\nlonger than any\n", b"a", "Line 3: 'longer than any' is not expected."),
    ],
)
def test_it_says_what_is_wrong(kind: str, output: bytes, expected: bytes, message: str) -> None:
    assert check(kind, output, expected) == Check(Verdict.WRONG_ANSWER, message)


@pytest.mark.parametrize(
    ("output", "message"),
    [
        (b"a  b\nc\n", "Line 1: expected 'a b', got 'a  b': only spaces differ."),
        (b"a b \nc\n", "Line 1: expected 'a b', got 'a b ': only spaces differ."),
        (b"a b\n\nc\n", "Line 2: expected 'c', got '': only spaces differ."),
        (b"a b\nc\n\n", "The words are right, but not the line breaks: expected 2 lines, got 3."),
        (b"a b\nc" + b" " * MB, f"Line 2: expected 'c', got 'c{' ' * 59}…': only spaces differ."),
    ],
)
def test_right_words_with_other_spaces_are_a_presentation_error(output: bytes, message: str) -> None:
    assert check("exact", output, b"a b\nc\n") == Check(Verdict.PRESENTATION_ERROR, message)


def test_a_difference_far_behind_is_found() -> None:
    same = b"0123456789abcde\n" * 10_000
    found = check("exact", same + b"x y", same + b"x\ty")
    assert found.message == "Line 10001: expected 'x\ty', got 'x y': only spaces differ."


@pytest.mark.parametrize(
    ("output", "expected", "absolute", "relative", "right"),
    [
        (b"0.3333", b"0.33333333", 1e-3, 0, True),
        (b"0.3333", b"0.33333333", 1e-5, 0, False),
        (b"1000001", b"1000000", 0, 1e-6, True),
        (b"1000002", b"1000000", 0, 1e-6, False),
        (b"-1e-9", b"0", 1e-9, 0, True),
        (b"1e3", b"1000.0", 0, 0, True),
        (b"+.5", b"0.5", 0, 0, True),
        (b"5.", b"5", 0, 0, True),
        (b"nan", b"NaN", 1, 1, True),
        (b"nan", b"1", 1e9, 1e9, False),
        (b"1", b"nan", 1e9, 1e9, False),
        (b"inf", b"Infinity", 0, 0, True),
        (b"-inf", b"inf", 1e9, 1e9, False),
        (b"1e300", b"inf", 1e9, 1e9, False),
        (b"1e999", b"1e300", 1e9, 1e9, False),
        (b"x 1.0", b"x 1", 0, 0, True),
        (b"1.0x", b"1x", 1, 1, False),
        (b"0x10", b"16", 1, 1, False),
        (b"1_0", b"10", 1, 1, False),
        ("\u0661".encode(), b"1", 1, 1, False),
        (b"1 2", b"1", 1, 1, False),
    ],
)
def test_numbers_may_differ_a_little(
    output: bytes, expected: bytes, absolute: float, relative: float, right: bool
) -> None:
    found = check("float", output, expected, absolute=absolute, relative=relative)
    assert (found.verdict is Verdict.ACCEPTED) is right


HOSTILE: dict[str, Callable[[], bytes]] = {
    "one word": lambda: b"1" * (64 * MB),
    "short words": lambda: b"1 " * (32 * MB),
    "short lines": lambda: b"1\n" * (32 * MB),
    "empty lines": lambda: b"\n" * (64 * MB),
    "blanks": lambda: b" " * (64 * MB - 1) + b"1",
    "blank lines": lambda: b" \n" * (32 * MB),
    "almost a number": lambda: b"1." + b"0" * (64 * MB) + b"e",
    "bytes": lambda: bytes(range(256)) * (MB // 4),
}


@pytest.mark.parametrize("kind", ["tokens", "case", "exact", "float", "unordered"])
@pytest.mark.parametrize("output", HOSTILE)
def test_64_mb_of_anything_take_neither_long_nor_much_memory(kind: str, output: str) -> None:
    text, expected = HOSTILE[output](), b"1\n" * 1000
    tracemalloc.start()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_utime
    try:
        check(kind, text, expected, **({"absolute": 1e-6} if kind == "float" else {}))
        _now, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 160 * MB
    assert (
        resource.getrusage(resource.RUSAGE_SELF).ru_utime - before < 10
    )  # of processor time, not of the clock


@pytest.mark.parametrize(
    ("options", "output", "verdict"),
    [
        ({"kind": "float", "absolute": 0.1}, "Yes 1.05", Verdict.WRONG_ANSWER),
        ({"kind": "float", "absolute": 0.1, "ignore_case": True}, "Yes 1.05", Verdict.ACCEPTED),
        ({"kind": "float", "absolute": 0.1, "ignore_case": True}, "Yes 1.5", Verdict.WRONG_ANSWER),
        ({"kind": "exact", "ignore_case": True}, "Yes 1", Verdict.ACCEPTED),
        ({"kind": "exact", "ignore_case": True}, "Yes  1", Verdict.PRESENTATION_ERROR),
        ({"kind": "exact"}, "Yes 1", Verdict.WRONG_ANSWER),
    ],
)
def test_capital_letters_for_small_ones(options: dict[str, Any], output: str, verdict: Verdict) -> None:
    checker = checker_of(read_checker(options, usual="tokens"))
    assert checker(output.encode(), b"yes 1").verdict is verdict
