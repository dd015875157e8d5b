"""The judge package: what a submission is judged against, read from the JSON that is stored by hash."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from codehub_judge.calls.signature import Signature
from codehub_judge.calls.types import Json
from codehub_judge.checkers.check import Checker
from codehub_judge.checkers.registry import checker_named
from codehub_judge.errors import PackageInvalid
from codehub_judge.limits import Limits

TYPES = ("stdin_stdout", "function", "unit_tests")
CASE = "case"


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the learner's function; compared is False where nothing is expected of the result."""

    arguments: tuple[Json, ...]
    expected: Json
    compared: bool


@dataclass(frozen=True, slots=True)
class Test:
    """One test: input and expected output, or a call; a unit test is a function of the author's, by name."""

    __test__ = False

    index: int
    name: str
    visible: bool
    stdin: bytes = b""
    expected: bytes | None = None
    call: Call | None = None
    group: str = ""
    points: float | None = None


@dataclass(frozen=True, slots=True)
class Package:
    """Everything needed to judge an exercise; immutable, so it can be cached by its hash.

    tests: none where there is only own input to be run. unit_test_files: the author's text, by language.
    """

    hash: str
    type: Literal["stdin_stdout", "function", "unit_tests"]
    limits: Limits
    checker: Checker
    tests: tuple[Test, ...]
    function: Signature | None
    unit_test_files: Mapping[str, str]

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Package":
        """Read a package; raise PackageInvalid, naming what is wrong."""
        try:
            return cls._read(data)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise PackageInvalid(f"{type(error).__name__}: {error}") from error

    @classmethod
    def _read(cls, data: Mapping[str, Any]) -> "Package":
        if data["type"] not in TYPES:
            raise PackageInvalid(f"type {data['type']!r} is not known")
        return cls(
            hash=str(data["hash"]),
            type=data["type"],
            limits=Limits.from_json(data["limits"]),
            checker=checker_named((data.get("checker") or {}).get("kind", "tokens")),
            tests=tuple(_test(test) for test in data["tests"]),
            function=Signature.from_json(data["function"]) if data["type"] == "function" else None,
            unit_test_files=_unit_test_files(data) if data["type"] == "unit_tests" else {},
        )


def own_cases(cases: Sequence[Mapping[str, Any]]) -> tuple[Test, ...]:
    """Read a learner's own cases as visible tests; raise PackageInvalid, naming what is wrong."""
    try:
        return tuple(
            _test({**case, "index": number, "name": CASE, "visible": True})
            for number, case in enumerate(cases, 1)
        )
    except (TypeError, ValueError, AttributeError) as error:
        raise PackageInvalid(f"own cases: {type(error).__name__}: {error}") from error


def _test(data: Mapping[str, Any]) -> Test:
    call = _call(data) if data.get("arguments") is not None else None
    expected = None if call else data.get("expected")
    return Test(
        index=int(data["index"]),
        name=str(data["name"]),
        visible=bool(data["visible"]),
        stdin=str(data.get("stdin") or "").encode(),
        expected=None if expected is None else str(expected).encode(),
        call=call,
        group=str(data.get("group") or ""),
        points=None if data.get("points") is None else float(data["points"]),
    )


def _call(data: Mapping[str, Any]) -> Call:
    if not isinstance(data["arguments"], list):
        raise PackageInvalid("the arguments of a call must be a list")
    return Call(tuple(data["arguments"]), data.get("expected"), "expected" in data)


def _unit_test_files(data: Mapping[str, Any]) -> dict[str, str]:
    files = {language: str(file["source"]) for language, file in (data.get("unit_test_files") or {}).items()}
    if data.get("unit_test_file"):  # packages that were stored when there was only Python
        files.setdefault("python", str(data["unit_test_file"]["source"]))
    if not files:
        raise PackageInvalid("a package of unit tests needs unit_test_files")
    return files
