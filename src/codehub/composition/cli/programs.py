"""The programs that authors wrote, with what judges them: plain data for a process that has no Django."""

from collections.abc import Iterator
from typing import Any

from codehub.contexts.learning.content.definition import CourseDefinition, ExercisePart
from codehub.contexts.practice.languages import LANGUAGES
from codehub.contexts.practice.packages import judge_package


def programs_of(course: CourseDefinition) -> Iterator[dict[str, Any]]:
    """Yield `{course, exercise, language, extension, solution, starter, package}` for each language offered.

    Every test of the package is visible: to its author the judge may say everything.
    """
    for exercise in course.exercises():
        package = _told(judge_package(exercise.definition))
        yield from (
            _program(course.slug, exercise, language, package) for language in exercise.definition.starters
        )


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
