"""What this host can judge, and what it lacks, for whoever looks after it; nothing is run in a box."""

from typing import Any

from codehub_judge.errors import JudgeError
from codehub_judge.languages.language import Language
from codehub_judge.languages.registry import LANGUAGES


def describe() -> list[dict[str, Any]]:
    """Return {id, name, available, version, packages, remedy, extensions} of each language, as JSON has it.

    version: empty where the toolchain is missing; then remedy says what is, and how to get it. A language
    whose toolchain is there may still fail to greet from a box; an agent tries that.
    """
    return [_entry(language) for language in LANGUAGES.values()]


def _entry(language: Language) -> dict[str, Any]:
    version = remedy = ""
    try:
        version = language.find().version
    except JudgeError as error:
        remedy = str(error)
    return {
        "id": language.id,
        "name": language.name,
        "available": not remedy,
        "version": version,
        "packages": list(language.packages),
        "remedy": remedy,
        "extensions": list(language.extensions),
    }
