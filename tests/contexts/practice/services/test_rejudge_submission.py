"""The same program again: the old outcome stays until the new one takes its place."""

from dataclasses import replace
from uuid import UUID

import pytest
from pytest_django import Settings

from codehub.contexts.practice import api
from codehub.contexts.practice.errors import JudgeUnavailable, NotJudgedYet, QueueFull
from codehub.contexts.practice.models import Exercise, JudgeLease, Submission, TestResult
from codehub.contexts.practice.queries.exercises import exercise_page
from codehub.contexts.practice.queries.rejudging import rejudging
from codehub.contexts.practice.queries.submissions import submission_detail, submission_list, try_detail
from codehub.contexts.practice.services.rejudge_submission import rejudge_submission
from codehub.contexts.practice.services.run_solution import run_solution
from codehub.contexts.practice.services.submit_solution import submit_solution
from codehub.contexts.practice.services.tend_queue import tend_queue
from codehub.kernel.actors import ANONYMOUS, Actor
from codehub.kernel.errors import NotAuthenticated, NotFound, PermissionDenied
from codehub.kernel.ids import new_id
from tests.factories.practice import JudgeDouble, Lease, expire_leases, make_definition, make_result

TEACHER = Actor(id=new_id(), role="instructor")
# what a submission is, whatever the judge finds; and when it was found
UNCHANGED = {"id", "user_id", "exercise_id", "kind", "language", "source", "cases", "state", "created_at"}
OWN = UNCHANGED | {"attempt", "started_at", "judged_at"}


def submit(learner: Actor, exercise: Exercise) -> UUID:
    return submit_solution(learner, exercise.pk, language="python", source="print(1)").id


def judge_next(judge: JudgeDouble, verdict: str, passed: int) -> Lease:
    [lease] = judge.lease()
    assert judge.start(lease)
    results = [make_result(n, "accepted" if n <= passed else verdict) for n in (1, 2, 3, 4)]
    assert judge.tests(lease, *results)
    assert judge.finish(lease, verdict, passed, message=f"It is {verdict}.")
    return lease


@pytest.fixture
def accepted(learner, exercise, judge) -> UUID:
    submission = submit(learner, exercise)
    judge_next(judge, "accepted", 4)
    return submission


def columns(submission: UUID, but: set[str]) -> dict[str, object]:
    row = Submission.objects.filter(pk=submission).values().get()
    return {name: value for name, value in row.items() if name not in but}


def test_the_old_outcome_stays_until_the_new_one_replaces_all_of_it(
    learner, exercise, accepted, judge, published
):
    before = submission_detail(learner, accepted)
    rejudging = rejudge_submission(TEACHER, accepted)
    assert (rejudging.submission_id, rejudging.place) == (accepted, 0)
    [lease] = judge.lease()
    judge.start(lease)
    judge.tests(lease, make_result(1, "wrong_answer"))
    meanwhile = submission_detail(learner, accepted)
    assert (meanwhile.verdict, meanwhile.results) == (before.verdict, before.results)
    judge.tests(lease, *[make_result(n, "wrong_answer") for n in (2, 3, 4)])
    judge.finish(lease, "wrong_answer", 0, message="New.")
    after = submission_detail(learner, accepted)
    assert (after.state, after.verdict, after.passed, after.message) == ("judged", "wrong_answer", 0, "New.")
    assert [result.verdict for result in after.results] == ["wrong_answer"] * 4
    assert (after.created_at, after.attempt) == (before.created_at, 2)
    told = [payload for name, payload in published(learner) if name == "practice.submission_judged.v1"]
    assert [(event["submission_id"], event["verdict"]) for event in told] == [
        (str(accepted), "accepted"),
        (str(accepted), "wrong_answer"),
    ]
    assert Submission.objects.count() == 1
    assert TestResult.objects.count() == 4
    assert not JudgeLease.objects.exists()


def test_a_rejudged_submission_is_as_if_judged_for_the_first_time(learner, exercise, accepted, judge):
    """Also in columns that come later: none may keep what the old verdict said."""
    before = columns(accepted, OWN)
    rejudge_submission(TEACHER, accepted)
    judge_next(judge, "runtime_error", 2)
    fresh = submit(learner, exercise)
    judge_next(judge, "runtime_error", 2)
    assert columns(accepted, OWN) == columns(fresh, OWN) != before


def test_it_is_judged_on_the_tests_that_the_exercise_has_now(learner, exercise, accepted, judge):
    api.import_exercise(make_definition(hidden=5), key=exercise.key)
    rejudge_submission(TEACHER, accepted)
    [lease] = judge.lease()
    assert lease.package_hash == Exercise.objects.get(pk=exercise.pk).package_id != exercise.package_id
    assert judge.finish(lease, passed=7)
    shown = submission_detail(learner, accepted)
    assert (shown.verdict, shown.passed, shown.total) == ("accepted", 7, 7)


@pytest.mark.parametrize("verdicts", [("accepted", "wrong_answer"), ("wrong_answer", "accepted")])
def test_solved_follows(learner, exercise, judge, verdicts):
    old, new = verdicts
    submission = submit(learner, exercise)
    judge_next(judge, old, 4 if old == "accepted" else 0)
    rejudge_submission(TEACHER, submission)
    assert exercise_page(learner, exercise.pk).solved is (old == "accepted")
    judge_next(judge, new, 4 if new == "accepted" else 0)
    assert exercise_page(learner, exercise.pk).solved is (new == "accepted")


