"""The proof that a language works on this host: its toolchain is there, and a program greets from a box."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from codehub_judge.errors import SandboxUnavailable
from codehub_judge.judge import Judge
from codehub_judge.languages.language import Language, LanguageUnavailable
from codehub_judge.languages.registry import LANGUAGES
from codehub_judge.languages.text import TEXT
from codehub_judge.packages import Package
from codehub_judge.submissions import Submission
from codehub_judge.verdicts import Outcome, Verdict

LIMITS = {"time_ms": 5000, "memory_mb": 256}
PACKAGE = Package.from_json({"hash": "hello", "type": "stdin_stdout", "limits": LIMITS, "tests": []})
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class WorkingLanguage:
    """A language that is offered, with the version of its toolchain."""

    id: str
    name: str
    version: str

    def as_json(self) -> dict[str, Any]:
        """Return it as an entry of a heartbeat."""
        return {"id": self.id, "name": self.name, "version": self.version}


def working_languages(judge: Judge, known: Sequence[WorkingLanguage] = ()) -> list[WorkingLanguage]:
    """Return the languages whose greeting arrived; the others are named in the log with what they lack.

    known: those that have greeted before, and are not asked again. Text needs no greeting: it does not run.
    """
    before = {language.id: language for language in known}
    found = []
    for identifier, language in LANGUAGES.items():
        try:
            found.append(before.get(identifier) or _greeted(judge, language))
        except LanguageUnavailable as error:
            log.warning("%s cannot be judged: %s", language.name, error)
    return [*found, WorkingLanguage(TEXT.id, TEXT.name, "")]


def any_missing(known: Sequence[WorkingLanguage]) -> bool:
    """Return whether a language is not among those that have greeted."""
    return not {language.id for language in known} >= LANGUAGES.keys()


def _greeted(judge: Judge, language: Language) -> WorkingLanguage:
    version = language.find().version
    case = {"stdin": "", "expected": language.greeting}
    submission = Submission(language.hello, kind="input", language=language.id, cases=[case])
    try:
        *_events, outcome = judge.run(submission, PACKAGE)
    except SandboxUnavailable as error:
        raise LanguageUnavailable(f"no box for its first program ({error})") from error
    assert isinstance(outcome, Outcome)
    if outcome.verdict is not Verdict.ACCEPTED:
        said = outcome.compile_output or outcome.message
        raise LanguageUnavailable(f"its first program failed in the sandbox ({outcome.verdict}: {said})")
    return WorkingLanguage(language.id, language.name, version)
