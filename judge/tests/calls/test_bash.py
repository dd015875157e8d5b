"""Functions in Bash: arguments are words, and what is printed is the result."""

from typing import Any

import pytest

from codehub_judge import Package, PackageInvalid, Verdict
from codehub_judge.calls.bash import read_printed
from codehub_judge.calls.reply import Reply
from codehub_judge.calls.types import Json, parse_type
from judge.tests.programs import RunProgram, package

LIMITS = {"time_ms": 500, "wall_ms": 20_000, "memory_mb": 64, "output_kb": 16}
ERROR, WRONG = Verdict.RUNTIME_ERROR, Verdict.WRONG_ANSWER
RIGHT = Verdict.ACCEPTED
EARLY = "Your program ended before f had returned: it must not call exit() or end the process."


def one_call(returns: str, *parameters: str, arguments: list[Any], expected: Any) -> Package:
    """Return a package with one visible call of `f` with parameters a, b, …"""
    entries = [{"name": name, "type": type_} for name, type_ in zip("abcde", parameters, strict=False)]
    signature = {"name": "f", "parameters": entries, "returns": returns}
    test = {"index": 1, "name": "call", "visible": True, "arguments": arguments, "expected": expected}
    return package(type="function", function=signature, tests=[test], limits=LIMITS)


FOUR = one_call("integer", "integer", arguments=[2], expected=4)
TEXT = 'é"\\\n\x01😀 $(exit) *\n'


@pytest.mark.parametrize(
    ("program", "verdict", "message"),
    [
        ("f() { echo $(($1 * 2)); }", RIGHT, ""),
        ("double() { printf '%d' $(($1 * 2)); }\nfunction f { local n=$1; double $n; }", RIGHT, ""),
        ("f() { echo 4; return 1; }", RIGHT, ""),
        ("f() { echo 4; false; }\nset -e", ERROR, "The program ended with exit code 1."),
        ("echo hello; f() { echo why >&2; echo ' 4 '; }; trap 'echo bye' EXIT", RIGHT, ""),
        ("printf() { exit; }; [() { exit; }; cat() { :; }; f() { cd /; echo 4; }", RIGHT, ""),
        ("f() { echo 5; }", WRONG, "f 2 printed 5, expected 4"),
        ("f() { echo four; }", WRONG, "f 2 printed 'four' (a text), expected 4 (an integer)"),
        ("f() { :; }", WRONG, "f 2 printed nothing, expected 4. Does the function print its result?"),
        ("g() { :; }", ERROR, "solution.sh has no function f."),
        ("f=4", ERROR, "solution.sh has no function f."),
        ("f() { echo 4; exit 0; }", ERROR, EARLY),
        ("f() { exec true; }", ERROR, EARLY),
        ("f() { echo 4; }\nexit", ERROR, EARLY),
        ("f() {\n  echo 4\n  nothing 5\n}", ERROR, "Line 3: nothing: command not found"),
        (
            "f() {\n  local n=0\n  echo $((1 / n))\n}",
            ERROR,
            'Line 3: 1 / n: division by 0 (error token is "n")',
        ),
        ("f() { echo ${2:?no}; }", ERROR, "Line 1: 2: no"),
        ("f() { while :; do :; done; }", Verdict.TIME_LIMIT, "The program used more than 500 ms of"),
        ("f() { while :; do echo 44444; done; }", Verdict.OUTPUT_LIMIT, "The function returned more than"),
        ("f() { printf '%20000d' 4; }", Verdict.OUTPUT_LIMIT, "The function returned more than 16 kB."),
        ("f() {\n  echo (\n}", Verdict.COMPILE_ERROR, "Line 2: syntax error near unexpected token `newline'"),
    ],
)
def test_what_becomes_of_a_function(
    run_program: RunProgram, program: str, verdict: Verdict, message: str
) -> None:
    results, outcome = run_program(program, FOUR, language="bash")
    assert (outcome.verdict, outcome.message[: len(message)]) == (verdict, message), results


def test_what_is_printed_elsewhere_is_shown(run_program: RunProgram) -> None:
    (result,), _outcome = run_program("echo hello; f() { echo why >&2; echo 4; }", FOUR, language="bash")
    assert (result.stdout, result.stderr, result.returned) == ("hello\n", "why\n", "4")


A_B, L = ["a b", "", "ü"], "list[text]"


