"""What becomes of the rows of earlier versions."""

from typing import Any

import pytest

from codehub.contexts.learning.contracts import CourseFilters
from codehub.contexts.learning.queries.course_catalogue import course_catalogue
from codehub.kernel.actors import ANONYMOUS
from codehub.kernel.ids import new_id
from tests.migrations import earlier_tables, upgrade


def found(**filters: str) -> list[str]:
    page = course_catalogue(ANONYMOUS, CourseFilters(**filters))  # type: ignore[arg-type]
    return [card.slug for card in page.items]


def write_course(models: Any) -> None:
    """A course with a lesson that is shown and one that is retired."""
    course = models.get_model("learning", "Course").objects.create(
        slug="old",
        title="Sorting things",
        summary="Order.",
        description="",
        description_html="",
        level="beginner",
        language="en",
        learn=["Compare"],
    )
    module = models.get_model("learning", "Module").objects.create(
        course=course, slug="m", title="Bubbles", summary="", position=0
    )
    lessons = models.get_model("learning", "Lesson").objects
    shown = lessons.create(
        course=course, module=module, slug="a", title="Swapping", duration_minutes=5, position=0
    )
    lessons.create(course=course, module=module, slug="b", title="Retired", duration_minutes=5)
    models.get_model("learning", "ContentItem").objects.create(
        course=course, lesson=shown, key="exercise/x", type="exercise", exercise_id=new_id(), position=0
    )


@pytest.mark.django_db(transaction=True)
def test_courses_from_before_the_search_are_found_without_another_import() -> None:
    with earlier_tables("learning", "0001_initial") as models:
        write_course(models)
        upgrade("learning")
        for word in ("sorting", "order", "compare", "bubbles", "swapping"):
            assert found(search=word) == ["old"]
        assert found(search="retired") == []
        assert found(code="python") == ["old"]
        assert found(code="cpp") == []
