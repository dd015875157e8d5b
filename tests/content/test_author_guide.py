"""The examples of the guide for authors are what they say: they can be read, and the judge takes them."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from codehub.composition.cli.content_check import checked_program
from codehub.contexts.practice.api import read_exercise_folder
from codehub.contexts.practice.languages import LANGUAGES
from codehub.contexts.practice.packages import judge_package
from codehub_judge import Judge

GUIDE = (Path(__file__).parents[2] / "docs" / "guides" / "author.md").read_text()
SETTINGS = "title: An example\ntype: {}\ndifficulty: easy\n"
PLAIN_TESTS = "- {name: seven, visible: true, stdin: '7', expected: '3 4'}\n"
SEARCH = """\
low, high = 1, 127
while True:
    print((low + high) // 2, flush=True)
    try:
        answer = input()
    except EOFError:
        break
    if answer == "higher":
        low = (low + high) // 2 + 1
    else:
        high = (low + high) // 2 - 1
"""
Write = Callable[..., Path]


def example(heading: str, language: str, number: int = 0) -> str:
    """Return a block of a section of the guide."""
    section = re.split(r"\n#{2,3} ", GUIDE.partition(f"# {heading}\n")[2])[0]
    return re.findall(rf"```{language}\n(.*?)```", section, re.DOTALL)[number]


@pytest.fixture(scope="module")
def judge() -> Iterator[Judge]:
    with Judge(boxes=1, allow_degraded=True) as judge:
        yield judge


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write_folder(**files: str) -> Path:
        for name, text in {"statement.md": "Do it.\n", **files}.items():
            (tmp_path / name).write_text(text)
        return tmp_path

    return write_folder


def check(judge: Judge, folder: Path) -> list[str]:
    """Judge an exercise as `content check` does and return what is wrong with it."""
    definition = read_exercise_folder(folder)
    [language] = definition.solutions
    program = {
        "course": "guide",
        "exercise": "example",
        "folder": str(folder),
        "language": language,
        "extension": LANGUAGES[language].extension,
        "solution": definition.solutions[language],
        "starter": definition.starters[language],
        "package": judge_package(definition),
    }
    return [str(problem) for problem in checked_program(judge, program).problems]


UNFINISHED = ["", "print()\n", "print('seven', 'eight')\n"]


@pytest.mark.parametrize("starter", ["for guess in range(8):\n    print(guess, flush=True)\n", *UNFINISHED])
def test_the_interactor(judge: Judge, write: Write, starter: str) -> None:
    folder = write(
        **{
            "exercise.yaml": SETTINGS.format("interactive") + "interactor: icpc\n",
            "interactor.py": example("Type `interactive`", "python"),
            "tests.yaml": example("Type `interactive`", "yaml"),
            "solution.py": SEARCH,
            "starter.py": starter,
        }
    )
    assert check(judge, folder) == []


def test_the_output(judge: Judge, write: Write) -> None:
    folder = write(
        **{
            "exercise.yaml": SETTINGS.format("output_only"),
            "tests.yaml": example("Type `output_only`", "yaml"),
            "solution.txt": "71\n",
            "starter.txt": "?\n",
        }
    )
    assert check(judge, folder) == []


def test_the_tables(judge: Judge, write: Write) -> None:
    folder = write(
        **{
            "exercise.yaml": SETTINGS.format("sql"),
            "tests.yaml": example("Type `sql`", "yaml"),
            "solution.sql": "select name, age from animals where kind = 'cat';\n",
            "starter.sql": "select name from animals;\n",
        }
    )
    assert check(judge, folder) == []


@pytest.mark.parametrize("starter", ["print(1, 1)\n", *UNFINISHED])
def test_the_checker(judge: Judge, write: Write, starter: str) -> None:
    folder = write(
        **{
            "exercise.yaml": SETTINGS.format("stdin_stdout") + example("A checker of your own", "yaml"),
            "checker.py": example("A checker of your own", "python"),
            "tests.yaml": PLAIN_TESTS,
            "solution.py": "print(2, int(input()) - 2)\n",
            "starter.py": starter,
        }
    )
    assert check(judge, folder) == []


def test_the_arguments_of_one_test(write: Write) -> None:
    folder = write(
        **{
            "exercise.yaml": SETTINGS.format("stdin_stdout") + example("A checker of your own", "yaml"),
            "checker.py": example("A checker of your own", "python"),
            "tests.yaml": PLAIN_TESTS + example("A checker of your own", "yaml", 1),
            "solution.py": "",
            "starter.py": "",
        }
    )
    arguments = [test.checker_arguments for test in read_exercise_folder(folder).tests]
    assert arguments == [(), ("tolerance", "0.001")]


def test_the_groups(judge: Judge, write: Write) -> None:
    tests = "".join(
        PLAIN_TESTS.replace("seven", name).replace("}", f", group: {name}}}") for name in ("small", "large")
    )
    folder = write(
        **{
            "exercise.yaml": SETTINGS.format("stdin_stdout") + example("Groups and points", "yaml"),
            "tests.yaml": tests,
            "solution.py": "print(3, 4)\n",
            "starter.py": "print()\n",
        }
    )
    assert check(judge, folder) == []
    assert sum(group.points for group in read_exercise_folder(folder).groups) == 100


@pytest.mark.parametrize("given", re.findall(r"^\| `(\{kind: float.*?)` \|", GUIDE, re.MULTILINE))
def test_the_tolerances(write: Write, given: str) -> None:
    folder = write(
        **{
            "exercise.yaml": SETTINGS.format("stdin_stdout") + f"checker: {given}\n",
            "tests.yaml": PLAIN_TESTS,
            "solution.py": "",
            "starter.py": "",
        }
    )
    checker = read_exercise_folder(folder).checker
    assert (checker.kind, checker.absolute, checker.relative) == ("float", 1e-6, 1e-9)


def test_every_language_is_in_the_table() -> None:
    rows = re.split(r"\n#{2,3} ", GUIDE.partition("### Languages\n")[2])[0]
    named = set(re.findall(r"`([.\w]+)`", rows))
    for language in LANGUAGES.values():
        assert language.extension in named or f"starter{language.extension}" in named
