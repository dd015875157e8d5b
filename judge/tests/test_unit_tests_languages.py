"""Unit tests in C++ and JavaScript; those in Python are in test_unit_tests.py."""

import re

import pytest

from codehub_judge import Package, PackageInvalid, Verdict
from judge.tests.programs import RunProgram, package

LIMITS = {"time_ms": 2000, "wall_ms": 20_000, "memory_mb": 128, "output_kb": 64}
CPP_TESTS = """// The tests of total.
#include "codehub_test.hpp"
#include "solution.cpp"

const std::vector<int> none;

TEST(test_two) { CHECK_EQUAL(total({1, 2}), 3); }

TEST(test_none) {
    CHECK_EQUAL(total(none), 0, "an empty list adds up to nothing");
}

TEST(test_secret)
{
    CHECK_EQUAL(total({1000000}), 1000000);
}
"""
JAVASCRIPT_TESTS = """// The tests of total.
const none = [];

function test_two() { assert.equal(total([1, 2]), 3); }

function test_none() {
  assert.equal(total(none), 0, "an empty list adds up to nothing");
}

async function test_secret() {
  assert.equal(await total([1000000]), 1000000);
}
"""
TESTS = {"cpp": CPP_TESTS, "javascript": JAVASCRIPT_TESTS}
RIGHT = {
    "cpp": "#include <numeric>\nint total(std::vector<int> v) { return std::reduce(v.begin(), v.end()); }\n",
    "javascript": "const total = numbers => numbers.reduce((a, b) => a + b, 0);\n",
}
LANGUAGES = list(RIGHT)
NAME = re.compile(r"^(?:TEST\(|(?:async )?function )(test\w+)", re.MULTILINE)


def unit_tests(language: str, file: str, *hidden: str) -> Package:
    """Return a package of the tests in a file, visible unless named as hidden."""
    names = NAME.findall(file)
    tests = [{"index": i, "name": name, "visible": name not in hidden} for i, name in enumerate(names, 1)]
    files = {language: {"name": "tests", "source": file}}
    return package(type="unit_tests", tests=tests, unit_test_files=files, limits=LIMITS)


def each(language: str, *bodies: str) -> Package:
    """Return a package with a visible test of each body."""
    cpp = language == "cpp"
    head = '#include "codehub_test.hpp"\n#include "solution.cpp"\n' if cpp else ""
    start = "TEST(test_{})" if cpp else "function test_{}()"
    tests = (start.format(i) + " {\n    " + body + "\n}\n" for i, body in enumerate(bodies, 1))
    return unit_tests(language, head + "".join(tests))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_right_solution_is_accepted_function_by_function(run_program: RunProgram, language: str) -> None:
    results, outcome = run_program(
        RIGHT[language], unit_tests(language, TESTS[language], "test_secret"), language=language
    )
    assert [(result.name, result.verdict, result.message) for result in results] == [
        ("test_two", Verdict.ACCEPTED, ""),
        ("test_none", Verdict.ACCEPTED, ""),
        ("test_secret", Verdict.ACCEPTED, ""),
    ]
    assert (outcome.verdict, outcome.passed) == (Verdict.ACCEPTED, 3)


# A check that fails and what it says, for the functions of CHECKED.
CHECKS = (
    ("CHECK_EQUAL(f(2), 4);", "f(2) is 3, expected 4"),
    ('CHECK_EQUAL(f(2), 4, "twice");', "twice\nf(2) is 3, expected 4"),
    ('CHECK_EQUAL(g({1, 2}, ","), std::vector<int>{1, 3});', 'g({1, 2}, ",") is {1, 2}, expected {1, 3}'),
    ('CHECK_EQUAL(h(), (Map{{"a", 1.5}}));', 'h() is {{"a", 0.5}}, expected {{"a", 1.5}}'),
    ("CHECK_EQUAL(-f(0), 4294967295u);", "-f(0) is -1, expected 4294967295"),
    ("CHECK(f(2) > 3);", "f(2) > 3 is false, expected true"),
    ('CHECK(f(2) > 3, "too small");', "too small\nf(2) > 3 is false, expected true"),
    ("CHECK_NEAR(f(2), 3.1, 0.01);", "f(2) is 3, expected about 3.1"),
    ("CHECK_THROWS(f(2), std::bad_cast);", "f(2) threw nothing, expected std::bad_cast"),
)
HOLDING = """
    CHECK(f(1) == 2);
    CHECK_EQUAL(f(1), 2u);
    CHECK_EQUAL(std::string("a"), "a");
    CHECK_EQUAL(std::vector<int>{1}.size(), 1);
    CHECK_NEAR(0.1 + 0.2, 0.3, 1e-9, "near");
    CHECK_THROWS(std::vector<int>{1}.at(1), std::out_of_range);
    CHECK_THROWS(f(-1), int);"""
