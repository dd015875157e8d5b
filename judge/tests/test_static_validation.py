"""Static validators: what they see of a program's text, and what they say of it."""

from typing import Any

import pytest

from codehub_judge import Package, PackageInvalid, TestResult, Verdict
from judge.tests.programs import A_PLUS_B, RunProgram, package
from judge.tests.programs_of_authors import LIMITS, author_program

# Tells what it was called with and finds, and refuses what loops.
SEEING_PY = """
import os, sys
language, entry, folder, *words = sys.argv[1:]
with open(folder + "teammessage.txt", "w") as told:
    print(language, entry, *words, *sorted(os.listdir()), file=told)
sys.exit(43 if "for " in open(entry).read() else 42)
"""
SEEING_CPP = """
#include <fstream>
#include <iterator>
#include <string>
int main(int, char** argv) {
    std::ifstream file(argv[2]);
    std::string text{std::istreambuf_iterator<char>(file), {}};
    std::ofstream(std::string(argv[3]) + "teammessage.txt") << argv[1];
    return text.find("for ") == std::string::npos ? 42 : 43;
}
"""
SEEING_SH = 'grep -q "for " "$2" && { ls > "$3teammessage.txt"; exit 43; }\nexit 42\n'
LOOP = "total = 0\nfor word in input().split():\n    total += int(word)\nprint(total)\n"
IMPORTING_PY = "import string, colorsys, sys\nsys.exit(42 if string.digits and colorsys.ONE_THIRD else 43)\n"


def static(source: str, language: str = "python", name: str = "", **changes: Any) -> Package:
    """Return A+B with a test of the program's text before the others."""
    validator = author_program("icpc", source, language, arguments=["always"])
    validator["program"]["name"] = name
    test = {"index": 9, "name": "text", "visible": True, "static": True, "checker_arguments": ["here"]}
    plain = [{"index": 1, "name": "sum", "visible": False, "stdin": "1 2\n", "expected": "3\n"}]
    data = {
        "static_validator": validator,
        "tests": [test | changes.pop("test", {}), *plain],
        "limits": LIMITS,
    }
    return package(**data | changes)


def of_text(run_program: RunProgram, against: Package, source: str = LOOP, **more: Any) -> TestResult:
    """Return the result of the test of the text."""
    results, _outcome = run_program(source, against, **more)
    return next(result for result in results if result.name == "text")


@pytest.mark.parametrize(
    ("source", "language", "name", "told"),
    [
        (SEEING_PY, "python", "", "python3 solution.py always here solution.py"),
        (SEEING_CPP, "cpp", "", "python3"),
        (SEEING_SH, "bash", "run", "solution.py"),
        (f"echo '{SEEING_SH}' > run", "bash", "build", "solution.py"),
    ],
)
def test_it_sees_the_text(run_program: RunProgram, source: str, language: str, name: str, told: str) -> None:
    against = static(source, language, name)
    results, outcome = run_program(A_PLUS_B, against)
    assert (outcome.verdict, outcome.passed, len(results)) == (Verdict.ACCEPTED, 2, 2)
    refused = of_text(run_program, against)
    assert (refused.verdict, refused.message, refused.time_ms) == (Verdict.WRONG_ANSWER, told, 0)


def test_all_files_are_there(run_program: RunProgram) -> None:
    more = {"name": "main.py", "beside": {"other.py": b"x = 1\n"}}
    assert (
        of_text(run_program, static(SEEING_PY), **more).message
        == "python3 main.py always here main.py other.py"
    )


def test_nothing_of_the_learners_becomes_part_of_it(run_program: RunProgram) -> None:
    """Modules and files of the judge's that a program has beside it are text to a validator."""
    evil = b"import os\nos._exit(43)\n"
    names = ("colorsys.py", "string.py", "sitecustomize.py", "run", "feedback", "solution.py")
    more = {"name": "main.py", "beside": dict.fromkeys(names, evil)}
    assert of_text(run_program, static(IMPORTING_PY), **more).verdict is Verdict.ACCEPTED


@pytest.mark.parametrize(
    "name",
    [
        "../solution.py",
        "../.author/sitecustomize.py",
        "../../proc/self/fd/1",
        "a/../../solution.py",
        "/tmp/solution.py",
        "a//b.py",
        "..",
        "a\0.py",
        "",
        f"{'a' * 253}.py",
        "\ud800.py",
    ],
)
def test_no_file_takes_its_place(run_program: RunProgram, name: str) -> None:
    """A file of a program lies in its folder, and what judges it lies above that."""
    accepting = b"import os\nos._exit(42)\n"
    results, outcome = run_program(LOOP, static(SEEING_PY), beside={name: accepting})
    assert (outcome.verdict, results) == (Verdict.COMPILE_ERROR, [])
    assert outcome.message.endswith(" is no name of a file of a program.")
    itself = of_text(run_program, static(SEEING_PY), f"# for \n{accepting.decode()}", name=name)
    assert (itself.verdict, itself.message) == (
        Verdict.WRONG_ANSWER,
        "python3 solution.py always here solution.py",
    )


def test_the_program_is_not_run_for_it(run_program: RunProgram) -> None:
    against = static(SEEING_PY, limits={**LIMITS, "time_ms": 50})
    assert of_text(run_program, against, "while True: pass").verdict is Verdict.ACCEPTED


def test_part_of_the_points(run_program: RunProgram) -> None:
    source = "import sys\nopen(sys.argv[3] + 'score_multiplier.txt', 'w').write('0.25')\nsys.exit(42)\n"
    result = of_text(run_program, static(source, test={"points": 8}))
    assert (result.verdict, result.points) == (Verdict.PARTIAL, 2)


def test_one_that_fails_is_never_the_learners_fault(run_program: RunProgram) -> None:
    result = of_text(run_program, static("1 // 0"))
    assert result.verdict is Verdict.JUDGE_ERROR
    assert result.fault.startswith("The static validator ended with exit code 3, not 42 or 43")


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"static_validator": None}, "the test text needs a static validator"),
        ({"type": "output_only", "test": {"expected": ""}}, "the type output_only has no static validator"),
        ({"static_validator": author_program("testlib", "")}, "a static validator speaks the protocol icpc"),
        (
            {"static_validator": author_program("icpc", "", "ruby")},
            "must be in python, c, cpp, or have scripts",
        ),
    ],
)
def test_what_cannot_be(changes: dict[str, Any], told: str) -> None:
    with pytest.raises(PackageInvalid, match=told):
        static(SEEING_PY, **changes)
