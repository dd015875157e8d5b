"""Tests that give a program arguments and files beside its input."""

from typing import Any

import pytest

from codehub_judge import PackageInvalid, Verdict
from judge.tests.programs import RunProgram, package
from judge.tests.programs_of_authors import checked, interactive

WORDS = ["a b", "", "$HOME", "ä"]
FILES = {"notes.txt": "one\n", "more/notes.txt": "two\n"}
PYTHON = """
import sys
print(*sys.argv[1:], sep="|")
for name in ("notes.txt", "more/notes.txt"):
    print(open(name).read(), end="")
print(input())
"""
CPP = r"""
#include <bits/stdc++.h>
int main(int argc, char** argv) {
    for (int i = 1; i < argc; i++) std::cout << (i > 1 ? "|" : "") << argv[i];
    std::cout << "\n";
    for (auto name : {"notes.txt", "more/notes.txt"}) std::cout << std::ifstream(name).rdbuf();
    std::string line;
    std::getline(std::cin, line);
    std::cout << line << "\n";
}
"""
BASH = 'IFS="|"\necho "$*"\ncat notes.txt more/notes.txt\ncat\n'
JAVASCRIPT = """
const fs = require("fs");
console.log(process.argv.slice(2).join("|"));
for (const name of ["notes.txt", "more/notes.txt", "/dev/stdin"]) process.stdout.write(fs.readFileSync(name));
"""
JAVA = """
import java.nio.file.*;
class Solution {
    public static void main(String[] words) throws Exception {
        System.out.println(String.join("|", words));
        for (var name : new String[] {"notes.txt", "more/notes.txt"})
            System.out.print(Files.readString(Path.of(name)));
        System.out.println(new java.util.Scanner(System.in).nextLine());
    }
}
"""
PROGRAMS = {"python": PYTHON, "cpp": CPP, "bash": BASH, "javascript": JAVASCRIPT, "java": JAVA}


def given(**changes: Any) -> dict[str, Any]:
    """Return a test with arguments and files, and one without."""
    test = {"name": "with", "visible": True, "stdin": "in\n", "program_arguments": WORDS, "files": FILES}
    bare = {"index": 2, "name": "bare", "visible": True, "stdin": "in\n", "expected": "-"}
    expected = "a b||$HOME|ä\none\ntwo\nin\n"
    return {
        "tests": [{"index": 1, "expected": expected, **test}, bare],
        "checker": {"kind": "exact"},
        **changes,
    }


@pytest.mark.parametrize("language", PROGRAMS)
def test_a_program_gets_arguments_and_files(run_program: RunProgram, language: str) -> None:
    limits = {"time_ms": 2000, "wall_ms": 8000, "memory_mb": 256, "output_kb": 64}
    results, _outcome = run_program(PROGRAMS[language], package(**given(limits=limits)), language=language)
    assert (results[0].verdict, results[0].message) == (Verdict.ACCEPTED, "")
    assert results[1].verdict is not Verdict.ACCEPTED  # the files of one test are not there for the next


def test_a_program_of_several_files_gets_them(run_program: RunProgram) -> None:
    source = f"import helper\n{PYTHON}"
    results, _outcome = run_program(source, package(**given()), beside={"helper.py": b""})
    assert results[0].verdict is Verdict.ACCEPTED


def test_a_conversation_has_them(run_program: RunProgram) -> None:
    tests = [
        {"index": 1, "name": "a", "visible": True, "stdin": "", "expected": "", "program_arguments": ["7"]}
    ]
    against = interactive("testlib", "raise SystemExit(int(input()) - 7)", tests=tests)
    results, _outcome = run_program("import sys\nprint(sys.argv[1])", against)
    assert results[0].verdict is Verdict.ACCEPTED


def test_a_checker_has_none_of_them(run_program: RunProgram) -> None:
    against = checked(
        "testlib",
        "import os, sys\nsys.exit(len(sys.argv) != 4 or os.path.exists('notes.txt'))",
        tests=given()["tests"],
    )
    results, _outcome = run_program("print(1)", against)
    assert results[0].verdict is Verdict.ACCEPTED


@pytest.mark.parametrize("name", ["../x", "/x", "a/../x", "", "a//b", "."])
def test_files_stay_in_the_folder(name: str) -> None:
    with pytest.raises(PackageInvalid, match="is no name of a file"):
        package(tests=[{"index": 1, "name": "t", "visible": True, "files": {name: ""}}])


def test_what_is_no_program_gets_none() -> None:
    test = {"index": 1, "name": "t", "visible": True, "expected": "", "program_arguments": ["a"]}
    with pytest.raises(PackageInvalid, match="which the type output_only has not"):
        package(type="output_only", tests=[test])
