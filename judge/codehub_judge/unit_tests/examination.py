"""The type of exercise whose tests are functions of the author's, each of which reports by itself."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Protocol

from codehub_judge.errors import PackageInvalid
from codehub_judge.examination import PlainExchange
from codehub_judge.languages.language import Language, Plan, Program
from codehub_judge.limits import Limits
from codehub_judge.packages import Package, Test
from codehub_judge.results import Finished, Judged
from codehub_judge.sandbox.memory_files import sealed
from codehub_judge.unit_tests import (
    bash,
    c,
    cpp,
    csharp,
    go,
    haskell,
    java,
    javascript,
    pascal,
    python,
    rust,
    scripts,
    typescript,
)
from codehub_judge.unit_tests.outcomes import OutcomeChannel, secret_alone


class Planner(Protocol):
    """Says how a learner's text is compiled and run with tests of the author's file."""

    def __call__(
        self, source: bytes, file: str, names: Sequence[str], limits: Limits, *, hidden: bool
    ) -> Plan:
        """Return the plan; raise PackageInvalid."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """How tests are written in one language.

    question: from the author's file, a test's name and the secret of the run, what the program gets on
    descriptor 3, and its arguments.
    """

    plan: Planner
    question: Callable[[str, str, str], tuple[bytes, tuple[str, ...]]]


DIALECTS = {
    "python": Dialect(python.plan, python.question),
    "bash": Dialect(bash.plan, bash.question),
    "c": Dialect(c.plan, secret_alone),
    "cpp": Dialect(cpp.plan, secret_alone),
    "javascript": Dialect(javascript.plan, javascript.question),
    "go": Dialect(go.plan, secret_alone),
    "haskell": Dialect(haskell.plan, secret_alone),
    "pascal": Dialect(pascal.plan, secret_alone),
    "csharp": Dialect(csharp.plan, secret_alone),
    "rust": Dialect(rust.plan, secret_alone),
    "java": Dialect(java.plan, secret_alone),
    "typescript": Dialect(typescript.plan, typescript.question),
    **{language: Dialect(tests.plan, tests.question) for language, tests in scripts.SCRIPTS.items()},
}


def _dialect(language: Language) -> Dialect:
    if language.id not in DIALECTS:
        raise PackageInvalid(f"unit tests cannot be written for {language.name}")
    return DIALECTS[language.id]


class UnitTests:
    """An Examination."""

    def __init__(self, package: Package) -> None:
        self._package = package

    def plan(self, language: Language, program: Program, *, hidden: bool) -> Plan:
        """See Examination."""
        names = [test.name for test in self._package.tests if test.visible is not hidden]
        file, limits = self._file(language), self._package.limits
        return _dialect(language).plan(program.source, file, names, limits, hidden=hidden)

    @contextmanager
    def exchange(self, test: Test, language: Language) -> Iterator["Report"]:
        """See Examination."""
        with OutcomeChannel() as channel:
            question = _dialect(language).question(self._file(language), test.name, channel.nonce)
            with sealed("test", question[0]) as asked:
                yield Report(channel, asked, question[1])

    def _file(self, language: Language) -> str:
        try:
            return self._package.unit_test_files[language.id]
        except KeyError:
            raise PackageInvalid(f"there are no unit tests for {language.name}") from None


class Report(PlainExchange):
    """An Exchange: 3 says which test, 4 is the channel for its outcome."""

    def __init__(self, channel: OutcomeChannel, asked: int, words: Sequence[str]) -> None:
        self._channel = channel
        self.descriptors = (asked, channel.fileno())
        self.words = words

    def judge(self, finished: Finished) -> Judged:
        """See Exchange."""
        verdict, message = self._channel.verdict()
        return Judged(verdict, message)
