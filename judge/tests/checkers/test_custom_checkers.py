"""Checkers of an exercise's author, in a real box: what they answer, and what becomes of those that fail."""

import threading
from typing import Any

import pytest

from codehub_judge import Judge, Started, Submission, Verdict, author_runs
from codehub_judge.limits import Limits
from codehub_judge.results import HIDDEN
from codehub_judge.submissions import Cancellation
from judge.tests.programs import A_PLUS_B, RunProgram
from judge.tests.programs_of_authors import ICPC_CPP, QUIT_H, TESTLIB_CPP, TESTLIB_PY, checked

SLEEPING = "import time\ntime.sleep(600)"
NEUTRAL = author_runs.NEUTRAL.format("checker")
# What a checker does whose learner printed this word.
ACT = """
import os, sys
word = open({path}).read().strip()
exec({acts!r}[word])
"""


def acting(protocol: str, acts: dict[str, str], **changes: Any) -> Any:
    """Return a package whose checker does what the output says."""
    path = "sys.argv[2]" if protocol == "testlib" else "0"
    tests = [{"index": 1, "name": "secret-name", "visible": True, "stdin": "5\n", "expected": "x"}]
    return checked(protocol, ACT.format(path=path, acts=acts), tests=tests, **changes)


@pytest.fixture
def small_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give programs of authors little time and memory."""
    monkeypatch.setattr(author_runs, "LIMITS", Limits(500, 1500, 128, 1024))


@pytest.mark.parametrize(
    ("protocol", "language", "source", "beside"),
    [
        ("testlib", "python", TESTLIB_PY, {}),
        ("testlib", "cpp", TESTLIB_CPP, {"quit.h": QUIT_H}),
        ("icpc", "cpp", ICPC_CPP, {}),
    ],
)
def test_it_decides(
    run_program: RunProgram, protocol: str, language: str, source: str, beside: dict[str, str]
) -> None:
    against = checked(protocol, source, language, beside=beside)
    results, outcome = run_program(A_PLUS_B, against)
    assert [result.verdict for result in results] == [Verdict.ACCEPTED] * 3
    results, outcome = run_program("print(int(input().split()[0]) + 2)", against)  # right for the first
    assert [result.verdict for result in results] == [
        Verdict.ACCEPTED,
        Verdict.WRONG_ANSWER,
        Verdict.WRONG_ANSWER,
    ]
    assert {result.message for result in results if not result.visible} == {HIDDEN}
    assert outcome.verdict is Verdict.WRONG_ANSWER


def test_arguments_are_passed_on_with_blanks_and_those_of_the_test_last(run_program: RunProgram) -> None:
    test = {"index": 1, "name": "a", "visible": True, "stdin": "", "expected": "3"}
    tests = [{**test, "checker_arguments": ["of the test", ""]}]
    source = TESTLIB_PY.replace("*sys.argv[4:]", "sys.argv[4:]")
    against = checked("testlib", source, arguments=["for all"], tests=tests)
    (result,), _outcome = run_program("print(4)", against)
    assert result.message == "expected 3, found 4 ['for all', 'of the test', '']"


@pytest.mark.parametrize(
    ("act", "verdict", "message", "points"),
    [
        ("sys.exit(0)", Verdict.ACCEPTED, "", 8),
        ("sys.exit('no')", Verdict.WRONG_ANSWER, "no", 0),
        ("sys.exit(1)", Verdict.WRONG_ANSWER, "The answer is wrong.", 0),
        ("sys.exit(2)", Verdict.PRESENTATION_ERROR, "The answer is not written as it has to be.", 0),
        ("sys.exit(4)", Verdict.WRONG_ANSWER, "The answer is wrong.", 0),
        ("sys.exit(8)", Verdict.WRONG_ANSWER, "The answer is wrong.", 0),
        ("sys.stderr.write('points 6 good'); sys.exit(7)", Verdict.PARTIAL, "points 6 good", 6),
        ("sys.stderr.write('0.25 poor'); sys.exit(5)", Verdict.PARTIAL, "0.25 poor", 2),
        ("sys.stderr.write('points 0'); sys.exit(7)", Verdict.WRONG_ANSWER, "points 0", 0),
        ("sys.stderr.write('points 99'); sys.exit(7)", Verdict.ACCEPTED, "", 8),
        ("sys.exit(16 + 50)", Verdict.PARTIAL, "The answer is right in part.", 2),
        ("sys.exit(16 + 200)", Verdict.ACCEPTED, "", 8),
        ("sys.exit(16 + 123)", Verdict.PARTIAL, "The answer is right in part.", 4.92),
    ],
)
def test_what_testlib_checkers_answer(
    run_program: RunProgram, act: str, verdict: Verdict, message: str, points: float
) -> None:
    tests = [{"index": 1, "name": "a", "visible": True, "stdin": "", "expected": "", "points": 8}]
    against = checked("testlib", f"import sys\n{act}", tests=tests)
    (result,), outcome = run_program("print(1)", against)
    assert (result.verdict, result.message, result.points) == (verdict, message, pytest.approx(points))
    assert outcome.points == pytest.approx(points)


def left(name: str, text: str) -> str:
    return f"open(sys.argv[3] + {name!r}, 'w').write({text!r})\n"


@pytest.mark.parametrize(
    ("act", "verdict", "message", "points"),
    [
        ("", Verdict.ACCEPTED, "", 8),
        (left("score.txt", "4"), Verdict.PARTIAL, "The answer is right in part.", 4),
        (left("score.txt", " 0.5\n"), Verdict.PARTIAL, "The answer is right in part.", 4),
        (left("score_multiplier.txt", "0.125"), Verdict.PARTIAL, "The answer is right in part.", 1),
        (left("score.txt", "8"), Verdict.ACCEPTED, "", 8),
        (left("score.txt", "0"), Verdict.WRONG_ANSWER, "The answer is wrong.", 0),
        (left("judgemessage.txt", "why") + "sys.exit(43)", Verdict.WRONG_ANSWER, "why", 0),
        (
            left("judgemessage.txt", "why") + left("teammessage.txt", "try more") + "sys.exit(43)",
            Verdict.WRONG_ANSWER,
            "try more",
            0,
        ),
    ],
)
def test_what_icpc_checkers_answer(
    run_program: RunProgram, act: str, verdict: Verdict, message: str, points: float
) -> None:
    tests = [{"index": 1, "name": "a", "visible": True, "stdin": "", "expected": "", "points": 8}]
    against = checked("icpc", f"import sys\n{act}\nsys.exit(42)", tests=tests)
    (result,), _outcome = run_program("print(1)", against)
    assert (result.verdict, result.message, result.points) == (verdict, message, points)


def test_a_group_of_min_measures_points_by_its_own(run_program: RunProgram) -> None:
    tests = [{"index": 1, "name": "a", "visible": True, "stdin": "", "expected": "", "group": "all"}]
    source = f"import sys\n{left('score.txt', '5')}sys.exit(42)"
    against = checked("icpc", source, tests=tests, groups=[{"name": "all", "points": 20}])
    (result,), outcome = run_program("print(1)", against)
    assert (result.points, outcome.points, outcome.verdict) == (None, 5, Verdict.PARTIAL)


TESTLIB_FAULTS = {
    "crash": ("os.abort()", "The checker was ended by SIGABRT."),
    "loop": ("while True: pass", "used more than 500 ms of processor time"),
    "sleep": ("import time; time.sleep(60)", "The checker did not end."),
    "eat": ("x = 'x' * 10**9", "MemoryError"),
    "fail": ("sys.exit('3' and sys.stderr.write('no answer') and 3)", "failed; it wrote: no answer"),
    "strange": ("sys.exit(99 + 150)", "ended with exit code 249, which means nothing"),
    "points": ("sys.stderr.write('many'); sys.exit(7)", "gave points that are no number: many"),
    "huge": ("sys.stderr.write('points ' + '9' * 9999); sys.exit(7)", "gave points that are no number"),
}


@pytest.mark.usefixtures("small_limits")
@pytest.mark.parametrize("fault", TESTLIB_FAULTS)
def test_a_checker_that_fails_is_never_the_learners_fault(run_program: RunProgram, fault: str) -> None:
    act, told = TESTLIB_FAULTS[fault]
    (result,), outcome = run_program(f"print({fault!r})", acting("testlib", {fault: act}))
    assert (result.verdict, result.message) == (Verdict.JUDGE_ERROR, NEUTRAL)
    assert told in result.fault
    assert outcome.verdict is Verdict.JUDGE_ERROR
    assert "fault" not in result.as_json()


@pytest.mark.parametrize(
    ("act", "told"),
    [
        ("sys.exit(0)", "ended with exit code 0, not 42 or 43"),
        ("1 // 0", "ZeroDivisionError"),
        (
            left("judgemessage.txt", "no answer") + "sys.exit(1)",
            "exit code 1, not 42 or 43; it wrote: no answer",
        ),
        (left("score.txt", "nan") + "sys.exit(42)", "gave points that are no number: nan"),
        (left("nextpass.in", "1") + "sys.exit(42)", ""),
    ],
)
def test_an_icpc_checker_that_fails(run_program: RunProgram, act: str, told: str) -> None:
    (result,), _outcome = run_program("print('x')", acting("icpc", {"x": act}))
    assert result.verdict is Verdict.JUDGE_ERROR
    assert told in result.fault


def test_a_checker_that_does_not_compile_says_so_to_its_author_alone(run_program: RunProgram) -> None:
    results, _outcome = run_program(A_PLUS_B, checked("testlib", "int main( {", "cpp"))
    assert {(result.verdict, result.message) for result in results} == {(Verdict.JUDGE_ERROR, NEUTRAL)}
    assert all("The checker does not compile" in result.fault for result in results)
    assert "error" in results[0].fault


def test_a_program_that_fails_is_not_checked(run_program: RunProgram) -> None:
    (result,), _outcome = run_program("print('x'); 1 // 0", acting("testlib", {"x": "sys.exit(0)"}))
    assert result.verdict is Verdict.RUNTIME_ERROR


def test_a_hidden_test_does_not_get_out_by_what_a_checker_says(run_program: RunProgram) -> None:
    tests = [{"index": 1, "name": "a", "visible": False, "stdin": "secret", "expected": "secret"}]
    source = "import sys\nprint(open(sys.argv[3]).read(), file=sys.stderr)\nsys.exit(int(input()))"
    for code in (1, 3, 7, 99):
        (result,), outcome = run_program(f"print({code})", checked("testlib", source, tests=tests))
        assert "secret" not in str(result.as_json())
        assert "secret" not in str(outcome.as_json())


def test_own_input_is_compared_word_by_word(run_program: RunProgram) -> None:
    against = checked("testlib", "raise SystemExit(3)")
    (result,), _outcome = run_program(
        A_PLUS_B, against, kind="input", cases=[{"stdin": "1 2", "expected": "4"}]
    )
    assert (result.verdict, result.message) == (Verdict.WRONG_ANSWER, "Line 1: expected '4', got '3'.")


DOUBLING = f"""
import os, sys
number, folder = int(sys.stdin.read()), sys.argv[3]
with open(folder + "judgemessage.txt", "a") as told:
    told.write(f"{{number}} ")
