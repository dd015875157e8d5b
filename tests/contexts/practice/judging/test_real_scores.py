"""Points, transcripts, tables and outputs, through a real agent to what a learner reads."""

from pathlib import Path
from uuid import UUID

import pytest

from codehub.contexts.practice.contracts import AuthorProgram, Group, Interactor, SubmissionDetail, TestCase
from codehub.contexts.practice.models import Exercise, Submission
from codehub.contexts.practice.queries.submissions import submission_detail
from codehub.contexts.practice.services.run_solution import run_solution
from codehub.contexts.practice.services.submit_solution import submit_solution
from codehub.kernel.actors import Actor
from codehub.kernel.ids import new_id
from tests.contexts.practice.judging.agents import running_agents, wait_until
from tests.factories.practice import (
    SECRET,
    make_definition,
    make_exercise,
    make_interactive_definition,
    make_output_definition,
    make_sql_definition,
    own_input,
)

DOUBLE = "print(2 * int(input()))\n"
ECHOES = """
import sys
given = open(sys.argv[1]).read().strip()
print(given, flush=True)
sys.exit(42 if sys.stdin.readline().strip() == given[::-1] else 43)
"""


@pytest.fixture
def actor(transactional_db: None) -> Actor:
    return Actor(id=new_id(), role="instructor")


@pytest.fixture
def scored(transactional_db: None) -> Exercise:
    """An example, a group of two small numbers, and one of two large ones, each half of it."""
    numbers = (("example", "1", None), ("s-1", "2", "small"), ("s-2", "3", "small"))
    numbers += (("l-1", "7" * 30, "large"), ("l-2", "-1", "large"))
    tests = [
        TestCase(
            name=name,
            title="",
            visible=group is None,
            stdin=number,
            expected=str(2 * int(number)),
            group=group,
        )
        for name, number, group in numbers
    ]
    groups = [
        Group(name="small", title="Small", points=40),
        Group(name="large", title="Large", points=60, scoring="sum", requires=["small"]),
    ]
    return make_exercise(definition=make_definition(tests=tests, groups=groups))


@pytest.fixture
def talk(transactional_db: None) -> Exercise:
    program = AuthorProgram(language="python", name="interactor.py", source=ECHOES)
    interactor = Interactor(protocol="icpc", program=program)
    return make_exercise(definition=make_interactive_definition(interactor=interactor))


def submit(actor: Actor, exercise: Exercise, source: str, language: str = "python") -> SubmissionDetail:
    return judged(actor, submit_solution(actor, exercise.pk, language=language, source=source).id)


def judged(actor: Actor, submission: UUID) -> SubmissionDetail:
    def is_judged() -> bool:
        return Submission.objects.filter(pk=submission, state="judged").exists()

    wait_until(is_judged, f"{submission} was not judged")
    return submission_detail(actor, submission)


def groups_of(detail: SubmissionDetail) -> list[tuple[str, str, float]]:
    return [(group.name, group.verdict, group.points) for group in detail.groups]


def test_groups_give_points(actor: Actor, scored: Exercise, tmp_path: Path) -> None:
    with running_agents("real", logs=tmp_path):
        right = submit(actor, scored, DOUBLE)
        assert (right.verdict, right.points, right.max_points, right.first_failed) == (
            "accepted",
            100,
            100,
            None,
        )
        assert groups_of(right) == [("small", "accepted", 40), ("large", "accepted", 60)]

        half = submit(actor, scored, "n = int(input())\nprint(2 * n if n > 0 else 0)\n")
        assert (half.verdict, half.points, half.passed, half.first_failed) == ("partial", 70, 4, 5)
        assert groups_of(half) == [("small", "accepted", 40), ("large", "partial", 30)]
        assert {result.index: result.points for result in half.results} == {
            1: None,
            2: None,
            3: None,
            4: 30,
            5: 0,
        }

        little = submit(actor, scored, "print(2)\n")
        assert (little.verdict, little.points, little.passed, little.total) == ("wrong_answer", 0, 1, 5)
        assert groups_of(little) == [("small", "wrong_answer", 0), ("large", "wrong_answer", 0)]
        assert [result.index for result in little.results] == [1, 2]

        broken = submit(actor, scored, "print(\n")
        assert (broken.verdict, broken.points, broken.max_points) == ("compile_error", 0, 100)
        assert groups_of(broken) == [("small", "compile_error", 0), ("large", "compile_error", 0)]

        run = judged(actor, run_solution(actor, scored.pk, language="python", source=DOUBLE, cases=None).id)
        assert (run.verdict, run.passed, run.total, run.points, run.groups) == ("accepted", 1, 1, None, [])


def test_the_talk_with_an_interactor_is_shown_of_visible_tests(
    actor: Actor, talk: Exercise, tmp_path: Path
) -> None:
    with running_agents("real", logs=tmp_path):
        right = submit(actor, talk, "print(input()[::-1])\n")
        assert (right.verdict, right.passed) == ("accepted", 2)
        assert [result.transcript for result in right.results] == [
            [("judge", "5\n"), ("program", "5\n")],
            None,
        ]
        assert SECRET not in str(right)

        wrong = run_solution(actor, talk.pk, language="python", source="input()\nprint(6)\n", cases=None)
        [result] = judged(actor, wrong.id).results
        assert (result.verdict, result.transcript) == ("wrong_answer", [("judge", "5\n"), ("program", "6\n")])


def test_a_checker_that_fails_is_nobodys_failure(actor: Actor, tmp_path: Path) -> None:
    program = AuthorProgram(language="python", name="interactor.py", source="import nothing_there\n")
    interactor = Interactor(protocol="icpc", program=program)
    exercise = make_exercise(definition=make_interactive_definition(interactor=interactor))
    with running_agents("real", logs=tmp_path):
        detail = submit(actor, exercise, "print(input()[::-1])\n")
    assert detail.verdict == "judge_error"
    assert {result.verdict for result in detail.results} == {"judge_error"}
    assert "nothing_there" not in str(detail)


def test_tables_and_outputs(actor: Actor, tmp_path: Path) -> None:
    query = make_exercise(definition=make_sql_definition())
    output = make_exercise(definition=make_output_definition(visible=False))
    with running_agents("real", logs=tmp_path, languages="python,sql,text"):
        assert submit(actor, query, "select 1\n", "sql").verdict == "accepted"  # its query is what is asked
        missing = submit(actor, query, "delete from t\n", "sql")
        assert (missing.verdict, missing.passed) == ("wrong_answer", 0)
        assert SECRET not in str(missing)

        cases = own_input("create table t (n); insert into t values (765);")
        run = run_solution(actor, query.pk, language="sql", source="select n from t", cases=cases)
        own = judged(actor, run.id)
        assert own.verdict == "accepted"
        assert "765" in str(own.results[0].stdout)

        assert submit(actor, output, SECRET, "text").verdict == "accepted"
        wrong = submit(actor, output, "?", "text")
        assert wrong.verdict == "wrong_answer"
        assert SECRET not in str(wrong)
