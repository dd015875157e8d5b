"""Which hints a learner has opened."""

from collections.abc import Sequence
from uuid import UUID

from codehub.contexts.practice.contracts import Hint, Hints
from codehub.contexts.practice.models import HintOpening


def opened_numbers(user_id: UUID, exercise_id: UUID) -> set[int]:
    """Return the numbers of the hints that a user has opened; an author may have taken some away since."""
    rows = HintOpening.objects.filter(user_id=user_id, exercise_id=exercise_id)
    return set(rows.values_list("number", flat=True))


def hints_view(hints: Sequence[str], opened: set[int]) -> Hints:
    """Return how many hints there are, and the text of the opened ones in order."""
    shown = [Hint(number=number, html=html) for number, html in enumerate(hints, 1) if number in opened]
    return Hints(total=len(hints), opened=shown)
