"""The catalogue: found by any word, narrowed down, in several orders, page by page."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from urllib.parse import quote

import pytest

from codehub.contexts.learning.models.course import Course, Lesson
from codehub.contexts.learning.services.index_course import index_course
from tests.clients import ApiClient
from tests.factories.accounts import make_actor, make_user
from tests.factories.learning import enrol, make_course

pytestmark = pytest.mark.django_db

CountQueries = Callable[[int], AbstractContextManager[list[str]]]
ORDERS = ["relevance", "title", "newest", "popular"]


def titles(api: ApiClient, query: str = "") -> list[str]:
    answer = api.get(f"/courses{query}")
    assert answer.status_code == 200, answer.content
    return [card["title"] for card in answer.json()["items"]]


@pytest.fixture
def courses(db: None) -> dict[str, Course]:
    """Four courses by a short name, and one that nobody is shown."""
    make_course(title="Python in secret", published=False)
    return {
        "python": make_course(title="Python from zero"),
        "cpp": make_course(title="C++ first steps", code_languages=["cpp"], level="intermediate"),
        "both": make_course(title="Algorithms", code_languages=["python", "cpp"], level="advanced"),
        "german": make_course(title="Über Zeichen", language="de"),
    }


@pytest.mark.parametrize(
    ("search", "expected"),
    [
        ("python", ["Python from zero"]),
        ("PYTH", ["Python from zero"]),
        ("c++", ["C++ first steps"]),
        ("uber", ["Über Zeichen"]),
        ("zeichen über", ["Über Zeichen"]),
        ("steps python", []),
        ("secret", []),
        ("  ", ["Python from zero", "C++ first steps", "Algorithms", "Über Zeichen"]),
    ],
)
def test_a_course_is_found_by_its_words(
    api: ApiClient, courses: dict[str, Course], search: str, expected: list[str]
) -> None:
    assert titles(api, f"?search={quote(search)}") == expected


def test_a_course_is_found_by_what_it_is_made_of_and_the_title_weighs_most(
    api: ApiClient, courses: dict[str, Course]
) -> None:
    Lesson.objects.filter(course=courses["python"]).update(title="Recursion and algorithms")
    Course.objects.filter(id=courses["cpp"].id).update(learn=["Read algorithms of others"])
    for course in (courses["python"], Course.objects.get(id=courses["cpp"].id)):
        index_course(course)
    assert titles(api, "?search=algorithms") == ["Algorithms", "C++ first steps", "Python from zero"]
    assert titles(api, "?search=recursion") == ["Python from zero"]
    Lesson.objects.filter(course=courses["python"]).update(position=None)
    index_course(courses["python"])
    assert titles(api, "?search=recursion") == []


@pytest.mark.parametrize(
    "search",
    ["'\":*&|!", "\0", "a" * 20_000, "(((", "\\'", "a:*b", "%", "\ud83d\ude00", "'; DROP TABLE x; --"],
)
@pytest.mark.parametrize("path", ["", "/filters"])
def test_no_search_breaks_anything(
    api: ApiClient, courses: dict[str, Course], search: str, path: str
) -> None:
    text = quote(search.encode("utf-16", "surrogatepass").decode("utf-16"))
    assert api.get(f"/courses{path}?search={text}").status_code == 200


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("level=advanced", ["Algorithms"]),
        ("language=de", ["Über Zeichen"]),
        ("language=fr", []),
        ("code=cpp", ["C++ first steps", "Algorithms"]),
        ("code=cpp&level=intermediate", ["C++ first steps"]),
        ("code=python&search=zero", ["Python from zero"]),
        ("enrolled=true", []),
    ],
)
def test_filters(api: ApiClient, courses: dict[str, Course], query: str, expected: list[str]) -> None:
    assert titles(api, f"?{query}") == expected


@pytest.mark.parametrize("query", ["level=easy", "language=%00", "code=%00", "sort=random", "enrolled=maybe"])
def test_a_filter_that_does_not_exist_is_refused(api: ApiClient, query: str) -> None:
    answer = api.get(f"/courses?{query}")
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid_input")


def test_only_the_courses_in_which_i_am(api: ApiClient, courses: dict[str, Course]) -> None:
    me = make_user()
    learner = ApiClient().force_login(me)
    learner.post(f"/courses/{courses['cpp'].id}/enroll")
    learner.post(f"/courses/{courses['both'].id}/enroll")
    learner.delete(f"/courses/{courses['both'].id}/enroll")
    assert titles(learner, "?enrolled=true") == ["C++ first steps"]


def test_orders(api: ApiClient, courses: dict[str, Course]) -> None:
    for _ in range(2):
        enrol(make_actor(), courses["both"])
    enrol(make_actor(), courses["german"])
    assert titles(api, "?sort=relevance")[0] == "Python from zero"
    assert titles(api, "?sort=newest")[0] == "Über Zeichen"
    assert titles(api, "?sort=title")[:2] == ["Algorithms", "C++ first steps"]
    assert titles(api, "?sort=popular")[:2] == ["Algorithms", "Über Zeichen"]


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("search", ["", "start"])
def test_pages_of_every_order_have_neither_gaps_nor_repetitions(
    api: ApiClient, courses: dict[str, Course], order: str, search: str
) -> None:
    enrol(make_actor(), courses["both"])
    seen: list[str] = []
    cursor = ""
    while cursor is not None:
        page = api.get(f"/courses?search={search}&sort={order}&limit=1&cursor={cursor}").json()
        seen += [card["title"] for card in page["items"]]
        cursor = page["next_cursor"]
    assert seen == titles(api, f"?search={search}&sort={order}")
    assert len(seen) == 4


def test_a_cursor_belongs_to_its_order(api: ApiClient, courses: dict[str, Course]) -> None:
    cursor = api.get("/courses?sort=title&limit=1").json()["next_cursor"]
    for order in ("relevance", "newest", "popular"):
        assert api.get(f"/courses?sort={order}&cursor={cursor}").status_code == 422


def test_filters_tell_what_each_choice_would_leave(api: ApiClient, courses: dict[str, Course]) -> None:
    assert api.get("/courses/filters").json() == {
        "levels": [
            {"value": "beginner", "count": 2},
            {"value": "intermediate", "count": 1},
            {"value": "advanced", "count": 1},
        ],
        "languages": [{"value": "en", "count": 3}, {"value": "de", "count": 1}],
        "code_languages": [{"value": "python", "count": 3}, {"value": "cpp", "count": 2}],
    }
    narrowed = api.get("/courses/filters?code=cpp&search=a").json()
    assert narrowed["levels"] == [{"value": "intermediate", "count": 1}, {"value": "advanced", "count": 1}]
    # its own filter doesn't narrow it, or nobody could choose anything else
    assert narrowed["code_languages"] == [{"value": "python", "count": 3}, {"value": "cpp", "count": 2}]


def test_the_catalogue_takes_as_many_queries_however_many_courses_there_are(
    api: ApiClient, count_queries: CountQueries
) -> None:
    for number in (1, 20):
        for _ in range(number):
            make_course(lessons=["te"] * 3)
        for order in ORDERS:
            with count_queries(3):
                api.get(f"/courses?sort={order}&search=start&code=python&level=beginner")
        with count_queries(3):
            api.get("/courses/filters?search=start")
