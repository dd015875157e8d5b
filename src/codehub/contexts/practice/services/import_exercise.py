"""Exercises from authors' definitions, as often as they like."""

from dataclasses import asdict
from typing import Any
from uuid import UUID

from django.db import transaction

from codehub.contexts.practice.contracts import ExerciseDefinition
from codehub.contexts.practice.models import Exercise, JudgePackage
from codehub.contexts.practice.packages import (
    groups_shown,
    judge_package,
    limits_of,
    outline,
    visible_tests,
)
from codehub.contexts.practice.scores import max_points, scoring
from codehub.kernel.clock import now
from codehub.platform.markdown.headings import Sections
from codehub.platform.markdown.render import render_markdown


@transaction.atomic
def import_exercise(definition: ExerciseDefinition, *, key: str) -> tuple[UUID, bool]:
    """Create the exercise of that key, or bring it up to date; return its id and whether anything is new.

    Importing the same again changes nothing, not even `updated_at`. A retired exercise comes back.
    Submissions that wait keep the package they were made for.
    """
    values = _values(definition, slug=key.rpartition("/")[2])
    exercise, created = Exercise.objects.select_for_update().get_or_create(
        key=key, defaults={**values, "created_at": now(), "updated_at": now()}
    )
    changed = {name: value for name, value in values.items() if getattr(exercise, name) != value}
    if not created and changed:
        for name, value in changed.items():
            setattr(exercise, name, value)
        exercise.updated_at = now()
        exercise.save(update_fields=[*changed, "updated_at"])
    return exercise.pk, created or bool(changed)


@transaction.atomic
def retire_exercise(exercise_id: UUID) -> None:
    """Take an exercise out of use; what points at it stays valid. An unknown or retired one is left alone."""
    Exercise.objects.filter(pk=exercise_id, retired_at=None).update(retired_at=now(), updated_at=now())


def _values(definition: ExerciseDefinition, *, slug: str) -> dict[str, Any]:
    tests = visible_tests(definition)
    sections = Sections(slug)  # shown beside a lesson's texts
    return {
        "title": definition.title,
        "type": definition.type,
        "difficulty": definition.difficulty,
        "statement": definition.statement,
        "statement_html": render_markdown(definition.statement, sections),
        "hints": [render_markdown(hint, sections) for hint in definition.hints],
        "function": None if definition.function is None else asdict(definition.function),
        "starters": dict(definition.starters),
        "limits": limits_of(definition.limits),
        "visible_tests": tests,
        "hidden_tests": len(definition.tests) - len(tests),
        "groups": groups_shown(definition),
        "max_points": max_points(definition),
        "package_id": _store_package(definition),
        "retired_at": None,
    }


def _store_package(definition: ExerciseDefinition) -> str:
    content = judge_package(definition)
    package, _ = JudgePackage.objects.get_or_create(
        hash=content["hash"],
        defaults={
            "content": content,
            "outline": outline(definition),
            "scoring": scoring(definition),
            "created_at": now(),
        },
    )
    return package.pk