@pytest.mark.parametrize(
    ("types", "arguments", "program", "expected"),
    [
        (("text", "text"), [TEXT], 'f() { printf %s "$1"; echo; }', TEXT),
        (("text", "text"), [""], '[[ $# == 0 ]] && f() { echo "$#"; }', "1"),
        ((L, L), [A_B], "f() { printf '%s\\n' \"$@\"; }", A_B),
        ((L, L), [[]], 'f() { echo -n "$@"; }', []),
        (("number", "boolean", "number"), [True, 1e-07], '[[ $1 == true ]]\nf() { echo "$2"; }', 1e-07),
        (("boolean", "integer", L), [2, ["a", "b"]], "f() { (($# == 1 + $1)) && echo true; }", True),
        (
            ("list[integer]", "list[integer]"),
            [[-5, 2**53 - 1]],
            'f() { echo "$1"; echo $2; }',
            [-5, 2**53 - 1],
        ),
        (
            ("list[integer]", "integer", "list[integer]"),
            [2, [3]],
            'f() { shift; echo "$1"; echo 1; }',
            [3, 1],
        ),
    ],
)
def test_values_go_in_as_words_and_come_out_as_lines(
    run_program: RunProgram, types: tuple[str, ...], arguments: list[Any], program: str, expected: Any
) -> None:
    against = one_call(*types, arguments=arguments, expected=expected)
    (result,), outcome = run_program(program, against, language="bash")
    assert (result.verdict, result.message) == (RIGHT, ""), outcome


def test_a_large_argument_is_no_problem(run_program: RunProgram) -> None:
    many = ["x" * 9000 for _ in range(30)]
    against = one_call("integer", "list[text]", arguments=[many], expected=30 * 9000)
    program = 'f() { local all; printf -v all %s "$@"; echo ${#all}; }'
    (result,), _outcome = run_program(program, against, language="bash")
    assert (result.verdict, result.message) == (RIGHT, "")


@pytest.mark.parametrize(
    ("printed", "type_", "word", "value"),
    [
        ("4", "integer", "returned", 4),
        (" 007\n", "integer", "returned", 7),
        ("-0x10", "integer", "returned", "-0x10"),
        ("9" * 5000, "integer", "returned", "9" * 5000),
        ("4.0\n", "integer", "returned", "4.0"),
        ("4\n5\n", "integer", "returned", "4\n5"),
        (" \n", "integer", "nothing", None),
        ("", "boolean", "nothing", None),
        (".5", "number", "returned", 0.5),
        ("-2e3", "number", "returned", -2000.0),
        ("1e999", "number", "returned", float("inf")),
        ("nan", "number", "returned", "nan"),
        ("false\n", "boolean", "returned", False),
        ("0\n", "boolean", "returned", "0"),
        ("", "text", "returned", ""),
        ("a\n\n", "text", "returned", "a\n"),
        ("", "list[text]", "returned", []),
        ("\n", "list[text]", "returned", [""]),
        ("a\n\nb", "list[text]", "returned", ["a", "", "b"]),
        ("1\nx\n", "list[integer]", "returned", [1, "x"]),
    ],
)
def test_what_was_printed_is_read_by_type(printed: str, type_: str, word: Any, value: Json) -> None:
    reply = read_printed(printed, parse_type(type_))
    assert (reply.word, reply.value, type(reply.value)) == (word, value, type(value))
    assert isinstance(reply, Reply)


@pytest.mark.parametrize(
    ("returns", "parameters", "language", "message"),
    [
        ("integer", ["map[integer]"], "bash", r"in Bash, which has no type of its own for map\[integer\]"),
        ("list[list[text]]", ["text"], "bash", r"in Bash, which has no usual type for list\[list\[text\]\]"),
        (
            "text",
            ["list[text]", "text"],
            "bash",
            "in Bash, where the list a would have to be the last parameter",
        ),
        ("map[text]", ["text"], "c", r"in C, which has no type of its own for map\[text\]"),
        ("text", ["list[list[text]]"], "c", r"in C, which has no usual type for list\[list\[text\]\]"),
        ("text", ["map[text]"], "pascal", r"in Pascal, which has no type of its own for map\[text\]"),
    ],
)
def test_a_signature_that_a_language_cannot_say_is_refused(
    run_program: RunProgram, returns: str, parameters: list[str], language: str, message: str
) -> None:
    arguments = [{} if "map" in each else [] if "list" in each else "" for each in parameters]
    expected: Any = {} if returns[0] == "m" else [] if returns[0] == "l" else 0 if returns[0] == "i" else ""
    against = one_call(returns, *parameters, arguments=arguments, expected=expected)
    with pytest.raises(PackageInvalid, match=f"f cannot be called {message}"):
        run_program("", against, language=language)


@pytest.mark.parametrize(
    ("language", "argument", "expected", "message"),
    [
        ("bash", "a\0b", [], "ends at a character NUL"),
        ("c", "", ["a", "\0"], "ends at a character NUL"),
        ("bash", "", ["a\nb"], "no text in them can have two lines"),
    ],
)
def test_a_value_that_a_language_cannot_say_is_refused(
    run_program: RunProgram, language: str, argument: str, expected: list[str], message: str
) -> None:
    against = one_call("list[text]", "text", arguments=[argument], expected=expected)
    in_c = "#include <stddef.h>\nchar **f(char *a, size_t *length) { return NULL; }"
    program = in_c if language == "c" else "f() { :; }"
    with pytest.raises(PackageInvalid, match=message):
        run_program(program, against, language=language)
