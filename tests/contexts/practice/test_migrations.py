"""What becomes of the rows of earlier versions."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import pytest

from codehub.contexts.practice.contracts import Case
from codehub.contexts.practice.models import Exercise, JudgeLease, Submission
from codehub.contexts.practice.queries.exercises import exercise_page
from codehub.contexts.practice.queries.submissions import submission_detail
from codehub.contexts.practice.services.submit_solution import submit_solution
from codehub.kernel.actors import Actor
from codehub.kernel.clock import now
from codehub.kernel.ids import new_id
from tests.factories.practice import JudgeDouble
from tests.migrations import earlier_tables, upgrade

HASH = "0" * 64
EXERCISE = 2  # of practice_priority, which was 1
TEST = {"index": 1, "name": "one", "visible": True}


@dataclass
class OldRows:
    """Rows of the time when a learner gave one input, and there were no functions."""

    learner: Actor
    models: Any

    def exercise(self) -> UUID:
        at = now()
        package = self.models.get_model("practice", "JudgePackage").objects.create(
            hash=HASH, content={"hash": HASH}, outline=[TEST], created_at=at
        )
        exercise = self.models.get_model("practice", "Exercise").objects.create(
            key="course/old",
            title="Old",
            type="stdin_stdout",
            difficulty="easy",
            statement="",
            statement_html="",
            starters={"python": "print()\n"},
            limits={"time_ms": 1000, "memory_mb": 64, "output_kb": 64},
            visible_tests=[
                {"index": 1, "name": "one", "title": "One", "stdin": "1", "expected": "2"},
                {"index": 2, "name": "two", "title": "Two", "stdin": "2", "expected": "4"},
            ],
            hidden_tests=0,
            package=package,
            created_at=at,
            updated_at=at,
        )
        return UUID(str(exercise.pk))

    def submission(self, exercise: UUID, kind: str, stdin: str | None = None, **state: Any) -> UUID:
        row = self.models.get_model("practice", "Submission").objects.create(
            id=new_id(),
            user_id=self.learner.id,
            exercise_id=exercise,
            package_id=HASH,
            kind=kind,
            language="python",
            source="print()",
            stdin=stdin,
            created_at=now(),
            **state,
        )
        return UUID(str(row.pk))

    def waiting(self, exercise: UUID, kind: str, stdin: str | None = None) -> UUID:
        submission = self.submission(exercise, kind, stdin)
        self.models.get_model("practice", "JudgeLease").objects.create(
            submission_id=submission,
            user_id=self.learner.id,
            language="python",
            priority=1,
            turn=0,
            queued_at=now(),
        )
        return submission


@pytest.fixture
def old(transactional_db: None, learner: Actor) -> Iterator[OldRows]:
    with earlier_tables("practice", "0002_judge_functions") as models:
        yield OldRows(learner, models)


def test_one_input_becomes_one_case(old: OldRows) -> None:
    judged: dict[str, Any] = {"state": "judged", "verdict": "accepted", "judged_at": now()}
    exercise = old.exercise()
    empty = old.submission(exercise, "input", "", **judged)
    told = old.submission(exercise, "input", "3\n\u00e4 'quoted' \\ ", **judged)
    counted = old.submission(exercise, "submit", **judged)
    upgrade("practice")
    cases = {row.pk: submission_detail(old.learner, row.pk).cases for row in Submission.objects.all()}
    assert cases == {
        empty: [Case(stdin="", arguments=None, expected=None)],
        told: [Case(stdin="3\n\u00e4 'quoted' \\ ", arguments=None, expected=None)],
        counted: None,
    }


def test_an_exercise_is_read_and_solved_before_it_is_imported_again(old: OldRows) -> None:
    exercise = old.exercise()
    upgrade("practice")
    judge = JudgeDouble().announce()
    page = exercise_page(old.learner, exercise)
    assert [(test.stdin, test.arguments, test.expected) for test in page.tests] == [
        ("1", None, "2"),
        ("2", None, "4"),
    ]
    assert (page.function, page.hints.total) == (None, 0)
    queued = submit_solution(old.learner, exercise, language="python", source="print()")
    assert [lease.submission for lease in judge.lease()] == [queued.id]


def test_an_exercise_without_visible_tests_keeps_none(old: OldRows) -> None:
    exercise = old.exercise()
    old.models.get_model("practice", "Exercise").objects.update(visible_tests=[])
    upgrade("practice")
    assert Exercise.objects.get(pk=exercise).visible_tests == []


def test_what_waits_is_judged_by_the_new_functions(old: OldRows) -> None:
    submission = old.waiting(old.exercise(), "input", "3\n")
    upgrade("practice")
    assert JudgeLease.objects.get(pk=submission).priority == EXERCISE
    judge = JudgeDouble().announce()
    [lease] = judge.lease()
    assert (lease.submission, lease.cases) == (submission, [{"stdin": "3\n", "expected": None}])
    assert judge.start(lease)
    assert judge.finish(lease, passed=1)
    assert submission_detail(old.learner, submission).total == 1
