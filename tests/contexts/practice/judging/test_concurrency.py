"""Several agents and learners at the same moment, each with a connection of its own."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any, TypeVar

import pytest
from django.db import connection, connections, transaction
from pytest_django import Settings

from codehub.contexts.practice.errors import QueueFull
from codehub.contexts.practice.models import Exercise, JudgeLease, Submission
from codehub.contexts.practice.services.submit_solution import submit_solution
from codehub.kernel.actors import Actor
from codehub.kernel.ids import new_id
from tests.factories.practice import JudgeDouble, expire_leases, make_exercise

T = TypeVar("T")


@pytest.fixture
def exercise(transactional_db: None) -> Exercise:
    return make_exercise()


@pytest.fixture
def agents(connect) -> list[JudgeDouble]:
    return [JudgeDouble(name=f"judge-{n}", database=connect()).announce() for n in range(4)]


def at_once(count: int, work: Callable[[int], T]) -> list[T]:
    """Run the work so many times, all released at the same moment, and return what each gave."""
    barrier = Barrier(count, timeout=30)

    def one(number: int) -> T:
        barrier.wait()
        try:
            return work(number)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(one, range(count)))


def submit(actor: Actor, exercise: Exercise) -> Any:
    with transaction.atomic():
        return submit_solution(actor, exercise.pk, language="python", source="")


def teacher() -> Actor:
    return Actor(id=new_id(), role="instructor")


def test_no_submission_is_leased_twice(exercise, agents):
    ids = {submit(teacher(), exercise).id for _ in range(40)}

    def drain(number: int) -> list[Any]:
        taken = []
        while leases := agents[number].lease(3):
            taken += leases
        return taken

    leased = [lease.submission for taken in at_once(4, drain) for lease in taken]
    # agents that skip each other's locked rows may leave some for the next call
    leased += [lease.submission for lease in agents[0].lease(64)]
    assert Counter(leased) == Counter(ids)


def test_an_expired_lease_goes_to_exactly_one(exercise, agents):
    submit(teacher(), exercise)
    agents[0].lease()
    expire_leases()
    taken = [lease for leases in at_once(4, lambda n: agents[n].lease()) for lease in leases]
    assert [lease.attempt for lease in taken] == [2]


def test_two_attempts_finish_at_once_and_one_verdict_counts(exercise, agents):
    learner = teacher()
    detail = submit(learner, exercise)
    [old] = agents[0].lease()
    expire_leases()
    [new] = agents[1].lease()
    results = at_once(2, lambda n: agents[n].finish((old, new)[n], ("wrong_answer", "accepted")[n], 4 * n))
    assert results == [False, True]
    assert Submission.objects.get(pk=detail.id).verdict == "accepted"
    assert events_of(learner).count("practice.submission_judged.v1") == 1


def test_a_finish_sent_twice_at_once_counts_once(exercise, agents):
    learner = teacher()
    submit(learner, exercise)
    [lease] = agents[0].lease()
    assert sorted(at_once(4, lambda n: agents[n].finish(lease))) == [False, False, False, True]
    assert events_of(learner).count("practice.submission_judged.v1") == 1


def test_all_give_up_at_once_and_the_learner_hears_it_once(exercise, agents):
    learners = [teacher() for _ in range(6)]
    for learner in learners:
        submit(learner, exercise)
    for _ in range(3):
        assert len(agents[0].lease(10)) == 6
        expire_leases()
    assert at_once(4, lambda n: agents[n].lease(10)) == [[], [], [], []]
    agents[0].lease()  # what was locked by another at that moment
    assert [events_of(learner).count("practice.submission_judged.v1") for learner in learners] == [1] * 6
    assert not JudgeLease.objects.exists()


def test_the_users_cap_holds_when_all_submits_come_at_once(exercise, agents, settings: Settings):
    settings.CODEHUB_QUEUE_PER_USER = 3
    learner = teacher()

    def attempt(_number: int) -> str:
        try:
            return submit(learner, exercise).state
        except QueueFull:
            return "full"

    assert Counter(at_once(6, attempt)) == {"queued": 3, "full": 3}
    assert sorted(JudgeLease.objects.values_list("turn", flat=True)) == [0, 1, 2]


def test_agents_are_woken_by_a_submit(exercise, agents, connect):
    listener = connect()
    listener.execute("listen judge_queue")
    submit(teacher(), exercise)
    woken = listener.notifies(timeout=5, stop_after=1)
    assert [wake_up.channel for wake_up in woken] == ["judge_queue"]


def test_a_submit_that_is_rolled_back_leaves_nothing(exercise, agents):
    with transaction.atomic():
        submit_solution(teacher(), exercise.pk, language="python", source="")
        transaction.set_rollback(True)
    assert not Submission.objects.exists()
    assert agents[0].lease() == []


def events_of(actor: Actor) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("select name from outbox_event where stream = %s order by seq", [f"user:{actor.id}"])
        return [row[0] for row in cursor.fetchall()]
