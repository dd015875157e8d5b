"""History, one submission and its source: the owner's and nobody else's."""

import json
from uuid import uuid4

import pytest

from codehub.contexts.practice import api
from codehub.contexts.practice.contracts import Group, TestCase
from codehub.contexts.practice.services.run_solution import run_solution
from codehub.contexts.practice.services.submit_solution import submit_solution
from tests.clients import ApiClient
from tests.factories.accounts import make_user
from tests.factories.practice import (
    SECRET,
    make_exercise,
    make_interactive_definition,
    make_result,
    make_unit_test_definition,
)


@pytest.fixture
def judged(enrolled, actor, exercise, judge):
    """A wrong submission, told by an agent that hides nothing."""
    detail = submit_solution(actor, exercise.pk, language="python", source="print('mine')")
    [lease] = judge.lease()
    judge.start(lease)
    judge.tests(lease, *[make_result(n, "wrong_answer", message="", stdout="") for n in (1, 2)])
    judge.tests(lease, *[make_result(n, "wrong_answer", name=SECRET, stderr=SECRET) for n in (3, 4)])
    judge.finish(lease, "wrong_answer", 0)
    return detail


def test_a_judged_submission_with_its_results(enrolled, judged):
    answer = enrolled.get(f"/submissions/{judged.id}").json()
    assert (answer["state"], answer["verdict"], answer["passed"], answer["total"]) == (
        "judged",
        "wrong_answer",
        0,
        4,
    )
    assert [result["index"] for result in answer["results"]] == [1, 2, 3, 4]
    assert [result["visible"] for result in answer["results"]] == [True, True, False, False]
    assert answer["stream_cursor"] == 5
    assert answer["judged_at"] >= answer["created_at"]


def test_points_groups_and_the_talk_with_an_interactor(enrolled, actor, exercise, judge):
    groups = [Group(name="all", title="All", points=10)]
    tests = [TestCase(name="one", title="", visible=True, stdin="5", expected="", group="all")]
    api.import_exercise(make_interactive_definition(tests=tests, groups=groups), key=exercise.key)
    detail = submit_solution(actor, exercise.pk, language="python", source="")
    [lease] = judge.lease()
    judge.tests(lease, make_result(1, "partial", transcript=[["judge", "5"], ["program", "4"]]))
    told = {"name": "all", "verdict": "partial", "points": 7.5, "max_points": 10}
    judge.finish(lease, "partial", 0, points=7.5, max_points=10, groups=[told], first_failed=1)
    answer = enrolled.get(f"/submissions/{detail.id}").json()
    assert (answer["points"], answer["max_points"], answer["first_failed"]) == (7.5, 10, 1)
    assert answer["groups"] == [told | {"title": "All"}]
    assert answer["results"][0]["transcript"] == [["judge", "5"], ["program", "4"]]
    [listed] = enrolled.get("/submissions").json()["items"]
    assert (listed["points"], listed["max_points"]) == (7.5, 10)


def test_its_source(enrolled, judged):
    assert enrolled.get(f"/submissions/{judged.id}/source").json() == {
        "language": "python",
        "source": "print('mine')",
    }


@pytest.mark.parametrize("role", ["student", "instructor", "admin"])
@pytest.mark.parametrize("path", ["", "/source"])
def test_anybody_elses_is_not_there(judged, role, path):
    response = ApiClient().force_login(make_user(role=role)).get(f"/submissions/{judged.id}{path}")
    assert (response.status_code, response.json()["code"]) == (404, "not_found")


@pytest.mark.parametrize("path", ["", "/source"])
def test_an_unknown_one_is_answered_alike(enrolled, other, judged, path):
    unknown = enrolled.get(f"/submissions/{uuid4()}{path}").json()
    foreign = other.get(f"/submissions/{judged.id}{path}").json()
    assert unknown | {"request_id": ""} == foreign | {"request_id": ""}


@pytest.mark.parametrize("path", ["/submissions/{0}", "/submissions/{0}/source", "/submissions?exercise={0}"])
def test_nobody_sees_anything(judged, path):
    assert ApiClient().get(path.format(judged.id)).status_code == 401


def test_history_is_newest_first_in_pages(enrolled, actor, exercise, judge):
    ids = [str(submit_solution(actor, exercise.pk, language="python", source="").id) for _ in range(5)]
    run_solution(actor, exercise.pk, language="python", source="", cases=None)
    seen, cursor = [], ""
    for size in (2, 2, 1):
        page = enrolled.get(f"/submissions?exercise={exercise.pk}&limit=2&cursor={cursor}").json()
        assert len(page["items"]) == size
        seen += [item["id"] for item in page["items"]]
        cursor = page["next_cursor"]
    assert cursor is None
    assert seen == ids[::-1]


def test_history_is_one_statement(enrolled, judged, exercise, count_queries):
    with count_queries(3):  # session, user, page
        enrolled.get(f"/submissions?exercise={exercise.pk}")


def test_one_submission_is_three_statements(enrolled, judged, count_queries):
    with count_queries(5):  # session, user, cursor, submission, results
        enrolled.get(f"/submissions/{judged.id}")


def test_history_has_nobody_elses(judged, exercise, other):
    assert other.get(f"/submissions?exercise={exercise.pk}").json() == {"items": [], "next_cursor": None}


@pytest.mark.parametrize(
    "query",
    [
        "exercise=7",
        "exercise={0}&limit=0",
        "exercise={0}&limit=101",
        "exercise={0}&cursor=x",
        "exercise={0}&cursor=WyJ4Il0",
    ],
)
def test_odd_pages_are_refused(enrolled, exercise, query):
    response = enrolled.get(f"/submissions?{query.format(exercise.pk)}")
    assert (response.status_code, response.json()["code"]) == (422, "invalid_input")


def test_what_is_hidden_is_in_no_answer(enrolled, judged, exercise, actor, judge):
    """The secret stands in every hidden test's input, output, and in all that the agent said of them."""
    unit = make_exercise(definition=make_unit_test_definition())
    submit_solution(actor, unit.pk, language="python", source="")
    [lease] = judge.lease()
    judge.tests(lease, make_result(2, "runtime_error", name=SECRET, stderr=SECRET))
    paths = [
        f"/exercises/{exercise.pk}",
        f"/exercises/{unit.pk}",
        f"/submissions?exercise={exercise.pk}",
        f"/submissions/{judged.id}",
        f"/submissions/{judged.id}/source",
        f"/submissions/{lease.submission}",
        "/languages",
    ]
    for path in paths:
        response = enrolled.get(path)
        assert response.status_code == 200
        assert SECRET not in response.content.decode()
        assert SECRET not in json.dumps(response.json())
