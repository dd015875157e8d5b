"""Verdicts for programs in C, and what a learner is told."""

from typing import ClassVar

import pytest

from codehub_judge import Verdict
from judge.tests.languages.language_tests import LanguageTests
from judge.tests.programs import RunProgram

INCLUDE = "#include <assert.h>\n#include <stdio.h>\n#include <stdlib.h>\n"


def main(body: str) -> str:
    """Return a program whose main function starts at line 5."""
    return f"{INCLUDE}int main(void) {{\n{body}\n}}\n"


class TestC(LanguageTests):
    language = "c"
    a_plus_b = main('int a, b; scanf("%d %d", &a, &b); printf("%d\\n", a + b);')
    broken = main('  int x = y;\n  return "a" *')
    broken_message = "Line 5: \u2018y\u2019 undeclared"
    broken_output = "solution.c:5:11: error: \u2018y\u2019 undeclared"
    crash = main("int n = getchar(); assert(n == 3);")
    crash_message = "SIGABRT: line 5: the assertion n == 3 does not hold."
    greedy = main(
        "for (;;) { char *volatile p = malloc(4096); for (int i = 0; i < 4096; i += 64) p[i] = 1; }"
    )
    endless = main("for (volatile int i = 0;; ++i) {}")
    recursive = INCLUDE + (
        "int f(int n) { volatile int x = n; return n ? f(n - 1) + 1 + x - x : 0; }\n"
        'int main(void) { printf("%d\\n", f(10000)); }\n'
    )
    sums = main(
        'int n, x; long s = 0; scanf("%d", &n); while (n--) { scanf("%d", &x); s += x; } printf("%ld\\n", s);'
    )
    unicode = main('int c; while ((c = getchar()) != EOF) putchar(c); puts("Grüße, 世界 🎉");')
    several: ClassVar = {
        "main.c": '#include <stdio.h>\n#include "twice.h"\nint main(void) { printf("%d\\n", twice(21)); }\n',
        "twice.h": "int twice(int n);\n",
        "twice.c": '#include "twice.h"\nint twice(int n) { return 2 * n; }\n',
    }


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("return 3;", "The program ended with exit code 3."),
        ("int *volatile p = NULL; return *p;", "SIGSEGV: the program touched memory"),
        ("volatile int n = 0; return 3 / n;", "SIGFPE: the program divided"),
        ("char *volatile p = malloc(9); free(p); free(p);", "SIGABRT: memory was freed twice"),
    ],
)  # fmt: skip
def test_a_signal_is_explained(run_program: RunProgram, body: str, message: str) -> None:
    (result,), _outcome = run_program(main(body), kind="input", language="c")
    assert result.verdict is Verdict.RUNTIME_ERROR
    assert message in result.message


@pytest.mark.parametrize(
    ("program", "message"),
    [
        ("int f();\nint main(void) { return f(); }\n", "undefined reference to `f'"),
        ("int f(void) { return 1; }\n", "undefined reference to `main'"),
        ('#include "missing.h"\n', "Line 1: missing.h: No such file"),
        (main("  return 1"), "Line 5: expected \u2018;\u2019 before \u2018}\u2019"),
    ],
)
def test_a_program_that_does_not_compile(run_program: RunProgram, program: str, message: str) -> None:
    _results, outcome = run_program(program, language="c")
    assert outcome.verdict is Verdict.COMPILE_ERROR
    assert message in outcome.message


def test_it_is_c_17_with_what_posix_adds(run_program: RunProgram) -> None:
    program = (
        "#include <math.h>\n#include <stdio.h>\n#include <string.h>\n"
        'int main(void) { printf("%ld %s %.2f\\n", __STDC_VERSION__, strdup("pi"), cos(M_PI) * M_PI); }\n'
    )
    (result,), _outcome = run_program(program, kind="input", language="c")
    assert result.stdout == "201710 pi -3.14\n"
