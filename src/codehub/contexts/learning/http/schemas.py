"""What the browser sends and gets."""

from uuid import UUID

from ninja import Schema
from pydantic import ConfigDict

from codehub.contexts.learning.contracts import ItemType, Level, ProgressDetail, Status


class CourseCardOut(Schema):
    id: UUID
    slug: str
    title: str
    summary: str
    level: Level
    language: str
    lesson_count: int
    exercise_count: int
    duration_minutes: int
    enrolled: bool
    percent: int | None


class ItemOutlineOut(Schema):
    id: UUID
    type: ItemType
    title: str
    status: Status
    exercise_id: UUID | None


class LessonOutlineOut(Schema):
    id: UUID
    slug: str
    title: str
    number: int
    duration_minutes: int
    status: Status
    items: list[ItemOutlineOut]


class ModuleOutlineOut(Schema):
    id: UUID
    slug: str
    title: str
    summary: str
    lessons: list[LessonOutlineOut]


class ResumeOut(Schema):
    lesson_slug: str
    item_id: UUID | None


class ProgressOut(Schema):
    """`percent` is 100 only when every item is completed."""

    course_id: UUID
    status: Status
    percent: int
    completed_items: int
    total_items: int
    resume: ResumeOut | None
    stream_cursor: int


class ProgressDetailOut(ProgressOut):
    """`items` goes from item id to status."""

    items: dict[str, Status]

    @staticmethod
    def resolve_items(detail: ProgressDetail) -> dict[str, Status]:
        return {str(item_id): status for item_id, status in detail.items.items()}


class CourseCan(Schema):
    enrol: bool
    learn: bool


class CourseOut(CourseCardOut):
    description_html: str
    learn: list[str]
    modules: list[ModuleOutlineOut]
    progress: ProgressOut | None
    can: CourseCan


class ReferenceOut(Schema):
    id: UUID
    slug: str
    title: str


class NeighbourOut(Schema):
    slug: str
    title: str


class LessonItemOut(Schema):
    """A text has `html`, an exercise `exercise_id`."""

    id: UUID
    type: ItemType
    title: str
    status: Status
    html: str | None
    exercise_id: UUID | None


class LessonOut(Schema):
    id: UUID
    slug: str
    title: str
    number: int
    duration_minutes: int
    course: ReferenceOut
    module: ReferenceOut
    items: list[LessonItemOut]
    previous: NeighbourOut | None
    next: NeighbourOut | None


class PositionIn(Schema):
    model_config = ConfigDict(extra="forbid")

    lesson_id: UUID
    item_id: UUID | None = None
