"""Drafts and hints over HTTP."""

from uuid import uuid4

import pytest

from codehub.contexts.practice import api as practice
from codehub.contexts.practice.models import Draft, HintOpening
from tests.clients import ApiClient
from tests.factories.practice import make_definition

TEXT = {"language": "python", "source": "x = 1\n", "version": None}


@pytest.fixture
def hinted(exercise):
    """The exercise with two hints, imported again under its key."""
    practice.import_exercise(make_definition(hints=["First.", "Second."]), key=exercise.key)
    return exercise


def save(client: ApiClient, exercise, **changes):
    return client.put(f"/drafts/{exercise.pk}", TEXT | changes)


def test_saved_read_and_thrown_away(enrolled, exercise):
    answer = save(enrolled, exercise).json()
    assert (answer["language"], answer["source"], answer["version"]) == ("python", "x = 1\n", 1)
    assert enrolled.get(f"/drafts/{exercise.pk}").json() == [answer]
    assert enrolled.get(f"/exercises/{exercise.pk}").json()["languages"][0]["draft"] == answer
    assert enrolled.delete(f"/drafts/{exercise.pk}?language=python").status_code == 204
    assert enrolled.get(f"/drafts/{exercise.pk}").json() == []
    assert enrolled.get(f"/exercises/{exercise.pk}").json()["languages"][0]["draft"] is None


def test_a_stale_version_is_told_what_is_there(enrolled, exercise):
    first = save(enrolled, exercise).json()
    refused = save(enrolled, exercise, source="mine")
    answer = refused.json()
    assert (refused.status_code, answer["code"]) == (409, "draft_conflict")
    current = answer["current"]
    assert (current["source"], current["version"]) == (first["source"], 1)
    assert save(enrolled, exercise, source="both", version=current["version"]).json()["version"] == 2


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"version": 0}, "invalid_input"),
        ({"version": -1}, "invalid_input"),
        ({"version": 2**31}, "invalid_input"),
        ({"version": "1.5"}, "invalid_input"),
        ({"source": None}, "invalid_input"),
        ({"source": "a\0b"}, "source_not_text"),
        ({"source": "\udc00"}, "source_not_text"),
        ({"source": "#" * 65537}, "source_too_large"),
        ({"language": "cobol"}, "language_not_offered"),
        ({"language": "cpp"}, "language_not_offered"),
        ({"user_id": str(uuid4())}, "invalid_input"),
    ],
)
def test_odd_drafts(enrolled, exercise, change, code):
    assert save(enrolled, exercise, **change).json()["code"] == code
    assert not Draft.objects.exists()


def test_a_draft_without_a_version_is_no_draft(enrolled, exercise):
    body = {"language": "python", "source": ""}
    assert enrolled.put(f"/drafts/{exercise.pk}", body).json()["fields"] == {"version": ["This is required."]}


def test_nobody_and_strangers(enrolled, other, exercise):
    save(enrolled, exercise)
    for client, status in ((ApiClient(), 401), (other, 403)):
        assert client.get(f"/drafts/{exercise.pk}").status_code == status
        assert save(client, exercise).status_code == status
    assert ApiClient().delete(f"/drafts/{exercise.pk}?language=python").status_code == 401
    assert other.delete(f"/drafts/{exercise.pk}?language=python").status_code == 204
    assert len(enrolled.get(f"/drafts/{exercise.pk}").json()) == 1
    assert enrolled.get(f"/drafts/{uuid4()}").status_code == 404


@pytest.mark.parametrize("language", ["cobol", "%00", "%ED%A0%80", "x" * 5000, ""])
def test_a_language_that_nobody_has_leaves_all_drafts_alone(enrolled, exercise, language):
    save(enrolled, exercise)
    assert enrolled.delete(f"/drafts/{exercise.pk}?language={language}").status_code == 204
    assert Draft.objects.get().source == "x = 1\n"


def test_reading_and_saving_are_four_statements(enrolled, exercise, count_queries):
    with count_queries(4):  # session, user, exercise, draft
        save(enrolled, exercise)
    with count_queries(4):
        enrolled.get(f"/drafts/{exercise.pk}")


def test_hints_open_one_by_one(enrolled, hinted):
    path = f"/exercises/{hinted.pk}/hints"
    locked = enrolled.post(path, {"number": 2})
    assert (locked.status_code, locked.json()["code"]) == (409, "hint_locked")
    first = enrolled.post(path, {"number": 1})
    assert (first.status_code, first.json()) == (200, {"number": 1, "html": "<p>First.</p>\n"})
    assert enrolled.post(path, {"number": 1}).json() == first.json()
    assert enrolled.post(path, {"number": 2}).json()["html"] == "<p>Second.</p>\n"
    hints = enrolled.get(f"/exercises/{hinted.pk}").json()["hints"]
    assert (hints["total"], [hint["number"] for hint in hints["opened"]]) == (2, [1, 2])


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"number": 99}, 404),
        ({"number": 0}, 404),
        ({"number": 10**30}, 404),
        ({"number": "one"}, 422),
        ({"number": None}, 422),
        ({}, 422),
        ({"number": 1, "all": True}, 422),
    ],
)
def test_odd_hints(enrolled, hinted, body, status):
    assert enrolled.post(f"/exercises/{hinted.pk}/hints", body).status_code == status
    assert not HintOpening.objects.exists()


def test_nobody_and_strangers_get_no_hint(other, hinted):
    path = f"/exercises/{hinted.pk}/hints"
    assert ApiClient().post(path, {"number": 1}).status_code == 401
    assert other.post(path, {"number": 1}).status_code == 403