if number == {{last}}:
    sys.exit(43)
{left("nextpass.in", "9").replace("'9'", "str(number)").strip()}
sys.exit(42)
"""


def test_a_checker_may_ask_for_more_runs_and_finds_what_it_has_written(run_program: RunProgram) -> None:
    tests = [{"index": 1, "name": "a", "visible": True, "stdin": "1", "expected": ""}]
    against = checked("icpc", DOUBLING.replace("{last}", "8"), tests=tests, passes=3)
    (result,), _outcome = run_program("print(2 * int(input()))", against)
    assert (result.verdict, result.message) == (Verdict.WRONG_ANSWER, "2 4 8")
    (again,), _outcome = run_program("print(2 * int(input()))", against)
    assert again.message == "2 4 8"


def test_more_runs_than_the_package_allows(run_program: RunProgram) -> None:
    tests = [{"index": 1, "name": "a", "visible": True, "stdin": "1", "expected": ""}]
    against = checked("icpc", DOUBLING.replace("{last}", "8"), tests=tests, passes=2)
    (result,), _outcome = run_program("print(2 * int(input()))", against)
    assert result.verdict is Verdict.JUDGE_ERROR


def test_a_cancelled_submission_waits_for_no_checker(judge: Judge, caplog: pytest.LogCaptureFixture) -> None:
    cancellation = Cancellation()
    events = judge.run(Submission(b"print(3)"), checked("testlib", SLEEPING), cancellation=cancellation)
    assert isinstance(next(events), Started)
    canceller = threading.Timer(0.5, cancellation.cancel)
    canceller.start()
    assert list(events) == []
    canceller.join()
    assert "The checker lost its sandbox" in caplog.text
    assert "The checker did not end" not in caplog.text
