"""Rejudging over HTTP: who may, and what is answered."""

import pytest

from codehub.contexts.practice.models import JudgeLease
from codehub.contexts.practice.services.submit_solution import submit_solution
from codehub.kernel.ids import new_id
from tests.clients import ApiClient
from tests.factories.accounts import make_user


@pytest.fixture
def judged(enrolled, actor, exercise, judge):
    detail = submit_solution(actor, exercise.pk, language="python", source="print('mine')")
    [lease] = judge.lease()
    judge.finish(lease)
    return detail.id


@pytest.mark.parametrize("role", ["instructor", "admin"])
def test_those_who_teach_rejudge(judged, role):
    client = ApiClient().force_login(make_user(role=role))
    answer = client.post(f"/submissions/{judged}/rejudge")
    assert (answer.status_code, answer.json()["submission_id"], answer.json()["place"]) == (
        202,
        str(judged),
        0,
    )
    again = client.post(f"/submissions/{judged}/rejudge")
    assert (again.status_code, JudgeLease.objects.count()) == (202, 1)
    assert client.get(f"/submissions/{judged}/rejudge").json() == again.json() | {"pending": True}


def test_learners_may_not_not_even_their_own(enrolled, other, judged):
    for client in (enrolled, other):
        for ask in (client.post, client.get):
            answer = ask(f"/submissions/{judged}/rejudge")
            assert (answer.status_code, answer.json()["code"]) == (403, "permission_denied")
    assert ApiClient().post(f"/submissions/{judged}/rejudge").status_code == 401
    assert ApiClient().get(f"/submissions/{judged}/rejudge").status_code == 401


def test_what_is_not_there_and_what_is_not_judged(enrolled, actor, exercise, judged):
    teacher = ApiClient().force_login(make_user(role="instructor"))
    waiting = submit_solution(actor, exercise.pk, language="python", source="")
    for ask in (teacher.post, teacher.get):
        assert ask(f"/submissions/{new_id()}/rejudge").status_code == 404
        answer = ask(f"/submissions/{waiting.id}/rejudge")
        assert (answer.status_code, answer.json()["code"]) == (409, "not_judged_yet")
