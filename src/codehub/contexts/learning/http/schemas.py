"""What learning accepts over HTTP. What it answers are the contracts themselves."""

from typing import Annotated
from uuid import UUID

from ninja import Query, Schema
from pydantic import ConfigDict, Field

from codehub.contexts.learning.contracts import Level

MAX_PLACES = 50

Places = Annotated[list[UUID], Query(alias="exercise", max_length=MAX_PLACES)]
ZoneName = Annotated[str, Query(alias="tz", max_length=64, description="IANA's name, such as Europe/Berlin.")]


class CourseFiltersIn(Schema):
    """The members of `contracts.CourseFilters`, as they stand in an address."""

    search: str = ""
    level: Level | None = None
    language: str | None = Field(None, pattern=r"^[A-Za-z0-9-]{1,16}$")
    code: str | None = Field(None, pattern=r"^[a-z0-9+#-]{1,30}$")
    enrolled: bool = False


class PositionIn(Schema):
    model_config = ConfigDict(extra="forbid")

    lesson_id: UUID
    item_id: UUID | None = None
