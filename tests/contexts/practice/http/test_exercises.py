"""Reading an exercise, running and submitting over HTTP; above all what is refused."""

from uuid import uuid4

import pytest
from pytest_django import Settings

from codehub.contexts.practice import api
from codehub.contexts.practice.contracts import Group, TestCase
from codehub.contexts.practice.models import JudgeLease, Submission
from codehub.contexts.practice.services.import_exercise import retire_exercise
from codehub.platform.outbox.models import Event
from tests.clients import ApiClient
from tests.factories.accounts import make_user
from tests.factories.practice import (
    SECRET,
    make_definition,
    make_exercise,
    make_function_definition,
    make_interactive_definition,
    make_output_definition,
    make_sql_definition,
)

SOURCE = "print('Hello,', input())\n"


def submit(client: ApiClient, exercise, **changes):
    body = {"language": "python", "source": SOURCE} | changes
    return client.post(f"/exercises/{exercise.pk}/submit", body)


def run(client: ApiClient, exercise, **changes):
    body = {"language": "python", "source": SOURCE, "cases": None} | changes
    return client.post(f"/exercises/{exercise.pk}/run", body)


def problem(response, status: int, code: str) -> dict:
    assert response.status_code == status, response.content
    answer = response.json()
    assert answer["code"] == code
    assert answer["title"]
    assert not JudgeLease.objects.exists()
    assert not Event.objects.exists()
    return answer


def test_the_page_of_an_exercise(enrolled, exercise, judge):
    answer = enrolled.get(f"/exercises/{exercise.pk}").json()
    assert answer["title"] == "Say hello"
    assert answer["statement_html"] == "<p>Read a name and <strong>greet</strong> it.</p>\n"
    assert answer["languages"] == [
        {"id": "python", "name": "Python", "version": "3.11.2", "starter": "name = input()\n", "draft": None}
    ]
    assert answer["limits"] == {"time_ms": 2000, "memory_mb": 256, "source_kb": 64}
    assert [test["name"] for test in answer["tests"]] == ["ada", "empty"]
    assert answer["tests"][0]["expected"] == "Hello, Ada\n"
    assert (answer["hidden_tests"], answer["solved"], answer["latest"]) == (2, False, None)
    assert answer["can"] == {"submit": True, "own_input": True, "try_out": False}
    assert (answer["function"], answer["hints"]) == (None, {"total": 0, "opened": []})
    assert answer["stream_cursor"] == 0


def test_the_page_of_an_exercise_with_groups_names_the_hidden_tests_by_number_only(enrolled, exercise, judge):
    tests = [
        TestCase(name=name, title="", visible=visible, stdin="", expected="", group="all", points=points)
        for name, visible, points in (("one", True, 0.5), ("secret", False, 2))
    ]
    groups = [Group(name="all", title="All of it", points=2.5, scoring="sum")]
    api.import_exercise(make_definition(tests=tests, groups=groups), key=exercise.key)
    answer = enrolled.get(f"/exercises/{exercise.pk}").json()
    shown = {"name": "all", "title": "All of it", "points": 2.5, "tests": [1, 2], "requires": []}
    assert answer["groups"] == [shown]
    assert answer["max_points"] == 2.5
    assert "secret" not in str(answer)


@pytest.mark.parametrize(
    ("definition", "own_input"),
    [
        (make_interactive_definition(), False),
        (make_output_definition(), False),
        (make_sql_definition(), True),
    ],
)
def test_only_programs_that_read_take_own_input(enrolled, exercise, definition, own_input):
    api.import_exercise(definition, key=exercise.key)
    answer = enrolled.get(f"/exercises/{exercise.pk}").json()
    assert (answer["type"], answer["can"]["own_input"]) == (definition.type, own_input)
    assert (answer["groups"], answer["max_points"]) == ([], None)
    assert SECRET not in str(answer)


def test_without_a_judge_the_page_still_shows(enrolled, exercise):
    answer = enrolled.get(f"/exercises/{exercise.pk}").json()
    assert answer["languages"][0]["version"] is None


def test_a_retired_exercise_can_be_read_and_not_submitted(enrolled, exercise, judge):
    retire_exercise(exercise.pk)
    assert enrolled.get(f"/exercises/{exercise.pk}").json()["can"] == {
        "submit": False,
        "own_input": False,
        "try_out": False,
    }
    problem(submit(enrolled, exercise), 404, "not_found")


def test_the_page_is_six_statements_of_ours(enrolled, exercise, judge, count_queries):
    submit(enrolled, exercise)
    with count_queries(8):  # session, user; cursor, exercise, drafts, judges, latest, its results
        enrolled.get(f"/exercises/{exercise.pk}")


