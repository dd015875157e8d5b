"""Types of C, Haskell and Pascal beyond those that learners are told to use, and what is odd about them."""

from dataclasses import replace
from typing import Any

import pytest

from codehub_judge import PackageInvalid, Verdict
from judge.tests.calls.test_compiled import FOUR, one_call
from judge.tests.programs import RunProgram

HUGE = 1.7976931348623157e308
C = "#include <math.h>\n#include <stdlib.h>\n#include <string.h>\n"
HASKELL = (
    "{-# LANGUAGE OverloadedStrings #-}\nimport qualified Data.Map as M\nimport qualified Data.Text as T\n"
)
DECLARATIONS = {
    "c": "bool f(const bool *a, size_t a_length, const char *b, const char *const *c, size_t c_length)",
    "haskell": "f :: [Bool] -> String -> [String] -> Bool",
    "pascal": "type TBooleans = array of Boolean; TTexts = array of String; "
    "function f(a: TBooleans; b: String; c: TTexts): Boolean;",
}


# Types of result and parameters, a function, and arguments with what is expected.
CASES = [
    ("c", "boolean boolean", "int f(int a) { return a ? 5 << 8 : 0; }", ([True], True)),
    (
        "c",
        "list[boolean] list[boolean]",
        "int *f(int *a, int n, int *m) { *m = n; return a; }",
        ([[True, False]], [True, False]),
    ),
    (
        "c",
        "list[number] list[number]",
        "float *f(float *a, long n, long *m) { *m = n; return a; }",
        ([[0.5, -2, 16777216]], [0.5, -2, 16777216]),
    ),
    (
        "c",
        "list[number] number",
        """long double *f(long double a, int *m) {
    static long double r[] = {0, 1e-320, -0.1};
    r[0] = a, *m = 3;
    return r;
}""",
        ([HUGE], [HUGE, 1e-320, -0.1]),
    ),
    (
        "c",
        "list[text] list[text]",
        "char **f(char *a[], size_t n, size_t *m) { *m = n; return a; }",
        ([["é", '"\\\x1f', ""]], ["é", '"\\\x1f', ""]),
    ),
    ("c", "integer integer", "unsigned long f(long a) { return -a; }", ([-(2**53) + 1], 2**53 - 1)),
    (
        "haskell",
        "map[text] text map[integer]",
        """f :: T.Text -> M.Map T.Text Int -> [(T.Text, T.Text)]
f a b = [(a, T.pack (show b)), ("", T.reverse a)]""",
        (["aé", {"x": 1}], {"aé": 'fromList [("x",1)]', "": "éa"}),
    ),
    (
        "haskell",
        "list[number] number map[map[integer]]",
        """f :: Float -> [(String, M.Map String Int)] -> [Rational]
f a b = [toRational a, 1 / 8, fromIntegral (sum (concatMap (M.elems . snd) b))]""",
        ([-1.5e-07, {"a": {"b": 2, "c": 3}, "d": {}}], [-1.5e-07, 0.125, 5]),
    ),
    (
        "pascal",
        "list[text] text text",
        """type T = array of UnicodeString;
function f(const a: ShortString; b: UnicodeString): T;
begin
  SetLength(f, 2);
  f[0] := UTF8Decode(a) + b;
  f[1] := 'x';
end;""",
        (["é", "\n😀"], ["é\n😀", "x"]),
    ),
    (
        "pascal",
        "list[number] number",
        "type T = array of Single; function f(a: Extended): T; begin f := [a, 0.5]; end;",
        ([0.25], [0.25, 0.5]),
    ),
    ("pascal", "number number", "function f(a: Double): Double; begin f := a; end;", ([HUGE], HUGE)),
    ("pascal", "text boolean", "function f(a: Boolean): Char; begin if a then f := 'x' end;", ([True], "x")),
]


@pytest.mark.parametrize(("language", "types", "program", "values"), CASES)
def test_other_types_hold_the_same_values(
    run_program: RunProgram, language: str, types: str, program: str, values: tuple[list[Any], Any]
) -> None:
    head = {"c": C, "haskell": HASKELL}.get(language, "")
    against = one_call(*types.split(), arguments=values[0], expected=values[1])
    (result,), outcome = run_program(head + program, against, language=language)
    assert (result.verdict, result.message) == (Verdict.ACCEPTED, ""), outcome


@pytest.mark.parametrize(
    ("language", "program", "message"),
    [
        ("c", "int *f(int a, int *n) {\n  *n = g(a);\n  return 0;\n}", "Line 2: implicit declaration of"),
        ("pascal", "unit f;", "Line 1: this has to be a program, or functions alone, and no unit"),
        ("haskell", "f :: Int -> [Int]\nf a = [g a]", "Line 2: Variable not in scope: g :: Int -> Int"),
    ],
)
def test_what_is_missing_elsewhere_is_told_as_the_compiler_tells_it(
    run_program: RunProgram, language: str, program: str, message: str
) -> None:
    results, outcome = run_program(program, FOUR, language=language)
    assert (results, outcome.verdict, outcome.message[: len(message)]) == (
        [],
        Verdict.COMPILE_ERROR,
        message,
    )


def test_a_text_that_is_no_pointer_to_anything_is_told(run_program: RunProgram) -> None:
    against = one_call("text", "text", arguments=["a"], expected="b")
    (result,), _outcome = run_program("char *f(char *a) { return 0; }", against, language="c")
    assert result.message == 'f("a") returned NULL (no pointer to anything), expected "b" (a text)'


def test_a_function_that_is_only_declared_is_told(run_program: RunProgram) -> None:
    results, outcome = run_program(
        "int g(int);\nint *f(int a, int *n) { *n = g(a); return 0; }", FOUR, language="c"
    )
    assert (results, outcome.verdict) == ([], Verdict.COMPILE_ERROR)
    assert "size_t *length): undefined reference to `g'" in outcome.message


def test_a_length_that_does_not_fit_is_told(run_program: RunProgram) -> None:
    against = one_call("integer", "list[integer]", arguments=[[1] * 128], expected=4)
    (result,), _outcome = run_program("int f(int *a, signed char n) { return n; }", against, language="c")
    assert result.message == "The type of a length is too small for a list."


@pytest.mark.parametrize("language", DECLARATIONS)
def test_how_a_function_has_to_look(run_program: RunProgram, language: str) -> None:
    against = one_call(
        "boolean", "list[boolean]", "text", "list[text]", arguments=[[], "", []], expected=True
    )
    results, outcome = run_program("", against, language=language)
    assert (results, outcome.message) == ([], f"error: this function is needed: {DECLARATIONS[language]}")


def test_a_text_with_nul_is_refused_where_texts_end_at_it(run_program: RunProgram) -> None:
    nul = replace(FOUR, function=one_call("text", "text", arguments=[""], expected="").function)
    tests = (replace(FOUR.tests[0], call=replace(FOUR.tests[0].call, arguments=("\0",), expected="")),)
    with pytest.raises(PackageInvalid, match="the call call cannot be made in C, where a text ends at a"):
        run_program("char *f(char *a) { return a; }", replace(nul, tests=tests), language="c")
