"""Conversations with an interactor of the author's: who is right, and who is to blame."""

import json
import os
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from codehub_judge import Judge, Submission, TestResult, Verdict, author_runs
from codehub_judge.interactive import conversation, examination
from codehub_judge.limits import Limits
from codehub_judge.results import HIDDEN
from judge.tests.processes import inside_boxes, open_files
from judge.tests.programs import RunProgram
from judge.tests.programs_of_authors import interactive

NEUTRAL = author_runs.NEUTRAL.format("interactor")
GUESS_PY = """
import sys
secret = int(open(sys.argv[1]).read())
for turn in range(10):
    line = sys.stdin.readline()
    if not line:
        print("no guess", file=sys.stderr)
        sys.exit(1)
    guess = int(line)
    if guess == secret:
        print("right", flush=True)
        sys.exit(0)
    print("low" if guess < secret else "high", flush=True)
print("too many guesses", file=sys.stderr)
sys.exit(1)
"""
GUESS_CPP = """
#include <csignal>
#include <fstream>
#include <iostream>
#include <string>
int main(int, char** argv) {
    std::signal(SIGPIPE, SIG_IGN);
    std::ifstream given(argv[1]);
    std::ofstream told(std::string(argv[3]) + "judgemessage.txt");
    int secret, guess;
    given >> secret;
    for (int turn = 0; turn < 10 && std::cin >> guess; turn++) {
        if (guess == secret) { std::cout << "right" << std::endl; return 42; }
        std::cout << (guess < secret ? "low" : "high") << std::endl;
    }
    told << "too many guesses";
    return 43;
}
"""
HALVING_PY = """
low, high = 1, 100
while True:
    middle = (low + high) // 2
    print(middle, flush=True)
    match input():
        case "right": break
        case "low": low = middle + 1
        case "high": high = middle - 1
"""
HALVING_CPP = """
#include <iostream>
#include <string>
int main() {
    int low = 1, high = 100;
    for (std::string answer; answer != "right";) {
        int middle = (low + high) / 2;
        std::cout << middle << std::endl;
        std::cin >> answer;
        if (answer == "low") low = middle + 1; else high = middle - 1;
    }
}
"""
HALVING = {"python": HALVING_PY, "cpp": HALVING_CPP}
SOON = {"time_ms": 1000, "wall_ms": 1000, "memory_mb": 64}
SAYS = "import os, sys, time\n"


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give interactors little time."""
    monkeypatch.setattr(examination, "LIMITS", Limits(500, 30_000, 256, 1024))


def talk(run_program: RunProgram, program: str, interactor: str, **changes: Any) -> TestResult:
    """Return the result of the visible test alone."""
    tests = [{"index": 1, "name": "a", "visible": True, "stdin": "37\n", "expected": ""}]
    against = interactive("testlib", interactor, **{"tests": tests} | changes)
    (result,), _outcome = run_program(program, against)
    return result


@pytest.mark.parametrize(
    ("protocol", "source", "of"), [("testlib", GUESS_PY, "python"), ("icpc", GUESS_CPP, "cpp")]
)
@pytest.mark.parametrize("language", HALVING)
def test_a_conversation(run_program: RunProgram, protocol: str, source: str, of: str, language: str) -> None:
    against = interactive(protocol, source, of)
    results, outcome = run_program(HALVING[language], against, language=language)
    assert outcome.verdict is Verdict.ACCEPTED
    seen, hidden = results
    assert seen.transcript == (
        ("program", "50\n"),
        ("judge", "high\n"),
        ("program", "25\n"),
        ("judge", "low\n"),
        ("program", "37\n"),
        ("judge", "right\n"),
    )
    assert hidden.transcript is None


@pytest.mark.parametrize(
    ("protocol", "source", "of"), [("testlib", GUESS_PY, "python"), ("icpc", GUESS_CPP, "cpp")]
)
def test_the_interactors_verdict_wins_over_what_its_end_does_to_the_program(
    run_program: RunProgram, protocol: str, source: str, of: str
) -> None:
    counting = "for n in range(1000):\n    print(n, flush=True)\n    input()"
    results, outcome = run_program(counting, interactive(protocol, source, of))
    assert [result.verdict for result in results] == [Verdict.WRONG_ANSWER] * 2
    assert [result.message for result in results] == ["too many guesses", HIDDEN]
    assert outcome.first_failed == 1


@pytest.mark.parametrize(
    "after",
    [
        "while True: os.write(1, b'1')",  # BrokenPipeError
        "import signal; signal.signal(signal.SIGPIPE, signal.SIG_DFL)\nwhile True: os.write(1, b'1')",
        "sys.stdin.read(); time.sleep(60)",
        "sys.stdin.read()",
    ],
)
@pytest.mark.parametrize(("code", "verdict"), [(0, Verdict.ACCEPTED), (1, Verdict.WRONG_ANSWER)])
def test_who_goes_on_when_the_interactor_has_ended(
    run_program: RunProgram, after: str, code: int, verdict: Verdict
) -> None:
    result = talk(
        run_program,
        f"{SAYS}print('hello', flush=True)\n{after}",
        f"input(); raise SystemExit({code})",
        limits=SOON,
    )
    assert result.verdict is verdict


@pytest.mark.parametrize(
    ("program", "verdict"),
    [
        ("1 // 0", Verdict.RUNTIME_ERROR),
        ("os.abort()", Verdict.RUNTIME_ERROR),
        ("while True: pass", Verdict.TIME_LIMIT),
        ("x = [0] * 10**9", Verdict.MEMORY_LIMIT),
        ("while True: sys.stderr.write('x' * 1000)", Verdict.OUTPUT_LIMIT),
        ("pass", Verdict.WRONG_ANSWER),
        ("os.close(1)", Verdict.WRONG_ANSWER),
    ],
)
def test_the_programs_own_end_wins_over_what_the_interactor_makes_of_it(
    run_program: RunProgram, program: str, verdict: Verdict
) -> None:
    result = talk(run_program, SAYS + program, GUESS_PY)
    assert result.verdict is verdict


def test_a_program_that_fails_after_the_interactor_has_accepted_it_has_failed(
    run_program: RunProgram,
) -> None:
    result = talk(run_program, f"{SAYS}print(37, flush=True)\nsys.stdin.read()\n1 // 0", GUESS_PY)
    assert (result.verdict, result.message) == (
        Verdict.RUNTIME_ERROR,
        "Line 4: ZeroDivisionError: integer division or modulo by zero",
    )


@pytest.mark.parametrize("program", ["input()", "os.write(1, b'50'); input()"])
def test_when_both_wait_the_program_is_to_blame(run_program: RunProgram, program: str) -> None:
    result = talk(run_program, SAYS + program, GUESS_PY, limits=SOON)
    assert result.verdict is Verdict.WALL_LIMIT
    assert "flush its output after every line" in result.message


def test_a_program_that_never_reads_what_the_interactor_says(run_program: RunProgram) -> None:
    says_much = "import sys\nfor n in range(100000): print('x' * 99)\nsys.exit(0 if input() == 'end' else 1)"
    waits = talk(run_program, f"{SAYS}time.sleep(60)", says_much, limits=SOON)
    assert waits.verdict is Verdict.WALL_LIMIT
    ends = talk(run_program, f"{SAYS}print('end')", says_much)
    assert ends.verdict is Verdict.ACCEPTED


def test_a_program_that_says_too_much(run_program: RunProgram) -> None:
    result = talk(run_program, "while True: print('x' * 99)", "import sys\nsys.stdin.read()")
    assert (result.verdict, result.message) == (Verdict.OUTPUT_LIMIT, "The program wrote more than 64 kB.")


@pytest.mark.usefixtures("short")
@pytest.mark.parametrize(
    ("interactor", "told"),
    [
        ("while True: pass", "The interactor used more than 500 ms of processor time."),
        ("import os\nos.abort()", "The interactor was ended by SIGABRT."),
        ("raise SystemExit(249)", "The interactor ended with exit code 249, which means nothing."),
        ("import sys\nsys.exit(3)", "The interactor failed."),
        ("1 // 0", "ZeroDivisionError"),
        ("(", "The interactor does not compile"),
        ("x = 'x' * 10**9", "MemoryError"),
    ],
)
def test_an_interactor_that_fails_is_never_the_learners_fault(
    run_program: RunProgram, interactor: str, told: str
) -> None:
    result = talk(run_program, "input()", interactor, limits=SOON)
    assert (result.verdict, result.message) == (Verdict.JUDGE_ERROR, NEUTRAL)
    assert told in result.fault


def test_an_interactor_that_never_ends(run_program: RunProgram, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conversation, "END_S", 0.5)
    result = talk(run_program, "print(1)", "import time\ntime.sleep(600)")
    assert (result.verdict, result.message) == (Verdict.JUDGE_ERROR, NEUTRAL)
    assert result.fault == "The interactor did not end after the program had."


def test_an_interactor_that_says_too_much(run_program: RunProgram, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(examination, "MOST_BYTES", 10_000)
    result = talk(run_program, "while True: input()", "while True: print('x' * 99)")
    assert result.verdict is Verdict.JUDGE_ERROR
    assert result.fault == "The interactor wrote more than may be said in one test."


@pytest.mark.parametrize("word", ["0", "0" * 10_000, "0\x01" * 5000, "0\u4e00" * 5000])
def test_a_long_transcript_is_shown_from_its_beginning(run_program: RunProgram, word: str) -> None:
    echo = "import sys\nfor line in sys.stdin:\n    print(line.strip(), flush=True)"
    program = f"for n in range({3000 if word == '0' else 1}):\n    print({word!r}, flush=True)\n    input()"
    result = talk(run_program, program, echo)
    assert result.verdict is Verdict.ACCEPTED
    assert result.transcript
    assert result.transcript[0][0] == "program"
    assert result.transcript[0][1].startswith("0")
    assert result.transcript[-1][1].endswith("…")
    assert 7000 < len(json.dumps(result.as_json()["transcript"])) <= 8 << 10


def test_bytes_that_are_no_text(run_program: RunProgram) -> None:
    result = talk(
        run_program, "import os\nos.write(1, b'\\xff\\x00\\n')", "import sys\nsys.stdin.buffer.read()"
    )
    assert result.transcript == (("program", "\ufffd\ufffd\n"),)


def test_much_goes_through(run_program: RunProgram) -> None:
    sums = "import sys\nn = sys.stdin.buffer.read().count(b'x')\nsys.exit(0 if n == 10**7 else 1)"
    limits = {"time_ms": 2000, "wall_ms": 8000, "memory_mb": 64, "output_kb": 20 << 10}
    result = talk(
        run_program, "import os\nfor _ in range(100): os.write(1, b'x' * 10**5)", sums, limits=limits
    )
    assert result.verdict is Verdict.ACCEPTED


def test_points_of_an_interactor(run_program: RunProgram) -> None:
    tests = [{"index": 1, "name": "a", "visible": True, "stdin": "", "expected": "", "points": 10}]
    result = talk(run_program, "print(4)", "raise SystemExit(16 + 50 * int(input()) - 100)", tests=tests)
    assert (result.verdict, result.points) == (Verdict.PARTIAL, 5)


def test_several_runs_that_an_interactor_asks_for(run_program: RunProgram) -> None:
    interactor = """
