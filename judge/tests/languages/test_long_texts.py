"""The host reads a program, and what is said about it, in time that grows with its length and no faster."""

import signal
from collections.abc import Iterator
from types import FrameType

import pytest

from codehub_judge.calls.bash import read_printed
from codehub_judge.calls.plans import PLANS
from codehub_judge.calls.signature import Signature
from codehub_judge.calls.types import parse_type
from codehub_judge.compiling import MESSAGES_BYTES
from codehub_judge.languages.language import Program
from codehub_judge.languages.registry import LANGUAGES
from codehub_judge.limits import Limits

SECONDS = 20  # of this process alone; what these tests are about takes minutes or days
LIMITS = Limits.from_json({"time_ms": 1000, "memory_mb": 256})
LENGTH = 64 << 10
FAR = 8  # times that, where as much would not take long enough to be noticed
FUNCTION = Signature.from_json(
    {"name": "f", "parameters": [{"name": "a", "type": "integer"}], "returns": "integer"}
)


@pytest.fixture
def patience() -> Iterator[None]:
    """End a test that calculates for too long."""

    def give_up(_signal: int, _frame: FrameType | None) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGVTALRM, give_up)
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
    yield
    signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    signal.signal(signal.SIGVTALRM, before)


@pytest.mark.usefixtures("patience")
@pytest.mark.parametrize(
    ("language", "begin", "again"),
    [
        ("java", "package a", " "),
        ("java", "package a", " . a"),
        ("java", "", "package "),
        ("java", "", "@a "),
        ("java", "", "/*"),
        ("java", "", '"""'),
        ("haskell", "", "{-"),
        ("haskell", "", "{- "),
        ("haskell", "", "module\n"),
        ("python", "from ", "a"),
        ("python", "from ", " "),
        ("python", "from a", "."),
        ("python", "from a", " "),
        ("python", "import ", " ,"),
    ],
)
def test_a_program_that_goes_on_and_on(language: str, begin: str, again: str) -> None:
    source = begin + again * (LENGTH // len(again))
    assert LANGUAGES[language].script(Program(source.encode()), LIMITS).compile


@pytest.mark.usefixtures("patience")
@pytest.mark.parametrize(
    ("language", "begin", "again"),
    [
        ("pascal", "", "{"),
        ("pascal", "", "(*"),
        ("pascal", "", "function f: a "),
        ("pascal", "", "function f("),
        ("pascal", "function f: a", " "),
        ("pascal", "function f(a", " "),
        ("haskell", "", "module\n"),
        ("haskell", "", "{-# LANGUAGE"),
    ],
)
@pytest.mark.parametrize("end", ["", ": b): c;"])
def test_a_function_that_goes_on_and_on(language: str, begin: str, again: str, end: str) -> None:
    source = begin + again * (FAR * LENGTH // len(again)) + end
    assert PLANS[language](source.encode(), FUNCTION, LIMITS).compile


@pytest.mark.usefixtures("patience")
@pytest.mark.parametrize("again", ["1", "1.", ".", "1 ", "-"])
def test_a_result_that_goes_on_and_on(again: str) -> None:
    printed = again * (FAR * LENGTH // len(again)) + "x"
    assert read_printed(printed, parse_type("number")).value == printed


@pytest.mark.usefixtures("patience")
@pytest.mark.parametrize(
    ("language", "again"),
    [
        ("perl", "a"),
        ("perl", " at solution.pl line "),
        ("php", "error: "),
        ("php", "Fatal error: "),
        ("php", " in /solution.php on line "),
        ("c", "solution.c:1: Assertion `"),
        ("javascript", "\n"),
        ("javascript", "solution.js:1\n"),
    ],
)
def test_a_compiler_that_goes_on_and_on(language: str, again: str) -> None:
    said = again * (MESSAGES_BYTES // len(again))
    assert LANGUAGES[language].diagnose(said).output
