"""What learning shows: courses, lessons, progress. Plain data; no Django."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import PlainSerializer

Level = Literal["beginner", "intermediate", "advanced", "expert"]
ItemType = Literal["text", "exercise"]
# an id as a key: JSON knows none but text
Key = Annotated[UUID, PlainSerializer(str, return_type=str)]
Status = Literal["not_started", "in_progress", "completed"]
CourseOrder = Literal["relevance", "title", "newest", "popular"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseFilters:
    """What the catalogue is narrowed down to; None and "" narrow nothing.

    `language` is that in which a course is written, `code` the id of one that its exercises are solved in,
    `enrolled` leaves the courses in which the asker is.
    """

    search: str = ""
    level: Level | None = None
    language: str | None = None
    code: str | None = None
    enrolled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A value of a filter, and how many courses there are with it."""

    value: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FilterChoices:
    """What each filter offers: counted over the courses that all the *other* filters leave."""

    levels: list[Choice]
    languages: list[Choice]
    code_languages: list[Choice]


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseCard:
    """A course in the catalogue. `percent` is None for whoever is not enrolled.

    `code_languages` are the ids of the languages that its exercises can be solved in.
    """

    id: UUID
    slug: str
    title: str
    summary: str
    level: Level
    language: str
    code_languages: list[str]
    lesson_count: int
    exercise_count: int
    duration_minutes: int
    enrolled: bool
    percent: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemOutline:
    id: UUID
    type: ItemType
    title: str
    status: Status
    exercise_id: UUID | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonOutline:
    """`number` counts from 1 through the whole course."""

    id: UUID
    slug: str
    title: str
    number: int
    duration_minutes: int
    status: Status
    items: list[ItemOutline]


@dataclass(frozen=True, slots=True, kw_only=True)
class ModuleOutline:
    id: UUID
    slug: str
    title: str
    summary: str
    lessons: list[LessonOutline]


@dataclass(frozen=True, slots=True, kw_only=True)
class Resume:
    """Where to go on."""

    lesson_slug: str
    item_id: UUID | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ResumeLesson(Resume):
    """Where to go on, with the words for a link."""

    lesson_title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MyCourse:
    """A course of the asker's. `last_activity_at` is when they last did something in it, or enrolled."""

    course: CourseCard
    status: Status
    resume: ResumeLesson | None
    last_activity_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityDay:
    """`count` is the number of texts read and solutions submitted on that day."""

    date: date
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """Days on which a learner did something, in their own time zone; `days` are the last 28, oldest first.

    `streak_days` counts the days in a row up to today, or up to yesterday while nothing was done today.
    """

    today: date
    active_today: bool
    streak_days: int
    best_days: int
    days: list[ActivityDay]


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a learner has come. `percent` is 0 to 100, and 100 only when every item is completed.

    `stream_cursor` is the position of the learner's stream that this is at least as new as.
    """

    course_id: UUID
    status: Status
    percent: int
    completed_items: int
    total_items: int
    resume: Resume | None
    stream_cursor: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressDetail(Progress):
    """Progress with the status of every item that the course shows, by item id."""

    items: Mapping[Key, Status]


@dataclass(frozen=True, slots=True, kw_only=True)
class CoursePermissions:
    """What to offer to this visitor."""

    enrol: bool
    learn: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseOutline(CourseCard):
    """A course's page."""

    description_html: str
    learn: list[str]
    modules: list[ModuleOutline]
    progress: Progress | None
    can: CoursePermissions


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A course or module as a lesson's page names it."""

    id: UUID
    slug: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A course or lesson as a link to it needs it."""

    slug: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where an exercise is met."""

    exercise_id: UUID
    course: Named
    lesson: Named


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowcaseExercise(Place):
    """An exercise that anybody may try."""

    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonItem:
    """`html` of a text, `exercise_id` of an exercise."""

    id: UUID
    type: ItemType
    title: str
    status: Status
    html: str | None
    exercise_id: UUID | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonPage:
    """A lesson, with those before and after it in the course."""

    id: UUID
    slug: str
    title: str
    number: int
    duration_minutes: int
    course: Reference
    module: Reference
    items: list[LessonItem]
    previous: Named | None
    next: Named | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What an import did, counted over the course, its modules, lessons and items.

    An item counts as updated, too, when its exercise has another statement, other tests or limits.
    """

    course_id: UUID
    slug: str
    created: int
    updated: int
    unchanged: int
    retired: int