CHECKED = """
#include <map>
#include <string>
#include <vector>
#include <bits/stdc++.h>
using namespace std;
using Map = map<string, double>;
int f(int n) { if (n < 0) throw 5; return n + 1; }
vector<int> g(vector<int> v, const char*) { return v; }
Map h() { return {{"a", 0.5}}; }
int main() { return f(1); }
"""
ASSERTIONS = (
    ("assert.equal(f(2), 4);", "f(2) returned 3, expected 4"),
    ("assert.equal(f(2), 4, 'twice');", "twice\nf(2) returned 3, expected 4"),
    ("assert.notEqual(f(2), 3);", "f(2) returned 3, expected anything but 3"),
    ("assert.deepEqual([f(2), ','], [4]);", "[f(2), ','] is [ 3, ',' ], expected [ 4 ]"),
    ("const x = f(2); assert.equal(x,\n 4);", "x is 3, expected 4"),
    ("assert(f(2) > 3);", "f(2) > 3 is false, expected true"),
    ("assert.ok(f(-1), 'why');", "why\nf(-1) returned 0, expected a value that counts as true"),
    ("assert.throws(() => f(2), RangeError);", "Missing expected exception (RangeError)."),
)


@pytest.mark.parametrize(
    ("language", "program", "checks", "holding"),
    [
        ("cpp", CHECKED, CHECKS, HOLDING),
        ("javascript", "const f = n => n + 1;", ASSERTIONS, "assert.equal(f(1), 2); assert(f(1));"),
    ],
)
def test_a_failing_check_explains_itself(
    run_program: RunProgram, language: str, program: str, checks: tuple[tuple[str, str], ...], holding: str
) -> None:
    tests = each(language, *(check for check, _message in checks), holding)
    results, _outcome = run_program(program, tests, language=language)
    messages = [message for _check, message in checks]
    assert [(result.verdict, result.message) for result in results] == [
        *((Verdict.WRONG_ANSWER, message) for message in messages),
        (Verdict.ACCEPTED, ""),
    ]


@pytest.mark.parametrize(
    ("language", "program", "verdict", "message"),
    [
        ("javascript", "\nfunction f() { null.x }", Verdict.RUNTIME_ERROR, "Line 2: TypeError: Cannot read"),
        ("javascript", "function g() {}", Verdict.RUNTIME_ERROR, "f is not defined in solution.js."),
        ("javascript", "require('assert')(false)", Verdict.RUNTIME_ERROR, "Line 1: AssertionError"),
        ("javascript", "function f() { while (true); }", Verdict.TIME_LIMIT, "processor time"),
        ("javascript", "const f = async () => { throw 5 }", Verdict.RUNTIME_ERROR, "The program threw 5."),
        ("cpp", 'int f() { throw std::logic_error("x"); }', Verdict.RUNTIME_ERROR, "std::logic_error: x"),
        ("cpp", "int f() { volatile int* p = nullptr; return *p; }", Verdict.RUNTIME_ERROR, "SIGSEGV"),
        ("cpp", "int f() { volatile int i = 1; while (i); return 1; }", Verdict.TIME_LIMIT, "processor time"),
        ("cpp", "int f() { std::vector<long> v(1 << 28, 1); return v[5]; }", Verdict.MEMORY_LIMIT, "128 MB"),
    ],
)  # fmt: skip
def test_an_error_in_the_solution(
    run_program: RunProgram, language: str, program: str, verdict: Verdict, message: str
) -> None:
    test = "CHECK_EQUAL(f(), 4);" if language == "cpp" else "assert.equal(f(), 4);"
    if "async" in program:
        test = "return f();"
    (result,), _outcome = run_program(program, each(language, test), language=language)
    assert result.verdict is verdict
    assert message in result.message


