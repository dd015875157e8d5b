"""`exercise.yaml`: what an exercise is called, how it is judged, and its hints."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast, get_args

from codehub.contexts.practice.content.function_key import read_function
from codehub.contexts.practice.content.groups import LocatedGroup, read_groups
from codehub.contexts.practice.content.judging_keys import (
    Called,
    read_checker,
    read_interactor,
    read_libraries,
    read_passes,
)
from codehub.contexts.practice.content.tests_file import MAX_TITLE
from codehub.contexts.practice.contracts import Checker, Difficulty, ExerciseType, FunctionSignature, Limits
from codehub.platform.content.fields import Fields
from codehub.platform.content.files import Report
from codehub.platform.content.yaml import read_yaml

MAX_HINTS = 5
MAX_HINT_CHARS = 2000
MAX_WALL_MS = 120_000
MAX_OUTPUT_KB = 64 * 1024
TYPES = get_args(ExerciseType)
DIFFICULTIES = get_args(Difficulty)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseFile:
    """`checker` lacks its program, and `interactor` is only how it is called: both are files of their own."""

    title: str
    type: ExerciseType
    difficulty: Difficulty
    limits: Limits
    checker: Checker
    interactor: Called | None
    passes: int
    groups: Sequence[LocatedGroup]
    libraries: Sequence[str]
    function: FunctionSignature | None
    hints: list[str]


def read_exercise_file(path: Path, report: Report) -> ExerciseFile:
    """Return the settings, with defaults in the place of what is wrong, which is reported."""
    fields = Fields(read_yaml(path, report), path, report)
    title = fields.text("title", max_length=MAX_TITLE)
    kind = cast(ExerciseType, fields.choice("type", TYPES, default=TYPES[0]))
    checker, interactor = read_checker(fields, kind, report), read_interactor(fields, kind, report)
    file = ExerciseFile(
        title=title,
        type=kind,
        difficulty=cast(Difficulty, fields.choice("difficulty", DIFFICULTIES, default=DIFFICULTIES[0])),
        limits=_limits(fields, report),
        checker=checker,
        interactor=interactor,
        passes=read_passes(fields, interactor.protocol if interactor else checker.protocol, report),
        groups=read_groups(fields, report),
        libraries=read_libraries(fields, kind, report),
        function=read_function(fields, report) if kind == "function" else None,
        hints=fields.texts("hints", required=False, max_items=MAX_HINTS, max_length=MAX_HINT_CHARS),
    )
    fields.finish()
    return file


def _limits(fields: Fields, report: Report) -> Limits:
    node = fields.take("limits", required=False)
    if node is None:
        return Limits()
    limits = Fields(node, fields.path, report, what="limits")
    default = Limits()
    time_ms = limits.integer("time_ms", least=100, most=20_000, required=False, default=default.time_ms)
    read = Limits(
        time_ms=time_ms,
        memory_mb=limits.integer("memory_mb", least=16, most=1024, required=False, default=default.memory_mb),
        output_kb=limits.integer(
            "output_kb", least=1, most=MAX_OUTPUT_KB, required=False, default=default.output_kb
        ),
        # less than the processor time would be the limit of both
        wall_ms=limits.integer("wall_ms", least=time_ms, most=MAX_WALL_MS, required=False) or None,
    )
    limits.finish()
    return read
