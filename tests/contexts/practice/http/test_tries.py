"""Visitors over HTTP, and lessons' code blocks."""

from uuid import uuid4

import pytest
from pytest_django import Settings

from codehub.contexts.practice.models import Submission
from codehub.contexts.practice.services.import_exercise import retire_exercise
from tests.clients import ApiClient
from tests.factories.practice import SECRET, make_result

PROGRAM = {"language": "python", "source": "print('only mine')"}
BLOCK = PROGRAM | {"stdin": "3\n"}


def attempt(client: ApiClient, exercise, **changes):
    return client.post(f"/exercises/{exercise.pk}/try", PROGRAM | changes)


@pytest.fixture
def visitor(db: None) -> ApiClient:
    return ApiClient()


def test_a_visitor_reads_what_is_shown_to_all(visitor, preview, judge):
    answer = visitor.get(f"/exercises/{preview.pk}").json()
    assert answer["can"] == {"submit": False, "own_input": False, "try_out": True}
    assert (answer["solved"], answer["latest"], answer["stream_cursor"]) == (False, None, 0)
    assert answer["languages"][0]["draft"] is None
    assert [test["name"] for test in answer["tests"]] == ["ada", "empty"]
    assert SECRET not in str(answer)


def test_a_retired_one_is_not_tried(visitor, preview, judge):
    retire_exercise(preview.pk)
    assert visitor.get(f"/exercises/{preview.pk}").json()["can"]["try_out"] is False
    assert attempt(visitor, preview).status_code == 404


def test_a_visitor_tries_and_asks_for_the_verdict(visitor, preview, judge):
    response = attempt(visitor, preview)
    queued = response.json()
    assert (response.status_code, queued["kind"], queued["state"]) == (202, "run", "queued")
    shown = visitor.get(f"/tries/{queued['id']}").json()
    assert shown == queued | {"waited_ms": shown["waited_ms"]}
    [lease] = judge.lease()
    judge.tests(lease, make_result(1, stdout="", message=""), make_result(2, stdout="", message=""))
    judge.finish(lease, passed=2)
    told = visitor.get(f"/tries/{queued['id']}")
    assert (told.json()["verdict"], len(told.json()["results"])) == ("accepted", 2)
    assert "only mine" not in told.content.decode()


def test_whoever_is_logged_in_tries_as_nobody(other, preview, judge):
    assert attempt(other, preview).status_code == 202
    assert Submission.objects.get().user_id is None


def test_what_is_not_shown_to_all(visitor, exercise, judge):
    assert visitor.get(f"/exercises/{exercise.pk}").json()["code"] == "not_authenticated"
    assert attempt(visitor, exercise).json()["code"] == "not_authenticated"
    assert visitor.get(f"/exercises/{uuid4()}").status_code == 404
    assert visitor.post(f"/exercises/{uuid4()}/try", PROGRAM).status_code == 404


@pytest.mark.parametrize("path", ["/submissions/{0}", "/submissions/{0}/source"])
def test_a_try_has_no_other_address(other, preview, judge, path):
    queued = attempt(ApiClient(), preview).json()
    assert other.get(path.format(queued["id"])).status_code == 404
    assert ApiClient().get(path.format(queued["id"])).status_code == 401


def test_a_submission_is_no_try(enrolled, exercise, judge):
    queued = enrolled.post(f"/exercises/{exercise.pk}/submit", PROGRAM).json()
    assert enrolled.get(f"/tries/{queued['id']}").json()["code"] == "not_found"
    assert enrolled.get(f"/tries/{uuid4()}").json()["code"] == "not_found"
    assert enrolled.get("/tries/latest").status_code == 422


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"source": "#" * 65537}, "source_too_large"),
        ({"source": "\0"}, "source_not_text"),
        ({"language": "cobol"}, "language_not_offered"),
        ({"cases": []}, "invalid_input"),
        ({"stdin": ""}, "invalid_input"),
    ],
)
def test_odd_tries(visitor, preview, judge, change, code):
    assert attempt(visitor, preview, **change).json()["code"] == code
    assert not Submission.objects.exists()


def test_five_a_minute_from_one_address_whoever_is_logged_in_there(visitor, other, preview, judge, limits):
    codes = [attempt(visitor, preview).status_code for _ in range(6)]
    assert codes == [202] * 5 + [429]
    assert attempt(other, preview).status_code == 429


def test_a_flood_from_everywhere_is_told_so(visitor, preview, judge, settings: Settings):
    settings.CODEHUB_QUEUE_VISITORS = 1
    attempt(visitor, preview)
    refused = attempt(visitor, preview).json()
    assert (refused["code"], refused["place"]) == ("queue_full", 1)


def test_a_code_block_runs_for_whoever_is_logged_in(other, judge):
    response = other.post("/runs", BLOCK)
    queued = response.json()
    assert (response.status_code, queued["kind"], queued["exercise_id"]) == (202, "input", None)
    assert queued["cases"] == [{"stdin": "3\n", "arguments": None, "expected": None}]
    shown = other.get(f"/submissions/{queued['id']}").json()
    assert shown == queued | {"waited_ms": shown["waited_ms"]}
    assert other.get(f"/submissions/{queued['id']}/source").json() == PROGRAM
    assert other.get("/submissions").json()["items"] == []


def test_a_code_block_is_its_owners_and_needs_a_login(enrolled, other, judge):
    queued = other.post("/runs", BLOCK).json()
    assert enrolled.get(f"/submissions/{queued['id']}").status_code == 404
    assert ApiClient().post("/runs", BLOCK).status_code == 401


def test_the_same_key_runs_once(other, judge):
    first = other.post("/runs", BLOCK, idempotency_key="k")
    assert other.post("/runs", BLOCK, idempotency_key="k").json() == first.json()
    assert Submission.objects.count() == 1


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"source": "#" * 65537}, "source_too_large"),
        ({"source": "\ud800"}, "source_not_text"),
        ({"language": "cobol"}, "language_not_offered"),
        ({"stdin": "x" * 65537}, "invalid_input"),
        ({"stdin": "\0"}, "invalid_input"),
        ({"stdin": None}, "invalid_input"),
        ({"cases": []}, "invalid_input"),
    ],
)
def test_odd_blocks(other, judge, change, code):
    assert other.post("/runs", BLOCK | change).json()["code"] == code
    assert not Submission.objects.exists()


def test_sixty_blocks_a_minute(other, judge, limits, settings: Settings):
    settings.CODEHUB_QUEUE_PER_USER = 100
    codes = [other.post("/runs", BLOCK).status_code for _ in range(61)]
    assert codes == [202] * 60 + [429]


def test_running_a_block_is_four_statements(other, judge, count_queries):
    other.post("/runs", BLOCK)
    with count_queries(4):  # session, user, package, queue
        other.post("/runs", BLOCK)
