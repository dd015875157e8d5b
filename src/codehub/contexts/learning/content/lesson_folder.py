"""One lesson: `lesson.md`, its images and the folders of the exercises that it embeds."""

from pathlib import Path

from codehub.contexts.learning.content.definition import ExercisePart, LessonDefinition, TextPart
from codehub.contexts.learning.content.findings import Findings
from codehub.contexts.learning.content.folders import subfolders
from codehub.contexts.learning.content.lesson_markdown import IMAGES, check_markdown
from codehub.contexts.learning.content.lesson_text import (
    Embed,
    LessonText,
    Text,
    first_heading,
    read_lesson_text,
)
from codehub.contexts.learning.slugs import is_slug
from codehub.contexts.practice.api import read_exercise_folder
from codehub.contexts.practice.contracts import ExerciseDefinition, ExerciseFolderInvalid

TEXT = "lesson.md"
EXERCISES = "exercises"


def read_lesson(slug: str, folder: Path, findings: Findings) -> LessonDefinition | None:
    """Return the lesson in a folder; report what is wrong, return None when there is no lesson."""
    for extra in subfolders(folder, findings, files=[TEXT]):
        if extra.name not in {EXERCISES, IMAGES}:
            known = f"known are the folders {EXERCISES} and {IMAGES}"
            findings.report(extra, 0, f"does not belong in a lesson; {known}")
    folders = _exercise_folders(folder / EXERCISES, findings)
    text = read_lesson_text(folder / TEXT, findings)
    exercises = {name: _read_exercise(path, findings) for name, path in folders.items()}
    if text is None:
        return None
    _check_embeds(text, folders, folder / TEXT, findings)
    images = check_markdown([part for part in text.parts if isinstance(part, Text)], folder / TEXT, findings)
    parts = [_part(part, exercises) for part in text.parts]
    return LessonDefinition(
        slug=slug,
        title=text.title,
        minutes=text.minutes,
        parts=[part for part in parts if part is not None],
        images=images,
    )


def _exercise_folders(folder: Path, findings: Findings) -> dict[str, Path]:
    if not folder.is_dir() or folder.is_symlink():
        return {}
    found = {}
    for path in subfolders(folder, findings, files=[]):
        if is_slug(path.name):
            findings.claim("exercise", path.name, path)
            found[path.name] = path
        else:
            findings.report(path, 0, "must be named with small letters, digits and hyphens")
    return found


def _read_exercise(folder: Path, findings: Findings) -> ExerciseDefinition | None:
    try:
        return read_exercise_folder(folder)
    except ExerciseFolderInvalid as error:
        findings.include(error)
        return None


def _check_embeds(text: LessonText, folders: dict[str, Path], path: Path, findings: Findings) -> None:
    seen: set[str] = set()
    for embed in [part for part in text.parts if isinstance(part, Embed)]:
        if embed.slug not in folders:
            findings.report(
                path, embed.line, f"there is no exercise {embed.slug!r} in {EXERCISES}/ beside it"
            )
        if embed.slug in seen:
            findings.report(path, embed.line, f"the exercise {embed.slug!r} is embedded twice")
        seen.add(embed.slug)
    for slug in folders.keys() - seen:
        findings.report(folders[slug], 0, f"is not embedded; write a line ::exercise[{slug}] into {TEXT}")


def _part(
    part: Text | Embed, exercises: dict[str, ExerciseDefinition | None]
) -> TextPart | ExercisePart | None:
    if isinstance(part, Text):
        return TextPart(title=first_heading(part.source), source=part.source)
    definition = exercises.get(part.slug)
    return ExercisePart(slug=part.slug, definition=definition) if definition else None
