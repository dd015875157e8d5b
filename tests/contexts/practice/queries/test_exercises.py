"""What other contexts ask about exercises, and what judges say of themselves."""

from uuid import UUID

import pytest

from codehub.contexts.practice import api
from codehub.contexts.practice.health import judge_health
from codehub.contexts.practice.models import JudgeAgent
from codehub.contexts.practice.services.run_solution import run_solution
from codehub.contexts.practice.services.submit_solution import submit_solution
from codehub.kernel.actors import Actor
from codehub.kernel.ids import new_id
from codehub.platform.health.checks import sorted_checks
from codehub.platform.resources.registry import may_see, resource
from tests.factories.practice import HEALTHY, JudgeDouble, make_exercise, own_input


def solve(actor: Actor, exercise_id: UUID, judge: JudgeDouble, verdict: str = "accepted") -> None:
    submit_solution(actor, exercise_id, language="python", source="")
    [lease] = judge.lease()
    judge.finish(lease, verdict, 4 if verdict == "accepted" else 0)


def test_solved_are_those_with_an_accepted_submit(learner, judge):
    solved, failed, untouched, ran = (make_exercise().pk for _ in range(4))
    solve(learner, solved, judge)
    solve(learner, solved, judge, "wrong_answer")
    solve(learner, failed, judge, "wrong_answer")
    run_solution(learner, ran, language="python", source="", cases=own_input(""))
    [lease] = judge.lease()
    judge.finish(lease, passed=1)
    ids = [solved, failed, untouched, ran]
    assert api.solved_exercises(learner.id, ids) == {solved}
    assert api.solved_exercises(learner.id, [failed]) == set()
    assert api.solved_exercises(new_id(), ids) == set()


def test_many_are_one_statement(learner, judge, count_queries):
    ids = [make_exercise().pk for _ in range(5)]
    with count_queries(1):
        api.solved_exercises(learner.id, ids)


def test_an_exercise_is_a_resource_that_others_may_point_at(learner, exercise, stranger):
    kind = resource("exercise")
    assert kind.exists(exercise.pk)
    assert not kind.exists(new_id())
    assert (kind.title(exercise.pk), kind.url(exercise.pk)) == ("Say hello", None)
    assert may_see(Actor(id=new_id(), role="instructor"), "exercise", exercise.pk)
    assert may_see(learner, "exercise", exercise.pk)
    assert not may_see(stranger, "exercise", exercise.pk)


@pytest.mark.django_db
def test_no_judge_is_unhealthy_and_says_what_to_do():
    health = judge_health()
    assert health.status == "unhealthy"
    assert "No judge has called" in health.detail
    assert "Start the role" in health.detail


def test_a_healthy_judge_with_its_queue(learner, exercise, judge):
    submit_solution(learner, exercise.pk, language="python", source="")
    health = judge_health()
    assert (health.status, health.detail) == ("healthy", "")
    assert health.data == {"judges": 1, "waiting": 1}


def test_a_judge_without_cgroups_is_degraded_with_reason_and_remedy(db):
    said = {"mode": "degraded", "reason": "No cgroup is ours.", "remedy": "Set Delegate=yes."}
    JudgeDouble(info=HEALTHY | said).announce()
    health = judge_health()
    assert (health.status, health.detail) == ("degraded", "No cgroup is ours. Set Delegate=yes.")


def test_one_ill_judge_among_others_is_degraded_all_of_them_unhealthy(judge):
    JudgeDouble(name="ill", info=HEALTHY | {"healthy": False, "reason": "attack got out"}).announce()
    health = judge_health()
    assert (health.status, health.detail) == ("degraded", "attack got out")
    JudgeAgent.objects.filter(name=judge.name).delete()
    assert judge_health().status == "unhealthy"


def test_the_check_belongs_to_practice():
    assert ("practice", "judge") in [key for key, _ in sorted_checks()]
