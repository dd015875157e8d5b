"""Submissions that are the output itself."""

import json

import pytest

from codehub_judge import Verdict
from codehub_judge.output_only import MISSING, NOT_READABLE
from codehub_judge.results import HIDDEN
from judge.tests.programs import RunProgram, package
from judge.tests.programs_of_authors import TESTLIB_PY, checked

ONE = [{"index": 1, "name": "sea", "visible": True, "stdin": "", "expected": "42\n"}]
TWO = [*ONE, {"index": 2, "name": "land", "visible": False, "stdin": "", "expected": "7\n", "points": 5}]


def test_with_one_test_the_submission_is_its_output(run_program: RunProgram) -> None:
    against = package(type="output_only", tests=ONE)
    (result,), outcome = run_program("42\n", against, language="text")
    assert (result.verdict, result.stdout, result.time_ms) == (Verdict.ACCEPTED, "42\n", 0)
    assert outcome.verdict is Verdict.ACCEPTED
    (result,), _outcome = run_program('{"sea": "42"}', against, language="text")
    assert (result.verdict, result.message) == (
        Verdict.WRONG_ANSWER,
        "Line 1: expected '42', got '{\"sea\":'.",
    )


def test_with_several_tests_it_is_an_object(run_program: RunProgram) -> None:
    against = package(type="output_only", tests=TWO)
    results, outcome = run_program(json.dumps({"sea": "42", "land": "7\n"}), against, language="text")
    assert [result.verdict for result in results] == [Verdict.ACCEPTED] * 2
    assert (outcome.verdict, outcome.points) == (Verdict.ACCEPTED, 5)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("42", NOT_READABLE),
        ("", NOT_READABLE),
        ("[1]", NOT_READABLE),
        ("{}", NOT_READABLE),
        ("[" * 100_000, NOT_READABLE),
        ("9" * 5000, NOT_READABLE),
        ('{"land": "8"}', MISSING),
        ('{"sea": 42}', MISSING),
        ('{"sea": "\\ud800"}', "Line 1: expected '42', got '?'."),
        ('{"sea": ""}', "Your program printed nothing."),
    ],
)
def test_what_cannot_be_read_is_wrong(run_program: RunProgram, text: str, message: str) -> None:
    results, outcome = run_program(text, package(type="output_only", tests=TWO), language="text")
    assert [result.verdict for result in results] == [Verdict.WRONG_ANSWER] * 2
    assert [result.message for result in results] == [message, HIDDEN]
    assert outcome.verdict is Verdict.WRONG_ANSWER


def test_part_of_the_outputs_gives_part_of_the_points(run_program: RunProgram) -> None:
    tests = [{**test, "points": 5} for test in TWO]
    against = package(type="output_only", tests=tests)
    _results, outcome = run_program('{"sea": "42"}', against, language="text")
    assert (outcome.verdict, outcome.points, outcome.max_points) == (Verdict.PARTIAL, 5, 10)


def test_only_visible_tests_are_tried(run_program: RunProgram) -> None:
    against = package(type="output_only", tests=TWO)
    (result,), _outcome = run_program('{"sea": "42"}', against, language="text", kind="run")
    assert result.verdict is Verdict.ACCEPTED


def test_a_checker_of_the_authors_looks_at_it(run_program: RunProgram) -> None:
    against = checked("testlib", TESTLIB_PY, type="output_only", tests=ONE)
    for text, verdict in (("42 and more", Verdict.ACCEPTED), ("43", Verdict.WRONG_ANSWER)):
        (result,), _outcome = run_program(text, against, language="text")
        assert result.verdict is verdict


def test_bytes_that_are_no_text_are_only_wrong(run_program: RunProgram) -> None:
    against = package(type="output_only", tests=ONE)
    (result,), _outcome = run_program(b"\xff\x00", against, language="text")
    assert result.verdict is Verdict.WRONG_ANSWER
