"""Nothing that a program says makes an interactor fail that only reads and quotes it."""

import pytest

from codehub_judge import Verdict
from codehub_judge.checkers import plain
from codehub_judge.checkers.custom import TOO_LONG
from codehub_judge.interactive import examination
from codehub_judge.limits import Limits
from judge.tests.programs import RunProgram
from judge.tests.programs_of_authors import interactive

# They read two lines, quote both, and refuse them.
QUOTING = {
    "python": """
import sys
lines = [input(), sys.stdin.readline()]
print(*lines, flush=True)
print("found", *lines, file=sys.stderr)
open(sys.argv[2], "w").write(str(lines[0]))
sys.exit(1)
""",
    "javascript": """
const lines = require("fs").readFileSync(0, "utf8").split("\\n");
console.error("found", lines[0], lines[1].trim());
process.exit(1);
""",
    "cpp": """
#include <iostream>
#include <string>
int main() {
    std::string one, two;
    std::getline(std::cin, one);
    std::getline(std::cin, two);
    std::cout << one << two << std::endl;
    std::cerr << "found " << one << std::endl << two;
    return 1;
}
""",
    "ruby": 'one, two = $stdin.gets, $stdin.gets.to_s\nwarn "found #{one.split} #{two.split}"\nexit 1\n',
    "haskell": "import System.Exit\nimport System.IO\nmain = do { one <- getLine; two <- getLine;\n"
    ' hPutStrLn stderr ("found " ++ show (words one, words two)); exitWith (ExitFailure 1) }\n',
    "rust": "fn main() { for _ in 0..2 { let mut line = String::new();\n"
    ' std::io::stdin().read_line(&mut line).unwrap(); eprintln!("found {line}"); }\n'
    " std::process::exit(1) }\n",
}
SAID = {
    "no UTF-8": b"\xff\xfe\x80\n\xe4\xb8",
    "surrogates": b"\xed\xa0\x80\n\xed\xb0\x80\n",
    "NUL": b"3\0\n\0\n",
    "escapes": b"\x1b[2J\x1b]0;title\x07\n\x9b1m\n",
    "line ends": "3\r4\u2028\n\x85\x1c\n".encode(),
    "a traceback": b"\nTraceback (most recent call last):\n",
    "traces": b"\n    at x.js:1:1\n",
    "words of a crash": b'x.rb:1:in solution: panicked at\nException in thread "main" x\n',
}


@pytest.mark.parametrize(
    ("language", "said"),
    [
        *((language, said) for language in ("python", "javascript", "cpp") for said in SAID),
        *(
            (language, said)
            for language in ("ruby", "haskell", "rust")
            for said in ("no UTF-8", "surrogates")
        ),
        ("ruby", "words of a crash"),
    ],
)
def test_wrong_stays_wrong(run_program: RunProgram, language: str, said: str) -> None:
    tests = [{"index": 1, "name": "a", "visible": True, "stdin": "", "expected": ""}]
    against = interactive("testlib", QUOTING[language], language, tests=tests)
    (result,), _outcome = run_program(f"import os\nos.write(1, {SAID[said]!r})", against)
    assert (result.verdict, result.message[:5]) == (Verdict.WRONG_ANSWER, "found"), result.fault


@pytest.mark.parametrize(
    "language", ["cpp", *(pytest.param(name, marks=pytest.mark.full) for name in ("python", "javascript"))]
)
def test_much_is_wrong_or_too_much(run_program: RunProgram, language: str) -> None:
    """More than a file of standard error could hold, and than an interactor may say."""
    tests = [{"index": 1, "name": "a", "visible": True, "stdin": "", "expected": ""}]
    limits = {"time_ms": 2000, "wall_ms": 20_000, "memory_mb": 256, "output_kb": 65 << 10}
    against = interactive("testlib", QUOTING[language], language, tests=tests, limits=limits)
    program = "import os\nfor _ in range(2): os.write(1, b'x' * (32 << 20) + b'\\n')"
    (result,), _outcome = run_program(program, against)
    assert result.verdict in (Verdict.WRONG_ANSWER, Verdict.OUTPUT_LIMIT), result.fault


def test_an_interactor_that_has_to_listen_for_too_long(
    run_program: RunProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plain, "MOST_BYTES", 1000)
    monkeypatch.setattr(examination, "LIMITS", Limits(300, 20_000, 256, 1024))
    slow = "import sys\nfor line in sys.stdin:\n    for _ in range(5000): int(line)\nsys.exit(1)"
    tests = [{"index": 1, "name": "a", "visible": True, "stdin": "", "expected": ""}]
    against = interactive("testlib", slow, tests=tests)
    (result,), _outcome = run_program("import os\nos.write(1, b'7\\n' * 30000)", against)
    assert (result.verdict, result.message) == (Verdict.OUTPUT_LIMIT, TOO_LONG)
    assert "300 ms of processor time" in result.fault
