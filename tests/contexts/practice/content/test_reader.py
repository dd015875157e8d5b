"""Exercise folders: what is read, and every way in which one can be wrong."""

import os
from pathlib import Path

import pytest

from codehub.contexts.practice import api
from codehub.contexts.practice.contracts import Checker, ExerciseFolderInvalid, Limits, TestCase, UnitTestFile
from tests.contexts.practice.content.folders import (
    SETTINGS,
    TESTS,
    UNIT_SETTINGS,
    UNIT_SOURCE,
    UNIT_TESTS,
    problems,
)


def test_a_folder_of_input_and_output(write):
    definition = api.read_exercise_folder(write())
    assert (definition.title, definition.type, definition.difficulty) == ("Say hello", "stdin_stdout", "easy")
    assert definition.limits == Limits(time_ms=1000, memory_mb=128)
    assert definition.checker == Checker(kind="exact")
    assert definition.statement == "Greet.\n"
    assert definition.starters == {"python": "name = input()\n"}
    assert definition.solutions == {"python": "print('Hello,', input())\n"}
    assert (definition.unit_test_files, definition.function, definition.hints) == ({}, None, [])
    assert definition.tests == [
        TestCase(name="ada", title="Ada comes in", visible=True, stdin="Ada\n", expected="Hello, Ada\n"),
        TestCase(name="two-words", title="", visible=False, stdin="", expected="  spaces  "),
    ]


def test_limits_and_checker_have_defaults(write):
    definition = api.read_exercise_folder(
        write(exercise_yaml="title: T\ntype: stdin_stdout\ndifficulty: hard\n")
    )
    assert definition.limits == Limits(time_ms=2000, memory_mb=256, output_kb=1024, wall_ms=None)
    assert definition.checker == Checker()


@pytest.mark.parametrize(
    ("given", "limits"),
    [
        ("{wall_ms: 2000, output_kb: 1}", Limits(wall_ms=2000, output_kb=1)),
        (
            "{time_ms: 100, wall_ms: 120000, output_kb: 65536}",
            Limits(time_ms=100, wall_ms=120_000, output_kb=65_536),
        ),
    ],
)
def test_limits_of_wall_time_and_output(write, given, limits):
    folder = write(exercise_yaml=f"title: T\ntype: stdin_stdout\ndifficulty: hard\nlimits: {given}\n")
    assert api.read_exercise_folder(folder).limits == limits


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ("wall_ms: 999", "wall_ms must be a whole number from 1000 to 120000"),
        ("wall_ms: 120001", "wall_ms must be a whole number from 1000 to 120000"),
        ("wall_ms: 1500.5", "wall_ms must be a whole number"),
        ("wall_ms: true", "wall_ms must be a whole number"),
        ("output_kb: 0", "output_kb must be a whole number from 1 to 65536"),
        ("output_kb: 65537", "output_kb must be a whole number from 1 to 65536"),
        ("output_kb: 1 MB", "output_kb must be a whole number"),
        ("stack_mb: 8", "the key 'stack_mb' is not known here"),
    ],
)
def test_problems_of_limits(write, given, says):
    settings = "title: T\ntype: stdin_stdout\ndifficulty: hard\nlimits:\n  time_ms: 1000\n  "
    [told] = problems(write(exercise_yaml=f"{settings}{given}\n"))
    assert told.startswith(f"exercise.yaml:6: {says}")


def test_a_folder_of_unit_tests(write_unit):
    definition = api.read_exercise_folder(write_unit())
    file = UnitTestFile(name="test_solution.py", source=UNIT_SOURCE)
    assert definition.unit_test_files == {"python": file}
    assert definition.tests[0] == TestCase(name="test_one", title="One", visible=True)


def test_our_own_exercises_can_be_read():
    folders = sorted(Path("content/courses").glob("*/*/*/exercises/*"))
    assert len(folders) >= 8
    for folder in folders:
        assert api.read_exercise_folder(folder).tests


def test_all_problems_are_told_at_once_in_order(write):
    folder = write(
        exercise_yaml="title: ''\ntype: stdin_stdout\ndifficulty: cruel\ncolour: red\n",
        statement_md=None,
        tests_yaml="- name: ada\n  visible: maybe\n  stdin: 5\n",
    )
    assert problems(folder) == [
        "exercise.yaml:1: title must not be empty",
        "exercise.yaml:3: difficulty must be one of: easy, medium, hard",
        "exercise.yaml:4: the key 'colour' is not known here",
        "statement.md: is missing",
        "tests.yaml:1: at least one test must be visible, or learners have nothing to run",
        "tests.yaml:1: the key 'expected' is missing",
        "tests.yaml:2: visible must be true or false",
        'tests.yaml:3: stdin must be text; put it in quotes, and write "" for none',
    ]