def test_asking_again_while_it_waits_or_is_judged_changes_nothing(learner, accepted, judge):
    for _ in range(3):
        assert rejudge_submission(TEACHER, accepted).place == 0
    assert JudgeLease.objects.count() == 1
    [lease] = judge.lease()
    assert rejudge_submission(TEACHER, accepted).place is None
    judge.finish(lease)
    assert rejudge_submission(TEACHER, accepted).place == 0


def test_who_asked_follows_it_to_the_new_outcome(learner, exercise, accepted, judge):
    before = rejudging(TEACHER, accepted)
    assert (before.verdict, before.passed, before.pending, before.place) == ("accepted", 4, False, None)
    assert (before.exercise_title, before.language) == (exercise.title, "python")
    asked = rejudge_submission(TEACHER, accepted)
    assert asked == replace(before, pending=True, place=0, estimate_ms=asked.estimate_ms)
    [lease] = judge.lease()
    taken = rejudging(TEACHER, accepted)
    assert (taken.pending, taken.place, taken.estimate_ms) == (True, None, None)
    judge.finish(lease, "wrong_answer", 1)
    after = rejudging(TEACHER, accepted)
    assert (after.verdict, after.passed, after.pending) == ("wrong_answer", 1, False)
    assert after.judged_at > before.judged_at == taken.judged_at


def test_an_error_of_the_judge_is_told_by_an_outcome_of_the_same_time(learner, accepted, judge):
    before = rejudging(TEACHER, accepted)
    rejudge_submission(TEACHER, accepted)
    judge_next(judge, "judge_error", 0)
    assert rejudging(TEACHER, accepted) == before


def test_a_late_verdict_of_a_dead_attempt_replaces_nothing(learner, accepted, judge):
    rejudge_submission(TEACHER, accepted)
    [old] = judge.lease()
    expire_leases()
    [new] = judge.lease()
    assert not judge.finish(old, "wrong_answer", 0)
    assert submission_detail(learner, accepted).verdict == "accepted"
    assert judge.finish(new, "time_limit", 0)
    assert not judge.finish(old, "wrong_answer", 0)
    assert submission_detail(learner, accepted).verdict == "time_limit"


def test_an_error_of_the_judge_replaces_nothing_and_tells_nothing(learner, accepted, judge, published):
    told = published(learner)
    rejudge_submission(TEACHER, accepted)
    for _ in range(3):
        judge.lease()
        expire_leases()
    judge.lease()
    assert not JudgeLease.objects.exists()
    assert submission_detail(learner, accepted).verdict == "accepted"
    assert published(learner) == told
    assert Submission.objects.count() == 1


def test_nobody_meets_the_rejudge_itself(learner, accepted, judge):
    rejudge_submission(TEACHER, accepted)
    rejudge = JudgeLease.objects.get().submission_id
    for actor in (learner, TEACHER):
        with pytest.raises(NotFound):
            submission_detail(actor, rejudge)
        with pytest.raises(NotFound):
            rejudge_submission(TEACHER, rejudge)
    with pytest.raises(NotFound):
        try_detail(rejudge)
    assert [item.id for item in submission_list(learner, None, cursor=None, limit=9).items] == [accepted]
    tend_queue()
    assert Submission.objects.filter(pk=rejudge).exists()


def test_rejudges_take_no_place_of_learners(learner, exercise, accepted, judge, settings: Settings):
    settings.CODEHUB_QUEUE_PER_USER = settings.CODEHUB_QUEUE_TOTAL = 1
    rejudge_submission(TEACHER, accepted)
    assert submit(learner, exercise)
    other = accepted_by(Actor(id=new_id(), role="admin"), exercise, judge, settings)
    with pytest.raises(QueueFull):
        rejudge_submission(TEACHER, other)


def accepted_by(actor: Actor, exercise: Exercise, judge: JudgeDouble, settings: Settings) -> UUID:
    settings.CODEHUB_QUEUE_TOTAL = 2
    submission = submit(actor, exercise)
    leases = judge.lease(2)
    assert judge.finish(next(lease for lease in leases if lease.submission == submission))
    settings.CODEHUB_QUEUE_TOTAL = 1
    return submission


def test_only_those_who_teach_may_and_only_what_is_judged(learner, exercise, accepted, judge):
    waiting = submit(learner, exercise)
    run = run_solution(learner, exercise.pk, language="python", source="", cases=None).id
    for ask in (rejudge_submission, rejudging):
        with pytest.raises(NotAuthenticated):
            ask(ANONYMOUS, accepted)
        with pytest.raises(PermissionDenied):
            ask(learner, accepted)
        with pytest.raises(NotJudgedYet):
            ask(TEACHER, waiting)
        for unknown in (new_id(), run):
            with pytest.raises(NotFound):
                ask(TEACHER, unknown)


def test_without_a_judge_for_it_nothing_is_queued(accepted, judge):
    judge.info = judge.info | {"languages": []}
    judge.announce()
    with pytest.raises(JudgeUnavailable):
        rejudge_submission(TEACHER, accepted)
    assert not JudgeLease.objects.exists()
