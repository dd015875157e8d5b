"""A learner's submissions: of all exercises in constant queries, how long they wait, and their own cases."""

from datetime import timedelta

import pytest
from django.db import connection

from codehub.contexts.practice.models import Submission
from codehub.contexts.practice.queries.submissions import submission_detail, submission_list
from codehub.contexts.practice.services.run_solution import run_solution
from codehub.contexts.practice.services.submit_solution import submit_solution
from codehub.kernel.actors import Actor
from codehub.kernel.clock import now
from codehub.kernel.ids import new_id
from tests.factories.practice import JudgeDouble, make_definition, make_exercise, own_input


def submit(actor: Actor, exercise_id):
    return submit_solution(actor, exercise_id, language="python", source="")


def judge_one(judge: JudgeDouble, seconds: float) -> None:
    """Let a judge take so long for the oldest submission."""
    [lease] = judge.lease()
    judge.start(lease)
    judge.finish(lease, passed=4)
    row = Submission.objects.filter(pk=lease.submission)
    row.update(started_at=row.get().judged_at - timedelta(seconds=seconds))


def test_all_exercises_together_newest_first_with_titles(learner, judge):
    exercises = [make_exercise(definition=make_definition(title=title)) for title in ("One", "Two")]
    ids = [submit(learner, exercise.pk).id for exercise in exercises * 2]
    run_solution(learner, exercises[0].pk, language="python", source="", cases=own_input(""))
    page = submission_list(learner, None, cursor=None, limit=3)
    assert [(item.id, item.exercise_title) for item in page.items] == [
        (ids[3], "Two"),
        (ids[2], "One"),
        (ids[1], "Two"),
    ]
    rest = submission_list(learner, None, cursor=page.next_cursor, limit=3)
    assert ([item.id for item in rest.items], rest.next_cursor) == ([ids[0]], None)
    assert submission_list(Actor(id=new_id(), role="admin"), None, cursor=None, limit=3).items == []


@pytest.mark.parametrize("exercises", [1, 5])
def test_the_list_is_one_statement_however_many(learner, judge, count_queries, exercises):
    for _ in range(exercises):
        submit(learner, make_exercise().pk)
    with count_queries(1):
        assert len(submission_list(learner, None, cursor=None, limit=20).items) == exercises


@pytest.mark.parametrize("given", ["exercise", None])
def test_the_list_reads_an_index_in_its_order(learner, exercise, judge, given):
    submit(learner, exercise.pk)
    where = "and exercise_id = %(exercise)s" if given else ""
    with connection.cursor() as cursor:
        cursor.execute("set local enable_seqscan = off; set local enable_sort = off")
        cursor.execute(
            f"explain select * from practice_submission where kind = 'submit' and user_id = %(user)s {where}"
            " order by id desc limit 20",
            {"user": learner.id, "exercise": exercise.pk},
        )
        plan = "\n".join(row[0] for row in cursor.fetchall())
    assert "practice_submission_newest" in plan or (given and "practice_submission_history" in plan)
    assert "Sort" not in plan


def test_the_age_is_told_by_our_clock_and_ends_with_the_verdict(learner, exercise, judge):
    waiting, judged = submit(learner, exercise.pk), submit(learner, exercise.pk)
    assert waiting.waited_ms == 0
    at = now()
    Submission.objects.filter(pk=waiting.id).update(created_at=at - timedelta(seconds=5))
    Submission.objects.filter(pk=judged.id).update(
        created_at=at - timedelta(hours=1),
        judged_at=at - timedelta(minutes=59),
        state="judged",
        verdict="accepted",
    )
    assert 5000 <= submission_detail(learner, waiting.id).waited_ms < 60_000
    assert submission_detail(learner, judged.id).waited_ms == 60_000


def test_without_anything_to_go_by_there_is_no_estimate(learner, exercise, judge):
    assert submit(learner, exercise.pk).estimate_ms is None


def test_the_estimate_is_the_pace_of_late_times_the_place_over_all_slots(learner, exercise, judge):
    JudgeDouble(name="judge-2").announce()  # two slots each
    for seconds in (2, 4):
        submit(learner, exercise.pk)
        judge_one(judge, seconds)
    queued = [submit(learner, exercise.pk) for _ in range(3)]
    assert [detail.estimate_ms for detail in queued] == [750, 1500, 2250]
    assert submission_detail(learner, queued[2].id).estimate_ms == 2250
    judge.lease()
    assert submission_detail(learner, queued[0].id).estimate_ms is None  # a judge has it
    assert submission_detail(learner, queued[2].id).estimate_ms == 1500


def test_what_is_long_past_says_nothing_about_the_pace(learner, exercise, judge):
    submit(learner, exercise.pk)
    judge_one(judge, 1)
    Submission.objects.update(judged_at=now() - timedelta(minutes=11))
    assert submit(learner, exercise.pk).estimate_ms is None


def test_one_with_cases_is_as_many_statements_as_any(learner, exercise, judge, count_queries):
    ran = run_solution(learner, exercise.pk, language="python", source="", cases=own_input("") * 10)
    with count_queries(3):  # cursor, submission, results
        assert len(submission_detail(learner, ran.id).cases or []) == 10
