"""Functions in the compiled languages but C++, whose programs are in compiled.py."""

from dataclasses import replace
from typing import Any

import pytest

from codehub_judge import Package, Verdict
from judge.tests.calls import compiled
from judge.tests.calls.native import NATIVE
from judge.tests.programs import RunProgram, package

COMPILED = {**compiled.COMPILED, **NATIVE}
LIMITS = {"time_ms": 2000, "wall_ms": 20_000, "memory_mb": 128, "output_kb": 64}
ALL = "map[list[text]]", "integer", "number", "boolean", "text", "list[list[integer]]", "map[number]"
ARGUMENTS = [-(2**53) + 1, 2.5, True, 'é"\\\n\x01😀', [[1, -2], []], {"a b": 0.1, "": 7}]
EXPECTED = {"é": ["-9007199254740991", "2.5"], "last": ['é"\\\n\x01😀', "2", "0.1"], "": []}
# In languages without maps, or without lists in lists, other types are all of them.
FEWER = {
    "c": (
        ("list[text]", "integer", "number", "boolean", "text", "list[integer]", "list[text]"),
        [*ARGUMENTS[:4], [1, -2, 2**53 - 1], ["ü", ""]],
        ["-9007199254740991 2.5", 'é"\\\n\x01😀', "", "ü"],
    ),
    "pascal": (
        (
            "list[list[text]]",
            "integer",
            "number",
            "boolean",
            "text",
            "list[list[integer]]",
            "list[text]",
        ),
        [*ARGUMENTS[:5], ["", 'é"\\\n\x01😀]']],
        [["-9007199254740991", "2.5"], ['é"\\\n\x01😀', 'é"\\\n\x01😀]'], []],
    ),
}
each_language = pytest.mark.parametrize("language", COMPILED)


def each(programs: dict[str, tuple[str, ...]]) -> list[Any]:
    """Return all programs with their languages; what ghc takes long to compile is for whoever has time."""
    rows = [(name, number, text) for name, row in programs.items() for number, text in enumerate(row)]
    return [
        pytest.param(name, text, marks=[pytest.mark.full] if name == "haskell" and number else [])
        for name, number, text in rows
    ]


OTHERS = each({name: row.others for name, row in COMPILED.items()})
MISFITS = each({name: row.misfits for name, row in COMPILED.items()})


def one_call(returns: str, *parameters: str, arguments: list[Any], expected: Any) -> Package:
    """Return a package with one visible call of a function `f` with parameters a, b, …"""
    entries = [{"name": name, "type": type_} for name, type_ in zip("abcdeg", parameters, strict=False)]
    signature = {"name": "f", "parameters": entries, "returns": returns}
    test = {"index": 1, "name": "call", "visible": True, "arguments": arguments, "expected": expected}
    return package(type="function", function=signature, tests=[test], limits=LIMITS)


FOUR = one_call("list[integer]", "integer", arguments=[2], expected=[4])


@each_language
def test_a_right_function_is_accepted(run_program: RunProgram, language: str) -> None:
    (result,), _outcome = run_program(COMPILED[language].four, FOUR, language=language)
    assert (result.verdict, result.message, result.returned) == (Verdict.ACCEPTED, "", "[4]")


@each_language
def test_a_wrong_value_is_told_and_what_is_printed_shown(run_program: RunProgram, language: str) -> None:
    (result,), _outcome = run_program(COMPILED[language].five, FOUR, language=language)
    assert (result.verdict, result.stdout) == (Verdict.WRONG_ANSWER, "2\n")
    shown = COMPILED[language].shown
    called = "f 2" if language == "haskell" else "f(2)"
    assert result.message == f"{called} returned {shown}, expected {shown.replace('5', '4')}"


@each_language
def test_every_type_goes_in_and_comes_back(run_program: RunProgram, language: str) -> None:
    types, arguments, expected = FEWER.get(language, (ALL, ARGUMENTS, EXPECTED))
    against = one_call(*types, arguments=arguments, expected=expected)
    (result,), outcome = run_program(COMPILED[language].everything, against, language=language)
    assert (result.verdict, result.message) == (Verdict.ACCEPTED, ""), outcome


@each_language
def test_a_fraction_may_be_rounded(run_program: RunProgram, language: str) -> None:
    against = one_call("number", "list[number]", arguments=[[1, 2.5]], expected=0.3)
    (result,), _outcome = run_program(COMPILED[language].fraction, against, language=language)
    assert (result.verdict, result.returned) == (Verdict.ACCEPTED, "0.30000000000000004")


@each_language
def test_what_fails_is_told_with_its_line(run_program: RunProgram, language: str) -> None:
    against = one_call("integer", "integer", arguments=[2], expected=4)
    (result,), _outcome = run_program(COMPILED[language].fails, against, language=language)
    assert (result.verdict, result.message) == (Verdict.RUNTIME_ERROR, COMPILED[language].failure)


