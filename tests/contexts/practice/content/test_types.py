"""Exercises that ask for SQL or for the output itself, and languages by their extensions."""

import json

import pytest

from codehub.contexts.practice import api
from codehub.contexts.practice.contracts import UnitTestFile
from codehub.contexts.practice.languages import LANGUAGES, PROGRAMMING
from tests.contexts.practice.content.folders import (
    OUTPUT_SETTINGS,
    OUTPUT_TESTS,
    PLAIN_SETTINGS,
    SQL_SETTINGS,
    SQL_TESTS,
    problems,
)

NOT_IN_PYTHON = {"starter.py": None, "solution.py": None}


@pytest.mark.parametrize("language", PROGRAMMING.values(), ids=lambda language: language.id)
def test_every_language_has_its_extension(write, language):
    files = {f"{stem}{language.extension}": f"{stem}\n" for stem in ("starter", "solution")}
    definition = api.read_exercise_folder(write(**{**NOT_IN_PYTHON, **files}))
    assert (definition.starters, definition.solutions) == (
        {language.id: "starter\n"},
        {language.id: "solution\n"},
    )


def test_no_two_languages_share_an_extension():
    assert len({language.extension for language in LANGUAGES.values()}) == len(LANGUAGES) == 18


@pytest.mark.parametrize("extension", [".sql", ".txt"])
def test_languages_of_other_types_are_no_part_of_a_program(write, extension):
    told = problems(write(**{f"solution{extension}": "x"}))
    assert told == [f"solution{extension}: is no part of an exercise of type stdin_stdout"]


SCRIPTS = {
    "typescript": "function test_one() { assert(f()); }\nasync function test_two() {\n  assert(f());\n}\n",
    "ruby": "# test_other's end\ndef test_one() assert(f) end\ndef test_two\n  assert f\nend\n",
    "php": "<?php\nfunction test_one(): void { assertTrue(f()); }\nfunction test_two()\n{\n    f();\n}\n",
    "perl": "# it's `all\nsub test_one { ok f() }\nsub test_two {\n    ok f();\n}\n",
    "bash": "# it's `all\ntest_one() { assert_true f; }\ntest_two()\n{\n    f\n}\n",
    "pascal": "// it's `all\nprocedure test_one; begin f; end;\nprocedure test_two;\nbegin\n  f;\nend;\n",
    "lua": "-- it's `all\nfunction test_one() f() end\nfunction test_two()\n  f()\nend\n",
}


@pytest.mark.parametrize("language", SCRIPTS)
def test_unit_tests_in_a_script_language(write_unit, language):
    extension, source = PROGRAMMING[language].extension, SCRIPTS[language]
    name = f"test_solution{extension}"
    files = {f"starter{extension}": "", f"solution{extension}": ""}
    definition = api.read_exercise_folder(write_unit(**files, **{name: source}))
    assert definition.unit_test_files[language] == UnitTestFile(name=name, source=source)
    unfinished = source.rstrip().rpartition("\n")[0]
    line = source[: source.index("test_two")].count("\n") + 1
    (problem,) = problems(write_unit(**files, **{name: unfinished}))
    assert problem.startswith(f"{name}:{line}: test_two() must end with a line that begins with ")
    told = problems(write_unit(**files, **{name: source.replace("test_one", "test_other_one")}))
    assert f"tests.yaml:1: {name} has no function test_one()" in told


def test_a_thousand_tests(write):
    tests = "".join(f'- {{name: t-{n}, visible: true, stdin: "", expected: ""}}\n' for n in range(1000))
    assert len(api.read_exercise_folder(write(tests_yaml=tests)).tests) == 1000


# SQL


