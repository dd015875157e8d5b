"""The catalogue, a course, its lessons and the learner's progress, as the browser asks for them."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

import pytest

from codehub.contexts.learning.models.course import ContentItem, Course, Lesson
from codehub.kernel.ids import new_id
from tests.clients import ApiClient
from tests.factories.accounts import make_user
from tests.factories.learning import add_lesson, items_of, make_course

pytestmark = pytest.mark.django_db

CountQueries = Callable[[int], AbstractContextManager[list[str]]]


def enrolled(client: ApiClient, course: Course) -> ApiClient:
    assert client.post(f"/courses/{course.id}/enroll").status_code == 201
    return client


def test_the_catalogue_shows_published_courses_to_visitors(api: ApiClient) -> None:
    course = make_course(lessons=["te", "e"])
    make_course(published=False)
    answer = api.get("/courses")
    assert answer.status_code == 200
    assert answer.json() == {
        "items": [
            {
                "id": str(course.id),
                "slug": course.slug,
                "title": course.title,
                "summary": course.summary,
                "level": "beginner",
                "language": "en",
                "code_languages": ["python"],
                "lesson_count": 2,
                "exercise_count": 2,
                "duration_minutes": 20,
                "enrolled": False,
                "percent": None,
            }
        ],
        "next_cursor": None,
    }


def test_the_catalogue_is_paged_without_gaps_or_repetitions(api: ApiClient) -> None:
    slugs = [make_course().slug for _ in range(5)]
    seen: list[str] = []
    cursor = ""
    while cursor is not None:
        page = api.get(f"/courses?limit=2&cursor={cursor}").json()
        seen += [card["slug"] for card in page["items"]]
        cursor = page["next_cursor"]
    assert seen == slugs


@pytest.mark.parametrize(
    "query", ["cursor=nonsense", "cursor=WyJ4Il0", "cursor=WzFd", "limit=0", "limit=101"]
)
def test_pages_that_do_not_exist_are_refused(api: ApiClient, query: str) -> None:
    answer = api.get(f"/courses?{query}")
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid_input")


def test_the_catalogue_shows_my_percentage_and_nobody_elses(learner: ApiClient) -> None:
    mine, other = make_course(lessons=["t", "e"]), make_course()
    enrolled(learner, mine)
    learner.post(f"/courses/{mine.id}/lessons/{items_of(mine)[0].lesson_id}/complete")
    enrolled(ApiClient().force_login(make_user()), other)
    cards = {card["slug"]: card for card in learner.get("/courses").json()["items"]}
    assert (cards[mine.slug]["enrolled"], cards[mine.slug]["percent"]) == (True, 50)
    assert (cards[other.slug]["enrolled"], cards[other.slug]["percent"]) == (False, None)


def test_a_course_page_has_outline_and_status(learner: ApiClient) -> None:
    course = make_course(lessons=["te", "e"])
    page = learner.get(f"/courses/slug/{course.slug}").json()
    assert page["can"] == {"enrol": True, "learn": False}
    assert page["progress"] is None
    enrolled(learner, course)
    text = items_of(course)[0]
    learner.post(f"/courses/{course.id}/lessons/{text.lesson_id}/complete")
    page = learner.get(f"/courses/slug/{course.slug}").json()
    assert page["can"] == {"enrol": False, "learn": True}
    assert (page["percent"], page["progress"]["percent"], page["progress"]["status"]) == (
        33,
        33,
        "in_progress",
    )
    assert (page["lesson_count"], page["exercise_count"], page["duration_minutes"]) == (2, 2, 20)
    (module,) = page["modules"]
    first, second = module["lessons"]
    assert (first["number"], first["status"], second["number"], second["status"]) == (
        1,
        "in_progress",
        2,
        "not_started",
    )
    assert [(item["type"], item["status"]) for item in first["items"]] == [
        ("text", "completed"),
        ("exercise", "not_started"),
    ]
    assert first["items"][0]["exercise_id"] is None
    assert first["items"][1]["exercise_id"] == str(items_of(course)[1].exercise_id)


def test_a_lesson_has_its_items_and_neighbours(learner: ApiClient) -> None:
    course = make_course(lessons=["t", "te", "t"])
    enrolled(learner, course)
    lesson = learner.get(f"/courses/slug/{course.slug}/lessons/lesson-2").json()
    assert (lesson["number"], lesson["duration_minutes"]) == (2, 10)
    assert lesson["course"] == {"id": str(course.id), "slug": course.slug, "title": course.title}
    assert lesson["module"]["slug"] == "start"
    assert lesson["previous"] == {"slug": "lesson-1", "title": "Lesson 1"}
    assert lesson["next"] == {"slug": "lesson-3", "title": "Lesson 3"}
    text, exercise = lesson["items"]
    assert (text["type"], text["html"], text["exercise_id"]) == ("text", "<p>Read</p>", None)
    assert (exercise["type"], exercise["html"]) == ("exercise", None)
    first = learner.get(f"/courses/slug/{course.slug}/lessons/lesson-1").json()
    assert first["previous"] is None
    last = learner.get(f"/courses/slug/{course.slug}/lessons/lesson-3").json()
    assert last["next"] is None


def test_a_retired_lesson_is_gone(learner: ApiClient) -> None:
    course = make_course(lessons=["t", "t"])
    enrolled(learner, course)
    Lesson.objects.filter(slug="lesson-2").update(position=None)
    ContentItem.objects.filter(lesson__slug="lesson-2").update(position=None)
    assert learner.get(f"/courses/slug/{course.slug}/lessons/lesson-2").status_code == 404
    assert learner.get(f"/courses/slug/{course.slug}").json()["lesson_count"] == 1


def test_lessons_are_for_the_enrolled_and_for_authors(learner: ApiClient) -> None:
    course = make_course()
    path = f"/courses/slug/{course.slug}/lessons/lesson-1"
    answer = learner.get(path)
    assert (answer.status_code, answer.json()["code"]) == (403, "not_enrolled")
    assert "Enrol in the course" in answer.json()["detail"]
    answer = ApiClient().get(path)
    assert (answer.status_code, answer.json()["code"]) == (401, "not_authenticated")
    for role in ("instructor", "admin"):
        assert ApiClient().force_login(make_user(role=role)).get(path).status_code == 200  # type: ignore[arg-type]


@pytest.mark.parametrize("slug", ["unknown", "UNKNOWN", "-", "%2e%2e", "a" * 300, "%00", "%F0%9F%90%8D"])
def test_an_unknown_slug_is_not_found(learner: ApiClient, slug: str) -> None:
    for path in (f"/courses/slug/{slug}", f"/courses/slug/{slug}/lessons/x"):
        answer = learner.get(path)
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


def test_an_unpublished_course_is_found_by_authors_only(learner: ApiClient) -> None:
    course = make_course(published=False)
    assert learner.get(f"/courses/slug/{course.slug}").status_code == 404
    assert learner.post(f"/courses/{course.id}/enroll").status_code == 404
    author = ApiClient().force_login(make_user(role="instructor"))
    page = author.get(f"/courses/slug/{course.slug}").json()
    assert page["can"] == {"enrol": False, "learn": True}


def test_enrolling_answers_201_then_200_and_leaving_204(learner: ApiClient) -> None:
    course = make_course()
    statuses = [learner.post(f"/courses/{course.id}/enroll").status_code for _ in range(2)]
    statuses += [learner.delete(f"/courses/{course.id}/enroll").status_code for _ in range(2)]
    assert statuses == [201, 200, 204, 204]
    answer = learner.get(f"/courses/{course.id}/progress")
    assert (answer.status_code, answer.json()["code"]) == (403, "not_enrolled")


def test_progress_item_by_item(learner: ApiClient) -> None:
    course = make_course(lessons=["te"])
    enrolled(learner, course)
    text, exercise = items_of(course)
    answer = learner.put(
        f"/courses/{course.id}/position", {"lesson_id": str(text.lesson_id), "item_id": str(exercise.id)}
    )
    assert answer.status_code == 204
    progress = learner.get(f"/courses/{course.id}/progress").json()
    assert progress == {
        "course_id": str(course.id),
        "status": "in_progress",
        "percent": 0,
        "completed_items": 0,
        "total_items": 2,
        "resume": {"lesson_slug": "lesson-1", "item_id": str(exercise.id)},
        "stream_cursor": 1,
        "items": {str(text.id): "not_started", str(exercise.id): "in_progress"},
    }


def test_an_expired_session_is_told_as_not_authenticated(learner: ApiClient) -> None:
    course = make_course()
    enrolled(learner, course)
    learner.client.session.flush()
    lesson = items_of(course)[0].lesson_id
    for answer in (
        learner.post(f"/courses/{course.id}/lessons/{lesson}/complete"),
        learner.put(f"/courses/{course.id}/position", {"lesson_id": str(lesson)}),
        learner.get(f"/courses/{course.id}/progress"),
        learner.post(f"/courses/{course.id}/enroll"),
    ):
        assert (answer.status_code, answer.json()["code"]) == (401, "not_authenticated")


@pytest.mark.parametrize(
    "body", [None, {}, {"lesson_id": "x"}, {"lesson_id": None}, {"lesson_id": str(new_id()), "user_id": "x"}]
)
def test_positions_of_another_shape_are_refused(learner: ApiClient, body: Any) -> None:
    course = make_course()
    enrolled(learner, course)
    assert learner.put(f"/courses/{course.id}/position", body).status_code in {400, 422}


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("post", "/courses/{unknown}/enroll"),
        ("delete", "/courses/{unknown}/enroll"),
        ("get", "/courses/{unknown}/progress"),
        ("post", "/courses/{unknown}/lessons/{unknown}/complete"),
        ("post", "/courses/{course}/lessons/{unknown}/complete"),
    ],
)
def test_unknown_ids_are_not_found(learner: ApiClient, method: str, path: str) -> None:
    course = make_course()
    enrolled(learner, course)
    answer = getattr(learner, method)(path.format(unknown=new_id(), course=course.id))
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


def test_the_pages_take_as_many_queries_however_large_the_course_is(
    learner: ApiClient, count_queries: CountQueries
) -> None:
    """Two of each are the session and the user."""
    small, large = make_course(lessons=["t"]), make_course(lessons=["tetete"] * 8)
    module = large.modules.get()
    add_lesson(large, module, "e", position=8)
    for course in (small, large):
        enrolled(learner, course)
        learner.get("/auth/me")
        with count_queries(2 + 4):
            assert learner.get("/courses").status_code == 200
        with count_queries(2 + 6):
            assert learner.get(f"/courses/slug/{course.slug}").status_code == 200
        with count_queries(2 + 5):
            assert learner.get(f"/courses/slug/{course.slug}/lessons/lesson-1").status_code == 200
        with count_queries(2 + 4):
            assert learner.get(f"/courses/{course.id}/progress").status_code == 200


def test_visitors_cost_no_query_for_who_they_are(api: ApiClient, count_queries: CountQueries) -> None:
    course = make_course()
    with count_queries(3):
        api.get("/courses")
    with count_queries(4):
        api.get(f"/courses/slug/{course.slug}")
