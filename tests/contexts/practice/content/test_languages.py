"""The same languages in starters, solutions and unit tests, and hints."""

import pytest

from codehub.contexts.practice import api
from codehub.contexts.practice.contracts import UnitTestFile
from tests.contexts.practice.content.folders import SETTINGS, UNIT_TESTS, problems

CPP = """\
#include "codehub_test.hpp"
#include "solution.cpp"

TEST(test_one) { CHECK(f()); }
TEST(test_two) { CHECK(f()); }
"""
JAVASCRIPT = "function test_one() { assert(f()); }\n\nasync function test_two() { assert(f()); }\n"
IN_CPP = {"starter_cpp": "int main() {}\n", "solution_cpp": "int main() {}\n"}
IN_JAVASCRIPT = {"starter_js": "let x;\n", "solution_js": "let y;\n"}
NOT_IN_PYTHON = {"starter_py": None, "solution_py": None}


def test_an_exercise_in_three_languages_is_read_in_our_order(write):
    definition = api.read_exercise_folder(write(**IN_JAVASCRIPT, **IN_CPP))
    assert list(definition.starters) == list(definition.solutions) == ["python", "cpp", "javascript"]
    assert definition.starters["javascript"] == "let x;\n"


GO = "package main\n\nfunc test_one(t *T) { t.True(f()) }\n\nfunc test_two(t *T) {\n\tt.True(f())\n}\n"
RUST = "use super::*;\n\nfn test_one() { assert!(f()); }\n\nfn test_two() {\n    assert!(f());\n}\n"
JAVA = """import static codehub.Assert.*;

class Tests {
    static void test_one() { assertTrue(Solution.f()); }

    static void test_two()
    {
        assertTrue(Solution.f());
    }
}
"""
CSHARP = JAVA.replace("import static codehub.Assert.*;\n", "").replace("assertTrue", "Assert.IsTrue")
C = '#include "solution.c"\n\nTEST(test_one) { CHECK(f()); }\n\nTEST(test_two) {\n    CHECK(f());\n}\n'
COMPILED = {"c": C, "go": GO, "rs": RUST, "java": JAVA, "cs": CSHARP}


@pytest.mark.parametrize("extension", COMPILED)
def test_unit_tests_in_compiled_languages_are_read(write_unit, extension):
    own = {f"{stem}.{extension}": "x\n" for stem in ("starter", "solution")}
    text = COMPILED[extension]
    read = api.read_exercise_folder(write_unit(**own, **{f"test_solution.{extension}": text}))
    assert [file.source for file in read.unit_test_files.values()][1:] == [text]


@pytest.mark.parametrize("extension", COMPILED)
def test_unit_tests_in_compiled_languages_are_looked_at(write_unit, extension):
    own = {f"{stem}.{extension}": "x\n" for stem in ("starter", "solution")}
    file, text = f"test_solution.{extension}", COMPILED[extension]
    other = problems(write_unit(**own, **{file: text.replace("test_two", "test_three")}))
    line = text[: text.index("test_two")].count("\n") + 1
    assert other == [
        f"{file}:{line}: test_three() is not listed in tests.yaml",
        f"tests.yaml:4: {file} has no function test_two()",
    ]
    indented = problems(
        write_unit(**own, **{file: text.replace("\n}", "\n     }").replace("\n    }", "\n     }")})
    )
    assert indented == [f"{file}:{line}: test_two() must end with a line that begins with }}"]


def test_unit_tests_in_haskell_begin_with_their_names(write_unit):
    files = {f"{stem}.hs": "x\n" for stem in ("starter", "solution")}
    text = "import Solution\n\ntest_one :: IO ()\ntest_one = g\n\ntest_two =\n    g\n"
    assert problems(write_unit(**files, **{"test_solution.hs": text.replace("test_two", "test_too")})) == [
        "test_solution.hs:6: test_too() is not listed in tests.yaml",
        "tests.yaml:4: test_solution.hs has no function test_two()",
    ]
    read = api.read_exercise_folder(write_unit(**{"test_solution.hs": text}))
    assert read.unit_test_files["haskell"].source == text


def test_unit_tests_in_c_include_the_learners_file(write_unit):
    files = {"starter.c": "x\n", "solution.c": "x\n", "test_solution.c": C.replace("solution.c", "other.c")}
    assert problems(write_unit(**files)) == ['test_solution.c:1: needs one line #include "solution.c"']


def test_one_language_is_enough_and_need_not_be_python(write):
    assert list(api.read_exercise_folder(write(**NOT_IN_PYTHON, **IN_CPP)).solutions) == ["cpp"]


def test_unit_tests_in_three_languages(write_unit):
    files = {"test_solution_cpp": CPP, "test_solution_js": JAVASCRIPT}
    definition = api.read_exercise_folder(write_unit(**IN_CPP, **IN_JAVASCRIPT, **files))
    assert list(definition.unit_test_files) == ["python", "cpp", "javascript"]
    assert definition.unit_test_files["cpp"] == UnitTestFile(name="test_solution.cpp", source=CPP)


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"starter_cpp": "x"}, ["solution.cpp: is missing"]),
        ({"solution_js": "x"}, ["starter.js: is missing"]),
        (NOT_IN_PYTHON | {"starter_cpp": "x"}, ["solution.cpp: is missing"]),
        (IN_CPP | {"solution_cpp": "#" * (64 * 1024 + 1)}, ["solution.cpp: is larger than 64 KiB"]),
        (IN_CPP | {"starter_cpp": b"\xff"}, ["starter.cpp:1: is not UTF-8 text"]),
        (
            IN_JAVASCRIPT | {"starter_js": "\0"},
            ["starter.js:1: contains a NUL character; is this a text file?"],
        ),
        ({"solution_rb": "x"}, ["solution_rb: is no part of an exercise of type stdin_stdout"]),
        ({"test_solution_cpp": CPP}, ["test_solution.cpp: is no part of an exercise of type stdin_stdout"]),
    ],
)
def test_a_language_that_is_only_half_there(write, files, expected):
    assert problems(write(**files)) == expected


