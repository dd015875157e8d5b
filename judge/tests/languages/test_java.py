"""Verdicts for programs in Java, and what a learner is told."""

from typing import ClassVar

import pytest

from codehub_judge import Verdict
from judge.tests.languages.language_tests import LanguageTests
from judge.tests.programs import RunProgram, package

SCANNER = "Scanner in = new Scanner(System.in);"


def main(body: str, name: str = "Solution", more: str = "") -> str:
    """Return a program whose main method starts at line 4."""
    start = f"import java.io.*; import java.util.*;\npublic class {name} {{\n"
    return f"{start}public static void main(String[] args) throws Exception {{\n{body}\n}}\n{more}}}\n"


class TestJava(LanguageTests):
    language = "java"
    a_plus_b = main(f"{SCANNER} System.out.println(in.nextInt() + in.nextInt());")
    broken = main('int x = "a";\nint z = y;')
    broken_message = "Line 4: incompatible types: String cannot be converted to int"
    broken_output = "Solution.java:5: error: cannot find symbol"
    crash = main("List<Integer> list = new ArrayList<>();\nlist.get(3);")
    crash_message = "Line 5: java.lang.IndexOutOfBoundsException: Index 3 out of bounds for length 0"
    greedy = main("List<int[]> list = new ArrayList<>();\nfor (;;) list.add(new int[100000]);")
    endless = main("for (long i = 0;; i++) if (i < 0) System.out.println(i);")
    recursive = main(
        "System.out.println(f(10000));", more="static int f(int n) { return n == 0 ? 0 : 1 + f(n - 1); }\n"
    )
    sums = main(
        f"{SCANNER} int n = in.nextInt(), s = 0; while (n-- > 0) s += in.nextInt(); System.out.println(s);"
    )
    unicode = main(f'{SCANNER} System.out.println(in.nextLine()); System.out.println("Grüße, 世界 🎉");')
    several: ClassVar = {
        "Start.java": main("System.out.println(new Twice(21).value());", "Start"),
        "Twice.java": "public record Twice(int n) { int value() { return 2 * n; } }\n",
        "data.txt": "no source",
    }


OWN = "public static void main(String[] args) { System.out.println(42); }"


@pytest.mark.parametrize(
    "program",
    [
        f"class Odd {{ {OWN} }}",
        f"public class Größe {{ {OWN} }}",
        f"package org.example.deep;\npublic class Main {{ {OWN} }}",
        f"class Helper {{ }}\nclass Start {{ {OWN} }}",
        f"class Helper {{ class main {{ }} }}\npublic class Start {{ {OWN} }}",
        f"class First {{ {OWN.replace('42', '1')} }}\npublic class Second {{ {OWN} }}",
        f'/* class No {{ */ class Yes {{ String s = "}} class No {{ \\" {{"; char c = \'}}\'; {OWN} }}',
        f"public final class Solution extends Base {{ }}\nabstract class Base {{ {OWN} }}",
        f"public enum Colour {{ RED, BLUE; {OWN} }}",
        f"interface Start {{ {OWN} }}",
        f"record Point(int x) {{ {OWN} }}",
        f'class Text {{ String s = """\n}} class No {{ " \\""" {{\n"""; {OWN} }}',
        f"@Deprecated\nclass Start {{ @SuppressWarnings({{}}) {OWN} }}",
        "class Start { static public final void main(final String... a) { System.out.println(42); } }",
        f"class {'L' * 180} {{ {OWN} }}",
        f"class Inner {{ static class Deep {{ {OWN.replace('42', '1')} }} {OWN} }}",
    ],
)  # fmt: skip
def test_the_class_to_run_is_found(run_program: RunProgram, program: str) -> None:
    (result,), outcome = run_program(program, kind="input", language="java")
    assert (outcome.verdict, result.stdout) == (Verdict.ACCEPTED, "42\n"), result.message


@pytest.mark.parametrize(
    ("name", "beside"),
    [("", "Main.java"), ("Solution.java", "Solution.java"), ("Helper.java", "Start.java")],
)
def test_the_class_to_run_may_be_in_another_file(run_program: RunProgram, name: str, beside: str) -> None:
    helper = "class Helper { static int twice(int n) { return 2 * n; } }"
    start = main("System.out.println(Helper.twice(21));", beside.removesuffix(".java"))
    files = (
        {beside: start.encode()} if beside != name else {"Start.java": f"class Start {{ {OWN} }}".encode()}
    )
    (result,), _outcome = run_program(helper, kind="input", language="java", name=name, beside=files)
    assert result.stdout == "42\n", result.message


@pytest.mark.parametrize(
    ("program", "message"),
    [
        ("public class Solution { }", "there is no class with a method public static void main"),
        ("class Solution { void main(String[] args) { } }", "there is no class with a method public static"),
        (main("Object o = null;\no.toString();"), "Line 5: java.lang.NullPointerException: Cannot invoke"),
        (main("System.exit(3);"), "The program ended with exit code 3."),
        (main('throw new Exception("no luck");'), "Line 4: java.lang.Exception: no luck"),
        (main("f();", more="static void f() { f(); }\n"), "Line 6: java.lang.StackOverflowError"),
        (main('Integer.parseInt("x");'), "Line 4: java.lang.NumberFormatException: For input string"),
    ],
)  # fmt: skip
def test_a_program_that_fails(run_program: RunProgram, program: str, message: str) -> None:
    limits = {"time_ms": 2000, "memory_mb": 128}
    (result,), _outcome = run_program(program, package(limits=limits), kind="input", language="java")
    assert result.verdict is Verdict.RUNTIME_ERROR
    assert message in result.message


@pytest.mark.parametrize(
    ("program", "message"),
    [
        ("public class A { }\npublic class B { }", "Line 2: class B is public, should be declared in a file"),
        (f"public class {'L' * 300} {{ {OWN} }}", "Line 1: class LLLL"),
        (f"class {'L' * 300} {{ {OWN} }}", "error while writing LLL"),
        ("// nothing", "There is no program in this."),
        ("public class Solution {", "Line 1: reached end of file while parsing"),
    ],
)
def test_a_program_that_does_not_compile(run_program: RunProgram, program: str, message: str) -> None:
    _results, outcome = run_program(program, language="java")
    assert outcome.verdict is Verdict.COMPILE_ERROR
    assert message in outcome.message


def test_threads_and_streams_work(run_program: RunProgram) -> None:
    program = main(
        "System.out.println(java.util.stream.IntStream.range(0, 1000).parallel().sum());"
        "Thread t = new Thread(() -> System.out.println(42)); t.start(); t.join();"
    )
    (result,), _outcome = run_program(program, kind="input", language="java")
    assert result.stdout == "499500\n42\n", result.message
