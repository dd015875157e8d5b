"""Exercises whose tests are calls of a function, in every language."""

import re
from typing import Any

import pytest

from codehub_judge import Package, PackageInvalid, TestResult, Verdict
from judge.tests.programs import RunProgram, package

LIMITS = {"time_ms": 2000, "wall_ms": 20_000, "memory_mb": 128, "output_kb": 64}
COUNT = {
    "name": "count_vowels",
    "parameters": [{"name": "text", "type": "text"}],
    "returns": "integer",
}
RIGHT = {
    "python": "def count_vowels(text):\n    return sum(c in 'aeiou' for c in text)\n",
    "cpp": """
#include <string>
int count_vowels(const std::string& text) {
    int count = 0;
    for (char c : text) count += std::string("aeiou").find(c) != std::string::npos;
    return count;
}
""",
    "javascript": "const count_vowels = text => [...text].filter(c => 'aeiou'.includes(c)).length;\n",
}
LANGUAGES = list(RIGHT)


def calls(function: dict[str, Any], *tests: tuple[list[Any], Any], visible: int = 99) -> Package:
    """Return a package with a test for each pair of arguments and expected value."""
    entries = [
        {
            "index": i,
            "name": f"call-{i}",
            "visible": i <= visible,
            "arguments": arguments,
            "expected": expected,
        }
        for i, (arguments, expected) in enumerate(tests, 1)
    ]
    return package(type="function", function=function, tests=entries, limits=LIMITS)


def function(returns: str, *parameters: str) -> dict[str, Any]:
    """Return the signature of a function `f` with parameters a, b, …"""
    entries = [{"name": name, "type": type_} for name, type_ in zip("abcdef", parameters, strict=False)]
    return {"name": "f", "parameters": entries, "returns": returns}


VOWELS = calls(COUNT, (["banana"], 3), ([""], 0), (["sky"], 0), (["education"], 5), visible=2)


@pytest.fixture
def run_one(run_program: RunProgram) -> Any:
    """Run a program against one visible call of `f` and return the result."""

    def run(
        language: str, source: str, signature: dict[str, Any], arguments: list[Any], expected: Any
    ) -> TestResult:
        results, outcome = run_program(source, calls(signature, (arguments, expected)), language=language)
        assert results, outcome
        return results[0]

    return run


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_right_function_is_accepted_call_by_call(run_program: RunProgram, language: str) -> None:
    results, outcome = run_program(RIGHT[language], VOWELS, language=language)
    assert [(result.verdict, result.returned) for result in results] == [
        (Verdict.ACCEPTED, "3"),
        (Verdict.ACCEPTED, "0"),
        (Verdict.ACCEPTED, None),
        (Verdict.ACCEPTED, None),
    ]
    assert (outcome.verdict, outcome.passed) == (Verdict.ACCEPTED, 4)


@pytest.mark.parametrize(
    ("language", "source", "message"),
    [
        (
            "python",
            "def count_vowels(text):\n    return 2\n",
            "count_vowels('banana') returned 2, expected 3",
        ),
        (
            "cpp",
            "int count_vowels(std::string) { return 2; }",
            'count_vowels("banana") returned 2, expected 3',
        ),
        (
            "javascript",
            "function count_vowels() { return 2 }",
            'count_vowels("banana") returned 2, expected 3',
        ),
    ],
)
def test_a_wrong_value_is_told_in_the_language_and_of_hidden_calls_nothing(
    run_program: RunProgram, language: str, source: str, message: str
) -> None:
    results, outcome = run_program(source, VOWELS, language=language)
    visible, hidden = results[0], results[-1]
    assert (visible.verdict, visible.message, visible.returned) == (Verdict.WRONG_ANSWER, message, "2")
    assert (hidden.verdict, hidden.message, hidden.returned) == (
        Verdict.WRONG_ANSWER,
        "A hidden test failed.",
        None,
    )
    assert outcome.passed == 0


