"""Importing exercises again and again."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from codehub.contexts.practice import api
from codehub.contexts.practice.contracts import (
    AuthorProgram,
    Checker,
    ExerciseDefinition,
    Group,
    Limits,
    TestCase,
    UnitTestFile,
)
from codehub.contexts.practice.models import Exercise, JudgePackage
from codehub.kernel.clock import frozen
from codehub_judge import Package
from tests.factories.practice import (
    SECRET,
    make_definition,
    make_function_definition,
    make_interactive_definition,
    make_output_definition,
    make_sql_definition,
    make_unit_test_definition,
)

pytestmark = pytest.mark.django_db


def test_the_first_import_makes_the_exercise_with_its_package():
    exercise = Exercise.objects.get(pk=api.import_exercise(make_definition(), key="course/hello")[0])

    assert exercise.key == "course/hello"
    assert exercise.statement_html == "<p>Read a name and <strong>greet</strong> it.</p>\n"
    assert exercise.hidden_tests == 2
    assert exercise.visible_tests == [
        {
            "index": 1,
            "name": "ada",
            "title": "Ada comes in",
            "stdin": "Ada\n",
            "arguments": None,
            "expected": "Hello, Ada\n",
            "query": None,
        },
        {
            "index": 2,
            "name": "empty",
            "title": "empty",
            "stdin": "",
            "arguments": None,
            "expected": "Hello, \n",
            "query": None,
        },
    ]
    package = exercise.package.content
    assert package["hash"] == exercise.package_id
    assert package["limits"] == {"time_ms": 2000, "memory_mb": 256, "output_kb": 1024}
    assert [test["visible"] for test in package["tests"]] == [True, True, False, False]
    assert [test["name"] for test in exercise.package.outline] == [
        "Ada comes in",
        "empty",
        "Hidden test 3",
        "Hidden test 4",
    ]


def test_unit_tests_carry_their_file_and_no_input():
    exercise = Exercise.objects.get(pk=api.import_exercise(make_unit_test_definition(), key="course/unit")[0])
    package = exercise.package.content
    assert package["unit_test_files"]["python"]["name"] == "test_solution.py"
    assert package["tests"][0] == {"index": 1, "name": "test_one", "visible": True}


def test_a_function_carries_its_signature_and_values():
    exercise = Exercise.objects.get(
        pk=api.import_exercise(make_function_definition(), key="course/function")[0]
    )
    signature = {
        "name": "repeat",
        "parameters": [{"name": "text", "type": "text"}, {"name": "times", "type": "integer"}],
        "returns": "list[text]",
    }
    package = exercise.package.content
    assert exercise.function == package["function"] == signature
    assert package["tests"][0] == {
        "index": 1,
        "name": "twice",
        "visible": True,
        "arguments": ["ab", 2],
        "expected": ["ab", "ab"],
    }
    assert exercise.visible_tests[0] == {
        "index": 1,
        "name": "twice",
        "title": "Twice",
        "stdin": None,
        "arguments": '["ab", 2]',
        "expected": '["ab", "ab"]',
        "query": None,
    }
    assert SECRET not in str(exercise.visible_tests)


def test_hints_are_html_and_another_hint_is_news_but_no_other_package():
    known, _ = api.import_exercise(make_definition(hints=["Look *closely*."]), key="course/hello")
    before = Exercise.objects.get()
    assert before.hints == ["<p>Look <em>closely</em>.</p>\n"]
    changed = make_definition(hints=["<b>Look</b>", "[there](javascript:alert(1))"])
    assert api.import_exercise(changed, key="course/hello") == (known, True)
    after = Exercise.objects.get()
    assert after.package_id == before.package_id
    assert not any("<b>" in hint or 'href="javascript' in hint for hint in after.hints)


def test_languages_of_unit_tests_have_a_file_each():
    files = {
        language: UnitTestFile(name=f"test_solution{extension}", source=f"source of {language}")
        for language, extension in (("python", ".py"), ("cpp", ".cpp"))
    }
    definition = replace(make_unit_test_definition(), unit_test_files=files)
    exercise = Exercise.objects.get(pk=api.import_exercise(definition, key="course/unit")[0])
    assert exercise.package.content["unit_test_files"] == {
        "python": {"name": "test_solution.py", "source": "source of python"},
        "cpp": {"name": "test_solution.cpp", "source": "source of cpp"},
    }


def test_importing_the_same_again_changes_nothing():
    with frozen(datetime(2026, 1, 1, tzinfo=UTC)):
        first, is_new = api.import_exercise(make_definition(), key="course/hello")
    assert is_new
    before = Exercise.objects.values().get()
    with frozen(datetime(2026, 1, 2, tzinfo=UTC)):
        assert api.import_exercise(make_definition(), key="course/hello") == (first, False)
    assert Exercise.objects.values().get() == before
    assert JudgePackage.objects.count() == 1


def test_a_change_keeps_the_id_and_the_old_package():
    first, _ = api.import_exercise(make_definition(), key="course/hello")
    old = Exercise.objects.get().package_id
    changed = make_definition(title="Greet", tests=make_definition().tests[:3])
    assert api.import_exercise(changed, key="course/hello") == (first, True)
    exercise = Exercise.objects.get()
    assert (exercise.title, exercise.hidden_tests) == ("Greet", 1)
    assert exercise.package_id != old
    assert JudgePackage.objects.filter(pk=old).exists()


def test_two_exercises_may_share_a_package():
    definition = make_definition()
    api.import_exercise(definition, key="course/one")
    api.import_exercise(replace(definition, title="Two"), key="course/two")
    assert Exercise.objects.count() == 2
    assert JudgePackage.objects.count() == 1


def test_a_test_with_another_title_makes_another_package():
    definition = make_definition()
    api.import_exercise(definition, key="course/one")
    first, *rest = definition.tests
    renamed = replace(definition, tests=[replace(first, title="Grace comes in"), *rest])
    api.import_exercise(renamed, key="course/two")
    shown = {exercise.key: exercise.package.outline[0]["name"] for exercise in Exercise.objects.all()}
    assert shown == {"course/one": "Ada comes in", "course/two": "Grace comes in"}


def test_a_retired_exercise_comes_back_with_the_next_import():
    known, _ = api.import_exercise(make_definition(), key="course/hello")
    api.retire_exercise(exercise_id=known)
    assert Exercise.objects.get().retired_at is not None
    api.import_exercise(make_definition(), key="course/hello")
    assert Exercise.objects.get().retired_at is None


PROGRAM = AuthorProgram(language="python", name="checker.py", source="exit(42)\n")


def imported(definition: ExerciseDefinition) -> Exercise:
    return Exercise.objects.get(pk=api.import_exercise(definition, key="course/new")[0])


@pytest.mark.parametrize(
    ("definition", "known"),
    [
        (make_definition(), "4e621721b6826768d48714f77a22bb76c74150916c1b3a59847e54664ee26187"),
        (make_unit_test_definition(), "68d8874d789343dc449d3a163034a49a5b1c3a809f8ec96531b391a506945de3"),
        (make_function_definition(), "54e47910b472880792fee508b488dbc9361f27b57023fc9e7e66a105e90130ce"),
        (make_interactive_definition(), "a28692d2197376ff1c210b4d3a319a22ae3ee302ee83fa56e8c5940f9383bfc9"),
        (make_output_definition(), "82ef6e290414827e154a0a3b8aca7c690510ceefee2ce962c0d4d1ccf25b60e7"),
        (make_sql_definition(), "1400841e4187c32773fdc20c470f70d00c713c76fcb13a6928826d934209fddb"),
        (
            make_definition(
                checker=Checker(kind="custom", protocol="icpc", program=PROGRAM, arguments=["-v"]),
                limits=Limits(time_ms=1000, memory_mb=64),
            ),
            "779861753b747b8dfb1d6c73693ec53b088f8a535a49a5611691f11320660010",
        ),
    ],
)
def test_what_uses_nothing_new_keeps_the_hash_that_it_has_in_old_databases(definition, known):
    assert imported(definition).package_id == known


def test_limits_and_arguments_are_in_the_package_where_an_author_gave_them():
    first, second = make_definition(hidden=0).tests
    definition = make_definition(
        tests=[replace(first, checker_arguments=("-v", "0.5")), second],
        limits=Limits(wall_ms=9000, output_kb=64),
        checker=Checker(kind="custom", protocol="icpc", program=PROGRAM),
    )
    exercise = imported(definition)
    package = exercise.package.content
    limits = {"time_ms": 2000, "memory_mb": 256, "output_kb": 64, "wall_ms": 9000}
    assert package["limits"] == exercise.limits == limits
    assert [test.get("checker_arguments") for test in package["tests"]] == [["-v", "0.5"], None]
    assert "0.5" not in str(exercise.visible_tests)
    read = Package.from_json(package)
    assert (read.limits.wall_ms, read.limits.output_kb) == (9000, 64)
    assert read.tests[0].checker_arguments == ("-v", "0.5")


def test_an_interactive_exercise_carries_its_interactor():
    exercise = imported(make_interactive_definition(passes=2))
    package = exercise.package.content
    assert package["interactor"] == {
        "protocol": "icpc",
        "program": {"language": "python", "name": "interactor.py", "source": "print(1)\n"},
    }
    assert (package["checker"], package["passes"]) == ({"kind": "tokens"}, 2)
    assert package["tests"][0] == {"index": 1, "name": "five", "visible": True, "stdin": "5", "expected": ""}
    assert [(test["stdin"], test["expected"]) for test in exercise.visible_tests] == [("5", None)]


def test_the_page_of_an_output_does_not_show_its_answer():
    exercise = imported(make_output_definition())
    assert exercise.package.content["tests"][0]["expected"] == SECRET
    assert SECRET not in str(exercise.visible_tests)
    assert exercise.starters == {"text": "?\n"}


def test_sql_carries_rows_and_query():
    exercise = imported(make_sql_definition())
    package = exercise.package.content
    assert package["checker"] == {"kind": "rows", "ordered": True}
    rows = '{"columns": ["name"], "rows": [["ada"]]}'
    setup = "create table t (name); insert into t values ('ada');"
    given = {"stdin": setup, "expected": rows, "query": "select name from t"}
    assert package["tests"][0] == {"index": 1, "name": "ada", "visible": True, **given}
    assert exercise.visible_tests == [
        {"index": 1, "name": "ada", "title": "ada", "arguments": None, **given},
    ]


def test_a_checker_of_ones_own_comes_with_all_its_files():
    program = AuthorProgram(
        language="cpp", name="checker.cpp", source="int main() {}\n", beside={"testlib.h": "//\n"}
    )
    checker = Checker(kind="custom", protocol="testlib", program=program, arguments=["-v"])
    package = imported(make_definition(checker=checker, libraries=["numpy"])).package.content
    assert package["libraries"] == ["numpy"]
    assert package["checker"] == {
        "kind": "custom",
        "protocol": "testlib",
        "program": {
            "language": "cpp",
            "name": "checker.cpp",
            "source": "int main() {}\n",
            "beside": {"testlib.h": "//\n"},
        },
        "arguments": ["-v"],
    }


def test_a_tolerance_is_kept_even_if_it_is_nothing():
    package = imported(make_definition(checker=Checker(kind="float", absolute=0))).package.content
    assert package["checker"] == {"kind": "float", "absolute": 0}


def scored(*, title: str = "Small", points: float = 30) -> ExerciseDefinition:
    """One group of two, one of three that adds up, and a test by itself."""
    tests = [
        TestCase(name=f"t-{number}", title="", visible=number == 1, stdin="", expected="", group=group)
        for number, group in enumerate(["small", "small", "large", "large", "large"], 1)
    ]
    alone = TestCase(name="bonus", title="", visible=False, stdin="", expected="", points=0.5)
    groups = [
        Group(name="small", title=title, points=points),
        Group(name="large", title="All", points=50, scoring="sum", requires=["small"]),
    ]
    return make_definition(tests=[*tests, alone], groups=groups)


def test_groups_are_in_the_package_and_on_the_page_and_known_to_the_judges_door():
    exercise = imported(scored())
    package = exercise.package
    assert package.content["groups"] == [
        {"name": "small", "points": 30, "scoring": "min", "requires": []},
        {"name": "large", "points": 50, "scoring": "sum", "requires": ["small"]},
    ]
    assert package.content["tests"][0]["group"] == "small"
    assert package.content["tests"][5]["points"] == 0.5
    assert [test.get("points") for test in package.outline] == [None, None, 16.6667, 16.6667, 16.6667, 0.5]
    assert package.scoring == {
        "max_points": 80.5,
        "groups": [
            {"name": "small", "title": "Small", "max_points": 30},
            {"name": "large", "title": "All", "max_points": 50},
        ],
    }
    assert exercise.max_points == 80.5
    assert exercise.groups == [
        {"name": "small", "title": "Small", "points": 30, "tests": [1, 2], "requires": []},
        {"name": "large", "title": "All", "points": 50, "tests": [3, 4, 5], "requires": ["small"]},
    ]


def test_another_title_of_a_group_is_another_package():
    first, second = imported(scored()).package_id, imported(scored(title="Tiny")).package_id
    assert first != second
    assert imported(scored()).package_id == first


def test_without_points_there_is_no_scoring():
    exercise = imported(make_definition())
    assert (exercise.package.scoring, exercise.groups, exercise.max_points) == (None, [], None)


@pytest.mark.parametrize(
    "definition",
    [
        scored(),
        make_interactive_definition(passes=2),
        make_definition(checker=Checker(kind="float", absolute=0.001, relative=1e-6)),
        make_function_definition(libraries=["numpy"]),
    ],
)
def test_judges_can_read_what_is_written_for_them(definition):
    package = Package.from_json(imported(definition).package.content)
    assert len(package.tests) == len(definition.tests)
    assert package.has_points is bool(definition.groups)
