"""Limits of compilers and validators in problem.yaml, and the most that there may be of them."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from codehub_judge.formats.section import Section
from codehub_judge.guarantees import MOST_COMPILATION, MOST_VALIDATION


@dataclass(frozen=True, slots=True)
class Guarantee:
    """A key of `limits`. name: in a judge package; factor: how many of its units one of the key's is."""

    key: str
    name: str
    factor: int
    unit: str
    most: int


COMPILATION = (
    Guarantee("compilation_time", "time_ms", 1000, "s", MOST_COMPILATION["time_ms"]),
    Guarantee("compilation_memory", "memory_mb", 1, "MiB", MOST_COMPILATION["memory_mb"]),
)
VALIDATION = (
    Guarantee("validation_time", "time_ms", 1000, "s", MOST_VALIDATION["time_ms"]),
    Guarantee("validation_memory", "memory_mb", 1, "MiB", MOST_VALIDATION["memory_mb"]),
    Guarantee("validation_output", "output_kb", 1024, "MiB", MOST_VALIDATION["output_kb"]),
)


@dataclass(frozen=True, slots=True)
class Guarantees:
    """What a package asks for, as a judge package has it. notes: what it gets less of than it asks for."""

    compilation: Mapping[str, int] = field(default_factory=dict)
    validation: Mapping[str, int] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    def in_package(self) -> dict[str, dict[str, int]]:
        """Return the parts of a judge package that say so."""
        parts = {"compilation": self.compilation, "validation": self.validation}
        return {part: dict(limits) for part, limits in parts.items() if limits}


def read_guarantees(limits: Section, *, strict: bool) -> Guarantees:
    """Read what a package asks for.

    strict: whether to ask for more than there is, is a fault, as version 2025-09 says it is. Older versions
    are given the most that there is.
    """
    notes: list[str] = []
    compilation = {one.name: _read(limits, one, notes, strict=strict) for one in COMPILATION}
    validation = {one.name: _read(limits, one, notes, strict=strict) for one in VALIDATION}
    return Guarantees(_said(compilation), _said(validation), tuple(notes))


def _read(limits: Section, one: Guarantee, notes: list[str], *, strict: bool) -> int | None:
    asked = limits.whole(one.key) if strict else limits.number(one.key)
    if asked is None:
        return None
    value = math.ceil(asked * one.factor)
    if value <= one.most:
        return value
    told = (
        f"limits.{one.key} asks for {asked:g} {one.unit}, and this judge has at most "
        f"{one.most // one.factor} {one.unit}"
    )
    if strict:
        limits.fault(told, one.key)
    else:
        notes.append(f"{told}, which it gets")
    return one.most


def _said(found: Mapping[str, int | None]) -> dict[str, int]:
    return {name: value for name, value in found.items() if value is not None}


def written_guarantees(package: Mapping[str, Mapping[str, int]]) -> dict[str, int]:
    """Return the keys of `limits` that say what a judge package asks for."""
    asked = (
        (one, package.get(part, {}).get(one.name))
        for part, known in (("compilation", COMPILATION), ("validation", VALIDATION))
        for one in known
    )
    return {one.key: math.ceil(value / one.factor) for one, value in asked if value is not None}
