"""What every checker answers."""

from collections.abc import Callable
from dataclasses import dataclass

from codehub_judge.verdicts import Verdict


@dataclass(frozen=True, slots=True)
class Check:
    """What a checker found; the message names the first difference, for visible tests only."""

    verdict: Verdict
    message: str = ""


# Arguments: what the program wrote, what was expected.
Checker = Callable[[bytes, bytes], Check]

CORRECT = Check(Verdict.ACCEPTED)


def excerpt(text: bytes, length: int = 60) -> str:
    """Return bytes as short quoted text for a message."""
    shown = text[:length].decode("utf-8", "replace").replace("\x00", "\ufffd")
    return f"'{shown}…'" if len(text) > length else f"'{shown}'"
