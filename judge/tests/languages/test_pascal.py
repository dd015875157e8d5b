"""Verdicts for programs in Pascal, and what a learner is told."""

from typing import ClassVar

import pytest

from codehub_judge import Verdict
from judge.tests.languages.language_tests import LanguageTests
from judge.tests.programs import RunProgram


class TestPascal(LanguageTests):
    language = "pascal"
    a_plus_b = "var a, b: integer;\nbegin\n  readln(a, b);\n  writeln(a + b);\nend.\n"
    broken = "program task;\nvar a: integer;\nbegin\n  a := 'xy';\n  writeln(b);\nend.\n"
    broken_message = "Line 4: Incompatible types: got"
    broken_output = 'solution.pas(5,11) Error: Identifier not found "b"'
    crash = "var list: array of integer;\n  i: integer;\nbegin\n  i := 3;\n  writeln(list[i]);\nend.\n"
    crash_message = "Line 5: run-time error 201, an index, or a number, is out of its range"
    greedy = (
        "var p: pbyte;\nbegin\n  while true do begin getmem(p, 65536); fillchar(p^, 65536, 1); end;\nend.\n"
    )
    endless = "var i: int64;\nbegin\n  i := 1;\n  while i > 0 do i := i mod 9 + 1;\nend.\n"
    recursive = (
        "function f(n: integer): integer;\nbegin\n  if n = 0 then f := 0 else f := 1 + f(n - 1);\nend;\n"
        "begin\n  writeln(f(10000));\nend.\n"
    )
    sums = (
        "var n, i, x: integer;\n  s: int64;\nbegin\n  readln(n);\n  s := 0;\n"
        "  for i := 1 to n do begin read(x); s := s + x; end;\n  writeln(s);\nend.\n"
    )
    unicode = "var s: string;\nbegin\n  readln(s);\n  writeln(s);\n  writeln('Grüße, 世界 🎉');\nend.\n"
    several: ClassVar = {
        "main.pas": "uses numbers;\nbegin\n  writeln(twice(21));\nend.\n",
        "numbers.pas": (
            "unit numbers;\ninterface\nfunction twice(n: integer): integer;\nimplementation\n"
            "function twice(n: integer): integer;\nbegin\n  result := 2 * n;\nend;\nend.\n"
        ),
    }


@pytest.mark.parametrize(
    ("program", "message"),
    [
        ("var n: integer;\nbegin\n  n := 0;\n  write(3 div n);\nend.\n", "Line 4: run-time error 200, divi"),
        ("begin\n  halt(3);\nend.\n", "The program ended with exit code 3."),
        ("var p: ^integer;\nbegin\n  p := nil;\n  writeln(p^);\nend.\n", "Line 4: run-time error 216"),
        ("uses sysutils;\nbegin\n  raise Exception.Create('no luck');\nend.\n", "Exception: no luck"),
        ("uses sysutils;\nbegin\n  write(strtoint('x'));\nend.\n", 'Line 3: EConvertError: "x" is an inv'),
    ],
)  # fmt: skip
def test_an_error_is_told_with_its_line(run_program: RunProgram, program: str, message: str) -> None:
    (result,), _outcome = run_program(program, kind="input", language="pascal")
    assert result.verdict is Verdict.RUNTIME_ERROR
    assert message in result.message


@pytest.mark.parametrize(
    ("program", "message"),
    [
        ("begin\n  writeln('a')\n", 'Line 3: Syntax error, ";" expected but "end of file" found'),
        ("uses missing;\nbegin\nend.\n", "Line 1: Can't find unit missing used by"),
        ("unit solution;\ninterface\nimplementation\nend.\n", "There is no program in this."),
    ],
)
def test_a_program_that_does_not_compile(run_program: RunProgram, program: str, message: str) -> None:
    _results, outcome = run_program(program, language="pascal")
    assert outcome.verdict is Verdict.COMPILE_ERROR
    assert message in outcome.message


def test_a_text_may_be_long(run_program: RunProgram) -> None:
    program = "var s: string;\nbegin\n  readln(s);\n  writeln(length(s));\nend.\n"
    (result,), _outcome = run_program(program, kind="input", language="pascal", cases=[{"stdin": "a" * 1000}])
    assert result.stdout == "1000\n"
