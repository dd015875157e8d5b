"""What learners do to be judged right by a checker of the author's that would call them wrong."""

import pytest

from codehub_judge import Verdict
from judge.tests.programs import RunProgram
from judge.tests.programs_of_authors import ICPC_CPP, LIMITS, TESTLIB_PY, checked

TESTS = [
    {"index": 1, "name": "seen", "visible": True, "stdin": "1 2\n", "expected": "3\n"},
    {"index": 2, "name": "hidden", "visible": False, "stdin": "1 2\n", "expected": "3\n"},
]
# Whatever a checker might look for, in the place where it looks for it.
IMITATED = """
import os
os.makedirs("/tmp/feedback", exist_ok=True)
for name in ("judgemessage.txt", "score.txt", "nextpass.in"):
    open(f"/tmp/feedback/{name}", "w").write("1")
    open(f"/tmp/{name}", "w").write("1")
print(42)
os.write(2, b"\\x00\\x00\\x00\\x09score.txt\\x00\\x00\\x00\\x011")
"""
LINKED = """
import os
os.makedirs("/dev/shm/f", exist_ok=True)
os.symlink("/dev/shm/f", "/tmp/feedback")
os.symlink("/proc/self/fd/4", "/tmp/answer")
os.symlink("/proc/1/fd/6", "/dev/shm/out")
print(4)
"""
LEFT_RUNNING = """
import os, time
if not os.fork():
    os.setsid()
    while True:
        for fd in range(3, 9):
            try: os.write(fd, b"3")
            except OSError: pass
print(4, flush=True)
"""
LOOKING = """
import os
found = []
for fd in os.listdir("/proc/self/fd"):
    try: found.append(os.pread(int(fd), 99, 0))
    except OSError: pass
print(4 if b"3\\n" not in found else 3)
"""


@pytest.mark.parametrize("program", [IMITATED, LINKED, LEFT_RUNNING, LOOKING])
@pytest.mark.parametrize(
    ("protocol", "source", "language"), [("testlib", TESTLIB_PY, "python"), ("icpc", ICPC_CPP, "cpp")]
)
def test_wrong_stays_wrong(
    attack: RunProgram, program: str, protocol: str, source: str, language: str
) -> None:
    results, _outcome = attack(program, checked(protocol, source, language, tests=TESTS))
    assert [result.verdict for result in results] == [Verdict.WRONG_ANSWER] * 2


@pytest.mark.parametrize("word", [b"\x00", b"\xff\xfe", b"points 1 ", b"%s%n", b"42 ", b"3.0 ", b"-" * 5000])
def test_no_output_is_more_than_an_output(attack: RunProgram, word: bytes) -> None:
    program = f"import os\nos.write(1, {word!r} * 9)"
    results, _outcome = attack(program, checked("testlib", TESTLIB_PY, tests=TESTS))
    assert [result.verdict for result in results] == [Verdict.WRONG_ANSWER] * 2
    assert results[0].message
    assert "\x00" not in results[0].message


def test_as_much_output_as_there_may_be_is_checked(attack: RunProgram) -> None:
    limits = LIMITS | {"output_kb": 48 << 10}
    program = "import os\nword = b'3 ' * (1 << 19)\nfor _ in range(47): os.write(1, word)"
    results, _outcome = attack(program, checked("icpc", ICPC_CPP, "cpp", tests=TESTS, limits=limits))
    assert [result.verdict for result in results] == [Verdict.ACCEPTED] * 2


def test_a_checker_that_fails_by_an_output_is_still_no_pass(attack: RunProgram) -> None:
    source = "import sys\nsys.exit(0 if int(open(sys.argv[2]).read()) == 3 else 1)"
    results, outcome = attack("print('x' * 9999)", checked("testlib", source, tests=TESTS))
    assert [result.verdict for result in results] == [Verdict.JUDGE_ERROR] * 2
    assert "ValueError" in results[0].fault
    assert "xxx" not in results[0].message
    assert outcome.passed == 0


@pytest.mark.parametrize(
    "attempt",
    [
        "open(sys.argv[1], 'r+b').write(b'changed')",
        "os.write(3, b'changed')",
        "os.ftruncate(4, 0)",
        "os.truncate(sys.argv[3], 0)",
    ],
)
def test_a_checker_can_change_no_file_of_a_test(run_program: RunProgram, attempt: str) -> None:
    source = f"""
import os, sys
before = [open(path).read() for path in sys.argv[1:4]]
try:
    {attempt}
except OSError:
    pass
sys.exit(0 if [open(path).read() for path in sys.argv[1:4]] == before else 1)
"""
    results, _outcome = run_program("print(3)", checked("testlib", source, tests=TESTS))
    assert [result.verdict for result in results] == [Verdict.ACCEPTED] * 2


def test_a_checker_keeps_nothing_from_one_test_to_the_next(run_program: RunProgram) -> None:
    source = """
import os, sys
places = ["/tmp", "/tmp/feedback", "/dev/shm"]
found = [name for place in places for name in os.listdir(place)]
for place in places:
    open(f"{place}/left", "w").write("1")
sys.exit(1 if "left" in found else 0)
"""
    tests = [{**TESTS[1], "index": number} for number in range(1, 5)]
    results, _outcome = run_program("print(3)", checked("testlib", source, tests=tests))
    assert [result.verdict for result in results] == [Verdict.ACCEPTED] * 4


def test_what_a_checker_leaves_is_taken_for_what_it_is(run_program: RunProgram) -> None:
    source = """
import os, sys
folder = sys.argv[3]
os.symlink("/etc/hostname", folder + "judgemessage.txt")
os.symlink("missing", folder + "score.txt")
os.mkdir(folder + "teammessage.txt")
for number in range(100):
    open(f"{folder}zz{number}", "w").write("x")
sys.exit(43)
"""
    results, _outcome = run_program("print(3)", checked("icpc", source, tests=TESTS))
    assert [result.verdict for result in results] == [Verdict.WRONG_ANSWER] * 2
    assert results[0].message == "The answer is wrong."
