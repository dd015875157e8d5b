"""Verdicts for programs in Go, and what a learner is told."""

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

import pytest

from codehub_judge import Judge, Verdict
from codehub_judge.compiling import COMPILE_LIMITS
from codehub_judge.languages import go
from codehub_judge.languages.language import Step, Toolchain
from codehub_judge.languages.precompiled import PrecompiledFiles
from codehub_judge.languages.registry import LANGUAGES
from codehub_judge.sandbox.memory_files import content, empty, sealed
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


@pytest.fixture
def small_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """One package stands for the whole library, which Go 1.19 has compiled with C alone."""
    for name, wanted in (("cpp", None), ("go", go.precompiled("os/user"))):
        language = replace(LANGUAGES[name], precompiled=lambda wanted=wanted: wanted)
        monkeypatch.setitem(LANGUAGES, name, language)


@pytest.fixture
def cache() -> Iterator[Path]:
    """A folder that every user can reach; those of pytest are closed to others."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name, "cache")


def said_in_a_box(judge: Judge, command: tuple[str, ...]) -> tuple[int, str]:
    """Return how a command ended that has a program with the package, and what it said."""
    files = {go.FILE: main("fmt.Println(user.Current())", '"fmt"; "os/user"').encode()}
    box = judge._pool.take()
    with empty("code") as code, empty("messages") as messages, sealed("nothing", b"") as nothing:
        step = Step(files, command, product="made", address_space=False)
        run = box.run(step, COMPILE_LIMITS, code, [nothing, messages, messages])
        said = content(messages, 1 << 20)[0].decode()
    judge._pool.give_back(box)
    return run.status, said


TELLING = tuple(
    word for each in go.builder(go.FILE, cgo=False) for word in ([each, "-x"] if each == "build" else [each])
)


def test_the_library_is_compiled_once_for_all_programs(small_library: None, cache: Path) -> None:
    with Judge(boxes=1, allow_degraded=True, cache=cache) as judge:
        judge.wait_precompiled()
        _status, said = said_in_a_box(judge, TELLING)
        assert "-p main" in said
        assert "-p os/user" not in said
        (made,) = cache.glob("go-*/cache")
        files = {path: path.stat().st_mtime_ns for path in made.rglob("*")}
        touch = (go.SHELL, "-c", f"touch {go.LIBRARY}/*/??/*")
        assert said_in_a_box(judge, touch)[0] != 0
    with Judge(boxes=1, allow_degraded=True, cache=cache) as judge:
        judge.wait_precompiled()
        assert {path: path.stat().st_mtime_ns for path in made.rglob("*")} == files


def test_without_a_cache_the_library_is_compiled_with_the_program(
    small_library: None, tmp_path: Path
) -> None:
    file = tmp_path / "file"
    file.touch()
    with Judge(boxes=1, allow_degraded=True, cache=file / "cache") as judge:
        assert "-p os/user" in said_in_a_box(judge, TELLING)[1]


@pytest.mark.parametrize(
    ("version", "needed"), [("1.19.8", False), ("1.20", True), ("1.24.4", True), ("2.0", True)]
)
def test_a_go_without_a_compiled_library_waits_for_it(
    monkeypatch: pytest.MonkeyPatch, cache: Path, version: str, needed: bool
) -> None:
    monkeypatch.setattr(go, "find", lambda: Toolchain("/usr/bin/go", version))
    wanted = replace(go.precompiled(), command=("/bin/sh", "-c", "mkdir cache"))
    assert wanted.needed is needed
    cache.mkdir()
    files = PrecompiledFiles(cache, [replace(go.GO, precompiled=lambda: wanted)])
    files.start()
    files.wait_needed(go.GO)
    assert list(cache.glob("go-*/cache")) or not needed
    files.wait()
