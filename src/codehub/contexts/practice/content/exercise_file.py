"""`exercise.yaml`: what an exercise is called, how it is judged, and its hints."""

from dataclasses import dataclass
from pathlib import Path
from typing import cast, get_args

from codehub.contexts.practice.content.function_key import read_function
from codehub.contexts.practice.content.tests_file import MAX_TITLE
from codehub.contexts.practice.contracts import (
    Checker,
    CheckerKind,
    Difficulty,
    ExerciseType,
    FunctionSignature,
    Limits,
)
from codehub.platform.content.fields import Fields
from codehub.platform.content.files import Report
from codehub.platform.content.yaml import read_yaml

MAX_HINTS = 5
MAX_HINT_CHARS = 2000
TYPES = ("stdin_stdout", "function", "unit_tests")
DIFFICULTIES = get_args(Difficulty)
CHECKERS = ("tokens", "exact", "case", "unordered")


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseFile:
    title: str
    type: ExerciseType
    difficulty: Difficulty
    limits: Limits
    checker: Checker
    function: FunctionSignature | None
    hints: list[str]


def read_exercise_file(path: Path, report: Report) -> ExerciseFile:
    """Return the settings, with defaults in the place of what is wrong, which is reported."""
    fields = Fields(read_yaml(path, report), path, report)
    title = fields.text("title", max_length=MAX_TITLE)
    kind = cast(ExerciseType, fields.choice("type", TYPES, default=TYPES[0]))
    file = ExerciseFile(
        title=title,
        type=kind,
        difficulty=cast(Difficulty, fields.choice("difficulty", DIFFICULTIES, default=DIFFICULTIES[0])),
        limits=_limits(fields, report),
        checker=_checker(fields, kind),
        function=read_function(fields, report) if kind == "function" else None,
        hints=fields.texts("hints", required=False, max_items=MAX_HINTS, max_length=MAX_HINT_CHARS),
    )
    fields.finish()
    return file


def _checker(fields: Fields, kind: ExerciseType) -> Checker:
    if kind != "stdin_stdout":  # the others compare values
        return Checker()
    word = fields.choice("checker", CHECKERS, required=False, default="tokens")
    return Checker(kind=cast(CheckerKind, word))


def _limits(fields: Fields, report: Report) -> Limits:
    node = fields.take("limits", required=False)
    if node is None:
        return Limits()
    limits = Fields(node, fields.path, report, what="limits")
    default = Limits()
    read = Limits(
        time_ms=limits.integer("time_ms", least=100, most=20_000, required=False, default=default.time_ms),
        memory_mb=limits.integer("memory_mb", least=16, most=1024, required=False, default=default.memory_mb),
    )
    limits.finish()
    return read
