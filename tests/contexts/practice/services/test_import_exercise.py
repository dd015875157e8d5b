"""Importing exercises again and again."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from codehub.contexts.practice import api
from codehub.contexts.practice.contracts import UnitTestFile
from codehub.contexts.practice.models import Exercise, JudgePackage
from codehub.kernel.clock import frozen
from tests.factories.practice import (
    SECRET,
    make_definition,
    make_function_definition,
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
