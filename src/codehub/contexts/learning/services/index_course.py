"""Bring up to date what a course is found by."""

from codehub.contexts.learning.models.course import Course, Lesson, Module
from codehub.platform.search.expressions import vector
from codehub.platform.search.words import Weight, vector_of


def index_course(course: Course) -> None:
    """Write the words of the course and of what it shows into its search column (three statements)."""
    modules = Module.shown.filter(course=course).order_by("position").values_list("title", flat=True)
    lessons = Lesson.shown.filter(course=course).order_by("module__position", "position")
    texts: list[tuple[str, Weight]] = [
        (course.title, "A"),
        (course.summary, "B"),
        *((line, "B") for line in course.learn),
        *((title, "C") for title in modules),
        *((title, "D") for title in lessons.values_list("title", flat=True)),
    ]
    Course.objects.filter(id=course.id).update(search=vector(vector_of(texts)))
