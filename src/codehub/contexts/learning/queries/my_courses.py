"""The courses in which a learner is, as their dashboard shows them."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from django.db.models import BigIntegerField, Exists, Func, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce, Greatest

from codehub.contexts.learning.contracts import CourseCard, MyCourse, ResumeLesson, Status
from codehub.contexts.learning.models.course import ContentItem, Lesson
from codehub.contexts.learning.models.enrolment import Enrolment, ItemProgress
from codehub.contexts.learning.policies import learner_id
from codehub.contexts.learning.queries.course_cards import NOT_ON_CARDS, course_cards
from codehub.contexts.learning.queries.standing import ORDER
from codehub.kernel.actors import Actor
from codehub.kernel.paging import DEFAULT_LIMIT, Page
from codehub.platform.paging.by_key import page_by_key

LAST_ACTIVITY = Greatest("enrolled_at", "last_accessed_at")


class _Recency(Func):
    """Microseconds since 1970, negated: the latest comes first in an ascending order."""

    template = "(-extract(epoch from %(expressions)s) * 1000000)::bigint"
    output_field = BigIntegerField()


def my_courses(actor: Actor, *, cursor: str | None = None, limit: int = DEFAULT_LIMIT) -> Page[MyCourse]:
    """Return the actor's courses, the one with the newest activity first (at most six queries).

    Raises NotAuthenticated.
    """
    mine = Enrolment.objects.filter(user_id=learner_id(actor), left_at__isnull=True, course__published=True)
    rows = mine.annotate(last_activity_at=LAST_ACTIVITY).select_related("course", "lesson", "item")
    rows = rows.defer(*(f"course__{name}" for name in NOT_ON_CARDS), "item__source", "item__html")
    return page_by_key(
        rows,
        _Recency(LAST_ACTIVITY),
        partial(_convert, actor=actor),
        order="activity",
        kind=int,
        cursor=cursor,
        limit=limit,
    )


def _convert(enrolments: Sequence[Enrolment], actor: Actor) -> list[MyCourse]:
    cards = course_cards([enrolment.course for enrolment in enrolments], actor)
    ahead = _lessons_ahead([enrolment.id for enrolment in enrolments if _place(enrolment) is None])
    return [
        MyCourse(
            course=card,
            status=_status(enrolment, card),
            resume=_place(enrolment) or ahead.get(enrolment.id),
            last_activity_at=getattr(enrolment, "last_activity_at"),  # noqa: B009 - annotated above
        )
        for enrolment, card in zip(enrolments, cards, strict=True)
    ]


def _status(enrolment: Enrolment, card: CourseCard) -> Status:
    """As `Standing.status` says it; only a course whose items are all completed has 100 per cent."""
    if card.percent == 100:
        return "completed"
    return "not_started" if enrolment.started_at is None else "in_progress"


def _place(enrolment: Enrolment) -> ResumeLesson | None:
    """Return where the learner was last, None when that is nowhere or has been retired."""
    lesson, item = enrolment.lesson, enrolment.item
    if lesson is None or lesson.position is None:
        return None
    known = item is not None and item.position is not None and item.lesson_id == lesson.id
    return _resume(lesson, item.id if item and known else None)


def _resume(lesson: Lesson, item_id: UUID | None) -> ResumeLesson:
    return ResumeLesson(lesson_slug=lesson.slug, lesson_title=lesson.title, item_id=item_id)


def _lessons_ahead(enrolment_ids: Sequence[UUID]) -> dict[UUID, ResumeLesson]:
    """Return by enrolment the lesson of the first item that isn't completed, else the first of all.

    Two queries, however many enrolments and lessons there are.
    """
    rows = Enrolment.objects.filter(id__in=enrolment_ids)
    ahead = dict(rows.values_list("id", Coalesce(_first_lesson(_open_items()), _first_lesson(_items()))))
    lessons = Lesson.objects.in_bulk([lesson_id for lesson_id in ahead.values() if lesson_id])
    return {id_: _resume(lessons[lesson_id], None) for id_, lesson_id in ahead.items() if lesson_id}


def _items() -> QuerySet[ContentItem]:
    return ContentItem.shown.filter(course=OuterRef("course_id"))


def _open_items() -> QuerySet[ContentItem]:
    enrolment = OuterRef(OuterRef("pk"))
    done = ItemProgress.objects.filter(item=OuterRef("pk"), enrolment=enrolment, completed_at__isnull=False)
    return _items().filter(~Exists(done))


def _first_lesson(items: QuerySet[ContentItem]) -> Subquery:
    return Subquery(items.order_by(*ORDER).values("lesson_id")[:1])
