"""A short submission is told in one call: start, results and verdict."""

import pytest

from codehub.contexts.practice.models import TestResult
from codehub.contexts.practice.queries.submissions import submission_detail
from codehub.contexts.practice.services.submit_solution import submit_solution
from tests.factories.practice import SECRET, expire_leases, make_result

ALL = [make_result(n) for n in (1, 2, 3, 4)]


@pytest.fixture
def lease(learner, exercise, judge):
    submit_solution(learner, exercise.pk, language="python", source="")
    return judge.lease()[0]


def names(published, learner) -> list[str]:
    return [name.removeprefix("practice.") for name, _ in published(learner)]


def test_all_of_it_with_the_verdict(learner, lease, judge, published):
    assert judge.finish(lease, started=True, results=ALL)
    assert names(published, learner) == [
        "submission_queued.v1",
        "submission_started.v1",
        "tests_finished.v1",
        "submission_judged.v1",
    ]
    shown = submission_detail(learner, lease.submission)
    assert (shown.verdict, len(shown.results)) == ("accepted", 4)
    assert SECRET not in str(shown.results[2:])


def test_the_start_with_the_first_results_and_the_rest_with_the_verdict(learner, lease, judge, published):
    assert judge.report(lease, "tests", {"started": True, "results": ALL[:1]})
    assert submission_detail(learner, lease.submission).state == "judging"
    assert judge.finish(lease, results=ALL[1:])
    assert names(published, learner)[1:] == [
        "submission_started.v1",
        "tests_finished.v1",
        "tests_finished.v1",
        "submission_judged.v1",
    ]
    assert TestResult.objects.count() == 4


def test_a_dead_attempt_leaves_nothing_of_it(learner, lease, judge, published):
    expire_leases()
    judge.lease()
    before = published(learner)
    assert not judge.finish(lease, started=True, results=ALL)
    assert not judge.report(lease, "tests", {"started": True, "results": ALL})
    assert published(learner) == before
    assert not TestResult.objects.exists()