@pytest.mark.parametrize("name", ["exercise.yaml", "tests.yaml", "statement.md", "starter.py", "solution.py"])
def test_every_file_is_needed(write, name):
    folder = write()
    (folder / name).unlink()
    assert f"{name}: is missing" in problems(folder)


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"exercise_yaml": SETTINGS + "title: Again\n"}, "exercise.yaml:6: the key 'title' is given twice"),
        ({"exercise_yaml": "title: [\n"}, "exercise.yaml:2: is not valid YAML"),
        ({"exercise_yaml": "- a\n"}, "exercise.yaml:1: the file must be a mapping"),
        (
            {"exercise_yaml": SETTINGS.replace("1000", "99")},
            "exercise.yaml:4: time_ms must be a whole number",
        ),
        ({"exercise_yaml": SETTINGS.replace("128", "4096")}, "exercise.yaml:4: memory_mb must be"),
        (
            {"exercise_yaml": SETTINGS.replace("128", "128, disk: 1")},
            "exercise.yaml:4: the key 'disk' is not",
        ),
        (
            {"exercise_yaml": SETTINGS.replace("{time_ms: 1000, memory_mb: 128}", "many")},
            "exercise.yaml:4: limits",
        ),
        ({"exercise_yaml": SETTINGS.replace("exact", "fuzzy")}, "exercise.yaml:5: checker must be one of"),
        (
            {"exercise_yaml": SETTINGS.replace("Say hello", "x" * 201)},
            "exercise.yaml:1: title must be at most",
        ),
        ({"exercise_yaml": "a: &a 1\nb: *a\n"}, "exercise.yaml:1: anchors"),
        ({"exercise_yaml": "title: !!python/object:os.system x\n"}, "exercise.yaml:1: tags"),
        ({"tests_yaml": "[]"}, "tests.yaml:1: must be a list of 1 to 1,000 tests"),
        ({"tests_yaml": "name: ada\n"}, "tests.yaml:1: must be a list"),
        ({"tests_yaml": "- ada\n"}, "tests.yaml:1: a test must be a mapping"),
        ({"tests_yaml": TESTS + TESTS}, "tests.yaml:12: the name 'ada' is taken by the test at line 1"),
        ({"tests_yaml": TESTS.replace("ada", "Ada Lovelace")}, "tests.yaml:1: name must be small letters"),
        ({"tests_yaml": TESTS.replace("true", "false")}, "tests.yaml:1: at least one test must be visible"),
        (
            {"tests_yaml": f'- {{name: a, visible: true, stdin: "{"x" * 300_000}", expected: ""}}'},
            "tests.yaml:1: stdin is larger",
        ),
        ({"tests_yaml": "- {}\n" * 1001}, "tests.yaml:1: must be a list of 1 to 1,000 tests"),
        ({"tests_yaml": "x" * (1024 * 1024 + 1)}, "tests.yaml: is larger than 1024 KiB"),
        ({"statement_md": " \n"}, "statement.md:1: is empty"),
        ({"statement_md": b"ok\n\xff"}, "statement.md:2: is not UTF-8 text"),
        ({"starter_py": "a\n\0"}, "starter.py:2: contains a NUL character"),
        ({"solution_py": "#" * (64 * 1024 + 1)}, "solution.py: is larger than 64 KiB"),
        ({"notes_md": "hi"}, "notes.md: is no part of an exercise of type stdin_stdout"),
        ({"test_solution_py": ""}, "test_solution.py: is no part of an exercise of type stdin_stdout"),
    ],
)
def test_each_problem_has_its_place_and_words(write, files, expected):
    assert any(problem.startswith(expected) for problem in problems(write(**files)))


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"test_solution_py": None}, "test_solution.py: is missing"),
        ({"test_solution_py": "def f(:\n"}, "test_solution.py:1: is not valid Python"),
        ({"test_solution_py": "(" * 5000}, "test_solution.py:1: is not valid Python"),
        (
            {"tests_yaml": UNIT_TESTS.replace("test_two", "test_three")},
            "tests.yaml:4: test_solution.py has no function",
        ),
        *(
            (
                {"test_solution_py": UNIT_SOURCE.replace("def test_two():\n    ", other)},
                "tests.yaml:4: test_solution.py has no function test_two()",
            )
            for other in (
                "async def test_two():\n    ",
                "if f:\n  def test_two():\n    ",
                "class X:\n  def test_two():\n    ",
                "class test_two:\n    ",
                "'''\ndef test_two():\n    '''\n",
            )
        ),
        (
            {"tests_yaml": UNIT_TESTS.replace("test_two", "test_three")},
            "test_solution.py:8: test_two() is not listed",
        ),
        (
            {"tests_yaml": UNIT_TESTS.replace("test_two", "two")},
            "tests.yaml:4: name must be the name of a function",
        ),
        ({"tests_yaml": UNIT_TESTS + "  stdin: x\n"}, "tests.yaml:6: the key 'stdin' is not known here"),
        (
            {"exercise_yaml": UNIT_SETTINGS + "checker: exact\n"},
            "exercise.yaml:4: the key 'checker' is not known",
        ),
    ],
)
def test_problems_of_unit_tests(write_unit, files, expected):
    assert any(problem.startswith(expected) for problem in problems(write_unit(**files)))


@pytest.mark.parametrize("name", ["solution.py", "exercise.yaml", "tests.yaml"])
def test_links_are_not_followed(write, name, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside") / "secret"
    outside.write_text("title: stolen\n")
    folder = write()
    (folder / name).unlink()
    (folder / name).symlink_to(outside)
    assert f"{name}: is a symbolic link; put the file itself here" in problems(folder)


def test_a_pipe_is_no_file_and_does_not_block(write):
    folder = write()
    (folder / "statement.md").unlink()
    os.mkfifo(folder / "statement.md")
    assert "statement.md: is not a plain file" in problems(folder)


def test_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(ExerciseFolderInvalid, match="is missing"):
        api.read_exercise_folder(tmp_path / "nowhere")


def test_unit_tests_are_read_and_never_run(write_unit, tmp_path):
    mark = tmp_path / "mark"
    source = f"open({str(mark)!r}, 'w')\n" + UNIT_SOURCE
    folder = write_unit(test_solution_py=source, solution_py=source)
    api.read_exercise_folder(folder)
    assert not mark.exists()