def test_submit_answers_with_the_queued_submission(enrolled, exercise, judge, user):
    response = submit(enrolled, exercise)
    assert response.status_code == 202
    answer = response.json()
    assert (answer["state"], answer["kind"], answer["place"]) == ("queued", "submit", 0)
    assert (answer["results"], answer["stream_cursor"], answer["exercise_id"]) == ([], 1, str(exercise.pk))
    assert Submission.objects.get(pk=answer["id"]).user_id == user.pk
    shown = enrolled.get(f"/submissions/{answer['id']}").json()
    later = {"waited_ms": shown["waited_ms"]}
    assert shown == answer | later
    latest = enrolled.get(f"/exercises/{exercise.pk}").json()["latest"]
    assert latest | later == shown
    assert answer["waited_ms"] <= shown["waited_ms"] <= latest["waited_ms"]


def test_submit_reaches_the_database_four_times(enrolled, exercise, judge, count_queries):
    with count_queries(4):  # session, user, exercise, queue
        submit(enrolled, exercise)


def test_run_answers_alike_and_is_not_history(enrolled, exercise, judge):
    assert run(enrolled, exercise).json()["kind"] == "run"
    assert run(enrolled, exercise, cases=[{"stdin": "Ada"}]).json()["kind"] == "input"
    assert enrolled.get(f"/submissions?exercise={exercise.pk}").json()["items"] == []
    assert enrolled.get(f"/exercises/{exercise.pk}").json()["latest"] is None


def test_the_same_key_submits_once(enrolled, exercise, judge):
    path, body = f"/exercises/{exercise.pk}/submit", {"language": "python", "source": SOURCE}
    first = enrolled.post(path, body, idempotency_key="k1")
    again = enrolled.post(path, body, idempotency_key="k1")
    assert again.status_code == first.status_code == 202
    assert again.json() == first.json()
    assert Submission.objects.count() == 1
    reused = enrolled.post(path, body | {"source": ""}, idempotency_key="k1")
    assert reused.json()["code"] == "idempotency_key_reused"


@pytest.mark.parametrize("action", ["submit", "run"])
def test_nobody_and_strangers_are_refused(other, exercise, judge, action):
    path, body = f"/exercises/{exercise.pk}/{action}", {"language": "python", "source": SOURCE}
    problem(ApiClient().post(path, body), 401, "not_authenticated")
    answer = problem(other.post(path, body), 403, "exercise_not_reachable")
    assert "Enrol" in answer["detail"]


def test_nobody_and_strangers_do_not_read_it_either(other, exercise):
    problem(ApiClient().get(f"/exercises/{exercise.pk}"), 401, "not_authenticated")
    problem(other.get(f"/exercises/{exercise.pk}"), 403, "exercise_not_reachable")


@pytest.mark.parametrize("unknown", ["not-an-id", str(uuid4())])
def test_an_unknown_exercise(enrolled, unknown):
    assert enrolled.get(f"/exercises/{unknown}").status_code in {404, 422}
    assert enrolled.post(
        f"/exercises/{unknown}/submit", {"language": "python", "source": ""}
    ).status_code in {
        404,
        422,
    }


@pytest.mark.usefixtures("judge")
@pytest.mark.parametrize("action", [submit, run])
@pytest.mark.parametrize(
    ("source", "refusal"),
    [
        ("#" * (64 * 1024 + 1), (413, "source_too_large")),
        ("#" * 2_000_000, (413, "body_too_large")),
        ("\x7fELF\x02\x01\0\0\0", (422, "source_not_text")),
        ("print('\ud83d')", (422, "source_not_text")),
    ],
)
def test_large_and_binary_sources(enrolled, exercise, action, source, refusal):
    assert problem(action(enrolled, exercise, source=source), *refusal)["detail"]


def test_a_body_of_raw_bytes(enrolled, exercise, judge):
    response = enrolled.client.generic(
        "POST",
        f"/api/v1/exercises/{exercise.pk}/submit",
        b'{"language": "python", "source": "\xff\xfe\x00"}',
        content_type="application/json",
        headers={"X-CSRFToken": enrolled.token},
    )
    assert response.status_code == 400
    assert not Submission.objects.exists()


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"language": "python"},
        {"source": ""},
        {"language": "python", "source": None},
        {"language": "python", "source": ["print(1)"]},
        {"language": "x" * 31, "source": ""},
        {"language": "python", "source": "", "verdict": "accepted"},
        [],
        "print(1)",
    ],
)
def test_bodies_of_another_shape(enrolled, exercise, judge, body):
    problem(enrolled.post(f"/exercises/{exercise.pk}/submit", body), 422, "invalid_input")