def test_a_folder_of_sql(write_sql):
    definition = api.read_exercise_folder(write_sql())
    assert definition.starters == {"sql": "select 1;\n"}
    first, second = definition.tests
    assert (first.stdin, first.query) == ("create table t (id, name);\n", None)
    assert json.loads(str(first.expected)) == {"columns": ["id", "name"], "rows": [[1, "Ada"], [2.5, None]]}
    assert (second.query, json.loads(str(second.expected))) == ("select 1", {"columns": None, "rows": []})


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (("  setup: ''\n", ""), "tests.yaml:9: the key 'setup' is missing"),
        (("  expected: {rows: []}\n", ""), "tests.yaml:9: the key 'expected' is missing"),
        (("{rows: []}", "[]"), "tests.yaml:12: expected must be a mapping of keys to values"),
        (("{rows: []}", "{}"), "tests.yaml:12: the key 'rows' is missing"),
        (("{rows: []}", "{rows: none}"), "tests.yaml:12: rows must be a list of rows"),
        (("{rows: []}", "{rows: [1]}"), "tests.yaml:12: a row must be a list of values"),
        (("{rows: []}", "{rows: [[]]}"), "tests.yaml:12: a row must be a list of values"),
        (("{rows: []}", "{rows: [[1], [1, 2]]}"), "tests.yaml:12: this row has 2 values, not 1"),
        (("{rows: []}", "{rows: [[true]]}"), "tests.yaml:12: a value must be text, a number or null"),
        (("{rows: []}", "{rows: [[[1]]]}"), "tests.yaml:12: a value must be text, a number or null"),
        (("{rows: []}", "{rows: [], order: 1}"), "tests.yaml:12: the key 'order' is not known here"),
        (("[id, name]", "[id]"), "tests.yaml:7: this row has 2 values, not 1"),
        (("[id, name]", "[id, 7]"), "tests.yaml:6: an entry of columns must be text"),
        (("query: select 1", "query: 1"), "tests.yaml:13: query must be text"),
        (("query: select 1", "stdin: x"), "tests.yaml:13: the key 'stdin' is not known here"),
        (("{rows: []}", f"{{rows: [['{'x' * 262144}']]}}"), "tests.yaml:12: expected is larger than 256 KiB"),
    ],
)
def test_problems_of_tests_of_sql(write_sql, change, expected):
    tests = SQL_TESTS.replace(*change)
    assert any(problem.startswith(expected) for problem in problems(write_sql(tests_yaml=tests)))


def test_where_the_names_of_columns_count_they_are_needed(write_sql):
    settings = SQL_SETTINGS + "checker: {kind: rows, columns: true}\n"
    assert problems(write_sql(exercise_yaml=settings)) == ["tests.yaml:12: the key 'columns' is missing"]


def test_sql_is_written_in_sql(write_sql):
    told = problems(write_sql(**{"solution.py": "x", "solution.sql": None, "starter.sql": None}))
    assert told[-1] == "solution.py: is no part of an exercise of type sql"
    assert told[0].endswith("has no solution, as solution.sql")


# Output only


def test_a_folder_of_one_output(write_output):
    definition = api.read_exercise_folder(write_output())
    assert definition.solutions == {"text": "42\n"}
    assert [(test.stdin, test.expected) for test in definition.tests] == [("6 7", "42")]


TWO = OUTPUT_TESTS + "- {name: two, visible: false, expected: '9'}\n"


def test_a_folder_of_several_outputs(write_output):
    solution = '{"one": "42", "two": "9"}'
    definition = api.read_exercise_folder(write_output(tests_yaml=TWO, **{"solution.txt": solution}))
    assert definition.solutions == {"text": solution}


@pytest.mark.parametrize(
    ("solution", "expected"),
    [
        ("42", ["solution.txt:1: must be a JSON object with one text for each test, by its name"]),
        ('{\n"one": 42', ["solution.txt:2: must be a JSON object with one text for each test, by its name"]),
        (
            '{"one": 42, "two": 9}',
            ["solution.txt:1: must be a JSON object with one text for each test, by its name"],
        ),
        ("[" * 5000, ["solution.txt:1: must be a JSON object with one text for each test, by its name"]),
        ('{"one": "42"}', ["solution.txt:1: has no output for the test 'two'"]),
        (
            '{"one": "42", "two": "9", "six": "6"}',
            ["solution.txt:1: has an output for 'six', which is no test"],
        ),
    ],
)
def test_problems_of_several_outputs(write_output, solution, expected):
    assert problems(write_output(tests_yaml=TWO, **{"solution.txt": solution})) == expected


def test_a_checker_of_ones_own_needs_no_answer(write_output):
    tests = "- {name: one, visible: true}\n"
    assert problems(write_output(tests_yaml=tests)) == ["tests.yaml:1: the key 'expected' is missing"]
    custom = OUTPUT_SETTINGS + "checker: {kind: custom, protocol: icpc}\n"
    folder = write_output(exercise_yaml=custom, tests_yaml=tests, **{"checker.py": "x"})
    assert api.read_exercise_folder(folder).tests[0].expected == ""


def test_all_outputs_may_be_hidden(write_output):
    folder = write_output(tests_yaml=OUTPUT_TESTS.replace("true", "false"))
    assert [test.visible for test in api.read_exercise_folder(folder).tests] == [False]


def test_an_output_uses_no_libraries(write_output):
    told = problems(write_output(exercise_yaml=OUTPUT_SETTINGS + "libraries: [numpy]\n"))
    assert told == ["exercise.yaml:4: the key 'libraries' is not known here"]


def test_a_type_that_there_is_not(write):
    told = problems(write(exercise_yaml=PLAIN_SETTINGS.replace("stdin_stdout", "guessing")))
    types = "stdin_stdout, function, unit_tests, interactive, output_only, sql"
    assert told == [f"exercise.yaml:2: type must be one of: {types}"]
