"""The catalogue: published courses, searched, narrowed down, in several orders, page by page."""

from functools import partial

from django.db.models import Count, Exists, IntegerField, OuterRef, Q, QuerySet, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Lower

from codehub.contexts.learning.contracts import CourseCard, CourseFilters, CourseOrder
from codehub.contexts.learning.models.course import Course
from codehub.contexts.learning.models.enrolment import Enrolment
from codehub.contexts.learning.queries.course_cards import course_cards, published_courses
from codehub.kernel.actors import Actor
from codehub.kernel.paging import DEFAULT_LIMIT, Page
from codehub.platform.paging.by_id import page_by_id
from codehub.platform.paging.by_key import page_by_key
from codehub.platform.search.expressions import distance, matches
from codehub.platform.search.words import query_of


def course_catalogue(
    actor: Actor,
    filters: CourseFilters,
    *,
    order: CourseOrder = "relevance",
    cursor: str | None = None,
    limit: int = DEFAULT_LIMIT,
) -> Page[CourseCard]:
    """Return published courses with the actor's progress (at most four queries).

    `relevance` puts the best match first and, where nothing is searched for, the oldest course.
    """
    rows, cards = found_courses(actor, filters), partial(course_cards, actor=actor)
    if order == "newest":
        return page_by_id(rows, cards, cursor=cursor, limit=limit, newest_first=True)
    if order == "title":
        return page_by_key(rows, Lower("title"), cards, order=order, kind=str, cursor=cursor, limit=limit)
    key = _popularity() if order == "popular" else _relevance(filters.search)
    return page_by_key(rows, key, cards, order=order, kind=int, cursor=cursor, limit=limit)


def _popularity() -> Combinable:
    return -Count("enrolments", filter=Q(enrolments__left_at__isnull=True))


def _relevance(search: str) -> Combinable:
    query = query_of(search)
    return distance("search", query) if query else Value(0, output_field=IntegerField())


def found_courses(actor: Actor, filters: CourseFilters) -> QuerySet[Course]:
    """Return the published courses that pass every filter; a search without a word in it finds none."""
    rows = published_courses()
    if filters.search.strip():
        query = query_of(filters.search)
        rows = rows.filter(matches("search", query)) if query else rows.none()
    if filters.level:
        rows = rows.filter(level=filters.level)
    if filters.language:
        rows = rows.filter(language=filters.language)
    if filters.code:
        rows = rows.filter(code_languages__contains=[filters.code])
    if filters.enrolled:
        rows = rows.filter(Exists(_enrolments(actor)))
    return rows


def _enrolments(actor: Actor) -> QuerySet[Enrolment]:
    """The actor's enrolments in the course at hand; a visitor has none."""
    if actor.id is None:
        return Enrolment.objects.none()
    return Enrolment.objects.filter(user_id=actor.id, course=OuterRef("pk"), left_at__isnull=True)