EVERYTHING = function(
    "map[list[text]]", "integer", "number", "boolean", "text", "list[list[integer]]", "map[number]"
)
ARGUMENTS = [-(2**53) + 1, 2.5, True, 'é"\\\n\x01😀', [[1, -2], []], {"a b": 0.1, "": 7}]
EXPECTED = {"é": ["-9007199254740991", "2.5"], "last": ['é"\\\n\x01😀', "2", "0.1"], "": []}
ECHO = {
    "python": """
def f(a, b, c, d, e, g):
    assert c is True and e == [[1, -2], []]
    return {"é": (str(a), str(b)), "last": [d, str(len(g)), str(g["a b"])], "": []}
""",
    "cpp": """
#include <sstream>
using namespace std;
using Answer = map<string, vector<string>>;
Answer f(long long a, double b, bool c, string d, vector<vector<int>> e, map<string, double> g) {
    if (!c || e[0][1] != -2 || !e[1].empty()) throw runtime_error("wrong arguments");
    ostringstream out;
    out << b;
    const string tenth = to_string(g["a b"]).substr(0, 3);
    return {{"é", {to_string(a), out.str()}}, {"last", {d, to_string(g.size()), tenth}}, {"", {}}};
}
""",
    "javascript": """
function f(a, b, c, d, e, g) {
  if (c !== true || e[0][1] !== -2 || e[1].length) throw new Error("wrong arguments");
  const last = [d, `${Object.keys(g).length}`, `${g["a b"]}`];
  return new Map([["é", [`${a}`, `${b}`]], ["last", last], ["", []]]);
}
""",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_type_goes_in_and_comes_back(run_one: Any, language: str) -> None:
    result = run_one(language, ECHO[language], EVERYTHING, ARGUMENTS, EXPECTED)
    assert (result.verdict, result.message) == (Verdict.ACCEPTED, "")


@pytest.mark.parametrize(
    ("language", "source"),
    [
        ("python", "print('hello')\ndef f(a):\n    a.append(print(len(a)))\n    return 0.1 + 0.2\n"),
        (
            "cpp",
            """
#include <cstdio>
int main() { return 1; }
double f(std::vector<double>& a) {
    printf("hello\\n");
    std::cout << a.size();
    a.push_back(1);
    return 0.1 + 0.2;
}
""",
        ),
        (
            "javascript",
            """
console.log('hello');
async function f(a) {
  console.log(a.length);
  a.push(1);
  return 0.1 + 0.2;
}
""",
        ),
    ],
)
def test_what_a_program_prints_does_not_disturb_the_result(run_one: Any, language: str, source: str) -> None:
    result = run_one(language, source, function("number", "list[number]"), [[1, 2]], 0.3)
    assert (result.verdict, sorted(result.stdout.split())) == (Verdict.ACCEPTED, ["2", "hello"])


LIST = function("list[integer]", "integer")
UNCAUGHT = "nothing caught the exception "
TOO_DEEP = "Line 1: RangeError: Maximum call stack size exceeded"
DOES_IT_RETURN = "Does the function end with return?"


@pytest.mark.parametrize(
    ("language", "source", "message"),
    [
        ("python", "def f(n): return 3.0", "f(1) returned 3.0 (a decimal number), expected [1, 2] (a list)"),
        ("python", "def f(n): pass", f"f(1) returned nothing (None), expected [1, 2]. {DOES_IT_RETURN}"),
        ("python", "def f(n): return [True, 2]", "f(1) returned [True, 2], expected [1, 2]"),
        ("python", "def f(n): return [1, 2.0]", "f(1) returned [1, 2.0], expected [1, 2]"),
        ("python", "def f(n): return [1, None]", "f(1) returned [1, None], expected [1, 2]"),
        ("python", "def f(n): return [float('nan')]", "f(1) returned [nan], expected [1, 2]"),
        ("python", "def f(n): return {1, 2}", "f(1) returned {1, 2} (of the type set), expected [1, 2]."),
        (
            "python",
            "def f(n): return [1, {2}]",
            "f(1) returned [1, {2}] with {2} (of the type set), expected [1, 2].",
        ),
        (
            "python",
            "def f(n): return {1: 2}",
            "f(1) returned {1: 2} with 1 (of the type int), expected [1, 2].",
        ),
        ("cpp", "std::vector<short> f(int) { return {1}; }", "f(1) returned {1}, expected {1, 2}"),
        (
            "javascript",
            "function f() {}",
            f"f(1) returned nothing (undefined), expected [1, 2]. {DOES_IT_RETURN}",
        ),
        (
            "javascript",
            "function f() { return null }",
            "f(1) returned null (null), expected [1, 2] (an array)",
        ),
        (
            "javascript",
            "function f() { return '12' }",
            'f(1) returned "12" (a text), expected [1, 2] (an array)',
        ),
        (
            "javascript",
            "function f() { return [1, , 2] }",
            "f(1) returned [ 1, <1 empty item>, 2 ], expected [1, 2].",
        ),
        ("javascript", "function f() { return [1, 2n] }", "f(1) returned [ 1, 2n ], expected [1, 2]."),
        (
            "javascript",
            "function f() { return new Set([1]) }",
            "f(1) returned Set(1) { 1 }, expected [1, 2].",
        ),
        ("javascript", "function f() { return [1, 2.5] }", "f(1) returned [1, 2.5], expected [1, 2]"),
        ("javascript", "function f() { return [1, NaN] }", "f(1) returned [1, NaN], expected [1, 2]"),
    ],
)
def test_what_is_no_list_of_integers_is_told(run_one: Any, language: str, source: str, message: str) -> None:
    result = run_one(language, source, LIST, [1], [1, 2])
    assert (result.verdict, result.message) == (Verdict.WRONG_ANSWER, message)


@pytest.mark.parametrize(
    ("language", "source", "message"),
    [
        ("python", "x = 1\ndef f(a):\n    return a / 0\n", "Line 3: ZeroDivisionError: division by zero"),
        ("python", "import nowhere\n", "Line 1: ModuleNotFoundError: No module named 'nowhere'"),
        ("python", "def g(a): pass", "solution.py has no function f(a)."),
        ("python", "f = 5", "solution.py has no function f(a)."),
        ("python", "def f(): pass", "f() takes 0 positional arguments but 1 was given. It has to be f(a)."),
        ("python", "def f(a): return f(a)", "Line 1: RecursionError: maximum recursion depth exceeded"),
        ("cpp", 'int f(int) { throw std::logic_error("no"); }', UNCAUGHT + "std::logic_error: no"),
        ("cpp", "int f(int a) { throw 5; }", UNCAUGHT + "int"),
        ("cpp", "int f(char* a) { return 1; }\nint f(short a) { return 2; }", None),
        ("javascript", "function f(a) {\n  return a(1);\n}", "Line 2: TypeError: a is not a function"),
        ("javascript", "function g(a) {}", "solution.js has no function f(a)."),
        ("javascript", "const f = 5", "solution.js has no function f(a)."),
        ("javascript", "function f(a, b) {}", "f has 2 parameters. It has to be f(a)."),
        ("javascript", "function f(a) { return f(a) + 1 }", TOO_DEEP),
        ("javascript", "throw 'out'", "The program threw 'out'."),
    ],
)  # fmt: skip
def test_an_error_in_the_function(
    run_program: RunProgram, language: str, source: str, message: str | None
) -> None:
    (*results,), outcome = run_program(
        source, calls(function("integer", "integer"), ([1], 1)), language=language
    )
    if message is None:
        assert (outcome.verdict, results) == (Verdict.COMPILE_ERROR, [])
    else:
        assert (results[0].verdict, results[0].message) == (Verdict.RUNTIME_ERROR, message)


NEEDED = (
    "error: this function is needed: long long f(std::vector<std::string> a, std::map<std::string, double> b)"
)


@pytest.mark.parametrize(
    "source",
    [
        "long long g(std::vector<std::string> a) { return 1; }",
        "long long f(std::vector<int> a, std::map<std::string, double> b) { return 1; }",
        "void f(std::vector<std::string> a, std::map<std::string, double> b) { }",
        "long long f(std::vector<std::string> a, std::map<std::string, double> b);",
    ],
)
def test_a_cpp_function_that_does_not_fit_is_told_how_it_should_be(
    run_program: RunProgram, source: str
) -> None:
    signature = function("integer", "list[text]", "map[number]")
    results, outcome = run_program(source, calls(signature, ([[], {}], 1)), language="cpp")
    assert (outcome.verdict, results) == (Verdict.COMPILE_ERROR, [])
    assert (outcome.message, outcome.compile_output) == (NEEDED, f"solution.cpp: {NEEDED}")


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("int f(int a) {\n    return b;\n}", r"Line 2: .b. was not declared in this scope"),
        ("int f(int a) {\n    return a;\n", r"Line 2: expected .}. at end of input"),
        ("int f(int a) { return 1 }", r"Line 1: expected .;. before .}. token"),
    ],
)
def test_an_error_in_a_cpp_file_is_told_as_the_compiler_tells_it(
    run_program: RunProgram, source: str, message: str
) -> None:
    _results, outcome = run_program(source, calls(function("integer", "integer"), ([1], 1)), language="cpp")
    assert re.fullmatch(message, outcome.message)
    assert outcome.compile_output.startswith("solution.cpp:")
    assert "codehub" not in outcome.compile_output