@pytest.mark.parametrize("action", [submit, run])
def test_another_language(enrolled, exercise, judge, action):
    answer = problem(action(enrolled, exercise, language="cobol"), 422, "language_not_offered")
    assert "python" in answer["detail"]
    assert "language" in answer["fields"]


def test_input_that_is_no_text(enrolled, exercise, judge):
    refused = problem(run(enrolled, exercise, cases=[{"stdin": "\0"}]), 422, "invalid_input")
    assert "cases.0.stdin" in refused["fields"]


CASE = {"stdin": "Ada", "arguments": None, "expected": "Hello, Ada"}


@pytest.mark.usefixtures("judge")
@pytest.mark.parametrize(
    ("cases", "field"),
    [
        ([], "cases"),
        ([CASE] * 11, "cases"),
        ([CASE, {}], "cases.1.stdin"),
        ([{"stdin": "x" * (64 * 1024 + 1)}], "cases.0.stdin"),
        ([{"stdin": "", "expected": "\ud800"}], "cases.0.expected"),
        ([{"stdin": "", "arguments": "[]"}], "cases.0.arguments"),
        ([{"stdin": 5}], "cases.0.stdin"),
        ([CASE | {"visible": False}], "cases.0.visible"),
        (["Ada"], "cases.0"),
        ([1] * 300_000, "cases"),
        ("Ada", "cases"),
        ({"0": CASE}, "cases"),
    ],
)
def test_odd_cases_name_their_field(enrolled, exercise, cases, field):
    assert list(problem(run(enrolled, exercise, cases=cases), 422, "invalid_input")["fields"]) == [field]


@pytest.mark.usefixtures("judge")
@pytest.mark.parametrize(
    "arguments", ["[" * 30_000, '["a", 1e999]', '["a"]', '{"text": "a"}', '["\\u0000", 1]', "[1,", ""]
)
def test_odd_arguments_of_a_function(enrolled, arguments):
    function = make_exercise(definition=make_function_definition())
    answer = problem(run(enrolled, function, cases=[{"arguments": arguments}]), 422, "invalid_input")
    assert list(answer["fields"]) == ["cases.0.arguments"]


def test_a_function_is_called_with_own_arguments(enrolled, judge):
    function = make_exercise(definition=make_function_definition())
    page = enrolled.get(f"/exercises/{function.pk}").json()
    assert page["function"]["returns"] == "list[text]"
    first = page["tests"][0]
    assert (first["stdin"], first["arguments"], first["expected"]) == (None, '["ab", 2]', '["ab", "ab"]')
    cases = [{"stdin": None, "arguments": first["arguments"], "expected": first["expected"]}]
    queued = run(enrolled, function, cases=cases).json()
    assert (queued["kind"], queued["cases"]) == ("input", cases)
    assert enrolled.get(f"/submissions/{queued['id']}").json()["cases"] == cases


def test_old_pages_that_send_stdin_are_told(enrolled, exercise, judge):
    assert "stdin" in problem(run(enrolled, exercise, stdin="Ada"), 422, "invalid_input")["fields"]


@pytest.mark.parametrize("action", [submit, run])
def test_a_full_queue_tells_the_place_and_when_to_come_back(
    enrolled, exercise, judge, settings: Settings, action
):
    settings.CODEHUB_QUEUE_TOTAL = 0
    answer = problem(action(enrolled, exercise), 429, "queue_full")
    assert answer["place"] == 0
    assert answer["retry_after"] >= 1


@pytest.mark.parametrize("action", [submit, run])
def test_a_judge_that_is_down_keeps_nothing_and_tells_learners_no_internals(enrolled, exercise, action):
    answer = problem(action(enrolled, exercise), 503, "judge_unavailable")
    assert "safe" in answer["detail"]
    assert "reason" not in answer
    assert not Submission.objects.exists()


def test_a_judge_that_is_down_tells_administrators_why(api, exercise):
    answer = problem(submit(api.force_login(make_user(role="admin")), exercise), 503, "judge_unavailable")
    assert answer["reason"]
    assert answer["remedy"]


def test_too_many_submits_in_a_minute(enrolled, exercise, judge, limits, settings: Settings):
    settings.CODEHUB_QUEUE_PER_USER = 100
    codes = [submit(enrolled, exercise).status_code for _ in range(31)]
    assert codes == [202] * 30 + [429]


def test_languages_are_public(api, judge):
    languages = api.get("/languages").json()
    assert languages[0] == {"id": "python", "name": "Python", "version": "3.11.2", "extension": ".py"}
    assert languages[7] == {"id": "rust", "name": "Rust", "version": None, "extension": ".rs"}
    ids = "python c cpp java javascript typescript go rust ruby php perl lua haskell csharp bash pascal sql"
    assert [language["id"] for language in languages] == [*ids.split(), "text"]
