"""Checkers, interactors and libraries of an exercise, and every way in which they can be wrong."""

import pytest

from codehub.contexts.practice import api
from codehub.contexts.practice.contracts import AuthorProgram, Checker, Interactor
from tests.contexts.practice.content.folders import (
    FUNCTION_SETTINGS,
    INTERACTIVE_SETTINGS,
    PLAIN_SETTINGS,
    SQL_SETTINGS,
    problems,
)

CUSTOM = PLAIN_SETTINGS + "checker: {kind: custom, protocol: testlib}\n"


@pytest.mark.parametrize(
    ("given", "checker"),
    [
        ("tokens", Checker()),
        ("exact", Checker(kind="exact")),
        ("case", Checker(kind="case")),
        ("unordered", Checker(kind="unordered")),
        ("{kind: unordered}", Checker(kind="unordered")),
        ("{kind: float, absolute: 0.001}", Checker(kind="float", absolute=0.001)),
        (
            "{kind: float, absolute: 1e-6, relative: 1E-9}",
            Checker(kind="float", absolute=1e-6, relative=1e-9),
        ),
        ("{kind: float, relative: 0}", Checker(kind="float", relative=0)),
    ],
)
def test_a_checker_is_a_word_or_a_mapping(write, given, checker):
    folder = write(exercise_yaml=f"{PLAIN_SETTINGS}checker: {given}\n")
    assert api.read_exercise_folder(folder).checker == checker


@pytest.mark.parametrize(
    ("given", "checker"),
    [
        ("", Checker(kind="rows")),
        ("checker: {kind: rows, ordered: true}\n", Checker(kind="rows", ordered=True, columns=False)),
    ],
)
def test_rows_are_compared_in_sql(write_sql, given, checker):
    folder = write_sql(exercise_yaml=SQL_SETTINGS + given)
    assert api.read_exercise_folder(folder).checker == checker


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ("fuzzy", "checker must be one of tokens, exact, case, unordered, or a mapping like {kind: float"),
        ("float", "checker must be one of"),
        ("custom", "checker must be one of"),
        ("7", "checker must be one of"),
        ("{kind: rows}", "kind must be one of: tokens, exact, case, float, unordered, custom"),
        ("{kind: float}", "a checker of the kind float needs absolute, relative or both"),
        ("{kind: float, absolute: -1}", "absolute must be a number from 0 to 1,000,000"),
        ("{kind: float, absolute: true}", "absolute must be a number"),
        ("{kind: float, absolute: little}", "absolute must be a number"),
        ("{kind: float, relative: 2}", "relative must be a number from 0 to 1"),
        ("{kind: tokens, absolute: 1}", "the key 'absolute' is not known here"),
        ("{absolute: 1}", "the key 'kind' is missing"),
    ],
)
def test_problems_of_a_checker(write, given, says):
    told = problems(write(exercise_yaml=f"{PLAIN_SETTINGS}checker: {given}\n"))
    assert any(problem.startswith(f"exercise.yaml:4: {says}") for problem in told)


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ("tokens", "checker must be a mapping like {kind: rows, ordered: true}"),
        ("{kind: tokens}", "kind must be one of: rows"),
        ("{kind: rows, ordered: maybe}", "ordered must be true or false"),
    ],
)
def test_problems_of_a_checker_of_rows(write_sql, given, says):
    told = problems(write_sql(exercise_yaml=f"{SQL_SETTINGS}checker: {given}\n"))
    assert f"exercise.yaml:4: {says}" in told


@pytest.mark.parametrize("settings", [FUNCTION_SETTINGS, INTERACTIVE_SETTINGS])
def test_types_that_judge_by_themselves_take_no_checker(write, settings):
    told = problems(write(exercise_yaml=settings + "checker: exact\n"))
    assert any("the key 'checker' is not known here" in problem for problem in told)


# Programs of the author's