import os, sys
folder, number = sys.argv[3], int(input())
told = folder + "judgemessage.txt"
before = open(told).read() if os.path.exists(told) else ""
open(told, "w").write(f"{before}{number} ")
if len(before) < 4:
    open(folder + "nextpass.in", "w").write("x")
    sys.exit(42)
sys.exit(43)
"""
    tests = [{"index": 1, "name": "a", "visible": True, "stdin": "", "expected": ""}]
    against = interactive("icpc", interactor, tests=tests, passes=3)
    (result,), _outcome = run_program("print(7)", against)
    assert (result.verdict, result.message) == (Verdict.WRONG_ANSWER, "7 7 7")


def test_own_input_needs_no_interactor(run_program: RunProgram) -> None:
    against = interactive("testlib", GUESS_PY)
    (result,), _outcome = run_program(HALVING_PY, against, kind="input", cases=[{"stdin": "low\nright\n"}])
    assert (result.verdict, result.stdout, result.transcript) == (Verdict.ACCEPTED, "50\n75\n", None)


@pytest.mark.parametrize(
    "program",
    [
        "import os\nfor fd in range(3, 9):\n  try: os.write(fd, b'right')\n  except OSError: pass\nprint(1)",
        "import os\nprint(1, flush=True)\nos.set_blocking(0, False); os.set_blocking(1, False); os.close(0)",
        "import os\nif not os.fork():\n    os.setsid()\n    while True: os.write(1, b'50\\n')\n",
        "import os\nos.write(0, b'right')",
    ],
)
def test_attacks_on_the_conversation(attack: RunProgram, program: str) -> None:
    results, _outcome = attack(program, interactive("testlib", GUESS_PY))
    assert all(result.verdict in (Verdict.WRONG_ANSWER, Verdict.RUNTIME_ERROR) for result in results)
    assert all("37" not in result.message for result in results)


def test_submissions_side_by_side_need_no_more_boxes_than_are_made_ahead() -> None:
    """Each needs two boxes and holds one while it waits for the other."""
    against = interactive("testlib", GUESS_PY)
    with Judge(boxes=1, allow_degraded=True) as judge, ThreadPoolExecutor(4) as pool:

        def last(_number: int) -> Any:
            *_events, outcome = judge.run(Submission(HALVING_PY.encode()), against)
            return outcome

        outcomes = list(pool.map(last, range(8)))
    assert {outcome.verdict for outcome in outcomes} == {Verdict.ACCEPTED}
    assert inside_boxes(os.getpid()) == set()


def test_nothing_is_left_open() -> None:
    against = interactive("icpc", GUESS_CPP, "cpp")
    before = open_files()
    for _ in range(2):
        with Judge(boxes=1, allow_degraded=True) as judge:
            for program in (HALVING_PY, "1 // 0", "print(1)", "import os\nwhile True: os.write(1, b'1')"):
                list(judge.run(Submission(program.encode()), against))
    assert open_files() == before


def test_a_program_that_does_not_stop_when_it_was_right_fails_every_time(run_program: RunProgram) -> None:
    """Whether its next words still reach the interactor or not: it asks for more than is said."""
    program = f"{SAYS}while True:\n    print(37, flush=True)\n    input()\n"
    results = [talk(run_program, program, GUESS_PY) for _ in range(10)]
    assert {result.verdict for result in results} == {Verdict.RUNTIME_ERROR}
    assert {result.message for result in results} == {"Line 4: EOFError: EOF when reading a line"}
