"""Several judges at once, killed at random moments: nothing is lost and nothing counts twice."""

import random
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from uuid import UUID

import pytest
from django.db import connection, transaction
from pytest_django import Settings

from codehub.contexts.practice import api
from codehub.contexts.practice.models import Exercise, JudgeLease, Submission
from codehub.contexts.practice.services.submit_solution import submit_solution
from codehub.kernel.actors import Actor
from codehub.kernel.ids import new_id
from tests.contexts.practice.judging.agents import PASSWORD, AgentProcess, wait_until
from tests.factories.practice import make_exercise

RIGHT = "import sys\nprint('Hello,', sys.stdin.readline().strip())\n"
SUBMISSIONS = 300
USERS = 10
LONG = 600.0  # seconds until verdicts are missed, while hundreds are killed
ATTEMPTS = 3


class Fleet:
    """Agents that may be killed; every one has a name of its own and is remembered."""

    def __init__(self, logs: Path) -> None:
        self._logs = logs
        self._numbers = count(1)
        self.living: list[AgentProcess] = []
        self.killed: list[str] = []

    def add(self) -> AgentProcess:
        name = f"agent-{next(self._numbers)}"
        self.living.append(AgentProcess(name, self._logs / f"{name}.log"))
        return self.living[-1]

    def kill(self, chance: random.Random) -> None:
        agent = self.living.pop(chance.randrange(len(self.living)))
        agent.kill()
        self.killed.append(agent.name)

    def end(self) -> None:
        for agent in self.living:
            agent.stop()


@contextmanager
def fleet_of(number: int, logs: Path) -> Iterator[Fleet]:
    api.prepare_judge_role(PASSWORD)
    fleet = Fleet(logs)
    try:
        for agent in [fleet.add() for _ in range(number)]:
            agent.wait_until_healthy()
        yield fleet
    finally:
        fleet.end()


@pytest.fixture
def exercise(transactional_db: None, settings: Settings) -> Exercise:
    settings.CODEHUB_QUEUE_PER_USER = settings.CODEHUB_QUEUE_TOTAL = 10 * SUBMISSIONS
    return make_exercise(hidden=0)


def submit_many(exercise: Exercise, number: int) -> set[UUID]:
    users = [Actor(id=new_id(), role="instructor") for _ in range(USERS)]
    with transaction.atomic():
        return {
            submit_solution(users[n % USERS], exercise.pk, language="python", source=f"{RIGHT}# {n}\n").id
            for n in range(number)
        }


def judged() -> int:
    return Submission.objects.filter(state="judged").count()


def verdict_events() -> Counter[UUID]:
    with connection.cursor() as cursor:
        cursor.execute(
            "select (payload ->> 'submission_id')::uuid from outbox_event"
            " where name = 'practice.submission_judged.v1'"
        )
        return Counter(submission for (submission,) in cursor.fetchall())


def test_three_agents_two_killed_and_each_of_300_has_one_verdict(exercise, tmp_path: Path):
    seed = random.randrange(1 << 32)
    print("seed", seed)  # shown when this fails
    chance = random.Random(seed)
    moments = sorted(chance.sample(range(1, SUBMISSIONS - 50), 2))
    with fleet_of(3, tmp_path) as fleet:
        submissions = submit_many(exercise, SUBMISSIONS)
        for moment in moments:
            wait_until(lambda moment=moment: judged() >= moment, f"there were never {moment} verdicts")
            fleet.kill(chance)
        print("killed", fleet.killed, "after", moments)
        wait_until(lambda: not JudgeLease.objects.exists(), "some were never judged")
    assert verdict_events() == Counter(submissions)
    verdicts = Submission.objects.filter(pk__in=submissions).values_list("verdict", flat=True)
    assert Counter(verdicts) == {"accepted": SUBMISSIONS}
    assert len(fleet.killed) == 2


@pytest.mark.full
def test_two_hundred_agents_are_killed_and_replaced(exercise, tmp_path: Path):
    seed = random.randrange(1 << 32)
    print("seed", seed)
    chance = random.Random(seed)
    submissions: set[UUID] = set()
    with fleet_of(3, tmp_path) as fleet:
        while len(fleet.killed) < 200:
            if JudgeLease.objects.count() < USERS:
                submissions |= submit_many(exercise, SUBMISSIONS)
            moment = judged() + chance.randrange(12)
            wait_until(lambda moment=moment: judged() >= moment, f"there were never {moment} verdicts")
            fleet.kill(chance)
            fleet.add()
        wait_until(lambda: not JudgeLease.objects.exists(), "some were never judged", LONG)
    assert verdict_events() == Counter(submissions)
    others = Submission.objects.exclude(verdict="accepted").values_list("verdict", "attempt")
    # whoever meets three agents that die is told so
    assert set(others) <= {("judge_error", ATTEMPTS)}
