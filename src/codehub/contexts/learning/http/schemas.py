"""What learning accepts over HTTP. What it answers are the contracts themselves."""

from uuid import UUID

from ninja import Schema
from pydantic import ConfigDict


class PositionIn(Schema):
    model_config = ConfigDict(extra="forbid")

    lesson_id: UUID
    item_id: UUID | None = None
