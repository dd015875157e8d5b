"""Submitting: what is queued, what is refused and how it is said."""

from datetime import timedelta

import pytest
from pytest_django import Settings

from codehub.contexts.practice.errors import (
    ExerciseNotReachable,
    JudgeUnavailable,
    LanguageNotOffered,
    QueueFull,
    SourceNotText,
    SourceTooLarge,
)
from codehub.contexts.practice.models import Exercise, JudgeAgent, JudgeLease, Submission
from codehub.contexts.practice.services.import_exercise import retire_exercise
from codehub.contexts.practice.services.submit_solution import submit_solution
from codehub.contexts.practice.source import check_source
from codehub.kernel.actors import ANONYMOUS, Actor
from codehub.kernel.clock import now
from codehub.kernel.errors import DomainError, NotAuthenticated, NotFound
from codehub.kernel.ids import new_id
from tests.factories.practice import HEALTHY, JudgeDouble

SOURCE = "print('Hello,', input())\n"


def submit(actor: Actor, exercise: Exercise, source: str = SOURCE, language: str = "python"):
    return submit_solution(actor, exercise.pk, language=language, source=source)


def test_a_submission_is_stored_queued_and_announced(learner, exercise, judge, published):
    detail = submit(learner, exercise)

    row = Submission.objects.get(pk=detail.id)
    assert (row.user_id, row.source, row.kind, row.state) == (learner.id, SOURCE, "submit", "queued")
    assert row.package_id == exercise.package_id
    assert JudgeLease.objects.get(pk=detail.id).language == "python"
    assert published(learner) == [
        (
            "practice.submission_queued.v1",
            {
                "submission_id": str(detail.id),
                "user_id": str(learner.id),
                "exercise_id": str(exercise.pk),
                "kind": "submit",
                "place": 0,
            },
        )
    ]
    assert (detail.state, detail.place, detail.attempt, detail.stream_cursor) == ("queued", 0, 0, 1)


def test_the_place_counts_those_before(learner, exercise, judge):
    assert [submit(learner, exercise).place for _ in range(3)] == [0, 1, 2]


def test_submitting_is_two_statements(learner, exercise, judge, count_queries):
    with count_queries(2):  # the exercise; and one for caps, row, lease, event and wake-up
        submit(learner, exercise)


def test_nobody_submits_without_logging_in(exercise, judge):
    with pytest.raises(NotAuthenticated):
        submit(ANONYMOUS, exercise)


def test_an_exercise_that_no_course_opens_is_refused(stranger, exercise, judge):
    with pytest.raises(ExerciseNotReachable, match="Enrol"):
        submit(stranger, exercise)


@pytest.mark.parametrize("role", ["instructor", "admin"])
def test_those_who_teach_may_try_every_exercise(role, exercise, judge):
    assert submit(Actor(id=new_id(), role=role), exercise).state == "queued"


def test_unknown_and_retired_exercises_take_nothing(learner, exercise, judge):
    with pytest.raises(NotFound):
        submit_solution(learner, new_id(), language="python", source=SOURCE)
    retire_exercise(exercise.pk)
    with pytest.raises(NotFound):
        submit(learner, exercise)


def test_a_language_that_is_not_offered_names_those_that_are(learner, exercise, judge):
    with pytest.raises(LanguageNotOffered, match="python") as refused:
        submit(learner, exercise, language="cobol")
    assert "language" in refused.value.fields


def test_a_source_one_byte_too_large_is_told_a_size_above_the_limit() -> None:
    with pytest.raises(SourceTooLarge, match="It has 65 kB; at most 64 kB"):
        check_source("#" * (64 * 1024 + 1))


@pytest.mark.parametrize(
    ("source", "error"),
    [
        ("#" * (64 * 1024 + 1), SourceTooLarge),
        ("é" * (32 * 1024 + 1), SourceTooLarge),
        ("print(1)\0", SourceNotText),
        ("\ud800", SourceNotText),
    ],
)
def test_what_is_no_program_text_is_refused_and_leaves_nothing(learner, exercise, judge, source, error):
    with pytest.raises(error):
        submit(learner, exercise, source)
    assert not Submission.objects.exists()


@pytest.mark.parametrize("source", ["", "#" * 64 * 1024, "é" * 32 * 1024, "print('😀')\r\n\t\x0c"])
def test_every_other_text_is_accepted_as_it_is(learner, exercise, judge, source):
    assert Submission.objects.get(pk=submit(learner, exercise, source).id).source == source


def test_a_user_may_have_so_many_waiting(learner, exercise, judge, settings: Settings):
    settings.CODEHUB_QUEUE_PER_USER = 2
    for _ in range(2):
        submit(learner, exercise)
    with pytest.raises(QueueFull, match="You have 2") as refused:
        submit(learner, exercise)
    assert refused.value.extra == {"place": 2, "retry_after": 1}
    other = Actor(id=new_id(), role="instructor")
    assert submit(other, exercise).state == "queued"


def test_the_whole_queue_has_a_cap(learner, exercise, judge, settings: Settings):
    settings.CODEHUB_QUEUE_TOTAL = 1
    submit(Actor(id=new_id(), role="instructor"), exercise)
    with pytest.raises(QueueFull, match="There are 1"):
        submit(learner, exercise)
    assert JudgeLease.objects.count() == 1


def test_a_judged_submission_frees_its_place(learner, exercise, judge, settings: Settings):
    settings.CODEHUB_QUEUE_PER_USER = 1
    submit(learner, exercise)
    [lease] = judge.lease()
    judge.finish(lease)
    assert submit(learner, exercise).place == 0


def refusal(actor: Actor, exercise: Exercise) -> DomainError:
    with pytest.raises(JudgeUnavailable) as refused:
        submit(actor, exercise)
    assert not Submission.objects.exists()
    return refused.value


def test_without_a_judge_nothing_is_queued_and_only_administrators_hear_why(learner, exercise):
    assert refusal(learner, exercise).extra == {}
    told = refusal(Actor(id=new_id(), role="admin"), exercise).extra
    assert "No judge" in str(told["reason"])
    assert told["remedy"]


def test_a_judge_that_is_not_healthy_does_not_count(learner, exercise):
    ill = HEALTHY | {"healthy": False, "reason": "bwrap failed", "remedy": "install bubblewrap"}
    JudgeDouble(info=ill).announce()
    told = refusal(Actor(id=new_id(), role="admin"), exercise).extra
    assert told == {"reason": "bwrap failed", "remedy": "install bubblewrap"}


def test_a_judge_without_the_language_does_not_count(learner, exercise):
    JudgeDouble(
        info=HEALTHY | {"languages": [{"id": "cobol", "name": "COBOL", "version": "2023"}]}
    ).announce()
    refusal(learner, exercise)


def test_a_judge_that_has_been_silent_for_ten_seconds_does_not_count(learner, exercise, judge):
    JudgeAgent.objects.update(seen_at=now() - timedelta(seconds=11))
    refusal(learner, exercise)
