"""The door of practice for other contexts, the command line and the tests."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from uuid import UUID

from codehub.contexts.practice.content import reader
from codehub.contexts.practice.contracts import ExerciseDefinition
from codehub.contexts.practice.languages import RUNNABLE
from codehub.contexts.practice.queries import activity, exercises
from codehub.contexts.practice.services import import_exercise as importing
from codehub.contexts.practice.services import prepare_judge_role as judge_role


def read_exercise_folder(path: Path) -> ExerciseDefinition:
    """Read an exercise from its folder. Raises ExerciseFolderInvalid with all that is wrong."""
    return reader.read_exercise_folder(path)


def import_exercise(definition: ExerciseDefinition, *, key: str) -> tuple[UUID, bool]:
    """Create or update the exercise of a key (`<course>/<exercise>`).

    Returns its id, which never changes, and whether anything about it is new.
    """
    return importing.import_exercise(definition, key=key)


def retire_exercise(*, exercise_id: UUID) -> None:
    """Take an exercise out of use; submissions and progress that point at it stay valid."""
    importing.retire_exercise(exercise_id)


def language_ids() -> list[str]:
    """Return the ids of the languages that programs may be written in, those of lessons too."""
    return list(RUNNABLE)


def solved_exercises(user_id: UUID, exercise_ids: Iterable[UUID]) -> set[UUID]:
    """Return which of some exercises a user has solved; one query."""
    return exercises.solved_exercises(user_id, exercise_ids)


def submission_slots(user_id: UUID, *, since: datetime) -> Counter[datetime]:
    """Return how many submissions a user made in each quarter of an hour since a time; one query."""
    return activity.submission_slots(user_id, since=since)


def prepare_judge_role(password: str) -> None:
    """Create or update the judges' database role; run it after migrations. Raises JudgeRoleMissing."""
    judge_role.prepare_judge_role(password)
