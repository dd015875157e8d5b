"""Verdicts for programs in C++, and what a learner is told."""

import pytest

from codehub_judge import Verdict
from judge.tests.programs import RunProgram, package

ONE = package(tests=[{"index": 1, "name": "one", "visible": True, "stdin": "1 2\n", "expected": "3\n"}])
INCLUDE = "#include <iostream>\n#include <vector>\n#include <stdexcept>\n"
A_PLUS_B = INCLUDE + "int main() { int a, b; std::cin >> a >> b; std::cout << a + b << std::endl; }\n"


def main(body: str) -> str:
    """Return a program whose main function starts at line 5."""
    return f"{INCLUDE}int main() {{\n{body}\n}}\n"


def test_a_right_program_is_accepted_test_by_test(run_program: RunProgram) -> None:
    results, outcome = run_program(A_PLUS_B, language="cpp")
    assert [result.verdict for result in results] == [Verdict.ACCEPTED] * 3
    assert (outcome.verdict, outcome.passed, outcome.message) == (Verdict.ACCEPTED, 3, "")
    assert 0 < outcome.memory_kb < 16 << 10


@pytest.mark.parametrize(
    ("body", "verdict", "message"),
    [
        ("std::cout << 4;", Verdict.WRONG_ANSWER, "Line 1: expected '3', got '4'."),
        ("for (volatile int i = 0;; ++i) {}", Verdict.TIME_LIMIT, "more than 500 ms of processor time"),
        ("for (;;) std::cout << 123456789;", Verdict.OUTPUT_LIMIT, "more than 64 kB"),
        ("for (;;) std::cerr << 123456789;", Verdict.OUTPUT_LIMIT, "more than 64 kB"),
        ("std::vector<long> v(1L << 32);", Verdict.MEMORY_LIMIT, "more than 64 MB"),
        ("std::vector<long> v; for (;;) v.push_back(1);", Verdict.MEMORY_LIMIT, "more than 64 MB"),
        ("for (long* volatile p;;) p = new long[500]();", Verdict.MEMORY_LIMIT, "more than 64 MB"),
        ("return 3;", Verdict.RUNTIME_ERROR, "The program ended with exit code 3."),
        ("int* p = nullptr; std::cin >> *p;", Verdict.RUNTIME_ERROR, "SIGSEGV: the program touched memory"),
        (
            "int a, b; std::cin >> a >> b; return a / (b - 2);",
            Verdict.RUNTIME_ERROR,
            "SIGFPE: the program divided",
        ),
        ("std::vector<int> v; return v[3];", Verdict.RUNTIME_ERROR, "SIGABRT: a container was used outside"),
        (
            "std::vector<int> v; return v.at(3);",
            Verdict.RUNTIME_ERROR,
            "SIGABRT: nothing caught the exception std::out_of_range: vector::_M_range_check",
        ),
        ("throw 3;", Verdict.RUNTIME_ERROR, "SIGABRT: nothing caught the exception int."),
        ("std::abort();", Verdict.RUNTIME_ERROR, "SIGABRT: the program gave up."),
    ],
)
def test_verdict(run_program: RunProgram, body: str, verdict: Verdict, message: str) -> None:
    (result,), outcome = run_program(main(body), ONE, language="cpp")
    assert result.verdict is outcome.verdict is verdict
    assert message in result.message


def test_a_program_that_sleeps_reaches_the_wall_limit(run_program: RunProgram) -> None:
    program = "#include <unistd.h>\nint main() { pause(); }\n"
    (result,), _outcome = run_program(program, ONE, language="cpp")
    assert result.verdict is Verdict.WALL_LIMIT


def test_an_assertion_is_told_with_its_line(run_program: RunProgram) -> None:
    program = "#include <cassert>\nint main() {\n  int n = 2;\n  assert(n == 3);\n}\n"
    (result,), _outcome = run_program(program, ONE, language="cpp")
    assert result.message == "SIGABRT: line 4: the assertion n == 3 does not hold."


@pytest.mark.parametrize(
    ("program", "message", "output"),
    [
        (
            main("  int x = y;"),
            "Line 5: \u2018y\u2019 was not declared",
            "solution.cpp:5:11: error: \u2018y\u2019 was not declared",
        ),
        (
            main("  int x = 1"),
            "Line 6: expected \u2018,\u2019 or \u2018;\u2019",
            "solution.cpp:6:1: error: expected",
        ),
        ('#include "missing.h"\n', "Line 1: missing.h: No such file", "solution.cpp:1:10: fatal error:"),
        (
            "int f();\nint main() { return f(); }\n",
            "undefined reference to `f()'",
            "undefined reference to `f()'",
        ),
        ("int f() { return 1; }\n", "undefined reference to `main'", "undefined reference to `main'"),
        ("", "undefined reference to `main'", "undefined reference to `main'"),
    ],
)
def test_a_program_that_does_not_compile(
    run_program: RunProgram, program: str, message: str, output: str
) -> None:
    results, outcome = run_program(program, language="cpp")
    assert (results, outcome.verdict, outcome.total) == ([], Verdict.COMPILE_ERROR, 3)
    assert message in outcome.message
    assert output in (outcome.compile_output or "")
    assert "/tmp" not in (outcome.compile_output or "")


def test_what_the_compiler_says_is_shortened(run_program: RunProgram) -> None:
    lines = "".join(f"int f{n}() {{ return missing_{'x' * 5000}; }}\n" for n in range(500))
    _results, outcome = run_program(lines, language="cpp")
    assert outcome.verdict is Verdict.COMPILE_ERROR
    assert len(outcome.compile_output or "") < 25_000
    assert len(outcome.message) < 250


def test_it_is_cpp_20_with_the_whole_library(run_program: RunProgram) -> None:
    program = """
#include <bits/stdc++.h>
using namespace std;
int main() {
    auto numbers = views::iota(1, 6) | views::transform([](int n) { return n * n; });
    vector<int> squares(numbers.begin(), numbers.end());
    cout << ranges::max(squares) << ' ' << __cplusplus << ' ' << SIZE_MAX << '\\n';
}
"""
    (result,), _outcome = run_program(program, kind="input", language="cpp")
    assert result.stdout == "25 202002 18446744073709551615\n"


def test_deep_recursion_is_possible(run_program: RunProgram) -> None:
    function = "int f(int n) { volatile int x = n; return n ? f(n - 1) + x - x : 0; }\n"
    program = f"{function}int main() {{ return f(500000); }}\n"
    (result,), _outcome = run_program(program, kind="input", language="cpp")
    assert result.verdict is Verdict.ACCEPTED
