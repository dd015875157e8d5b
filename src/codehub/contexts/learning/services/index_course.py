"""Bring up to date what a course is found by."""

from collections.abc import Iterable, Sequence

from codehub.contexts.learning.models.course import Course, Lesson, Module
from codehub.platform.search.expressions import vector
from codehub.platform.search.words import Weight, vector_of


def index_course(course: Course) -> None:
    """Write the words of the course and of what it shows into its search column (three statements)."""
    modules = Module.shown.filter(course=course).order_by("position").values_list("title", flat=True)
    lessons = Lesson.shown.filter(course=course).order_by("module__position", "position")
    words = search_words(
        course.title, course.summary, course.learn, modules, lessons.values_list("title", flat=True)
    )
    Course.objects.filter(id=course.id).update(search=vector(words))


def search_words(
    title: str, summary: str, learn: Sequence[str], modules: Iterable[str], lessons: Iterable[str]
) -> str:
    """Return what a course is found by as the text of a `tsvector`; modules and lessons by their titles."""
    texts: list[tuple[str, Weight]] = [
        (title, "A"),
        (summary, "B"),
        *((line, "B") for line in learn),
        *((module, "C") for module in modules),
        *((lesson, "D") for lesson in lessons),
    ]
    return vector_of(texts)
