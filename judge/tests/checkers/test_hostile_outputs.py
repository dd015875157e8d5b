"""No output turns a wrong answer into an error of the judge, whatever a checker does with it."""

import logging

import pytest

from codehub_judge import TestResult, Verdict
from codehub_judge.agent.logs import JsonFormatter
from codehub_judge.checkers.custom import TOO_LONG
from codehub_judge.checkers.plain import plain
from judge.tests.programs import RunProgram
from judge.tests.programs_of_authors import LIMITS, checked

MB = 1 << 20
# They read text as the language usually does, and quote all of it, everywhere.
QUOTING_PY = """
import sys
output, answer = (open(path).read() for path in sys.argv[2:4])
if output.split() == answer.split():
    sys.exit(0)
print("found", output)
print("found", output, file=sys.stderr)
open("/tmp/note", "w").write(output)
sys.exit(1)
"""
QUOTING_JS = """
const fs = require("fs");
const [output, answer] = process.argv.slice(3, 5).map((path) => fs.readFileSync(path, "utf8"));
if (output.trim() === answer.trim()) process.exit(0);
console.log("found", output);
console.error("found", output);
process.exit(1);
"""
QUOTING_CPP = """
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
std::string all(const char* path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}
int main(int, char** argv) {
    std::string output = all(argv[2]);
    if (output == all(argv[3])) return 0;
    std::cout << "found " << output;
    for (int time = 0; time < 2; time++) std::cerr << "found " << output;
    return 1;
}
"""
QUOTING_RUBY = """
output, answer = ARGV[1..2].map { |path| File.read(path) }
exit 0 if output.split == answer.split
warn "found #{output}"
exit 1
"""
QUOTING = {
    "python": QUOTING_PY,
    "javascript": QUOTING_JS,
    "cpp": QUOTING_CPP,
    "ruby": QUOTING_RUBY,
}
HOSTILE = {
    "no UTF-8": b"\xff\xfe\x80\n",
    "surrogates": b"\xed\xa0\x80\xed\xb0\x80",
    "NUL": b"3\0\n",
    "escapes": b"\x1b[2J\x1b]0;title\x07\x9b1m",
    "carriage returns": b"4\r3\r",
    "line separators": "3\u20284\u2029\x85\x1c".encode(),
    "a traceback": b'4\nTraceback (most recent call last):\n  File "x", line 1\nValueError: 1\n',
    "a trace": b"Error: no\n    at checker.js:1:1\n",
    "a line of Ruby's": b"x.rb:1:in `main': no (RuntimeError)\n",
    "nothing": b"",
}
LOUD = LIMITS | {"memory_mb": 256, "output_kb": 65 << 10}


def printed(run_program: RunProgram, checker: str, unit: bytes, times: int = 1) -> TestResult:
    """Return the result of a program that prints bytes, by a checker in a language."""
    tests = [{"index": 1, "name": "a", "visible": True, "stdin": "", "expected": "3\n"}]
    against = checked("testlib", QUOTING[checker], checker, tests=tests, limits=LOUD)
    (result,), _outcome = run_program(f"import os\nos.write(1, {unit!r} * {times})", against)
    return result


@pytest.mark.parametrize(
    ("checker", "output"),
    [
        *((checker, output) for checker in ("python", "javascript", "cpp") for output in HOSTILE),
        *(("ruby", output) for output in ("no UTF-8", "surrogates", "a line of Ruby's")),
    ],
)
def test_wrong_stays_wrong(run_program: RunProgram, checker: str, output: str) -> None:
    result = printed(run_program, checker, HOSTILE[output])
    assert (result.verdict, result.message[:5]) == (Verdict.WRONG_ANSWER, "found")


@pytest.mark.parametrize("checker", QUOTING)
@pytest.mark.parametrize(
    ("unit", "times"),
    [(b"x", 10 * MB), (b"\xff\n", MB), pytest.param(b"x", 64 * MB, marks=pytest.mark.full)],
)
def test_much_is_wrong_or_too_much(run_program: RunProgram, checker: str, unit: bytes, times: int) -> None:
    result = printed(run_program, checker, unit, times)
    assert result.verdict in (Verdict.WRONG_ANSWER, Verdict.OUTPUT_LIMIT)


def test_a_right_answer_is_still_right(run_program: RunProgram) -> None:
    for checker in QUOTING:
        assert printed(run_program, checker, b"3\n").verdict is Verdict.ACCEPTED


