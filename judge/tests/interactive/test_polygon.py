"""Conversations as Polygon has them: the interactor takes notes, and a checker judges these."""

from typing import Any

import pytest

from codehub_judge import PackageInvalid, TestResult, Verdict, author_runs
from codehub_judge.results import HIDDEN
from judge.tests.programs import RunProgram
from judge.tests.programs_of_authors import LIMITS, TESTLIB_PY, author_program, interactive

# Asks for a number and notes it; the protocol is broken by what is no number.
NOTING_PY = """
import sys
print(open(sys.argv[1]).read().strip(), flush=True)
word = sys.stdin.readline().strip()
with open(sys.argv[2], "w") as notes:
    print(word, file=notes)
if not word.isdigit():
    print("that is no number", file=sys.stderr)
    sys.exit(2)
"""
DOUBLE = "print(2 * int(input()))"
PARTLY_PY = """
import sys
number, answer = (int(open(path).read()) for path in sys.argv[2:4])
sys.exit(0 if number == answer else 16 + 50)
"""
ICPC_PY = """
import sys
sys.exit(42 if input() == open(sys.argv[2]).read().strip() else 43)
"""


def against(checker: str = TESTLIB_PY, protocol: str = "testlib", **changes: Any) -> Any:
    """Return a package in which the number of each test is to be doubled."""
    tests = [
        {"index": i, "name": f"t{i}", "visible": i == 1, "stdin": f"{n}\n", "expected": f"{2 * n}\n"}
        for i, n in enumerate((4, 5), 1)
    ]
    judged = {"kind": "custom", **author_program(protocol, checker)}
    return interactive("testlib", NOTING_PY, **{"tests": tests, "checker": judged} | changes)


def first(run_program: RunProgram, program: str, package: Any) -> TestResult:
    """Return the result of the visible test."""
    results, _outcome = run_program(program, package)
    return results[0]


def test_interactor_and_checker_agree(run_program: RunProgram) -> None:
    results, outcome = run_program(DOUBLE, against())
    assert (outcome.verdict, outcome.passed) == (Verdict.ACCEPTED, 2)
    assert [result.transcript for result in results] == [(("judge", "4\n"), ("program", "8\n")), None]


@pytest.mark.parametrize(("checker", "protocol"), [(TESTLIB_PY, "testlib"), (ICPC_PY, "icpc")])
def test_the_checker_judges_the_notes(run_program: RunProgram, checker: str, protocol: str) -> None:
    results, _outcome = run_program("print(8)", against(checker, protocol))
    assert [result.verdict for result in results] == [Verdict.ACCEPTED, Verdict.WRONG_ANSWER]
    assert results[1].message == HIDDEN


def test_what_the_checker_says_is_told_with_the_transcript(run_program: RunProgram) -> None:
    result = first(run_program, "print(7)", against())
    assert (result.verdict, result.message) == (Verdict.WRONG_ANSWER, "expected 8, found 7")
    assert result.transcript


def test_the_interactors_verdict_wins_where_it_is_not_right(run_program: RunProgram) -> None:
    result = first(run_program, "print('eight')", against("raise SystemExit(3)"))
    assert (result.verdict, result.message) == (Verdict.PRESENTATION_ERROR, "that is no number")


@pytest.mark.parametrize(
    ("program", "verdict"),
    [("1 // 0", Verdict.RUNTIME_ERROR), (f"{DOUBLE}\nwhile True: pass", Verdict.TIME_LIMIT)],
)
def test_the_programs_own_end_wins(run_program: RunProgram, program: str, verdict: Verdict) -> None:
    limits = {**LIMITS, "time_ms": 100}
    assert first(run_program, program, against("raise SystemExit(3)", limits=limits)).verdict is verdict


def test_the_checker_gives_part_of_the_points(run_program: RunProgram) -> None:
    tests = [{"index": 1, "name": "a", "visible": True, "stdin": "4", "expected": "8", "points": 8}]
    result = first(run_program, "print(7)", against(PARTLY_PY, tests=tests))
    assert (result.verdict, result.points) == (Verdict.PARTIAL, 2)


def test_a_checker_that_fails_is_never_the_learners_fault(run_program: RunProgram) -> None:
    result = first(run_program, DOUBLE, against("raise SystemExit(3)"))
    assert (result.verdict, result.message) == (
        Verdict.JUDGE_ERROR,
        author_runs.NEUTRAL.format("checker"),
    )
    assert result.fault == "The checker failed."


def test_an_interactor_without_notes_leaves_an_empty_output(run_program: RunProgram) -> None:
    silent = interactive(
        "testlib",
        "print(4, flush=True)\ninput()",
        checker={"kind": "custom", **author_program("testlib", TESTLIB_PY)},
    )
    assert first(run_program, DOUBLE, silent).verdict is Verdict.WRONG_ANSWER


def test_notes_beyond_measure_are_the_interactors_fault(run_program: RunProgram) -> None:
    endless = NOTING_PY.replace("print(word, file=notes)", "notes.write('8 ' * 10**6)")
    package = against(interactor=author_program("testlib", endless), validation={"output_kb": 1024})
    result = first(run_program, DOUBLE, package)
    assert result.verdict is Verdict.JUDGE_ERROR
    assert "The interactor" in result.fault


def test_only_an_interactor_that_takes_notes_has_a_checker() -> None:
    with pytest.raises(PackageInvalid, match="an interactor of the protocol icpc decides alone"):
        against(interactor=author_program("icpc", ICPC_PY))
