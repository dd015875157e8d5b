"""The judge package: what a submission is judged against, read from the JSON that is stored by hash."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from codehub_judge.checkers.check import Checker
from codehub_judge.checkers.registry import checker_named
from codehub_judge.errors import PackageInvalid
from codehub_judge.unit_tests import source_of_test


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of one test: CPU time and wall time in milliseconds, memory in MiB, output in KiB per stream."""

    time_ms: int
    wall_ms: int
    memory_mb: int
    output_kb: int

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Limits":
        """Read limits; without wall_ms three times the CPU time and a second, as hosts may be busy."""
        time_ms = int(data["time_ms"])
        wall_ms = int(data.get("wall_ms") or 3 * time_ms + 1000)
        limits = cls(time_ms, wall_ms, int(data["memory_mb"]), int(data.get("output_kb") or 1024))
        if min(limits.time_ms, limits.wall_ms, limits.memory_mb, limits.output_kb) <= 0:
            raise PackageInvalid("limits must be positive")
        return limits


@dataclass(frozen=True, slots=True)
class Test:
    """One test: with input and expected output, or with the source of its function, which is its name."""

    __test__ = False

    index: int
    name: str
    visible: bool
    stdin: bytes = b""
    expected: bytes | None = None
    source: bytes = b""


@dataclass(frozen=True, slots=True)
class Package:
    """Everything needed to judge an exercise; immutable, so it can be cached by its hash."""

    hash: str
    type: Literal["stdin_stdout", "unit_tests"]
    limits: Limits
    checker: Checker
    tests: tuple[Test, ...]

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Package":
        """Read a package; raise PackageInvalid, naming what is wrong."""
        try:
            return cls._read(data)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise PackageInvalid(f"{type(error).__name__}: {error}") from error

    @classmethod
    def _read(cls, data: Mapping[str, Any]) -> "Package":
        if data["type"] not in ("stdin_stdout", "unit_tests"):
            raise PackageInvalid(f"type {data['type']!r} is not known")
        file = data.get("unit_test_file")
        if data["type"] == "unit_tests" and not file:
            raise PackageInvalid("a package of unit tests needs unit_test_file")
        return cls(
            hash=str(data["hash"]),
            type=data["type"],
            limits=Limits.from_json(data["limits"]),
            checker=checker_named((data.get("checker") or {}).get("kind", "tokens")),
            tests=tuple(_test(test, file) for test in data["tests"]),
        )


def _test(data: Mapping[str, Any], file: Mapping[str, Any] | None) -> Test:
    expected = data.get("expected")
    return Test(
        index=int(data["index"]),
        name=str(data["name"]),
        visible=bool(data["visible"]),
        stdin=str(data.get("stdin") or "").encode(),
        expected=None if expected is None else str(expected).encode(),
        source=source_of_test(file["source"], data["name"]) if file else b"",
    )
