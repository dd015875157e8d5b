"""What a package says about its checker."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from codehub_judge.author_programs import AuthorProgram, read_author_program
from codehub_judge.errors import PackageInvalid

KINDS = ("case", "custom", "exact", "float", "rows", "tokens", "unordered")
CUSTOM = "custom"
ROWS = "rows"


@dataclass(frozen=True, slots=True)
class CheckerOptions:
    """kind: one of KINDS. absolute, relative: tolerances of `float`, one of which is enough.

    ignore_case: of `float` and `exact`, whether capital letters (of ASCII) stand for small ones.
    ordered, columns: of `rows`, whether the order of rows and the names of columns count. program: `custom`.
    """

    kind: str = "tokens"
    absolute: float = 0.0
    relative: float = 0.0
    ordered: bool = False
    columns: bool = False
    ignore_case: bool = False
    program: AuthorProgram | None = None


def read_checker(data: Mapping[str, Any] | None, *, usual: str) -> CheckerOptions:
    """Read a checker, the usual one where nothing is said; raise PackageInvalid, naming what is wrong."""
    data = data or {}
    kind = data.get("kind", usual)
    if kind not in KINDS:
        raise PackageInvalid(f"checker {kind!r} is not known; there are {', '.join(KINDS)}")
    return CheckerOptions(
        kind=kind,
        absolute=_tolerance(data, "absolute"),
        relative=_tolerance(data, "relative"),
        ordered=_flag(data, "ordered"),
        columns=_flag(data, "columns"),
        ignore_case=_flag(data, "ignore_case"),
        program=read_author_program("checker", data) if kind == CUSTOM else None,
    )


def _tolerance(data: Mapping[str, Any], name: str) -> float:
    value = data.get(name)
    if value is None:
        return 0.0
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise PackageInvalid(f"the {name} tolerance must be a number, not {value!r}")
    if not math.isfinite(value) or value < 0:
        raise PackageInvalid(f"the {name} tolerance must not be negative or infinite, as {value} is")
    return float(value)


def _flag(data: Mapping[str, Any], name: str) -> bool:
    value = data.get(name, False)
    if not isinstance(value, bool):
        raise PackageInvalid(f"{name!r} of the checker must be true or false, not {value!r}")
    return value
