"""Unit tests in the compiled languages but C++, whose programs are in compiled.py."""

import re

import pytest

from codehub_judge import Package, PackageInvalid, Verdict
from codehub_judge.languages.language import Program
from codehub_judge.languages.registry import LANGUAGES
from codehub_judge.unit_tests.examination import UnitTests
from judge.tests.programs import RunProgram, package
from judge.tests.unit_tests.compiled import CHECK, COMPILED, TOLD

LIMITS = {"time_ms": 2000, "wall_ms": 20_000, "memory_mb": 128, "output_kb": 64}
each_language = pytest.mark.parametrize("language", COMPILED)


def unit_tests(language: str, file: str, *names: str, hidden: tuple[str, ...] = ()) -> Package:
    """Return a package of the tests of these names in a file."""
    tests = [{"index": i, "name": name, "visible": name not in hidden} for i, name in enumerate(names, 1)]
    files = {language: {"name": "tests", "source": file}}
    return package(type="unit_tests", tests=tests, unit_test_files=files, limits=LIMITS)


def total(language: str, *hidden: str) -> Package:
    """Return the tests of total."""
    names = ("test_two", "test_none", "test_secret")
    return unit_tests(language, COMPILED[language].file, *names, hidden=hidden)


def one_test(language: str, body: str) -> Package:
    """Return a package with one visible test."""
    return unit_tests(language, COMPILED[language].frame.replace("{}", body), "test_it")


@each_language
def test_a_right_solution_is_accepted_test_by_test(run_program: RunProgram, language: str) -> None:
    results, outcome = run_program(
        COMPILED[language].right, total(language, "test_secret"), language=language
    )
    assert [(result.name, result.verdict, result.message) for result in results] == [
        ("test_two", Verdict.ACCEPTED, ""),
        ("test_none", Verdict.ACCEPTED, ""),
        ("test_secret", Verdict.ACCEPTED, ""),
    ], outcome
    assert (outcome.verdict, outcome.passed) == (Verdict.ACCEPTED, 3)


@each_language
def test_a_wrong_solution_is_told_why_and_of_hidden_tests_nothing(
    run_program: RunProgram, language: str
) -> None:
    results, outcome = run_program(
        COMPILED[language].three, total(language, "test_secret"), language=language
    )
    assert [result.verdict for result in results] == [
        Verdict.ACCEPTED,
        Verdict.WRONG_ANSWER,
        Verdict.WRONG_ANSWER,
    ], outcome
    assert "1" in (results[0].stdout or "")
    assert TOLD in results[1].message
    hidden = results[2]
    assert (hidden.message, hidden.stdout, hidden.stderr) == ("A hidden test failed.", None, None)


@pytest.mark.parametrize(
    ("language", "check", "message"),
    [(name, *check) for name, row in COMPILED.items() for check in row.checks],
)
def test_a_failing_check_explains_itself(
    run_program: RunProgram, language: str, check: str, message: str
) -> None:
    (result,), outcome = run_program(COMPILED[language].program, one_test(language, check), language=language)
    assert (result.verdict, result.message) == (Verdict.WRONG_ANSWER, message), outcome


@each_language
def test_checks_that_hold_pass(run_program: RunProgram, language: str) -> None:
    row = COMPILED[language]
    (result,), outcome = run_program(row.program, one_test(language, row.holding), language=language)
    assert (result.verdict, result.message) == (Verdict.ACCEPTED, ""), outcome


@each_language
def test_a_program_that_fails_is_told_its_line(run_program: RunProgram, language: str) -> None:
    row = COMPILED[language]
    (result,), _outcome = run_program(row.fails, one_test(language, CHECK[language]), language=language)
    assert (result.verdict, result.message) == (Verdict.RUNTIME_ERROR, row.failure)


@each_language
def test_a_program_that_never_ends_is_stopped(run_program: RunProgram, language: str) -> None:
    against = one_test(language, CHECK[language])
    (result,), _outcome = run_program(COMPILED[language].endless, against, language=language)
    assert result.verdict is Verdict.TIME_LIMIT


@each_language
def test_a_mistake_in_the_file_is_told_with_its_line(run_program: RunProgram, language: str) -> None:
    results, outcome = run_program(COMPILED[language].broken, total(language), language=language)
    assert (results, outcome.verdict) == ([], Verdict.COMPILE_ERROR)
    assert outcome.message.startswith("Line 2: ")
    assert "test_two" not in (outcome.compile_output or "")


@each_language
def test_what_does_not_fit_is_told_of_visible_tests_alone(run_program: RunProgram, language: str) -> None:
    row = COMPILED[language]
    results, outcome = run_program(row.misfit, total(language), language=language)
    assert (results, outcome.verdict) == ([], Verdict.COMPILE_ERROR)
    assert outcome.message.startswith("error: the tests of this exercise cannot be compiled with this file")
    assert row.lacking in outcome.message
    names = ("test_two", "test_none", "test_secret")
    _results, outcome = run_program(row.misfit, total(language, *names), language=language)
    assert outcome.verdict is Verdict.COMPILE_ERROR
    assert row.lacking not in f"{outcome}"


@each_language
def test_the_text_of_a_hidden_test_is_not_compiled_for_visible_ones(language: str) -> None:
    plan = UnitTests(total(language, "test_secret")).plan(
        LANGUAGES[language], Program(COMPILED[language].right.encode()), hidden=False
    )
    assert plan.compile
    everything = b"".join(plan.compile.files.values())
    assert b"total" in everything
    assert not re.search(rb"1000000|test_secret|The tests of", everything)


@each_language
def test_a_file_without_the_test_is_invalid(run_program: RunProgram, language: str) -> None:
    missing = unit_tests(language, COMPILED[language].file, "test_other")
    with pytest.raises(PackageInvalid, match="no function test_other"):
        run_program(COMPILED[language].right, missing, language=language)
