"""From the judge's verdict through the outbox to progress: the way of every accepted submission."""

import pytest

from codehub.contexts.learning.contracts import Status
from codehub.contexts.learning.models.course import ContentItem, Course
from codehub.contexts.learning.queries.progress import course_progress
from codehub.contexts.practice.models import Exercise, Submission
from codehub.contexts.practice.services.rejudge_submission import rejudge_submission
from codehub.contexts.practice.services.run_solution import run_solution
from codehub.contexts.practice.services.submit_solution import submit_solution
from codehub.kernel.actors import Actor
from codehub.platform.outbox.delivery import deliver_due
from codehub.platform.outbox.models import Delivery, Event
from codehub.platform.outbox.subscriptions import sync_subscriptions
from tests.factories.accounts import make_actor
from tests.factories.learning import enrol, make_course
from tests.factories.practice import JudgeDouble, make_exercise

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def relay_knows_the_handlers(db: None) -> None:
    sync_subscriptions()


@pytest.fixture
def exercise() -> Exercise:
    return make_exercise()


@pytest.fixture
def course(exercise: Exercise) -> Course:
    course = make_course(lessons=["e"])
    ContentItem.objects.filter(course=course).update(exercise_id=exercise.id)
    return course


@pytest.fixture
def learner(course: Course) -> Actor:
    actor = make_actor()
    enrol(actor, course)
    return actor


def judge(verdict: str, *, passed: int = 4) -> None:
    double = JudgeDouble().announce()
    (lease,) = double.lease()
    assert double.finish(lease, verdict, passed)
    deliver_due()
    assert not Delivery.objects.exclude(state="delivered").exists()


@pytest.mark.parametrize(
    ("verdict", "status"),
    [
        ("accepted", "completed"),
        ("wrong_answer", "in_progress"),
        ("compile_error", "in_progress"),
        ("judge_error", "not_started"),
    ],
)
def test_a_verdict_moves_the_item(
    learner: Actor, course: Course, exercise: Exercise, verdict: str, status: Status
) -> None:
    JudgeDouble().announce()
    submit_solution(learner, exercise.id, language="python", source="print()")
    judge(verdict)
    progress = course_progress(learner, course.id)
    assert list(progress.items.values()) == [status]
    assert progress.percent == (100 if verdict == "accepted" else 0)


def test_a_run_that_passes_completes_nothing(learner: Actor, course: Course, exercise: Exercise) -> None:
    JudgeDouble().announce()
    run_solution(learner, exercise.id, language="python", source="print()", cases=None)
    judge("accepted", passed=2)
    assert course_progress(learner, course.id).status == "not_started"


def test_the_verdict_comes_before_the_progress_on_the_learners_stream(
    learner: Actor, course: Course, exercise: Exercise
) -> None:
    JudgeDouble().announce()
    submit_solution(learner, exercise.id, language="python", source="print()")
    judge("accepted")
    names = list(
        Event.objects.filter(stream=f"user:{learner.id}").order_by("seq").values_list("name", flat=True)
    )
    assert names[0] == "practice.submission_queued.v1"
    assert names[-2:] == ["practice.submission_judged.v1", "learning.progress_changed.v1"]


def test_a_verdict_delivered_twice_counts_once(learner: Actor, course: Course, exercise: Exercise) -> None:
    JudgeDouble().announce()
    submit_solution(learner, exercise.id, language="python", source="print()")
    judge("accepted")
    Delivery.objects.update(state="pending", finished_at=None)
    deliver_due()
    assert Event.objects.filter(name="learning.progress_changed.v1").count() == 1
    assert course_progress(learner, course.id).completed_items == 1


@pytest.mark.parametrize(
    ("verdicts", "statuses"),
    [
        (("wrong_answer", "accepted"), ("in_progress", "completed")),
        # what a learner has completed stays so: it was true by the tests of that day
        (("accepted", "wrong_answer"), ("completed", "completed")),
        (("accepted", "judge_error"), ("completed", "completed")),
    ],
)
def test_a_rejudge_moves_progress_forwards_only(
    learner: Actor, course: Course, exercise: Exercise, verdicts: tuple[str, str], statuses: tuple[str, str]
) -> None:
    JudgeDouble().announce()
    submission = submit_solution(learner, exercise.id, language="python", source="").id
    teacher = make_actor(role="instructor")
    for verdict, status in zip(verdicts, statuses, strict=True):
        if Submission.objects.get(pk=submission).state == "judged":
            rejudge_submission(teacher, submission)
        judge(verdict, passed=4 if verdict == "accepted" else 0)
        assert list(course_progress(learner, course.id).items.values()) == [status]