@pytest.mark.parametrize("beside", [{}, {"other.py": ""}])
def test_half_a_pair_of_surrogates_is_quoted(run_program: RunProgram, beside: dict[str, str]) -> None:
    """It comes out of plain letters, so nothing could be taken out of the output before."""
    quoting = """
import json, pathlib, sys
text = json.load(open(sys.argv[2]))
print(text, flush=True)
print(text, file=sys.stderr)
open("/tmp/a", "w").write(text)
open("/tmp/b", mode="w", encoding="utf-8").write(text)
pathlib.Path("/tmp/c").write_text(text)
sys.exit(1)
"""
    against = checked("testlib", quoting, beside=beside)
    results, _outcome = run_program(r"""print('"\\ud800 and \\udc80"')""", against)
    assert {result.verdict for result in results} == {Verdict.WRONG_ANSWER}
    assert results[0].message == r"\ud800 and \udc80"


@pytest.mark.parametrize("beside", [{}, {"other.py": ""}])
def test_an_error_is_no_answer_even_when_no_traceback_says_so(
    run_program: RunProgram, beside: dict[str, str]
) -> None:
    source = "import os, sys\nsys.stderr = open(os.devnull, 'w')\n1 // 0"
    (result, *_), _outcome = run_program("print(3)", checked("testlib", source, beside=beside))
    assert (result.verdict, result.fault[:19]) == (Verdict.JUDGE_ERROR, "The checker failed.")
    wrong = "import sys\nprint('Traceback (most recent call last):', file=sys.stderr)\nsys.exit(1)"
    (result, *_), _outcome = run_program("print(3)", checked("testlib", wrong, beside=beside))
    assert result.verdict is Verdict.WRONG_ANSWER


def test_what_is_read_strictly_may_be_refused(run_program: RunProgram) -> None:
    strict = """
import sys
try:
    open(sys.argv[2]).read()
except UnicodeDecodeError:
    sys.exit("this is no text")
"""
    against = checked("testlib", strict)
    (result, *_), _outcome = run_program(r"import os; os.write(1, b'\xff')", against)
    assert (result.verdict, result.message, result.fault) == (Verdict.WRONG_ANSWER, "this is no text", "")


def test_an_output_that_a_checker_cannot_take_is_too_long_if_the_checker_can_take_less(
    run_program: RunProgram,
) -> None:
    """But for a checker that never ends it is the author's fault as before."""
    against = checked(
        "testlib", "import sys\nsys.exit(len(open(sys.argv[2]).read()) > 2 * 2**20 and 3)", limits=LOUD
    )
    (result, *_), _outcome = run_program("print('x' * 2**22)", against)
    assert (result.verdict, result.message) == (Verdict.OUTPUT_LIMIT, TOO_LONG)
    assert result.fault == "The checker failed."
    (result, *_), _outcome = run_program("print('x' * 2**22)", checked("testlib", "exit(3)", limits=LOUD))
    assert result.verdict is Verdict.JUDGE_ERROR


def test_the_author_is_told_which_output_the_checker_has_failed_on(run_program: RunProgram) -> None:
    result = printed(run_program, "python", b"\xff")
    assert result.verdict is Verdict.WRONG_ANSWER
    assert "UnicodeDecodeError" in result.fault
    assert "fault" not in result.as_json()


def test_plain_is_what_is_no_control() -> None:
    assert plain(b"1\t2\r\n\x00\x1b[0m\xff \xc2\x85\xe2\x80\xa8\n", 99) == (
        "1\t2\r\n\ufffd\ufffd[0m\ufffd \ufffd\ufffd\n".encode(),
        False,
    )
    assert plain("Grüße, 世界 🎉\n".encode(), 99) == ("Grüße, 世界 🎉\n".encode(), False)
    assert plain(b"12345", 4) == (b"1234", True)


INJECTED = "\nWARNING forged\r\x1b[2K\x1b[1A\u2028\x9b{"


@pytest.mark.parametrize("formatter", [logging.Formatter("%(levelname)s %(message)s"), JsonFormatter()])
def test_what_a_checker_quotes_forges_no_line_of_the_log(
    run_program: RunProgram, caplog: pytest.LogCaptureFixture, formatter: logging.Formatter
) -> None:
    source = "import sys\nprint(open(sys.argv[2], errors='replace').read(), file=sys.stderr)\nsys.exit(3)"
    tests = [{"index": 1, "name": f"a{INJECTED}", "visible": True, "stdin": "", "expected": ""}]
    (result,), _outcome = run_program(f"print({INJECTED!r})", checked("testlib", source, tests=tests))
    assert (result.verdict, "forged" in result.fault) == (Verdict.JUDGE_ERROR, True)
    lines = [formatter.format(record) for record in caplog.records]
    assert lines
    for line in lines:
        assert "forged" in line
        assert line.isprintable()
