"""Functions in script languages are called with all types, and what comes of that is told."""

from typing import Any

import pytest

from codehub_judge import Package, PackageInvalid, Verdict
from judge.tests.calls.scripts import SCRIPTS
from judge.tests.programs import RunProgram, package

LIMITS = {"time_ms": 4000, "wall_ms": 20_000, "memory_mb": 256, "output_kb": 16}
TYPES = ("integer", "number", "boolean", "text", "list[list[integer]]", "map[number]")
ARGUMENTS = [-(2**53) + 1, 2.5, True, 'é"\\\n\x01😀', [[1, -2], []], {"a b": 0.1, "": 7}]
EXPECTED = {"é": ["-9007199254740991", "2.5"], "last": ['é"\\\n\x01😀', "2", "0.1"], "": []}
ERROR, WRONG = Verdict.RUNTIME_ERROR, Verdict.WRONG_ANSWER
each = pytest.mark.parametrize("language", SCRIPTS)


def one_call(
    arguments: list[Any], expected: Any, returns: str = "list[integer]", types: tuple[str, ...] = ("integer",)
) -> Package:
    """Return a package with one visible call of `f`, whose first parameter is `n`."""
    parameters = [{"name": name, "type": type_} for name, type_ in zip("nbcdeg", types, strict=False)]
    function = {"name": "f", "parameters": parameters, "returns": returns}
    test = {"index": 1, "name": "call", "visible": True, "arguments": arguments, "expected": expected}
    return package(type="function", function=function, tests=[test], limits=LIMITS)


FOUR = one_call([2], [4])


@each
def test_a_right_function_is_accepted(run_program: RunProgram, language: str) -> None:
    for program in (SCRIPTS[language].four, *SCRIPTS[language].fitting):
        (result,), _outcome = run_program(program, FOUR, language=language)
        assert (result.verdict, result.returned, result.message) == (Verdict.ACCEPTED, "[4]", "")


@each
def test_every_type_goes_in_and_comes_back(run_program: RunProgram, language: str) -> None:
    against = one_call(ARGUMENTS, EXPECTED, "map[list[text]]", TYPES)
    (result,), _outcome = run_program(SCRIPTS[language].everything, against, language=language)
    assert (result.verdict, result.message) == (Verdict.ACCEPTED, "")


@each
def test_a_wrong_value_is_told_and_what_is_printed_is_shown(run_program: RunProgram, language: str) -> None:
    (result,), _outcome = run_program(SCRIPTS[language].five, FOUR, language=language)
    assert (result.verdict, result.message) == (WRONG, SCRIPTS[language].shown)
    assert (result.returned, (result.stdout or "").strip()) == ("[5]", "2")


@each
def test_nothing_is_told(run_program: RunProgram, language: str) -> None:
    program, shown = SCRIPTS[language].nothing
    (result,), _outcome = run_program(program, one_call([2], 4, "integer"), language=language)
    assert result.verdict is WRONG
    assert result.message == f"f(2) returned {shown}, expected 4. Does the function end with return?"


@each
def test_a_function_that_fails_or_does_not_fit_is_told(run_program: RunProgram, language: str) -> None:
    programs = SCRIPTS[language]
    for program, message in ((programs.fails, programs.failure), programs.lacking, programs.other):
        results, outcome = run_program(program, FOUR, language=language)
        assert outcome.verdict is (ERROR if results else Verdict.COMPILE_ERROR)
        assert outcome.message == message


@each
def test_what_is_no_list_of_integers_is_told(run_program: RunProgram, language: str) -> None:
    for program, message in SCRIPTS[language].odd.items():
        (result,), _outcome = run_program(program, FOUR, language=language)
        assert (result.verdict, result.message) == (WRONG, message)


@each
def test_an_early_end_and_one_that_never_comes(run_program: RunProgram, language: str) -> None:
    (result,), _outcome = run_program(SCRIPTS[language].early, FOUR, language=language)
    assert (result.verdict, "ended before f had returned" in result.message) == (ERROR, True)
    (result,), _outcome = run_program(SCRIPTS[language].deep, FOUR, language=language)
    assert result.verdict in (ERROR, Verdict.MEMORY_LIMIT, Verdict.TIME_LIMIT)


@pytest.mark.parametrize(
    ("program", "message"),
    [
        (
            "function f(n: string) { return [4]; }",
            "error: this function is needed: function f(n: number): number[]",
        ),
        (
            "function f(n: number) { return 4; }",
            "error: this function is needed: function f(n: number): number[]",
        ),
        ("function f(n: number) {\n  return [m];\n}", "Line 2: TS2304: Cannot find name 'm'."),
        ("function g(n: number) {\n  return [m];\n}", "Line 2: TS2304: Cannot find name 'm'."),
        ("function f(n: number) { return [4];", "Line 3: TS1005: '}' expected."),
    ],
)
def test_in_typescript_the_types_have_to_fit(run_program: RunProgram, program: str, message: str) -> None:
    results, outcome = run_program(program, FOUR, language="typescript")
    assert (results, outcome.verdict, outcome.message) == ([], Verdict.COMPILE_ERROR, message)
    assert "codehub" not in (outcome.compile_output or "")


def test_a_language_without_functions_is_refused(run_program: RunProgram) -> None:
    with pytest.raises(PackageInvalid, match="functions cannot be called in SQL"):
        run_program("", FOUR, language="sql")
