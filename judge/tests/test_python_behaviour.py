"""A program sees the interpreter as it would be without the judge."""

import pytest

from codehub_judge import Verdict
from judge.tests.programs import RunProgram, package


def output(run_program: RunProgram, program: str, stdin: str = "") -> tuple[str, str, int | None]:
    """Run a program on its own input; return (stdout, stderr, exit code)."""
    (result,), _outcome = run_program(program, kind="input", cases=[{"stdin": stdin}])
    return result.stdout or "", result.stderr or "", result.exit_code


@pytest.mark.parametrize(
    ("program", "stdout"),
    [
        ("import atexit\natexit.register(print, 'bye')\nprint('hello')", "hello\nbye\n"),
        ("class A:\n    def __del__(self): print('gone')\na = A()", "gone\n"),
        ("import threading\nthreading.Timer(0.05, print, ['late']).start()", "late\n"),
        ("import sys\nprint(sys.argv, __name__, __file__)", "['solution.py'] __main__ solution.py\n"),
        ("import os\nprint(os.getcwd(), sorted(os.listdir()))", "/tmp ['solution.py']\n"),
        ("import solution\nprint(__name__)", "solution\n__main__\n"),
        ("name = input('Who? ')\nprint('Hello', name)", "Who? Hello Zoë\n"),
        ("import sys\nprint(sum(1 for _ in sys.stdin))", "1\n"),
        ("print(open(__file__).readline().strip())", "print(open(__file__).readline().strip())\n"),
        ("import sys\nsys.stdout.buffer.write(b'raw\\n')", "raw\n"),
        ("from multiprocessing import Pool\nwith Pool(2) as p: print(p.map(abs, [-1, 2]))", "[1, 2]\n"),
        ("import asyncio\nasync def f(): return 3\nprint(asyncio.run(f()))", "3\n"),
        ("print(len('é' * 3), 'é')", "3 é\n"),
    ],
)
def test_output(run_program: RunProgram, program: str, stdout: str) -> None:
    assert output(run_program, program, "Zoë\n") == (stdout, "", 0)


@pytest.mark.parametrize(
    ("program", "code"), [("exit(3)", 3), ("raise SystemExit", 0), ("import os\nos._exit(9)", 9), ("1/0", 1)]
)
def test_exit_code(run_program: RunProgram, program: str, code: int) -> None:
    assert output(run_program, program)[2] == code


@pytest.mark.parametrize("end", ["1/0", "exit(3)", "raise SystemExit('no')", "x = undefined"])
def test_what_was_printed_before_the_end_is_shown(run_program: RunProgram, end: str) -> None:
    assert output(run_program, f"print('one')\n{end}\nprint('two')\n")[0] == "one\n"


def test_a_traceback_shows_the_learners_file_only(run_program: RunProgram) -> None:
    _stdout, stderr, _code = output(run_program, "def half(n):\n    return n / 0\n\nhalf(3)\n")
    lines = [line for line in stderr.splitlines() if set(line) - set(" ~^")]
    assert lines == [
        "Traceback (most recent call last):",
        '  File "solution.py", line 4, in <module>',
        "    half(3)",
        '  File "solution.py", line 2, in half',
        "    return n / 0",
        "ZeroDivisionError: division by zero",
    ]


@pytest.mark.parametrize(
    ("program", "message"),
    [
        (b"x = 1\nprint('a'\n", "Line 2: SyntaxError: '(' was never closed"),
        (b"if True:\nprint(1)", "Line 2: IndentationError: expected an indented block"),
        (b"x = '\xff'", "SyntaxError: (unicode error)"),
        (b"x = 1\0", "null bytes"),
        (b"(" * 60_000, "Line 1: SyntaxError: too many nested parentheses"),
        (b"x = " + b"-" * 60_000 + b"1", ""),
        (b"return 1", "Line 1: SyntaxError: 'return' outside function"),
    ],
)
def test_a_program_that_does_not_compile(run_program: RunProgram, program: bytes, message: str) -> None:
    results, outcome = run_program(program)
    assert (results, outcome.verdict, outcome.passed) == ([], Verdict.COMPILE_ERROR, 0)
    assert message in outcome.message
    assert outcome.compile_output
    assert len(outcome.message) < 300
    assert max(map(len, outcome.compile_output.splitlines())) < 300


def test_nul_and_broken_utf8_in_the_output_do_not_reach_the_database(run_program: RunProgram) -> None:
    stdout, _stderr, _code = output(run_program, "import sys\nsys.stdout.buffer.write(b'a\\0b\\xff')")
    assert stdout == "a\ufffdb\ufffd"


def test_long_output_is_cut_for_the_page(run_program: RunProgram) -> None:
    (result,), _outcome = run_program("print('x' * 10_000)", kind="input")
    assert len(result.stdout or "") == 4096
    assert result.stdout_truncated


@pytest.mark.parametrize(
    ("output_text", "verdict"),
    [
        ("1 2\n", Verdict.ACCEPTED),
        ("1 2", Verdict.ACCEPTED),
        ("1  2\n", Verdict.PRESENTATION_ERROR),
        ("1\n2\n", Verdict.PRESENTATION_ERROR),
        ("1 2\n\n", Verdict.PRESENTATION_ERROR),
        ("1 3\n", Verdict.WRONG_ANSWER),
    ],
)
def test_the_exact_checker(run_program: RunProgram, output_text: str, verdict: Verdict) -> None:
    tests = [{"index": 1, "name": "x", "visible": True, "stdin": "", "expected": "1 2\n"}]
    against = package(tests=tests, checker={"kind": "exact"})
    assert run_program(f"print({output_text!r}, end='')", against)[1].verdict is verdict
