"""What the catalogue's filters offer, with counts."""

from dataclasses import replace
from typing import Any

from django.db.models import CharField, Count, F, Func, QuerySet

from codehub.contexts.learning.contracts import Choice, CourseFilters, FilterChoices
from codehub.contexts.learning.models.course import LEVELS, Course
from codehub.contexts.learning.queries.course_catalogue import found_courses
from codehub.kernel.actors import Actor


def course_filters(actor: Actor, filters: CourseFilters) -> FilterChoices:
    """Return each filter's values and their counts (three queries).

    Levels come in their own order, languages by how many courses there are.
    """
    levels = _choices(found_courses(actor, replace(filters, level=None)), F("level"))
    return FilterChoices(
        levels=sorted(levels, key=lambda level: LEVELS.index(level.value)),
        languages=_choices(found_courses(actor, replace(filters, language=None)), F("language")),
        code_languages=_choices(
            found_courses(actor, replace(filters, code=None)), _Elements("code_languages")
        ),
    )


class _Elements(Func):
    """One row for each element of an array."""

    function = "unnest"
    set_returning = True
    output_field = CharField()


def _choices(courses: QuerySet[Course], value: Any) -> list[Choice]:
    counted = courses.order_by().annotate(value=value).values("value").annotate(count=Count("id"))
    return [Choice(**row) for row in counted.order_by("-count", "value")]
