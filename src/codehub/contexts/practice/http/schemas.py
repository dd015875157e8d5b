"""What practice accepts over HTTP. What it answers are the contracts themselves."""

from ninja import Schema
from pydantic import ConfigDict, Field

from codehub.contexts.practice.source import MAX_SOURCE_KB, MAX_STDIN_KB


class SubmitIn(Schema):
    model_config = ConfigDict(extra="forbid")

    language: str = Field(max_length=30, examples=["python"])
    source: str = Field(
        description=f"UTF-8 text of at most {MAX_SOURCE_KB} KiB.", examples=["print(input())"]
    )


class RunIn(SubmitIn):
    stdin: str | None = Field(
        default=None,
        description=f"Run on this input, at most {MAX_STDIN_KB} KiB, instead of the visible tests.",
    )
