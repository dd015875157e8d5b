"""What a program may use."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from codehub_judge.errors import PackageInvalid


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of one test: CPU time and wall time in milliseconds, memory in MiB, output in KiB per stream."""

    time_ms: int
    wall_ms: int
    memory_mb: int
    output_kb: int

    def for_language(self, time_factor: float, extra_mb: int) -> "Limits":
        """Return the limits of a language whose runtime needs more than others."""
        if time_factor == 1 and not extra_mb:
            return self
        return Limits(
            time_ms=int(self.time_ms * time_factor),
            wall_ms=int(self.wall_ms * time_factor),
            memory_mb=self.memory_mb + extra_mb,
            output_kb=self.output_kb,
        )

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Limits":
        """Read limits; without wall_ms three times the CPU time and a second, as hosts may be busy."""
        time_ms = int(data["time_ms"])
        wall_ms = int(data.get("wall_ms") or 3 * time_ms + 1000)
        limits = cls(time_ms, wall_ms, int(data["memory_mb"]), int(data.get("output_kb") or 1024))
        if min(limits.time_ms, limits.wall_ms, limits.memory_mb, limits.output_kb) <= 0:
            raise PackageInvalid("limits must be positive")
        return limits
