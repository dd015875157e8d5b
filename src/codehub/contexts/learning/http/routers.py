"""/courses: the catalogue, a course, its lessons, and the learner's progress."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from ninja import Query, Status

from codehub.contexts.learning.contracts import (
    Activity,
    CourseCard,
    CourseFilters,
    CourseOutline,
    FilterChoices,
    LessonPage,
    MyCourse,
    Place,
    Progress,
    ProgressDetail,
    ShowcaseExercise,
)
from codehub.contexts.learning.http.schemas import CourseFiltersIn, Places, PositionIn, Sort, ZoneName
from codehub.contexts.learning.queries.activity import learner_activity
from codehub.contexts.learning.queries.course_catalogue import course_catalogue
from codehub.contexts.learning.queries.course_filters import course_filters
from codehub.contexts.learning.queries.course_outline import course_by_slug
from codehub.contexts.learning.queries.lesson_page import lesson_page
from codehub.contexts.learning.queries.my_courses import my_courses
from codehub.contexts.learning.queries.places import exercise_places, showcase
from codehub.contexts.learning.queries.progress import course_progress
from codehub.contexts.learning.services.complete_lesson import complete_lesson
from codehub.contexts.learning.services.enrol_learner import enrol_learner
from codehub.contexts.learning.services.set_position import set_position
from codehub.contexts.learning.services.unenrol_learner import unenrol_learner
from codehub.kernel.errors import NotFound
from codehub.kernel.paging import DEFAULT_LIMIT, Page
from codehub.platform.content.images import CONTENT_TYPES
from codehub.platform.http.actors import actor_of
from codehub.platform.http.idempotency import idempotent
from codehub.platform.http.paging import Cursor, Limit, PageOut
from codehub.platform.http.routing import Router
from codehub.platform.storage.files import read_file

courses = Router(tags=["learning"])


@courses.get(
    "", response=PageOut[CourseCard], operation_id="list_courses", auth=None, summary="The catalogue"
)
def get_courses(
    request: HttpRequest,
    filters: Query[CourseFiltersIn],
    sort: Sort = "relevance",
    cursor: Cursor = None,
    limit: Limit = DEFAULT_LIMIT,
) -> Page[CourseCard]:
    return course_catalogue(actor_of(request), _filters(filters), order=sort, cursor=cursor, limit=limit)


@courses.get(
    "/filters",
    response=FilterChoices,
    operation_id="get_course_filters",
    auth=None,
    summary="What the catalogue's filters offer, with counts",
)
def get_filters(request: HttpRequest, filters: Query[CourseFiltersIn]) -> FilterChoices:
    return course_filters(actor_of(request), _filters(filters))


def _filters(given: CourseFiltersIn) -> CourseFilters:
    return CourseFilters(**given.dict())


@courses.get(
    "/mine",
    response=PageOut[MyCourse],
    operation_id="list_my_courses",
    summary="My courses, the newest activity first",
)
def get_mine(request: HttpRequest, cursor: Cursor = None, limit: Limit = DEFAULT_LIMIT) -> Page[MyCourse]:
    return my_courses(actor_of(request), cursor=cursor, limit=limit)


@courses.get("/activity", response=Activity, operation_id="get_my_activity", summary="My days and streak")
def get_activity(request: HttpRequest, zone: ZoneName = "UTC") -> Activity:
    return learner_activity(actor_of(request), zone)


@courses.get(
    "/places",
    response=list[Place],
    operation_id="list_exercise_places",
    summary="The lessons in which I meet exercises",
)
def get_places(request: HttpRequest, exercises: Places) -> list[Place]:
    return exercise_places(actor_of(request), exercises)


@courses.get(
    "/showcase",
    response=list[ShowcaseExercise],
    operation_id="list_showcase",
    auth=None,
    summary="Exercises to try without an account",
)
def get_showcase(request: HttpRequest) -> list[ShowcaseExercise]:
    return showcase()


@courses.get("/files/{name}", operation_id="get_course_file", auth=None, summary="An image of a lesson")
def get_file(request: HttpRequest, name: str) -> HttpResponseBase:
    content = read_file(name)
    if content is None:
        raise NotFound("There is no such file.")
    kind = CONTENT_TYPES.get(name.rpartition(".")[2], "application/octet-stream")
    response = HttpResponse(content, content_type=kind)
    response["Cache-Control"] = "public, max-age=31536000, immutable"  # the name tells the content
    response["ETag"] = f'"{name}"'
    return get_conditional_response(request, etag=response["ETag"], response=response) or response


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
