"""A course as its author wrote it."""

from collections.abc import Sequence
from dataclasses import dataclass

from codehub.contexts.practice.contracts import ExerciseDefinition


@dataclass(frozen=True, slots=True, kw_only=True)
class TextPart:
    """Markdown between exercises. `title` is its first heading, "" when it has none."""

    title: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExercisePart:
    """An exercise at its place in a lesson."""

    slug: str
    definition: ExerciseDefinition


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonDefinition:
    slug: str
    title: str
    minutes: int
    parts: Sequence[TextPart | ExercisePart]


@dataclass(frozen=True, slots=True, kw_only=True)
class ModuleDefinition:
    slug: str
    title: str
    summary: str
    lessons: Sequence[LessonDefinition]


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseDefinition:
    slug: str
    title: str
    summary: str
    level: str
    language: str
    learn: Sequence[str]
    description: str
    modules: Sequence[ModuleDefinition]
