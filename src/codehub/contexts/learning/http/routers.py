"""/courses: the catalogue, a course, its lessons, and the learner's progress."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Status

from codehub.contexts.learning.contracts import (
    CourseCard,
    CourseOutline,
    LessonPage,
    Progress,
    ProgressDetail,
)
from codehub.contexts.learning.http.schemas import PositionIn
from codehub.contexts.learning.queries.course_list import course_list
from codehub.contexts.learning.queries.course_outline import course_by_slug
from codehub.contexts.learning.queries.lesson_page import lesson_page
from codehub.contexts.learning.queries.progress import course_progress
from codehub.contexts.learning.services.complete_lesson import complete_lesson
from codehub.contexts.learning.services.enrol_learner import enrol_learner
from codehub.contexts.learning.services.set_position import set_position
from codehub.contexts.learning.services.unenrol_learner import unenrol_learner
from codehub.kernel.paging import DEFAULT_LIMIT, Page
from codehub.platform.http.actors import actor_of
from codehub.platform.http.idempotency import idempotent
from codehub.platform.http.paging import Limit, PageOut
from codehub.platform.http.routing import Router

courses = Router(tags=["learning"])


@courses.get(
    "", response=PageOut[CourseCard], operation_id="list_courses", auth=None, summary="The catalogue"
)
def get_courses(
    request: HttpRequest, cursor: str | None = None, limit: Limit = DEFAULT_LIMIT
) -> Page[CourseCard]:
    return course_list(actor_of(request), cursor=cursor, limit=limit)


@courses.get(
    "/slug/{slug}", response=CourseOutline, operation_id="get_course_by_slug", auth=None, summary="A course"
)
def get_course(request: HttpRequest, slug: str) -> CourseOutline:
    return course_by_slug(actor_of(request), slug)


@courses.get(
    "/slug/{slug}/lessons/{lesson_slug}", response=LessonPage, operation_id="get_lesson", summary="A lesson"
)
def get_lesson(request: HttpRequest, slug: str, lesson_slug: str) -> LessonPage:
    return lesson_page(actor_of(request), slug, lesson_slug)


@courses.post(
    "/{course_id}/enroll",
    response={200: Progress, 201: Progress},
    operation_id="enrol_in_course",
    summary="Enrol; 200 when enrolled already",
)
@idempotent
def post_enrolment(request: HttpRequest, course_id: UUID) -> Status[Progress]:
    progress, created = enrol_learner(actor_of(request), course_id)
    return Status(201 if created else 200, progress)


@courses.delete(
    "/{course_id}/enroll",
    response={204: None},
    operation_id="leave_course",
    summary="Leave; progress is kept",
)
def delete_enrolment(request: HttpRequest, course_id: UUID) -> Status[None]:
    unenrol_learner(actor_of(request), course_id)
    return Status(204, None)


@courses.get(
    "/{course_id}/progress",
    response=ProgressDetail,
    operation_id="get_course_progress",
    summary="My progress, item by item",
)
def get_progress(request: HttpRequest, course_id: UUID) -> ProgressDetail:
    return course_progress(actor_of(request), course_id)


@courses.post(
    "/{course_id}/lessons/{lesson_id}/complete",
    response=Progress,
    operation_id="complete_lesson",
    summary="Mark a lesson's texts as read",
)
def post_completion(request: HttpRequest, course_id: UUID, lesson_id: UUID) -> Progress:
    return complete_lesson(actor_of(request), course_id, lesson_id)


@courses.put(
    "/{course_id}/position",
    response={204: None},
    operation_id="set_course_position",
    summary="Where I am, to go on from any device",
)
def put_position(request: HttpRequest, course_id: UUID, body: PositionIn) -> Status[None]:
    set_position(actor_of(request), course_id, body.lesson_id, body.item_id)
    return Status(204, None)


ROUTERS: list[tuple[str, Router]] = [("/courses", courses)]
