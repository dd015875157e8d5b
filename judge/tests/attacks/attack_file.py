"""An attack as a file: a program whose first lines say what it tries and which verdicts it may get.

attack: what it does, in words
verdicts: those that are allowed; `accepted` means that it was refused, noticed it and said "held"
tests: what it reads in one test after the other (one test that reads nothing, when left out)
quick: it is run by every `test`; the others only by the full run
"""

import re
from dataclasses import dataclass
from pathlib import Path

from codehub_judge import Verdict
from codehub_judge.languages.registry import LANGUAGES

PROGRAMS = Path(__file__).with_name("programs")
HEADER = re.compile(r"^\W*(attack|verdicts|tests|quick)(?:: *(.*?))?(?: *\})?$", re.MULTILINE)
BY_EXTENSION = {extension: name for name, one in LANGUAGES.items() for extension in one.extensions}


@dataclass(frozen=True, slots=True)
class Attack:
    """One program; `reads` is the input of each of its tests."""

    name: str
    language: str
    source: bytes
    about: str
    verdicts: frozenset[Verdict]
    reads: tuple[str, ...]
    quick: bool


def attacks() -> list[Attack]:
    """Return all attacks, by name."""
    return [_read(path) for path in sorted(PROGRAMS.iterdir())]


def _read(path: Path) -> Attack:
    head = "\n".join(path.read_text().splitlines()[:6])
    said = {match[1]: match[2] for match in HEADER.finditer(head)}
    return Attack(
        name=path.name,
        language=BY_EXTENSION[path.suffix],
        source=path.read_bytes(),
        about=said["attack"],
        verdicts=frozenset(map(Verdict, said["verdicts"].split())),
        reads=tuple(said.get("tests", "nothing").split()),
        quick="quick" in said,
    )
