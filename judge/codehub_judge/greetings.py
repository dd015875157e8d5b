"""The proof that a language works on this host: its toolchain is there, and a program greets from a box."""

from dataclasses import dataclass
from typing import Any

from codehub_judge.errors import SandboxUnavailable
from codehub_judge.judge import Judge
from codehub_judge.languages.language import Language, LanguageUnavailable
from codehub_judge.packages import Package
from codehub_judge.submissions import Submission
from codehub_judge.verdicts import Outcome, Verdict

LIMITS = {"time_ms": 5000, "memory_mb": 256}
PACKAGE = Package.from_json({"hash": "hello", "type": "stdin_stdout", "limits": LIMITS, "tests": []})


@dataclass(frozen=True, slots=True)
class WorkingLanguage:
    """A language that is offered, with the version of its toolchain."""

    id: str
    name: str
    version: str

    def as_json(self) -> dict[str, Any]:
        """Return it as an entry of a heartbeat."""
        return {"id": self.id, "name": self.name, "version": self.version}


def greeted(judge: Judge, language: Language) -> WorkingLanguage:
    """Run a language's first program; raise LanguageUnavailable unless it greets."""
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
