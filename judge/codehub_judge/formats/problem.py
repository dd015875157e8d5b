"""A problem, whatever format it came in: what is judged, and what its author says should come of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from codehub_judge.packages import Package
from codehub_judge.submissions import Submission

DEFAULT_TIME_MS = 2000
DEFAULT_MEMORY_MB = 1024
MOST_TIME_MS = 60_000


@dataclass(frozen=True, slots=True)
class SourceProgram:
    """A program of the author's: its main file and the files beside it, as text by name.

    path: in the package. language: one of the judge's. unfit: why it can't be run here; empty where it can.
    """

    path: str
    language: str
    name: str = ""
    source: str = ""
    beside: Mapping[str, str] = field(default_factory=dict)
    unfit: str = ""

    def as_json(self) -> dict[str, Any]:
        """Return it as a PROGRAM of a judge package."""
        data: dict[str, Any] = {"language": self.language, "name": self.name, "source": self.source}
        return {**data, "beside": dict(self.beside)} if self.beside else data

    def submission(self, *, stop_early: bool = False) -> Submission:
        """Return it as what is handed in."""
        beside = {name: text.encode() for name, text in self.beside.items()}
        return Submission(
            self.source.encode(),
            language=self.language,
            name=self.name,
            beside=beside,
            stop_early=stop_early,
        )


@dataclass(frozen=True, slots=True)
class Rule:
    """What has to come of some of the tests: verdicts, by our names, and what they score together.

    tests: a pattern that a test's name, or a folder of it, has to match; all tests where it is empty.
    permitted: no test may have another verdict. required: at least one test has one of these.
    scores: the least and the most that the submission, or the group of that name, may score.
    message: stands in what at least one check says.
    """

    tests: str = ""
    permitted: frozenset[str] | None = None
    required: frozenset[str] | None = None
    scores: tuple[float, float] | None = None
    message: str = ""


TimeUse = Literal["lower", "upper", ""]


@dataclass(frozen=True, slots=True)
class Example:
    """A submission that the author keeps with a problem.

    expected: the verdicts of the whole, one of which has to come; empty where rules say it all. rules: what
    has to hold beside. time_use: whether its slowest test bounds the time limit from below or above.
    """

    program: SourceProgram
    expected: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()
    time_use: TimeUse = ""


@dataclass(frozen=True, slots=True)
class Validator:
    """A program that says whether inputs are right. arguments: by the name of the test.

    right: its exit code for an input that is right: 42 in the ICPC protocol, 0 in testlib's.
    """

    program: SourceProgram
    right: int = 42
    arguments: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Timing:
    """Where the time limit comes from: the author, or submissions and these factors.

    limit: in seconds, None where it has to be measured; then it is the slowest accepted submission times
    `accepted_factor`, rounded up to a multiple of `resolution` seconds. `too_slow_factor`: how far above the
    limit the slow submissions have to be.
    """

    limit: float | None = None
    accepted_factor: float = 5.0
    too_slow_factor: float = 2.0
    resolution: float = 1.0


@dataclass(frozen=True, slots=True)
class Statement:
    """A file of the statement's. language: what people speak; kind: md, tex, pdf, html, txt or asset."""

    path: str
    language: str
    kind: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Case:
    """Data that the author keeps to try validators on: an input, or an output for an input and an answer.

    arguments: for the output validator, beside those that it gets for every test.
    """

    name: str
    stdin: str
    expected: str = ""
    output: str = ""
    arguments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Trials:
    """What validators have to refuse, and what they have to accept."""

    invalid_inputs: tuple[Case, ...] = ()
    invalid_outputs: tuple[Case, ...] = ()
    valid_outputs: tuple[Case, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """A problem and all that belongs to it.

    format: such as "icpc 2025-09", "polygon", "codehub", "exercism". titles: by language (en, de, …).
    package: the judge's package as JSON data, without its hash. attachments: files for learners, by name.
    notes: what was left out on reading, and why.
    output_validator: the author's own, which is in the package, too. facts: keywords, credits and such, which
    the judge doesn't need, by their ICPC names.
    """

    name: str
    format: str
    titles: Mapping[str, str]
    package: Mapping[str, Any]
    statements: tuple[Statement, ...] = ()
    examples: tuple[Example, ...] = ()
    validators: tuple[Validator, ...] = ()
    attachments: Mapping[str, bytes] = field(default_factory=dict)
    output_validator: SourceProgram | None = None
    timing: Timing = Timing()
    trials: Trials = Trials()
    facts: Mapping[str, Any] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """The title in English, or in the first language that there is."""
        return self.titles.get("en") or next(iter(self.titles.values()), self.name)

    def judged_by(self, *, time_ms: int | None = None, open_tests: bool = True) -> Package:
        """Return the package for a judge; raise PackageInvalid.

        time_ms: the time limit, where it is not the package's own. open_tests: show every test, as who has
        the package may read them all.
        """
        data = dict(self.package)
        if time_ms is not None:
            data["limits"] = {**data["limits"], "time_ms": time_ms}
        if open_tests:
            data["tests"] = [{**test, "visible": True} for test in data["tests"]]
        return Package.from_json({"hash": f"{self.format}:{self.name}", **data})
