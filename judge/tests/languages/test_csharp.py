"""Verdicts for programs in C#, and what a learner is told."""

from typing import ClassVar

import pytest

from codehub_judge import Verdict
from judge.tests.languages.language_tests import LanguageTests
from judge.tests.programs import RunProgram


def main(body: str, more: str = "") -> str:
    """Return a program whose main method starts at line 4."""
    start = "using System; using System.Collections.Generic; using System.Linq;\nclass Program {\n"
    return f"{start}static void Main() {{\n{body}\n}}\n{more}}}\n"


class TestCSharp(LanguageTests):
    language = "csharp"
    a_plus_b = main("Console.WriteLine(Console.ReadLine().Split().Select(int.Parse).Sum());")
    broken = main('int x = "a";\nint z = y;')
    broken_message = "Line 4: CS0029: Cannot implicitly convert type `string' to `int'"
    broken_output = "solution.cs(5,9): error CS0103: The name `y' does not exist"
    crash = main("int[] list = new int[1];\nint i = 3;\nConsole.WriteLine(list[i]);")
    crash_message = "Line 6: System.IndexOutOfRangeException: Index was outside the bounds of the array."
    greedy = main(
        "var all = new List<int[]>();\nfor (;;) { all.Add(new int[10000]); all[all.Count - 1][9] = 1; }"
    )
    endless = main("for (long i = 0;; i++) if (i < 0) Console.WriteLine(i);")
    recursive = main(
        "Console.WriteLine(F(10000));", "static int F(int n) { return n == 0 ? 0 : 1 + F(n - 1); }\n"
    )
    sums = main("Console.ReadLine(); Console.WriteLine(Console.ReadLine().Split().Select(long.Parse).Sum());")
    unicode = main('Console.WriteLine(Console.ReadLine()); Console.WriteLine("Grüße, 世界 🎉");')
    several: ClassVar = {
        "Main.cs": main("Console.WriteLine(Twice.Of(21));"),
        "Twice.cs": "static class Twice { public static int Of(int n) => 2 * n; }\n",
    }


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ('throw new Exception("no luck");', "Line 4: System.Exception: no luck"),
        ('int.Parse("x");', "Line 4: System.FormatException: Input string was not in a correct format."),
        ("string s = null;\nConsole.WriteLine(s.Length);", "Line 5: System.NullReferenceException"),
        ("Environment.Exit(3);", "The program ended with exit code 3."),
        ("int n = 0;\nConsole.WriteLine(3 / n);", "Line 5: System.DivideByZeroException"),
    ],
)
def test_an_exception_is_told_with_its_line(run_program: RunProgram, body: str, message: str) -> None:
    (result,), _outcome = run_program(main(body), kind="input", language="csharp")
    assert result.verdict is Verdict.RUNTIME_ERROR
    assert message in result.message


@pytest.mark.parametrize(
    ("program", "message"),
    [
        ("class Program { }\n", "does not contain a static `Main' method suitable for an entry point"),
        ("class Program {\n", "Line 1: CS1525: Unexpected symbol `end-of-file'"),
        (main("int x = 1"), "Line 5: CS1525: Unexpected symbol `}', expecting `,' or `;'"),
        ("using Missing;\nclass Program { static void Main() { } }\n", "Line 1: CS0246"),
    ],
)
def test_a_program_that_does_not_compile(run_program: RunProgram, program: str, message: str) -> None:
    _results, outcome = run_program(program, language="csharp")
    assert outcome.verdict is Verdict.COMPILE_ERROR
    assert message in outcome.message


def test_large_numbers_and_threads_are_there(run_program: RunProgram) -> None:
    body = (
        "Console.WriteLine(System.Numerics.BigInteger.Pow(2, 70));\n"
        "var t = new System.Threading.Thread(() => Console.WriteLine(42)); t.Start(); t.Join();"
    )
    (result,), _outcome = run_program(main(body), kind="input", language="csharp")
    assert (result.stdout, result.stderr) == ("1180591620717411303424\n42\n", "")
