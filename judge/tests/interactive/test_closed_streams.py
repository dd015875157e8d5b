"""Whoever closes a stream but goes on running is understood at once by the other side."""

from typing import Any

import pytest

from codehub_judge import TestResult, Verdict
from codehub_judge.interactive import relay
from judge.tests.programs import RunProgram
from judge.tests.programs_of_authors import interactive

SAYS = "import os, sys, time\n"
SLEEPS = "\ntime.sleep(600)"
SOON = {"time_ms": 1000, "wall_ms": 1000, "memory_mb": 64, "output_kb": 1024}
SUMS = """
import sys
numbers = [int(line) for line in sys.stdin]  # to the end
if not numbers:
    sys.exit("no number")
sys.exit(0 if sum(numbers) == 6 else 1)
"""
CLOSING_CPP = """
#include <cstdio>
#include <unistd.h>
int main() {
    std::puts("1\\n2\\n3");
    std::fclose(stdout);
    pause();
}
"""


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let ends be passed on at once, where those who have said it go on."""
    monkeypatch.setattr(relay, "END_S", 0.1)


def talk(
    run_program: RunProgram, program: str, interactor: str, language: str = "python", **changes: Any
) -> TestResult:
    """Return the result of the only test; the program has a second."""
    tests = [{"index": 1, "name": "a", "visible": True, "stdin": "", "expected": ""}]
    against = interactive("testlib", interactor, **{"tests": tests, "limits": SOON} | changes)
    (result,), _outcome = run_program(program, against, language=language)
    return result


def test_an_interactor_reads_the_end_when_the_program_closes_its_output(run_program: RunProgram) -> None:
    said = f"{SAYS}print('1\\n2\\n3', flush=True)\nos.close(1)"
    for program in (said, said + SLEEPS, f"{said}\nsys.stdin.read()"):
        assert talk(run_program, program, SUMS).verdict is Verdict.ACCEPTED
    assert talk(run_program, CLOSING_CPP, SUMS, "cpp").verdict is Verdict.ACCEPTED
    silent = talk(run_program, f"{SAYS}os.close(1){SLEEPS}", SUMS)
    assert (silent.verdict, silent.message) == (Verdict.WRONG_ANSWER, "no number")


def test_a_program_reads_the_end_when_the_interactor_closes_its_output(run_program: RunProgram) -> None:
    interactor = f"{SAYS}print('1\\n2\\n3', flush=True)\nos.close(1)\nsys.exit(0 if input() == '6' else 1)"
    result = talk(run_program, "import sys\nprint(sum(map(int, sys.stdin)))", interactor)
    assert result.verdict is Verdict.ACCEPTED


def test_an_interactor_may_talk_on_to_a_program_that_closed_its_input(run_program: RunProgram) -> None:
    talkative = "import sys\nfor n in range(10**5): print('x' * 9)\nsys.exit(0 if input() == 'end' else 1)"
    program = f"{SAYS}os.close(0)\nprint('end', flush=True){SLEEPS}"
    assert talk(run_program, program, talkative).verdict is Verdict.ACCEPTED


def test_an_interactor_that_closes_its_input_breaks_no_pipe_of_the_program(run_program: RunProgram) -> None:
    """It may still say what it wants; a program that is right does not crash because it was quick."""
    interactor = f"{SAYS}input()\nos.close(0)\nprint('enough', flush=True)\ntime.sleep(0.2)"
    program = f"{SAYS}print(1, flush=True)\ninput()\nfor n in range(100): print(n, flush=True)"
    assert talk(run_program, program, interactor).verdict is Verdict.ACCEPTED


@pytest.mark.parametrize(
    "program",
    [
        "kept = os.dup(1); os.close(1); time.sleep(0.2); os.write(kept, b'1\\n2\\n3\\n'); os.close(kept)",
        "os.set_inheritable(1, True)\nif not os.fork(): os.write(1, b'1\\n2\\n3\\n'); os._exit(0)\nos.wait()",
    ],
)
def test_the_end_comes_when_nobody_can_say_anything_more(run_program: RunProgram, program: str) -> None:
    assert talk(run_program, f"{SAYS}{program}", SUMS).verdict is Verdict.ACCEPTED


@pytest.mark.parametrize(
    "program",
    [
        "os.close(1)\nfor n in range(1, 4): os.write(os.open('/proc/self/fd/0', os.O_WRONLY), b'%d\\n' % n)",
        "opened = os.open('/proc/self/fd/1', os.O_RDONLY)\nos.close(1)\nos.write(0, b'1\\n2\\n3\\n')",
        "print(1, flush=True)\nos.close(1)\nfor fd in 0, 3, 4:\n try: os.write(fd, b'5')\n except OSError: 0",
    ],
)
def test_nothing_is_said_after_the_end(attack: RunProgram, program: str) -> None:
    result = talk(attack, f"{SAYS}{program}", SUMS)
    assert result.verdict in (Verdict.WRONG_ANSWER, Verdict.RUNTIME_ERROR)
