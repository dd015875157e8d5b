"""Unit tests in script languages."""

import pytest

from codehub_judge import PackageInvalid, Verdict
from judge.tests.programs import RunProgram
from judge.tests.unit_tests.dialects import DIALECTS, unit_tests

each = pytest.mark.parametrize("language", DIALECTS)


@each
def test_a_right_solution_is_accepted_function_by_function(run_program: RunProgram, language: str) -> None:
    dialect = DIALECTS[language]
    against = unit_tests(language, dialect.head + dialect.totals, "test_secret")
    results, outcome = run_program(dialect.right, against, language=language)
    assert [(result.name, result.verdict, result.message) for result in results] == [
        ("test_two", Verdict.ACCEPTED, ""),
        ("test_none", Verdict.ACCEPTED, ""),
        ("test_secret", Verdict.ACCEPTED, ""),
    ], outcome


@each
def test_a_failing_check_explains_itself(run_program: RunProgram, language: str) -> None:
    dialect = DIALECTS[language]
    against = unit_tests(language, dialect.file(*dialect.checks, *dialect.holding))
    results, _outcome = run_program(dialect.plain, against, language=language)
    assert [(result.verdict, result.message) for result in results] == [
        *((Verdict.WRONG_ANSWER, message) for message in dialect.checks.values()),
        *((Verdict.ACCEPTED, "") for _ in dialect.holding),
    ]


@each
def test_an_error_in_the_solution_is_told(run_program: RunProgram, language: str) -> None:
    dialect = DIALECTS[language]
    for program, message in dialect.failing.items():
        against = unit_tests(language, dialect.file(dialect.check))
        (result,), _outcome = run_program(program, against, language=language)
        assert (result.verdict, result.message) == (Verdict.RUNTIME_ERROR, message)


@each
def test_a_hidden_test_says_nothing_about_itself(run_program: RunProgram, language: str) -> None:
    dialect = DIALECTS[language]
    against = unit_tests(language, dialect.head + dialect.totals, "test_secret")
    results, _outcome = run_program(dialect.wrong, against, language=language)
    assert [result.verdict for result in results] == [
        Verdict.ACCEPTED,
        Verdict.WRONG_ANSWER,
        Verdict.WRONG_ANSWER,
    ]
    assert results[1].message.startswith("an empty list adds up to nothing\n")
    hidden = results[-1]
    assert (hidden.message, hidden.stdout, hidden.stderr) == ("A hidden test failed.", None, None)


@each
def test_the_source_of_a_hidden_test_is_out_of_reach_of_visible_ones(
    run_program: RunProgram, language: str
) -> None:
    dialect = DIALECTS[language]
    against = unit_tests(language, dialect.head + dialect.totals, "test_secret")
    results, _outcome = run_program(dialect.spy, against, language=language)
    printed = results[0].stdout or ""
    assert "total" in printed
    assert "1000000" not in printed


@each
def test_a_package_whose_test_has_no_end_is_invalid(run_program: RunProgram, language: str) -> None:
    dialect = DIALECTS[language]
    file = dialect.file(dialect.check).rstrip().rpartition("\n")[0]
    with pytest.raises(PackageInvalid, match="the test test_1 does not end"):
        run_program(dialect.plain, unit_tests(language, file), language=language)


def test_a_language_without_unit_tests_is_refused(run_program: RunProgram) -> None:
    against = unit_tests("sql", "function test_one() { true; }\n")
    with pytest.raises(PackageInvalid, match="unit tests cannot be written for SQL"):
        run_program("", against, language="sql")