@pytest.mark.parametrize(("language", "program"), OTHERS)
def test_other_types_do_as_well(run_program: RunProgram, language: str, program: str) -> None:
    (result,), outcome = run_program(program, FOUR, language=language)
    assert (result.verdict, result.returned) == (Verdict.ACCEPTED, "[4]"), outcome


@pytest.mark.parametrize(("language", "program"), MISFITS)
def test_how_the_function_has_to_look_is_told(run_program: RunProgram, language: str, program: str) -> None:
    results, outcome = run_program(program, FOUR, language=language)
    assert (results, outcome.verdict) == ([], Verdict.COMPILE_ERROR)
    assert outcome.message == COMPILED[language].needed


@each_language
def test_a_mistake_in_the_file_is_told_with_its_line(run_program: RunProgram, language: str) -> None:
    results, outcome = run_program(COMPILED[language].four + "\n}", FOUR, language=language)
    assert (results, outcome.verdict) == ([], Verdict.COMPILE_ERROR)
    line = COMPILED[language].four.count("\n") + 2
    assert outcome.message.startswith(f"Line {line}: ")
    assert "codehub" not in (outcome.compile_output or "")


@each_language
def test_a_function_that_never_ends_is_stopped(run_program: RunProgram, language: str) -> None:
    soon = replace(FOUR, limits=replace(FOUR.limits, time_ms=400))
    (result,), _outcome = run_program(COMPILED[language].endless, soon, language=language)
    assert result.verdict is Verdict.TIME_LIMIT


@each_language
def test_an_argument_that_is_too_large_for_a_parameter_is_told(
    run_program: RunProgram, language: str
) -> None:
    against = one_call("list[integer]", "integer", arguments=[2**40], expected=[4])
    program = COMPILED[language].small
    (result,), _outcome = run_program(program, against, language=language)
    assert result.verdict is Verdict.RUNTIME_ERROR
    assert result.message == "The argument 1099511627776 does not fit into the type of your parameter."


# Programs that end, or write where the reply belongs, before the function has returned.
ENDING = {
    "java": "class Solution { static long[] f(long a) { Runtime.getRuntime().halt(0); return null; } }",
    "go": 'package main\nimport "os"\nfunc f(a int) []int { os.Exit(0); return nil }',
    "csharp": "class Solution { static long[] f(long a) { System.Environment.Exit(0); return null; } }",
    "rust": "fn f(a: i64) -> Vec<i64> { std::process::exit(0) }",
    "c": "#include <stdlib.h>\nint *f(int a, int *length) { exit(0); }",
    "haskell": "import System.Exit\nf :: Int -> IO [Int]\nf a = exitSuccess",
    "pascal": "type T = array of Int64; function f(a: Int64): T; begin Halt(0); end;",
}
WRITING = {
    "java": """class Solution { static long[] f(long a) throws Exception {
        new java.io.FileOutputStream("/proc/self/fd/4").write("returned\\n[4".getBytes());
        Runtime.getRuntime().halt(0);
        return null;
    } }""",
    "go": """package main
import "syscall"
func f(a int) []int { syscall.Write(4, []byte("returned\\n[4]")); return []int{4} }""",
    "csharp": """using System;
class Solution {
    [System.Runtime.InteropServices.DllImport("libc")]
    static extern IntPtr write(int fd, byte[] text, IntPtr size);
    static long[] f(long a) { write(4, new byte[] {57, 57, 57}, (IntPtr)3); return new long[] {4}; }
}""",
    "rust": """extern "C" { fn write(fd: i32, text: *const u8, size: usize) -> isize; }
fn f(a: i64) -> Vec<i64> { unsafe { write(4, b"returned\\n".as_ptr(), 9) }; vec![4] }""",
    "c": """#include <unistd.h>
int *f(int a, int *length) { static int r[] = {4}; write(4, "returned\\n", 9); *length = 1; return r; }""",
    "haskell": """import System.Posix.IO
f :: Int -> IO [Int]
f a = [4] <$ fdWrite 4 "returned\\n" """,
    "pascal": """uses BaseUnix;
type T = array of Int64;
function f(a: Int64): T;
begin
  FpWrite(4, PChar('999'), 3);
  f := [4];
end;""",
}


@each_language
def test_a_program_that_ends_early_has_returned_nothing(run_program: RunProgram, language: str) -> None:
    (result,), _outcome = run_program(ENDING[language], FOUR, language=language)
    assert result.verdict is Verdict.RUNTIME_ERROR
    assert "ended before f had returned" in result.message


@each_language
def test_half_a_reply_is_none(run_program: RunProgram, language: str) -> None:
    (result,), outcome = run_program(WRITING[language], FOUR, language=language)
    assert (result.verdict, outcome.passed) == (Verdict.RUNTIME_ERROR, 0), result