def test_no_language_at_all(write):
    folder = write(**NOT_IN_PYTHON)
    assert problems(folder) == [
        f"{folder}: has no {stem}, as {stem}.py or {stem}.cpp" for stem in ("solution", "starter")
    ]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({}, "test_solution.cpp: is missing"),
        (
            {"test_solution_cpp": CPP.replace("test_two", "test_too")},
            "tests.yaml:4: test_solution.cpp has no function test_two()",
        ),
        (
            {"test_solution_cpp": CPP.replace("test_two", "test_too")},
            "test_solution.cpp:5: test_too() is not listed in tests.yaml",
        ),
        ({"test_solution_cpp": CPP + CPP}, "test_solution.cpp:9: test_one() is there twice"),
        (
            {"test_solution_cpp": CPP.replace("TEST(test_two", "// TEST(test_two")},
            "tests.yaml:4: test_solution.cpp has no function",
        ),
        (
            {"test_solution_cpp": CPP.replace("\nTEST(test_two", "/*\nTEST(test_two")},
            "tests.yaml:4: test_solution.cpp has no function",
        ),
        (
            {"test_solution_cpp": CPP + 'auto text = "/*";\nTEST(test_three) {}\n'},
            "test_solution.cpp:7: test_three() is not listed",
        ),
        (
            {"test_solution_cpp": CPP.replace("\nTEST(test_one)", "\n  TEST(test_one)")},
            "test_solution.cpp:4: a test begins at the start of its line, as TEST(name)",
        ),
        (
            {"test_solution_cpp": CPP.replace("CHECK(f()); }\nTEST", "\n  CHECK(f()); }\nTEST")},
            "test_solution.cpp:4: test_one() must end with a line that begins with }",
        ),
        (
            {"test_solution_cpp": CPP.replace("solution.cpp", "other.cpp")},
            'test_solution.cpp:1: needs one line #include "solution.cpp"',
        ),
        ({"test_solution_js": JAVASCRIPT}, "test_solution.js: is no part of an exercise of type unit_tests"),
    ],
)
def test_problems_of_unit_tests_in_cpp(write_unit, files, expected):
    assert any(problem.startswith(expected) for problem in problems(write_unit(**IN_CPP, **files)))


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (
            {"test_solution_js": JAVASCRIPT.replace("test_one", "testOne")},
            "tests.yaml:1: test_solution.js has no function test_one()",
        ),
        (
            {
                "test_solution_js": "{\n"
                + JAVASCRIPT.replace("function test_one", "  function test_one")
                + "}"
            },
            "tests.yaml:1: test_solution.js has no function",
        ),
        (
            {"test_solution_js": "`\n" + JAVASCRIPT + "`"},
            "tests.yaml:4: test_solution.js has no function test_two()",
        ),
        (
            {"test_solution_js": JAVASCRIPT.replace("async ", "async  ")},
            "test_solution.js:3: a test begins at the start of its line, as function name(",
        ),
        (
            {"test_solution_js": JAVASCRIPT + "function test_more() {}\n"},
            "test_solution.js:4: test_more() is not listed",
        ),
        ({"test_solution_js": ""}, "tests.yaml:1: test_solution.js has no function"),
    ],
)
def test_problems_of_unit_tests_in_javascript(write_unit, files, expected):
    assert any(problem.startswith(expected) for problem in problems(write_unit(**IN_JAVASCRIPT, **files)))


def test_a_test_that_only_one_language_has_is_missing_in_the_others(write_unit):
    more = UNIT_TESTS + "- name: test_three\n  visible: false\n"
    told = problems(write_unit(**IN_CPP, test_solution_cpp=CPP + "TEST(test_three) {}\n", tests_yaml=more))
    assert told == ["tests.yaml:6: test_solution.py has no function test_three()"]


def test_hints_are_markdown_in_order(write):
    given = SETTINGS + "hints:\n  - Read it **twice**.\n  - |\n    Look at `input()`.\n\n    It gives text.\n"
    definition = api.read_exercise_folder(write(exercise_yaml=given))
    assert definition.hints == ["Read it **twice**.", "Look at `input()`.\n\nIt gives text."]


@pytest.mark.parametrize(
    ("hints", "expected"),
    [
        ("hints: Try harder.", "exercise.yaml:6: hints must be a list of at most 5 texts"),
        ("hints: [a, b, c, d, e, f]", "exercise.yaml:6: hints must be a list of at most 5 texts"),
        ("hints:\n  - a\n  - 7", "exercise.yaml:8: an entry of hints must be text; put it in quotes"),
        ("hints: ['']", "exercise.yaml:6: an entry of hints must not be empty"),
        ("hints:\n- a\n- text: b", "exercise.yaml:8: an entry of hints must be text"),
        (f"hints: [{'x' * 2001}]", "exercise.yaml:6: an entry of hints must be at most 2000 characters"),
        ("hint: [a]", "exercise.yaml:6: the key 'hint' is not known here"),
    ],
)
def test_problems_of_hints(write, hints, expected):
    [told] = problems(write(exercise_yaml=f"{SETTINGS}{hints}\n"))
    assert told.startswith(expected)