@pytest.mark.parametrize(
    ("program", "message", "output"),
    [
        ("int g() { return 1; }", "this file: .f. was not declared", "solution.cpp: error:"),
        ("int f();", r"this file: undefined reference to .f\(\)", "solution.cpp: error:"),
        ("\nint f() { return x; }", "Line 2: .x. was not declared", "solution.cpp: In function"),
        ("void f() {}", "this file: invalid use of void", "solution.cpp: error:"),
    ],
)  # fmt: skip
def test_what_does_not_compile_is_the_learners_mistake(
    run_program: RunProgram, program: str, message: str, output: str
) -> None:
    _results, outcome = run_program(program, each("cpp", "CHECK_EQUAL(f(), 4);"), language="cpp")
    assert outcome.verdict is Verdict.COMPILE_ERROR
    assert re.search(message, outcome.message)
    assert (outcome.compile_output or "").startswith(output)
    assert "CHECK" not in (outcome.compile_output or "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_hidden_test_says_nothing_about_itself(run_program: RunProgram, language: str) -> None:
    wrong = {
        "cpp": "int total(std::vector<int> v) { std::cout << v.size(); return v.empty() ? 0 : 3; }",
        "javascript": "function total(v) { console.log(v); return v.length ? 3 : 0 }",
    }
    results, _outcome = run_program(
        wrong[language], unit_tests(language, TESTS[language], "test_secret"), language=language
    )
    assert [result.verdict for result in results[:2]] == [Verdict.ACCEPTED] * 2
    hidden = results[-1]
    assert (hidden.verdict, hidden.message) == (Verdict.WRONG_ANSWER, "A hidden test failed.")
    assert (hidden.stdout, hidden.stderr, hidden.returned) == (None, None, None)


SPIES = {
    # The file with the tests becomes part of the program, and so does every other that the compiler can see.
    "cpp": r"""
#include <cstdio>
extern const char tests[], tests_end[];
asm(".section .rodata\n tests: .incbin \"tests.cpp\"\n tests_end: .byte 0\n .previous");
int total(std::vector<int>) { std::puts(tests); return 3; }
""",
    "javascript": """
const fs = require("fs");
function total() {
  for (const place of ["/tmp", "/w"]) for (const name of fs.readdirSync(place)) {
    try { console.log(name, fs.readFileSync(`${place}/${name}`, "utf8")) } catch {}
  }
  for (const fd of [3, 4, 5]) try { console.log(fs.readFileSync(`/proc/self/fd/${fd}`, "utf8")) } catch {}
  return 3;
}
""",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_source_of_a_hidden_test_is_out_of_reach_of_visible_ones(
    run_program: RunProgram, language: str
) -> None:
    results, _outcome = run_program(
        SPIES[language], unit_tests(language, TESTS[language], "test_secret"), language=language
    )
    printed = results[0].stdout or ""
    assert "total" in printed
    assert "test_secret" not in printed
    assert "1000000" not in printed


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_package_whose_test_is_missing_or_has_no_end_is_invalid(
    run_program: RunProgram, language: str
) -> None:
    def files(source: str) -> dict[str, object]:
        return {language: {"name": "tests", "source": source}}

    missing = package(
        type="unit_tests",
        tests=[{"index": 1, "name": "test_a", "visible": True}],
        unit_test_files=files('#include "solution.cpp"\n'),
    )
    with pytest.raises(PackageInvalid, match="no function test_a"):
        run_program("", missing, language=language)
    start = {"cpp": '#include "solution.cpp"\nTEST(test_a) {\n', "javascript": "function test_a() {\n"}
    with pytest.raises(PackageInvalid, match="test_a does not end"):
        run_program("", unit_tests(language, start[language]), language=language)


def test_a_cpp_file_of_tests_includes_the_solution(run_program: RunProgram) -> None:
    with pytest.raises(PackageInvalid, match="needs one line"):
        run_program("", unit_tests("cpp", "TEST(test_a) { }\n"), language="cpp")


def test_a_language_without_tests_is_invalid(run_program: RunProgram) -> None:
    with pytest.raises(PackageInvalid, match="no unit tests for Python"):
        run_program("", unit_tests("cpp", CPP_TESTS))
