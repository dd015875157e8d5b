"""The programs that authors wrote, with what judges them: plain data for a process that has no Django."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from codehub.contexts.learning.content.definition import CourseDefinition, ExercisePart
from codehub.contexts.practice.languages import LANGUAGES
from codehub.contexts.practice.packages import judge_package


def programs_of(course: CourseDefinition, folder: Path) -> Iterator[dict[str, Any]]:
    """Yield `{course, exercise, folder, language, extension, solution, starter, package}` for each language.

    `folder` is the course's, and in what is yielded the exercise's. Every test of the package is visible: to
    its author the judge may say everything.
    """
    folders = {path.parent.name: str(path.parent) for path in folder.glob("*/*/exercises/*/exercise.yaml")}
    for exercise in course.exercises():
        package = _told(judge_package(exercise.definition))
        for language in exercise.definition.starters:
            program = _program(course.slug, exercise, language, package)
            yield program | {"folder": folders[exercise.slug]}


def _told(package: dict[str, Any]) -> dict[str, Any]:
    return {**package, "tests": [{**test, "visible": True} for test in package["tests"]]}


def _program(course: str, exercise: ExercisePart, language: str, package: dict[str, Any]) -> dict[str, Any]:
    return {
        "course": course,
        "exercise": exercise.slug,
        "language": language,
        "extension": LANGUAGES[language].extension,
        "solution": exercise.definition.solutions[language],
        "starter": exercise.definition.starters[language],
        "package": package,
    }
