"""Verdicts for programs in PHP, and what a learner is told."""

from typing import ClassVar

import pytest

from codehub_judge import Verdict
from judge.tests.languages.language_tests import LanguageTests
from judge.tests.programs import RunProgram


class TestPhp(LanguageTests):
    language = "php"
    a_plus_b = '<?php\nfscanf(STDIN, "%d %d", $a, $b);\necho $a + $b, "\\n";\n'
    broken = "<?php\n$a = ;\n"
    broken_message = 'Line 2: syntax error, unexpected token ";"'
    broken_output = "in solution.php on line 2"
    crash = "<?php\nfunction f($n) {\n  return intdiv($n, 0);\n}\necho f(3);\n"
    crash_message = "Line 3: DivisionByZeroError: Division by zero"
    greedy = "<?php\n$all = [];\nwhile (true) $all[] = str_repeat('x', 100000);\n"
    endless = "<?php\nwhile (true);\n"
    recursive = "<?php\nfunction f($n) { return $n == 0 ? 0 : 1 + f($n - 1); }\necho f(10000), PHP_EOL;\n"
    sums = "<?php\nfgets(STDIN);\necho array_sum(explode(' ', fgets(STDIN))), PHP_EOL;\n"
    unicode = (
        "<?php\n$text = stream_get_contents(STDIN);\n"
        "echo $text, mb_strlen($text) == 12 ? 'Grüße, 世界 🎉' : '', PHP_EOL;\n"
    )
    several: ClassVar = {
        "main.php": "<?php\nrequire 'twice.php';\necho twice(21), PHP_EOL;\n",
        "twice.php": "<?php\nfunction twice($n) { return 2 * $n; }\n",
    }


@pytest.mark.parametrize(
    ("program", "message"),
    [
        ("<?php\nmissing();", "Line 2: Error: Call to undefined function missing()"),
        ("<?php\n\nthrow new Exception('no luck');", "Line 3: Exception: no luck"),
        ("<?php\nassert(1 > 2);", "Line 2: AssertionError: assert(1 > 2)"),
        ("<?php\necho $x;\nstrlen();", "Line 3: ArgumentCountError: strlen() expects exactly 1 argument"),
        ("<?php\nrequire 'missing.php';", "Line 2: "),
        (
            "<?php\nfunction f(int $n) {}\nf('x');",
            "Line 3: TypeError: f(): Argument #1 ($n) must be of type int, string",
        ),
        ("<?php\nexit(3);", "The program ended with exit code 3."),
    ],
)
def test_an_error_is_told_with_its_line(run_program: RunProgram, program: str, message: str) -> None:
    (result,), _outcome = run_program(program, kind="input", language="php")
    assert result.verdict is Verdict.RUNTIME_ERROR
    assert result.message.startswith(message)
    assert "/tmp" not in result.message


def test_a_warning_is_no_output(run_program: RunProgram) -> None:
    (result,), _outcome = run_program("<?php\necho $x, 'done';", kind="input", language="php")
    assert (result.verdict, result.stdout) == (Verdict.ACCEPTED, "done")
    assert "Undefined variable $x" in (result.stderr or "")
