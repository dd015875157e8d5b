"""Verdicts for programs in Go, and what a learner is told."""

from typing import ClassVar

import pytest

from codehub_judge import Verdict
from judge.tests.languages.language_tests import LanguageTests
from judge.tests.programs import RunProgram


def main(body: str, imports: str = '"fmt"') -> str:
    """Return a program whose main function starts at line 4."""
    return f"package main\nimport ({imports})\nfunc main() {{\n{body}\n}}\n"


class TestGo(LanguageTests):
    language = "go"
    a_plus_b = main("var a, b int\nfmt.Scan(&a, &b)\nfmt.Println(a + b)")
    broken = main("x := y\nfmt.Println(x)")
    broken_message = "Line 4: undefined: y"
    broken_output = "solution.go:4:6: undefined: y"
    crash = main("list := []int{1}\ni := 3\nfmt.Println(list[i])")
    crash_message = "Line 6: runtime error: index out of range [3] with length 1"
    greedy = main("var all [][]int\nfor { all = append(all, make([]int, 1<<16))\nfill(all[len(all)-1]) }") + (
        "func fill(list []int) { for i := range list { list[i] = i }\nfmt.Print() }\n"
    )
    endless = main("for i := 0; ; i++ {\nif i < 0 { fmt.Println(i) }\n}")
    recursive = (
        'package main\nimport "fmt"\nfunc f(n int) int {\nif n == 0 { return 0 }\nreturn 1 + f(n-1)\n}\n'
        "func main() { fmt.Println(f(10000)) }\n"
    )
    sums = main(
        "in := bufio.NewReader(os.Stdin)\nvar n, x, s int\nfmt.Fscan(in, &n)\n"
        "for ; n > 0; n-- {\nfmt.Fscan(in, &x)\ns += x\n}\nfmt.Println(s)",
        '"bufio"; "fmt"; "os"',
    )
    unicode = main(
        'text, _ := io.ReadAll(os.Stdin)\nfmt.Print(string(text))\nfmt.Println("Grüße, 世界 🎉")',
        '"fmt"; "io"; "os"',
    )
    several: ClassVar = {
        "main.go": main("fmt.Println(twice(21))"),
        "twice.go": "package main\nfunc twice(n int) int { return 2 * n }\n",
        "twice_test.go": "package main\nfunc TestTwice() { missing() }\n",
    }


@pytest.mark.parametrize(
    ("program", "message"),
    [
        (main("x := 1", ""), "Line 4: x declared but not used"),
        ("package main\nfunc main() {\n", "Line 3: syntax error: unexpected EOF"),
        (main("", '"example.org/missing"'), 'Line 2: cannot find package "example.org/missing"'),
        ("package main\n", "function main is undeclared in the main package"),
    ],
)
def test_a_program_that_does_not_compile(run_program: RunProgram, program: str, message: str) -> None:
    _results, outcome = run_program(program, language="go")
    assert outcome.verdict is Verdict.COMPILE_ERROR
    assert message in outcome.message
    assert "/usr" not in (outcome.compile_output or "")


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("ready := make(chan int)\nfmt.Println(<-ready)", "Line 5: all goroutines are asleep - deadlock!"),
        ('panic("no luck")\nfmt.Println()', "Line 4: no luck"),
        ("var table map[int]int\ntable[3] = 4\nfmt.Println()", "Line 5: assignment to entry in nil map"),
        ("var p *int\nfmt.Println(*p)", "Line 5: runtime error: invalid memory address"),
    ],
)
def test_a_panic_is_told_with_its_line(run_program: RunProgram, body: str, message: str) -> None:
    (result,), _outcome = run_program(main(body), kind="input", language="go")
    assert result.verdict is Verdict.RUNTIME_ERROR
    assert message in result.message


def test_the_standard_library_is_there(run_program: RunProgram) -> None:
    imports = '"fmt"; "math/big"; "net/http"; "regexp"; "sort"; "strings"; "sync"'
    body = (
        "var group sync.WaitGroup\ngroup.Add(9)\nfor i := 0; i < 9; i++ { go group.Done() }\ngroup.Wait()\n"
        'words := strings.Fields("b a")\nsort.Strings(words)\n'
        'fmt.Println(words, regexp.MustCompile("a+").FindString("baab"), big.NewInt(7), http.StatusTeapot)'
    )
    (result,), _outcome = run_program(main(body, imports), kind="input", language="go")
    assert result.stdout == "[a b] aa 7 418\n", result.message
