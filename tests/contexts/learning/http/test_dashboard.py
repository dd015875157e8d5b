"""What a learner's dashboard asks for: their courses, their days, where exercises are met."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from codehub.contexts.accounts.models.user import User
from codehub.contexts.learning.models.course import Course, Lesson
from codehub.contexts.learning.models.enrolment import Enrolment, ItemProgress
from codehub.contexts.learning.queries.activity import best_streak, streak_until
from codehub.contexts.practice.models import Exercise, Submission
from codehub.contexts.practice.services.submit_solution import submit_solution
from codehub.kernel.actors import Actor
from codehub.kernel.clock import frozen
from codehub.kernel.ids import new_id
from tests.clients import ApiClient
from tests.factories.accounts import make_user
from tests.factories.learning import enrol, exercise_of, items_of, make_course
from tests.factories.practice import JudgeDouble, make_exercise

pytestmark = pytest.mark.django_db

CountQueries = Callable[[int], AbstractContextManager[list[str]]]
NOON = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture
def actor(user: User) -> Actor:
    return Actor(id=user.pk, role=user.role)


def complete(client: ApiClient, course: Course, number: int = 1) -> None:
    lesson = Lesson.objects.get(course=course, slug=f"lesson-{number}")
    assert client.post(f"/courses/{course.id}/lessons/{lesson.id}/complete").status_code == 200


def mine(client: ApiClient) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = client.get("/courses/mine").json()["items"]
    return items


def test_my_courses_are_mine(learner: ApiClient, actor: Actor) -> None:
    course, left = make_course(), make_course()
    make_course()
    enrol(actor, course)
    enrol(actor, left)
    learner.delete(f"/courses/{left.id}/enroll")
    (only,) = mine(learner)
    assert only["course"] == next(
        card for card in learner.get("/courses").json()["items"] if card["slug"] == course.slug
    )
    assert only["status"] == "not_started"
    assert only["resume"] == {"lesson_slug": "lesson-1", "lesson_title": "Lesson 1", "item_id": None}
    assert mine(ApiClient().force_login(make_user())) == []
    Course.objects.update(published=False)
    assert mine(learner) == []


def test_visitors_have_no_dashboard(api: ApiClient) -> None:
    for path in ("mine", "activity", f"places?exercise={new_id()}"):
        assert api.get(f"/courses/{path}").status_code == 401


def test_a_course_goes_on_where_i_was_last(learner: ApiClient, actor: Actor) -> None:
    course = make_course(lessons=["te", "te", "t"])
    enrol(actor, course)
    complete(learner, course)
    item = items_of(course)[3]
    body = {"lesson_id": str(item.lesson_id), "item_id": str(item.id)}
    learner.put(f"/courses/{course.id}/position", body)
    (only,) = mine(learner)
    assert (only["status"], only["course"]["percent"]) == ("in_progress", 20)
    assert only["resume"] == {"lesson_slug": "lesson-2", "lesson_title": "Lesson 2", "item_id": str(item.id)}
    outline = learner.get(f"/courses/slug/{course.slug}").json()
    assert outline["progress"]["resume"] == {"lesson_slug": "lesson-2", "item_id": str(item.id)}
    Lesson.objects.filter(slug="lesson-2").update(position=None)
    item.lesson.items.update(position=None)
    assert mine(learner)[0]["resume"]["lesson_slug"] == "lesson-1"


def test_a_course_without_a_place_goes_on_with_what_is_not_done(learner: ApiClient, actor: Actor) -> None:
    course = make_course(lessons=["t", "t", "t"])
    enrol(actor, course)
    for number, resume in ((1, "lesson-2"), (2, "lesson-3"), (3, "lesson-1")):
        complete(learner, course, number)
        assert mine(learner)[0]["resume"]["lesson_slug"] == resume
    assert mine(learner)[0]["status"] == "completed"


def test_an_empty_course_has_nowhere_to_go_on(learner: ApiClient, actor: Actor) -> None:
    enrol(actor, make_course(lessons=[]))
    assert (mine(learner)[0]["resume"], mine(learner)[0]["status"]) == (None, "not_started")


def test_the_newest_activity_comes_first_on_every_page(learner: ApiClient, actor: Actor) -> None:
    courses = [make_course(lessons=["t"]) for _ in range(4)]
    for ago, course in enumerate(courses):
        with frozen(NOON - ago * DAY):
            enrol(actor, course)
    with frozen(NOON + DAY):
        complete(learner, courses[2])
    Enrolment.objects.filter(course=courses[0]).update(last_accessed_at=NOON - 9 * DAY)
    seen, cursor = [], ""
    while cursor is not None:
        page = learner.get(f"/courses/mine?limit=1&cursor={cursor}").json()
        seen += [(item["course"]["slug"], item["last_activity_at"]) for item in page["items"]]
        cursor = page["next_cursor"]
    assert [slug for slug, _ in seen] == [courses[index].slug for index in (2, 0, 1, 3)]
    assert seen[0][1] == "2026-03-11T12:00:00Z"


def test_my_courses_take_as_many_queries_however_many_they_are(
    learner: ApiClient, actor: Actor, count_queries: CountQueries
) -> None:
    """Two are the session and the user."""
    for number in (1, 12):
        for _ in range(number):
            enrol(actor, make_course(lessons=["te"] * number))
        learner.get("/auth/me")
        with count_queries(2 + 6):
            learner.get("/courses/mine")
        with count_queries(2 + 2):
            learner.get("/courses/activity?tz=Asia/Kathmandu")


def activity(client: ApiClient, zone: str = "UTC") -> dict[str, Any]:
    found: dict[str, Any] = client.get(f"/courses/activity?tz={zone}").json()
    return found


def read_texts(actor: Actor, *moments: datetime) -> None:
    """Have the learner read one text at each of these times."""
    enrolment = enrol(actor, make_course(lessons=["t" * len(moments)]))
    for item, at in zip(items_of(enrolment.course), moments, strict=True):
        ItemProgress.objects.create(enrolment=enrolment, item=item, started_at=at, completed_at=at)


def test_a_streak_lives_through_today_although_nothing_is_done_yet(learner: ApiClient, actor: Actor) -> None:
    read_texts(actor, *(NOON - ago * DAY for ago in (1, 2, 3, 7, 8, 9, 10, 20)))
    with frozen(NOON):
        found = activity(learner)
        assert (found["today"], found["active_today"]) == ("2026-03-10", False)
        assert (found["streak_days"], found["best_days"]) == (3, 4)
        assert len(found["days"]) == 28
        assert (found["days"][0]["date"], found["days"][-1]) == (
            "2026-02-11",
            {"date": "2026-03-10", "count": 0},
        )
        assert sum(day["count"] for day in found["days"]) == 8
    with frozen(NOON + DAY):
        assert activity(learner)["streak_days"] == 0
    read_texts(actor, NOON, NOON)
    with frozen(NOON):
        found = activity(learner)
        assert (found["active_today"], found["streak_days"], found["days"][-1]["count"]) == (True, 4, 2)


@pytest.mark.parametrize(
    ("zone", "days"),
    [
        ("UTC", ["2026-03-09", "2026-03-09"]),
        ("Asia/Kathmandu", ["2026-03-09", "2026-03-10"]),  # 5:45 ahead
        ("America/New_York", ["2026-03-09", "2026-03-09"]),
        ("Pacific/Kiritimati", ["2026-03-10", "2026-03-10"]),
        ("Pacific/Pago_Pago", ["2026-03-09", "2026-03-09"]),
    ],
)
def test_a_day_is_one_of_the_learners_own_time_zone(
    learner: ApiClient, actor: Actor, zone: str, days: list[str]
) -> None:
    read_texts(actor, datetime(2026, 3, 9, 18, 14, 59, tzinfo=UTC), datetime(2026, 3, 9, 18, 15, tzinfo=UTC))
    with frozen(NOON):
        found = {day["date"]: day["count"] for day in activity(learner, zone)["days"] if day["count"]}
    assert found == {day: days.count(day) for day in days}


def test_a_submission_counts_and_a_run_or_anybody_elses_does_not(learner: ApiClient, actor: Actor) -> None:
    JudgeDouble().announce()
    exercise, course = make_exercise(), make_course(lessons=["e"])
    course.items.update(exercise_id=exercise.id)
    enrol(actor, course)
    assert activity(learner)["streak_days"] == 0
    submit_solution(actor, exercise.id, language="python", source="print()")
    assert (activity(learner)["streak_days"], activity(learner)["days"][-1]["count"]) == (1, 1)
    Submission.objects.update(kind="run")
    assert activity(learner)["streak_days"] == 0
    assert activity(ApiClient().force_login(make_user()))["best_days"] == 0


@pytest.mark.parametrize(
    "zone", ["", "Europe", "Mars/Base", "../../etc/passwd", "/etc/passwd", "%00", "x" * 65, "%F0%9F%90%8D"]
)
def test_a_zone_that_nobody_knows_is_refused(learner: ApiClient, zone: str) -> None:
    answer = learner.get(f"/courses/activity?tz={zone}")
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid_input")
    assert "tz" in answer.json()["fields"]


def test_streaks() -> None:
    first = date(2028, 2, 28)
    days = [first + DAY * step for step in (0, 1, 2, 4, 5)]
    assert (streak_until(days[2], days), streak_until(days[4], days)) == (3, 2)
    assert streak_until(first + DAY * 3, days) == 0
    assert (best_streak(days), best_streak([])) == (3, 0)


def test_places_are_told_of_what_the_asker_may_open(learner: ApiClient, actor: Actor) -> None:
    open_, closed, secret = make_course(), make_course(), make_course(published=False)
    enrol(actor, open_)
    query = "&".join(f"exercise={exercise_of(course).exercise_id}" for course in (open_, closed, secret))
    place = {
        "exercise_id": str(exercise_of(open_).exercise_id),
        "course": {"slug": open_.slug, "title": open_.title},
        "lesson": {"slug": "lesson-1", "title": "Lesson 1"},
    }
    assert learner.get(f"/courses/places?{query}").json() == [place]
    author = ApiClient().force_login(make_user(role="instructor"))
    assert len(author.get(f"/courses/places?{query}").json()) == 3


@pytest.mark.parametrize("query", ["", "exercise=x", "&".join(f"exercise={new_id()}" for _ in range(51))])
def test_places_of_nothing_or_too_much_are_refused(learner: ApiClient, query: str) -> None:
    assert learner.get(f"/courses/places?{query}").status_code == 422


def preview(course: Course, exercise: Exercise | None = None) -> None:
    item = exercise_of(course)
    item.preview = 0
    item.exercise_id = exercise.id if exercise else item.exercise_id
    item.save()


def test_the_showcase_has_previews_of_published_courses(api: ApiClient, count_queries: CountQueries) -> None:
    course, retired, secret = make_course(), make_course(), make_course(published=False)
    make_course()
    for each in (course, retired, secret):
        preview(each)
    retired.items.update(position=None)
    with count_queries(1):
        answer = api.get("/courses/showcase")
    assert answer.json() == [
        {
            "exercise_id": str(exercise_of(course).exercise_id),
            "title": "Item 2",
            "course": {"slug": course.slug, "title": course.title},
            "lesson": {"slug": "lesson-1", "title": "Lesson 1"},
        }
    ]


def test_a_visitor_opens_a_preview_and_no_other_exercise(api: ApiClient) -> None:
    shown, other = make_exercise(), make_exercise()
    preview(make_course(), shown)
    preview(make_course(published=False), other)
    assert api.get(f"/exercises/{shown.id}").status_code == 200
    assert api.get(f"/exercises/{other.id}").status_code in {401, 403}
