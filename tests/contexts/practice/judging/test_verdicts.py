"""The verdict: once, from the newest attempt, and only one that can be true."""

import pytest
from django.db import DataError, IntegrityError

from codehub.contexts.practice.events import SubmissionJudged
from codehub.contexts.practice.models import JudgeLease, Submission
from codehub.contexts.practice.queries.submissions import submission_detail
from codehub.contexts.practice.services.run_solution import run_solution
from codehub.contexts.practice.services.submit_solution import submit_solution
from tests.factories.practice import expire_leases, make_exercise, own_input


@pytest.fixture
def lease(learner, exercise, judge):
    submit_solution(learner, exercise.pk, language="python", source="")
    return judge.lease()[0]


def test_the_verdict_is_stored_published_and_ends_the_lease(learner, exercise, lease, judge, published):
    assert judge.finish(lease, message="Well done", compile_output="warning")
    shown = submission_detail(learner, lease.submission)
    assert (shown.state, shown.verdict, shown.passed, shown.total) == ("judged", "accepted", 4, 4)
    assert (shown.compile_output, shown.message, shown.attempt, shown.place) == (
        "warning",
        "Well done",
        1,
        None,
    )
    row = Submission.objects.get()
    assert row.created_at <= row.started_at <= row.judged_at == shown.judged_at
    assert not JudgeLease.objects.exists()
    name, payload = published(learner)[-1]
    assert name == SubmissionJudged.event_name
    event = SubmissionJudged.from_payload(payload)
    assert (event.user_id, event.exercise_id, event.kind) == (learner.id, exercise.pk, "submit")
    assert (event.verdict, event.passed, event.total, event.message) == ("accepted", 4, 4, "Well done")


def test_with_hidden_tests_time_and_memory_are_coarse(learner, lease, judge):
    judge.finish(lease)
    shown = submission_detail(learner, lease.submission)
    assert (shown.time_ms, shown.memory_kb) == (20, 9 * 1024)


def test_without_hidden_tests_they_are_exact(learner, judge):
    submit_solution(learner, make_exercise(hidden=0).pk, language="python", source="")
    [lease] = judge.lease()
    judge.finish(lease, passed=2)
    shown = submission_detail(learner, lease.submission)
    assert (shown.time_ms, shown.memory_kb) == (13, 9001)


def test_a_late_verdict_of_a_dead_attempt_is_refused(learner, lease, judge, published):
    expire_leases()
    [new] = judge.lease()
    assert not judge.finish(lease, "wrong_answer", 0)
    assert judge.finish(new)
    assert not judge.finish(new, "wrong_answer", 0)
    assert not judge.finish(lease, "wrong_answer", 0)
    assert submission_detail(learner, lease.submission).verdict == "accepted"
    names = [name for name, _ in published(learner)]
    assert names.count(SubmissionJudged.event_name) == 1


def test_an_expired_lease_that_nobody_took_may_still_finish(lease, judge):
    expire_leases()
    assert judge.finish(lease)


@pytest.mark.parametrize("verdict", ["splendid", "", None])
def test_an_unknown_verdict_is_refused(lease, judge, verdict):
    with pytest.raises(IntegrityError):
        judge.finish(lease, verdict, 0)


@pytest.mark.parametrize(("verdict", "passed"), [("accepted", 3), ("accepted", 5), ("wrong_answer", 5)])
def test_a_verdict_that_can_not_be_true_is_refused(lease, judge, verdict, passed):
    with pytest.raises(DataError, match="of 4 tests passed"):
        judge.finish(lease, verdict, passed)


def test_a_verdict_of_odd_shape_is_brought_into_range(learner, lease, judge):
    assert judge.finish(
        lease, "compile_error", -3, compile_output="x" * 20_000, message="y" * 5000, time_ms=None
    )
    shown = submission_detail(learner, lease.submission)
    assert (shown.passed, shown.time_ms) == (0, None)
    assert (len(shown.compile_output), len(shown.message)) == (16_384, 4096)


def test_own_input_that_ran_is_accepted(learner, exercise, judge):
    run_solution(learner, exercise.pk, language="python", source="", cases=own_input("Ada"))
    [lease] = judge.lease()
    assert judge.finish(lease, "accepted", 1)
    shown = submission_detail(learner, lease.submission)
    assert (shown.verdict, shown.passed, shown.total) == ("accepted", 1, 1)
