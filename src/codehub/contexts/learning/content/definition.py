"""A course as its author wrote it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from codehub.contexts.practice.contracts import ExerciseDefinition
from codehub.platform.content.images import ImageFile


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
    """`images` are by the address that the texts use, such as `images/loop.png`."""

    slug: str
    title: str
    minutes: int
    parts: Sequence[TextPart | ExercisePart]
    images: Mapping[str, ImageFile]


@dataclass(frozen=True, slots=True, kw_only=True)
class ModuleDefinition:
    slug: str
    title: str
    summary: str
    lessons: Sequence[LessonDefinition]


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseDefinition:
    """`preview` are the slugs of exercises that anybody may try, in their order."""

    slug: str
    title: str
    summary: str
    level: str
    language: str
    learn: Sequence[str]
    preview: Sequence[str]
    description: str
    modules: Sequence[ModuleDefinition]

    def exercises(self) -> Iterator[ExercisePart]:
        """The exercises of all lessons in their order."""
        for module in self.modules:
            for lesson in module.lessons:
                yield from (part for part in lesson.parts if isinstance(part, ExercisePart))
