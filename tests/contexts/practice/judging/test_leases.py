"""Who gets what, in which order, for how long."""

import pytest
from django.db import DataError, connection

from codehub.contexts.practice.models import Exercise, JudgeAgent, JudgeLease, Submission, TestResult
from codehub.contexts.practice.queries.submissions import submission_detail
from codehub.contexts.practice.services.submit_solution import submit_solution
from codehub.kernel.actors import Actor
from codehub.kernel.ids import new_id
from tests.factories.practice import HEALTHY, JudgeDouble, expire_leases, make_result


def submit(actor: Actor, exercise: Exercise, source: str = ""):
    return submit_solution(actor, exercise.pk, language="python", source=source)


def teacher() -> Actor:
    return Actor(id=new_id(), role="instructor")


def test_a_lease_has_all_that_judging_takes(learner, exercise, judge):
    detail = submit(learner, exercise, "print(1)")
    [lease] = judge.lease(5)
    assert (lease.submission, lease.attempt, lease.kind) == (detail.id, 1, "submit")
    assert (lease.language, lease.source, lease.cases) == ("python", "print(1)", None)
    package = judge.package(lease.package_hash)
    assert package is not None
    assert package["hash"] == lease.package_hash
    assert len(package["tests"]) == 4


def test_an_unknown_package_is_null(judge):
    assert judge.package("0" * 64) is None


def test_what_is_leased_is_not_given_again(learner, exercise, judge):
    submit(learner, exercise)
    assert len(judge.lease(5)) == 1
    assert JudgeDouble(name="judge-2").lease(5) == []


def test_no_more_than_asked_for_and_the_oldest_first(learner, exercise, judge):
    ids = [submit(learner, exercise).id for _ in range(3)]
    assert [lease.submission for lease in judge.lease(2)] == ids[:2]
    assert [lease.submission for lease in judge.lease(2)] == ids[2:]


def test_only_languages_that_the_agent_asked_for(learner, exercise, judge):
    submit(learner, exercise)
    assert judge.lease(5, ["cobol"]) == []
    assert len(judge.lease(5, ["cobol", "python"])) == 1


def test_a_flood_of_one_user_waits_behind_everybodys_first(exercise, judge):
    flooder, other = teacher(), teacher()
    flood = [submit(flooder, exercise).id for _ in range(5)]
    theirs = submit(other, exercise)
    assert theirs.place == 1
    order = [lease.submission for lease in judge.lease(10)]
    assert order == [flood[0], theirs.id, *flood[1:]]


def test_an_expired_lease_is_taken_again_before_all_others(learner, exercise, judge):
    first = submit(learner, exercise)
    judge.lease()
    submit(teacher(), exercise)
    expire_leases()
    [again] = JudgeDouble(name="judge-2").lease(1)
    assert (again.submission, again.attempt) == (first.id, 2)


def test_renewing_keeps_a_lease_and_names_only_ones_own(learner, exercise, judge):
    submit(learner, exercise)
    [mine] = judge.lease()
    expire_leases()
    assert judge.renew(mine) == {mine.submission}
    assert JudgeDouble(name="judge-2").lease() == []
    assert JudgeDouble(name="judge-2").renew(mine) == set()


def test_a_lease_that_another_took_over_is_not_renewed(learner, exercise, judge):
    submit(learner, exercise)
    [old] = judge.lease()
    expire_leases()
    [new] = judge.lease()  # the same agent, back after a pause
    assert judge.renew(old) == set()
    assert judge.renew(new) == {new.submission}


def test_a_new_attempt_forgets_the_results_of_the_old_one(learner, exercise, judge):
    detail = submit(learner, exercise)
    [old] = judge.lease()
    judge.tests(old, make_result(1))
    expire_leases()
    judge.lease()
    assert not TestResult.objects.exists()
    assert submission_detail(learner, detail.id).attempt == 2


def test_after_three_attempts_the_learner_gets_a_verdict(learner, exercise, judge, published):
    detail = submit(learner, exercise)
    for attempt in (1, 2, 3):
        [lease] = judge.lease()
        assert lease.attempt == attempt
        expire_leases()

    assert judge.lease() == []

    shown = submission_detail(learner, detail.id)
    assert (shown.state, shown.verdict) == ("judged", "judge_error")
    assert "not your fault" in shown.message
    names = [name for name, _ in published(learner)]
    assert names.count("practice.submission_judged.v1") == 1
    assert not JudgeLease.objects.exists()


def test_asking_for_nothing_is_only_a_heartbeat(learner, exercise, judge):
    submit(learner, exercise)
    assert judge.lease(0) == []
    assert JudgeLease.objects.get().attempt == 0


def test_an_agent_that_is_not_healthy_gets_nothing(learner, exercise, judge):
    submit(learner, exercise)
    assert JudgeDouble(name="ill", info=HEALTHY | {"healthy": False}).lease(5) == []
    assert JudgeAgent.objects.get(name="ill").info["healthy"] is False


def test_a_heartbeat_that_says_something_new_is_written_at_once(judge):
    JudgeDouble(info=HEALTHY | {"mode": "degraded"}).announce()
    assert JudgeAgent.objects.get().info["mode"] == "degraded"


@pytest.mark.parametrize(
    ("name", "info"),
    [
        ("", HEALTHY),
        ("n" * 101, HEALTHY),
        ("judge", {}),
        ("judge", HEALTHY | {"healthy": "yes"}),
        ("judge", HEALTHY | {"languages": {}}),
        ("judge", HEALTHY | {"reason": "x" * 20_000}),
        ("judge", ["healthy"]),
    ],
)
def test_what_no_agent_would_say_of_itself_is_refused(db, name, info):
    with pytest.raises(DataError, match="not the name and info"):
        JudgeDouble(name=name, info=info).announce()


def test_an_empty_queue_costs_no_wait_for_the_disk(db):
    with connection.cursor() as cursor:
        JudgeDouble().lease()
        cursor.execute("show synchronous_commit")
        assert cursor.fetchone() == ("off",)


def test_deleting_a_submission_takes_its_lease_along(learner, exercise, judge):
    submit(learner, exercise)
    Submission.objects.all().delete()
    assert not JudgeLease.objects.exists()
