"""What is to be judged."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["submit", "run", "input"]


@dataclass(frozen=True, slots=True)
class Submission:
    """A learner's program.

    kind: `submit` runs all tests, `run` the visible ones, `input` the program once with own stdin.
    """

    source: bytes
    kind: Kind = "submit"
    language: str = "python"
    stdin: bytes = b""