def test_a_checker_of_ones_own_is_a_file_and_the_files_of_its_folder(write):
    folder = write(
        exercise_yaml=PLAIN_SETTINGS
        + "checker: {kind: custom, protocol: testlib, arguments: [-v, strict]}\n",
        **{"checker.cpp": "int main() {}\n", "checker/testlib.h": "// lib\n", "checker/more.h": "// more\n"},
    )
    program = AuthorProgram(
        language="cpp",
        name="checker.cpp",
        source="int main() {}\n",
        beside={"more.h": "// more\n", "testlib.h": "// lib\n"},
    )
    assert api.read_exercise_folder(folder).checker == Checker(
        kind="custom", protocol="testlib", program=program, arguments=["-v", "strict"]
    )


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({}, "has no checker, as checker.py or checker.cpp"),
        ({"checker.txt": "x"}, "has no checker"),
        (
            {"checker.py": "x", "checker.cpp": "y"},
            "checker.cpp: is one too many: there is checker.py already",
        ),
        ({"checker.py": b"\xff"}, "checker.py:1: is not UTF-8 text"),
        ({"checker.py": "#" * (256 * 1024 + 1)}, "checker.py: is larger than 256 KiB"),
        ({"checker.py": "x", "checker/a b.h": ""}, "checker/a b.h: must have a name of letters"),
        ({"checker.py": "x", "checker/checker.py": ""}, "checker/checker.py: must have a name"),
        ({"checker.py": "x", "checker/lib.h": "\0"}, "checker/lib.h:1: contains a NUL character"),
        ({"checker.py": "x", "interactor.py": "y"}, "interactor.py: is no part of an exercise of type"),
    ],
)
def test_problems_of_a_checkers_program(write, files, expected):
    told = problems(write(exercise_yaml=CUSTOM, **files))
    assert any(expected in problem for problem in told)


def test_a_checker_has_no_more_than_twenty_files_beside_it(write):
    files = {f"checker/{number}.h": "" for number in range(21)}
    [told] = problems(write(exercise_yaml=CUSTOM, **{"checker.py": "x"}, **files))
    assert told == "checker: has 21 files; at most 20 are allowed"


def test_a_folder_in_a_checkers_folder_is_no_file(write):
    folder = write(exercise_yaml=CUSTOM, **{"checker.py": "x"})
    (folder / "checker" / "more").mkdir(parents=True)
    assert problems(folder) == ["checker/more: is not a plain file"]


def test_links_to_a_checker_are_not_followed(write, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside") / "secret"
    outside.write_text("stolen\n")
    folder = write(exercise_yaml=CUSTOM)
    (folder / "checker.py").symlink_to(outside)
    assert "checker.py: is a symbolic link; put the file itself here" in problems(folder)


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ("{kind: custom}", "the key 'protocol' is missing"),
        ("{kind: custom, protocol: smtp}", "protocol must be one of: testlib, icpc"),
        ("{kind: custom, protocol: icpc, arguments: -v}", "arguments must be a list of at most 20 texts"),
        ("{kind: custom, protocol: icpc, program: x}", "the key 'program' is not known here"),
    ],
)
def test_problems_of_how_a_checker_is_called(write, given, says):
    told = problems(write(exercise_yaml=f"{PLAIN_SETTINGS}checker: {given}\n", **{"checker.py": "x"}))
    assert told == [f"exercise.yaml:4: {says}"]


def test_a_checker_that_is_not_asked_for_does_not_belong_there(write):
    told = problems(write(exercise_yaml=PLAIN_SETTINGS, **{"checker.py": "x", "checker/lib.py": "y"}))
    assert told == [
        "checker: is no part of an exercise of type stdin_stdout",
        "checker.py: is no part of an exercise of type stdin_stdout",
    ]


# Arguments of single tests

ONE_TEST = "- {{name: one, visible: true, stdin: '', expected: '', checker_arguments: {}}}\n"


def test_a_test_has_arguments_of_its_own_for_a_checker_of_ones_own(write):
    tests = ONE_TEST.format("[-v, 'two words']") + "- {name: two, visible: true, stdin: '', expected: ''}\n"
    folder = write(exercise_yaml=CUSTOM, tests_yaml=tests, **{"checker.py": "x"})
    given = [test.checker_arguments for test in api.read_exercise_folder(folder).tests]
    assert given == [("-v", "two words"), ()]


def test_a_test_has_arguments_of_its_own_for_an_interactor(write_interactive):
    folder = write_interactive(tests_yaml=ONE_TEST.format("[strict]"))
    assert api.read_exercise_folder(folder).tests[0].checker_arguments == ("strict",)


