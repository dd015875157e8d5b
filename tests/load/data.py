"""Many courses and learners, the same ones every time, written in bulk."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import count, islice
from typing import TypeVar
from uuid import UUID

from django.db import connection, models

from codehub.contexts.accounts.models.user import User
from codehub.contexts.learning.models.course import LEVELS, ContentItem, Course, Lesson, Module
from codehub.contexts.learning.models.enrolment import Enrolment, ItemProgress
from codehub.contexts.learning.services.index_course import index_course
from codehub.contexts.practice.models import Exercise, Submission
from codehub.kernel.clock import now
from codehub.kernel.ids import new_id
from tests.factories.practice import make_exercise

LESSONS_PER_MODULE = 4
ITEMS = ("text", "exercise", "text")
DONE = 8
"""Items that each learner has completed in each of their courses."""
OWN = 20
"""Courses in which those who ask are: a full page of them."""
TOPICS = ("Python", "C++", "JavaScript", "Algorithms", "Graphs", "Strings", "Recursion", "Geometry")
AIMS = ("from zero", "first steps", "in depth", "by example", "for games", "for science", "at work")
HTML = "<p>A paragraph of a lesson, as long as they are, with <code>code</code> in it.</p>\n" * 20

Row = TypeVar("Row", bound=models.Model)
_numbers = count(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How much there is; every course has so many lessons, of three items each."""

    courses: int
    learners: int
    enrolments: int
    lessons: int = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """What to ask for: a course, a lesson, an exercise in it, and learners who have solved it."""

    course: Course
    lesson: Lesson
    exercise_id: UUID
    learners: Sequence[User]


def fill(size: Size, *, asking: int = 1) -> Sample:
    """Write courses, learners, enrolments, progress and submissions; `asking` learners share one course."""
    number = next(_numbers)
    courses = _create(Course, (_course(number, index) for index in range(size.courses)))
    items = _create_parts(courses, size.lessons)
    learners = _create(User, (_learner(number, index) for index in range(size.learners)))
    enrolments = _create(Enrolment, _enrolments(size, courses, learners, asking))
    _create(ItemProgress, _progress(enrolments, items))
    _create(Submission, _submissions(enrolments, items))
    for course in courses:
        index_course(course)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")  # autovacuum does it, some time later
    solved = [item for item in items[courses[0].id][:DONE] if item.exercise_id][-1]
    assert solved.exercise_id is not None
    return Sample(
        course=courses[0], lesson=solved.lesson, exercise_id=solved.exercise_id, learners=learners[:asking]
    )


def _create(model: type[Row], rows: Iterable[Row]) -> list[Row]:
    """Insert rows a thousand at a time."""
    source, made = iter(rows), []
    while batch := list(islice(source, 1000)):
        made += model._default_manager.bulk_create(batch)
    return made


def _course(number: int, index: int) -> Course:
    title = f"{TOPICS[index % len(TOPICS)]} {AIMS[index % len(AIMS)]} {index}"
    return Course(
        slug=f"course-{number}-{index}",
        title=title,
        summary=f"What everybody should know about {title}.",
        description="",
        description_html=HTML,
        level=LEVELS[index % len(LEVELS)],
        language=("en", "de", "fr")[index % 3],
        learn=["Read programs", "Write programs", "Find mistakes"],
        code_languages=[("python", "cpp", "javascript")[index % 3]],
    )


def _create_parts(courses: Sequence[Course], lessons: int) -> dict[UUID, list[ContentItem]]:
    """Write modules, lessons, exercises and items; return the items of each course in their order."""
    modules = _create(Module, (row for course in courses for row in _modules(course, lessons)))
    rows = _create(Lesson, (row for module in modules for row in _lessons(module, lessons)))
    exercises = iter(_create(Exercise, _exercises(len(rows) * ITEMS.count("exercise"))))
    items: dict[UUID, list[ContentItem]] = {course.id: [] for course in courses}
    for item in _create(ContentItem, (item for lesson in rows for item in _items(lesson, exercises))):
        items[item.course_id].append(item)
    return items


def _modules(course: Course, lessons: int) -> Iterator[Module]:
    for position in range(-(-lessons // LESSONS_PER_MODULE)):
        name = f"Chapter {position + 1}"
        yield Module(course=course, slug=f"m-{position}", title=name, summary=name, position=position)


def _lessons(module: Module, lessons: int) -> Iterator[Lesson]:
    assert module.position is not None
    first = module.position * LESSONS_PER_MODULE
    for position, number in enumerate(range(first, min(first + LESSONS_PER_MODULE, lessons))):
        yield Lesson(
            course=module.course,
            module=module,
            slug=f"lesson-{number + 1}",
            title=f"Lesson {number + 1}",
            duration_minutes=10,
            position=position,
        )


def _exercises(number: int) -> Iterator[Exercise]:
    """Copies of one exercise that was imported, with its package."""
    template = make_exercise()
    names = [field.attname for field in Exercise._meta.concrete_fields if field.attname not in {"id", "key"}]
    values = {name: getattr(template, name) for name in names}
    for _ in range(number):
        id_ = new_id()
        yield Exercise(id=id_, key=f"load/{id_}", **values)


def _items(lesson: Lesson, exercises: Iterator[Exercise]) -> Iterator[ContentItem]:
    for position, kind in enumerate(ITEMS):
        is_text = kind == "text"
        yield ContentItem(
            course=lesson.course,
            lesson=lesson,
            key=f"{lesson.slug}/{position}",
            type=kind,
            title=f"Item {position + 1}",
            html=HTML if is_text else "",
            exercise_id=None if is_text else next(exercises).id,
            preview=0 if not is_text and lesson.slug == "lesson-1" else None,
            position=position,
        )


def _learner(number: int, index: int) -> User:
    name = f"load-{number}-{index}"
    return User(username=name, email=f"{name}@example.org", password="!unusable")


def _enrolments(
    size: Size, courses: Sequence[Course], learners: Sequence[User], asking: int
) -> Iterator[Enrolment]:
    pairs = [(learner, course) for learner in range(asking) for course in range(min(OWN, size.courses))]
    for index in range(size.enrolments * 2):
        turn, learner = divmod(index, size.learners)
        pairs.append((learner, (learner * 37 + turn) % size.courses))
    for learner, course in list(dict.fromkeys(pairs))[: size.enrolments]:
        at = now() - timedelta(days=learner % 90)
        yield Enrolment(
            user_id=learners[learner].pk, course=courses[course], started_at=at, last_accessed_at=at
        )


def _progress(
    enrolments: Iterable[Enrolment], items: dict[UUID, list[ContentItem]]
) -> Iterator[ItemProgress]:
    for enrolment in enrolments:
        for ago, item in enumerate(items[enrolment.course_id][:DONE]):
            at = now() - timedelta(days=ago)
            yield ItemProgress(enrolment=enrolment, item=item, started_at=at, completed_at=at)


def _submissions(
    enrolments: Iterable[Enrolment], items: dict[UUID, list[ContentItem]]
) -> Iterator[Submission]:
    package = Exercise.objects.values_list("package_id", flat=True).latest("created_at")
    for enrolment in enrolments:
        for item in items[enrolment.course_id][:DONE]:
            if item.exercise_id:
                yield Submission(
                    id=new_id(),
                    user_id=enrolment.user_id,
                    exercise_id=item.exercise_id,
                    package_id=package,
                    kind="submit",
                    language="python",
                    source="print()\n",
                    state="judged",
                    verdict="accepted",
                    passed=4,
                    total=4,
                    created_at=now(),
                    judged_at=now(),
                )
