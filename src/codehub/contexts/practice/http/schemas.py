"""What practice accepts over HTTP. What it answers are the contracts themselves."""

from ninja import Schema
from pydantic import ConfigDict, Field

from codehub.contexts.practice.cases import MAX_CASES, MAX_TEXT_KB
from codehub.contexts.practice.contracts import Case
from codehub.contexts.practice.source import MAX_SOURCE_KB


class SubmitIn(Schema):
    model_config = ConfigDict(extra="forbid")

    language: str = Field(max_length=30, examples=["python"])
    source: str = Field(
        description=f"UTF-8 text of at most {MAX_SOURCE_KB} KiB.", examples=["print(input())"]
    )


class CaseIn(Schema):
    model_config = ConfigDict(extra="forbid")

    stdin: str | None = Field(
        default=None, description=f"At most {MAX_TEXT_KB} KiB, like the others; for SQL what sets up."
    )
    arguments: str | None = Field(default=None, description="JSON text of a list, for functions.")
    expected: str | None = Field(
        default=None, description="Nothing is compared without; JSON for functions, none for SQL."
    )


class RunIn(SubmitIn):
    # refused before the rest of them is looked at: a body has room for a few hundred thousand
    cases: list[CaseIn] | None = Field(
        default=None,
        max_length=MAX_CASES,
        description=f"Run on these, at most {MAX_CASES}, instead of the visible tests.",
    )

    def own_cases(self) -> list[Case] | None:
        return None if self.cases is None else [Case(**case.model_dump()) for case in self.cases]


class BlockIn(SubmitIn):
    stdin: str = Field(default="", description=f"At most {MAX_TEXT_KB} KiB.")


class DraftIn(SubmitIn):
    version: int | None = Field(
        ge=1, le=2**31 - 1, description="The version that was changed; null when none was seen."
    )


class HintIn(Schema):
    model_config = ConfigDict(extra="forbid")

    number: int = Field(description="From 1.", examples=[1])