def test_long_values_are_pointed_into(run_one: Any) -> None:
    result = run_one("python", "def f(n): return [*range(17), 99, 18, 19]", LIST, [1], list(range(20)))
    assert result.message.splitlines()[-1] == "The 18th value is 99, expected 17."


def test_own_cases_are_calls(run_program: RunProgram) -> None:
    cases = [
        {"arguments": ["aei"], "expected": 3},
        {"arguments": ["aei"], "expected": 4},
        {"arguments": ["xyz"]},
    ]
    results, outcome = run_program(RIGHT["python"], VOWELS, kind="input", cases=cases)
    assert [(result.verdict, result.returned, result.message) for result in results] == [
        (Verdict.ACCEPTED, "3", ""),
        (Verdict.WRONG_ANSWER, "3", "count_vowels('aei') returned 3, expected 4"),
        (Verdict.ACCEPTED, "0", ""),
    ]
    assert outcome.passed == 2


def test_where_nothing_is_expected_any_value_will_do(run_program: RunProgram) -> None:
    results, _outcome = run_program(
        "def count_vowels(text): return {1} if text else None",
        VOWELS,
        kind="input",
        cases=[{"arguments": [x]} for x in ("", "a")],
    )
    assert [(result.verdict, result.returned, result.message) for result in results] == [
        (Verdict.ACCEPTED, "null", "count_vowels('') returned nothing (None)."),
        (Verdict.ACCEPTED, None, "count_vowels('a') returned {1} (of the type set)."),
    ]


@pytest.mark.parametrize(
    ("test", "message"),
    [
        (([1], 3), "text must be a text"),
        (([], 3), "needs a list of 1 arguments"),
        ((["a"], "3"), "the expected value must be an integer"),
    ],
)
def test_a_package_whose_calls_do_not_fit_is_invalid(
    run_program: RunProgram, test: Any, message: str
) -> None:
    with pytest.raises(PackageInvalid, match=message):
        run_program(RIGHT["python"], calls(COUNT, test))