@pytest.mark.parametrize("checker", ["", "checker: exact\n", "checker: {kind: float, absolute: 1}\n"])
def test_arguments_need_a_program_that_takes_them(write, checker):
    told = problems(write(exercise_yaml=PLAIN_SETTINGS + checker, tests_yaml="\n" + ONE_TEST.format("[a]")))
    assert told == ["tests.yaml:2: checker_arguments needs a checker of the kind custom, or an interactor"]


def test_functions_take_no_arguments_for_a_checker(write_function):
    tests = "- {name: a, visible: true, arguments: [[], 1], expected: [], checker_arguments: [a]}\n"
    told = problems(write_function(tests_yaml=tests))
    assert told == ["tests.yaml:1: checker_arguments needs a checker of the kind custom, or an interactor"]


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ("strict", "checker_arguments must be a list of at most 20 texts"),
        (f"[{', '.join('x' * 21)}]", "checker_arguments must be a list of at most 20 texts"),
        ("[a, 2]", "an entry of checker_arguments must be text; put it in quotes"),
        ("['']", "an entry of checker_arguments must not be empty"),
        (f"[{'x' * 301}]", "an entry of checker_arguments must be at most 300 characters long"),
    ],
)
def test_problems_of_a_tests_arguments(write, given, says):
    tests = "\n\n" + ONE_TEST.format(given)
    told = problems(write(exercise_yaml=CUSTOM, tests_yaml=tests, **{"checker.py": "x"}))
    assert told == [f"tests.yaml:3: {says}"]


@pytest.mark.parametrize("given", ["icpc", "{protocol: icpc}"])
def test_an_interactor_is_a_word_or_a_mapping(write_interactive, given):
    definition = api.read_exercise_folder(write_interactive(interactor=given))
    program = AuthorProgram(language="python", name="interactor.py", source="print(1)\n")
    assert definition.interactor == Interactor(protocol="icpc", program=program, arguments=[])
    assert [(test.stdin, test.expected) for test in definition.tests] == [("5", ""), ("9", "yes")]


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ("smtp", "exercise.yaml:4: interactor must be one of: testlib, icpc"),
        ("{arguments: [a]}", "exercise.yaml:4: the key 'protocol' is missing"),
    ],
)
def test_problems_of_an_interactor(write_interactive, given, says):
    assert problems(write_interactive(interactor=given)) == [says]


def test_an_interactive_exercise_needs_an_interactor(write_interactive):
    told = problems(write_interactive(interactor=None, **{"interactor.py": None}))
    assert told[1:] == ["exercise.yaml:1: the key 'interactor' is missing"]
    assert told[0].endswith("has no interactor, as interactor.py or interactor.cpp")


# Passes and libraries


def test_a_program_may_be_run_in_several_passes(write):
    custom = PLAIN_SETTINGS + "checker: {kind: custom, protocol: icpc}\npasses: 2\n"
    assert api.read_exercise_folder(write(exercise_yaml=custom, **{"checker.py": "x"})).passes == 2


def test_a_program_is_run_once_as_a_rule(write):
    assert api.read_exercise_folder(write(exercise_yaml=PLAIN_SETTINGS)).passes == 1


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        (
            CUSTOM + "passes: 2\n",
            "exercise.yaml:5: passes needs a checker or an interactor of the protocol icpc",
        ),
        (CUSTOM.replace("testlib", "icpc") + "passes: 1\n", "exercise.yaml:5: passes must be a whole number"),
        (
            CUSTOM.replace("testlib", "icpc") + "passes: true\n",
            "exercise.yaml:5: passes must be a whole number",
        ),
    ],
)
def test_problems_of_passes(write, settings, says):
    [told] = problems(write(exercise_yaml=settings, **{"checker.py": "x"}))
    assert told.startswith(says)


def test_libraries(write):
    folder = write(exercise_yaml=PLAIN_SETTINGS + "libraries: [numpy]\n")
    assert api.read_exercise_folder(folder).libraries == ["numpy"]
    assert problems(write(exercise_yaml=PLAIN_SETTINGS + "libraries: [numpy, flask]\n")) == [
        "exercise.yaml:4: an entry of libraries must be one of: numpy"
    ]
