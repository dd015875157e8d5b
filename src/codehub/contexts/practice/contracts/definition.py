"""An exercise as its author wrote it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from codehub.contexts.practice.contracts.words import (
    CheckerKind,
    Difficulty,
    ExerciseType,
    JsonValue,
    Protocol,
    Scoring,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one test may use: CPU milliseconds, MB of memory, kB of each output stream.

    `wall_ms` bounds its time from beginning to end, sleep included; None leaves it to the judge.
    """

    time_ms: int = 2000
    memory_mb: int = 256
    output_kb: int = 1024
    wall_ms: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    name: str
    type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FunctionSignature:
    """What a learner's function is called, takes and returns; types are spelt as in `signatures`."""

    name: str
    parameters: list[Parameter]
    returns: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorProgram:
    """A checker or an interactor; `beside` are the files that it includes, by name."""

    language: str
    name: str
    source: str
    beside: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Checker:
    """How output is compared.

    `absolute` and `relative` are the tolerances of kind `float`; `ordered` and `columns` (whether the order
    of rows and the names of columns count) are for `rows`; `protocol`, `program` and `arguments` for
    `custom`. None is the judge's default.
    """

    kind: CheckerKind = "tokens"
    absolute: float | None = None
    relative: float | None = None
    ordered: bool | None = None
    columns: bool | None = None
    protocol: Protocol | None = None
    program: AuthorProgram | None = None
    arguments: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Interactor:
    """The program that a learner's program talks to."""

    protocol: Protocol
    program: AuthorProgram
    arguments: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Tests that give points together: `min` all or nothing, `sum` what each test gives.

    It is run when all groups that it `requires` have passed. `title` is what learners read.
    """

    name: str
    title: str
    points: float
    scoring: Scoring = "min"
    requires: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TestCase:
    """One test: `stdin` and the `expected` output, or `arguments` and the `expected` result of a function.

    All three are None for unit tests, whose `name` is their function's. For SQL, `stdin` is the script that
    sets up, `expected` the JSON text of the rows, `query` what is asked afterwards, if not the learner's last
    result counts. `title` is what a learner reads, of hidden tests too; "" when the author gave none.
    `checker_arguments` are given to the checker or interactor behind its own, for this test only.
    """

    __test__ = False  # the name is no test class for pytest

    name: str
    title: str
    visible: bool
    stdin: str | None = None
    arguments: Sequence[JsonValue] | None = None
    expected: JsonValue = None
    query: str | None = None
    group: str | None = None
    points: float | None = None
    checker_arguments: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitTestFile:
    name: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseDefinition:
    """An exercise as its author wrote it.

    `starters`, `solutions` and `unit_test_files` go from language id to source text or file; `hints` are
    Markdown. `passes` above 1: the checker or interactor may send the program round again so often.
    """

    title: str
    type: ExerciseType
    difficulty: Difficulty
    statement: str
    starters: Mapping[str, str]
    solutions: Mapping[str, str]
    tests: Sequence[TestCase]
    limits: Limits = field(default_factory=Limits)
    checker: Checker = field(default_factory=Checker)
    interactor: Interactor | None = None
    passes: int = 1
    groups: Sequence[Group] = ()
    libraries: Sequence[str] = ()
    function: FunctionSignature | None = None
    unit_test_files: Mapping[str, UnitTestFile] = field(default_factory=dict)
    hints: Sequence[str] = ()
