"""What learning accepts over HTTP. What it answers are the contracts themselves."""

from typing import Annotated
from uuid import UUID

from ninja import Query, Schema
from pydantic import ConfigDict, Field

from codehub.contexts.learning.contracts import CourseOrder, Level

MAX_PLACES = 50

Places = Annotated[
    list[UUID],
    Query(alias="exercise", max_length=MAX_PLACES, description=f"Exercises, at most {MAX_PLACES}."),
]
Sort = Annotated[
    CourseOrder,
    Query(description="`relevance` without a search is the order in which courses came."),
]
ZoneName = Annotated[str, Query(alias="tz", max_length=64, description="IANA's name, such as Europe/Berlin.")]


class CourseFiltersIn(Schema):
    """The members of `contracts.CourseFilters`, as they stand in an address."""

    search: str = Field("", description="All of these words; the last one may be a beginning.")
    level: Level | None = None
    language: str | None = Field(
        None, pattern=r"^[A-Za-z0-9-]{1,16}$", description="That in which the course is written, such as en."
    )
    code: str | None = Field(
        None,
        pattern=r"^[a-z0-9+#-]{1,30}$",
        description="That in which its exercises are solved, such as cpp.",
    )
    enrolled: bool = Field(default=False, description="Only courses in which I am.")


class PositionIn(Schema):
    model_config = ConfigDict(extra="forbid")

    lesson_id: UUID
    item_id: UUID | None = None
