"""Submissions against plain runs of the same program on the same inputs, on the same machine.

Both take turns, so that both meet the same machine. With several clients the plain runs have as many threads;
what they show is what this machine could do at most without any sandbox.
"""

import math
import os
import resource
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import cycle, islice
from pathlib import Path
from typing import TypeVar
from uuid import uuid4

from codehub.composition.cli.learner import Learner, Timed
from codehub.composition.supervisor.memory import descendants

ALONE = 25  # submissions of one client, each before a plain run
ROUNDS = 5  # of many clients
TICKS = os.sysconf("SC_CLK_TCK")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Target:
    """The exercise that is submitted: its id and course, a right program and the inputs of its tests."""

    exercise_id: str
    course_slug: str
    solution: str
    inputs: list[str]


@dataclass(frozen=True, slots=True)
class Meter:
    """Processor time of CodeHub with all its processes; `supervisor` is None when it runs elsewhere."""

    supervisor: int | None

    def read(self) -> float:
        """Return seconds; of processes that have ended as soon as their parents know. 0 for one elsewhere."""
        pids = [self.supervisor, *descendants(self.supervisor)] if self.supervisor else []
        return sum(_seconds(pid) for pid in pids)


@dataclass(slots=True)
class Race:
    """What came of one number of clients. Seconds are wall time, of all clients together."""

    clients: int
    measures_cpu: bool
    ours: list[Timed] = field(default_factory=list)
    plain: list[float] = field(default_factory=list)
    ours_s: float = 0.0
    plain_s: float = 0.0
    ours_cpu_s: float = 0.0
    plain_cpu_s: float = 0.0

    def figures(self) -> dict[str, float | None]:
        """Return what is printed. With one client the ratio is of medians, with many of throughputs."""
        number = len(self.ours)
        cpu = {
            "cpu_ms": round(self.ours_cpu_s / number * 1000, 1) if self.measures_cpu else None,
            "plain_cpu_ms": round(self.plain_cpu_s / number * 1000, 1),
        }
        times = [run.seconds * 1000 for run in self.ours]
        ours, plain = statistics.median(times), statistics.median(self.plain) * 1000
        if self.clients == 1:
            figures = {
                "ours_p50_ms": round(ours, 1),
                "ours_p95_ms": round(p95(times), 1),
                "plain_p50_ms": round(plain, 1),
                "ratio": round(ours / plain, 3),
            }
            return figures | cpu
        return {
            "submissions_per_s": round(number / self.ours_s, 1),
            "plain_per_s": round(number / self.plain_s, 1),
            f"ratio_{self.clients}": round(self.ours_s / self.plain_s, 3),
            f"ours_p95_ms_{self.clients}": round(p95(times), 1),
        } | {f"{name}_{self.clients}": value for name, value in cpu.items()}


def race(learners: Sequence[Learner], target: Target, clients: int, submissions: int, meter: Meter) -> Race:
    """Let so many clients submit and wait for the verdict, and run the same plainly, in turns."""
    result = Race(clients, measures_cpu=meter.supervisor is not None)
    rounds = [1] * ALONE if clients == 1 else _shares(submissions, ROUNDS)
    turns = [cycle(learners[number::clients]) for number in range(clients)]
    with tempfile.TemporaryDirectory() as folder:
        for share in rounds:
            _submit(result, turns, target, share, meter)
            _run_plainly(result, Path(folder), target, share)
    return result


def _submit(
    result: Race, turns: Sequence[Iterator[Learner]], target: Target, share: int, meter: Meter
) -> None:
    def work(client: int, number: int) -> list[Timed]:
        return [
            learner.submit(target.exercise_id, fresh(target.solution))
            for learner in islice(turns[client], number)
        ]

    cpu, begun = meter.read(), time.perf_counter()
    result.ours += _together(work, share, result.clients)
    result.ours_s += time.perf_counter() - begun
    result.ours_cpu_s += meter.read() - cpu


def _run_plainly(result: Race, folder: Path, target: Target, share: int) -> None:
    from codehub_judge.sandbox.interpreter import find_interpreter

    interpreter = find_interpreter().path

    def work(client: int, number: int) -> list[float]:
        program = folder / f"{client}.py"
        return [_plain_runs(interpreter, program, target) for _ in range(number)]

    cpu, begun = _children_s(), time.perf_counter()
    result.plain += _together(work, share, result.clients)
    result.plain_s += time.perf_counter() - begun
    result.plain_cpu_s += _children_s() - cpu


def _plain_runs(interpreter: str, program: Path, target: Target) -> float:
    """Run one program on all inputs, one after the other; return the seconds."""
    program.write_text(fresh(target.solution))
    begun = time.perf_counter()
    for text in target.inputs:
        subprocess.run([interpreter, str(program)], input=text, text=True, stdout=subprocess.PIPE, check=True)
    return time.perf_counter() - begun


def _together(work: Callable[[int, int], list[T]], share: int, clients: int) -> list[T]:
    """Give every client its part of the share, all at once; return what all of them gave."""
    with ThreadPoolExecutor(clients) as pool:
        return [each for part in pool.map(work, range(clients), _shares(share, clients)) for each in part]


def _shares(number: int, parts: int) -> list[int]:
    return [len(range(part, number, parts)) for part in range(parts)]


def _children_s() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _seconds(pid: int) -> float:
    """Return what a process and those of its children that have ended have used, 0 when it has ended."""
    try:
        values = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return sum(int(value) for value in values[11:15]) / TICKS


def p95(values: Sequence[float]) -> float:
    """Return the value that nineteen in twenty do not exceed."""
    return sorted(values)[math.ceil(len(values) * 0.95) - 1]


def fresh(source: str) -> str:
    """Return the same program as a text that nobody has seen."""
    return f"{source}\n# {uuid4()}\n"
