"""`python judge/benchmarks/compare.py`: this judge beside others, in one interleaved run on one core.

For each task: *waiting*, how long a learner waits for the verdict, the contenders taking turns, medians; and
*throughput*, blocks of submissions one after the other with everything counted: boxes made and cleared away,
processor seconds of all processes. Every program has a remark that no cache has seen, so compiling is always
part of it.
"""

import argparse
import itertools
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1])]

from contenders import Contender, Dmoj, Ours, Plain, Unavailable, bubblewrap
from meter import Meter
from peer import PeerMissing, find_peer
from tasks import TASKS, Task

OURS, PLAIN = "codehub", "plain"
numbers = itertools.count(1)


@dataclass(frozen=True, slots=True)
class Row:
    """One contender at one task: milliseconds for each submission, and the ratio to plain processes."""

    task: str
    contender: str
    waiting_ms: float
    waiting_ratio: float
    throughput_ms: float
    throughput_ratio: float
    cpu_ms: float
    cpu_ratio: float


@dataclass(frozen=True, slots=True)
class Entrant:
    """A contender by its title, and how to make it."""

    title: str
    languages: Sequence[str]
    make: Callable[[], Contender]


ALL = ("python", "cpp", "java")


def entrants(folder: Path, peer: Path | None) -> list[Entrant]:
    """Return who takes part; the first is ours, as it works in service."""
    found = [
        Entrant(OURS, ALL, lambda: Ours(OURS, ready=True)),
        Entrant(f"{OURS}, no box ready", ALL, lambda: Ours(f"{OURS}, no box ready", ready=False)),
        Entrant(f"{OURS}, plain exec", ("python",), lambda: Ours("exec", ready=True, python="exec")),
        Entrant(PLAIN, ALL, lambda: Plain(PLAIN, folder)),
        Entrant("bwrap for each test", ALL, lambda: Plain("bwrap", folder, bubblewrap)),
    ]
    if peer:
        scratch = Path(tempfile.mkdtemp(prefix="dmoj-", dir=folder))
        found.append(Entrant("dmoj", ALL, lambda: Dmoj(peer, scratch)))
    return found


def waiting(task: Task, taking_part: Sequence[Entrant], rounds: int) -> dict[str, float]:
    """Return median seconds for each, who take turns."""
    seconds: dict[str, list[float]] = {entrant.title: [] for entrant in taking_part}
    with ExitStack() as stack:
        made = [(entrant.title, stack.enter_context(entrant.make())) for entrant in taking_part]
        for place in range(rounds + 1):  # the first round warms up
            shift = place % len(made)
            for title, contender in made[shift:] + made[:shift]:
                contender.prepare()
                begun = time.perf_counter()
                contender.judge(task, next(numbers))
                if place:
                    seconds[title].append(time.perf_counter() - begun)
    return {title: statistics.median(times) for title, times in seconds.items()}


def throughput(task: Task, entrant: Entrant, block: int, meter: Meter) -> tuple[float, float]:
    """Return wall and processor seconds of one submission among many, everything counted."""
    with entrant.make() as warmed:
        warmed.judge(task, next(numbers))
    with ExitStack() as stack:
        contender = stack.enter_context(entrant.make())
        contender.prepare()
        begun, used = time.perf_counter(), meter.seconds()
        for _ in range(block):
            contender.judge(task, next(numbers))
        stack.close()  # what it holds is used up now
        return (time.perf_counter() - begun) / block, (meter.seconds() - used) / block


def compare(
    task: Task, all_entrants: Sequence[Entrant], rounds: int, block: int, meter: Meter
) -> Iterator[Row]:
    """Measure a task; the blocks of the contenders take turns as well."""
    taking_part = [entrant for entrant in all_entrants if task.language in entrant.languages]
    latency = waiting(task, taking_part, rounds)
    blocks: dict[str, list[tuple[float, float]]] = {entrant.title: [] for entrant in taking_part}
    for _ in range(3):
        for entrant in taking_part:
            blocks[entrant.title].append(throughput(task, entrant, block, meter))
    wall = {title: statistics.median(each[0] for each in found) for title, found in blocks.items()}
    cpu = {title: statistics.median(each[1] for each in found) for title, found in blocks.items()}
    for entrant in taking_part:
        title = entrant.title
        yield Row(
            task.title,
            title,
            1000 * latency[title],
            latency[title] / latency[PLAIN],
            1000 * wall[title],
            wall[title] / wall[PLAIN],
            1000 * cpu[title],
            cpu[title] / cpu[PLAIN],
        )


def show(rows: Sequence[Row]) -> None:
    """Print the table of one task."""
    print(f"\n{rows[0].task:<26}{'waiting':>18}{'throughput':>20}{'processor':>20}")
    for row in rows:
        cells = (
            (row.waiting_ms, row.waiting_ratio),
            (row.throughput_ms, row.throughput_ratio),
            (row.cpu_ms, row.cpu_ratio),
        )
        print(f"  {row.contender:<24}" + "".join(f"{ms:>11.1f} ms{ratio:>6.2f}" for ms, ratio in cells))


def main() -> int:
    """Measure and print; the numbers after the milliseconds are ratios to plain processes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15, help="turns of each contender (15)")
    parser.add_argument("--block", type=int, default=10, help="submissions of a block (10)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all numbers there as well")
    parser.add_argument("--without-dmoj", action="store_true")
    parser.add_argument("--task", default="", help="only tasks whose title has this in it")
    given = parser.parse_args()
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    peer = None
    if not given.without_dmoj:
        try:
            peer = find_peer()
        except PeerMissing as reason:
            print(f"dmoj does not take part: {reason}")
    rows: list[Row] = []
    with tempfile.TemporaryDirectory(prefix="codehub-bench-") as folder, Meter() as meter:
        Path(folder).chmod(0o755)
        for task in (task for task in TASKS if given.task in task.title):
            try:
                found = list(compare(task, entrants(Path(folder), peer), given.rounds, given.block, meter))
            except Unavailable as reason:
                print(f"dmoj does not take part: {reason}")
                peer = None
                found = list(compare(task, entrants(Path(folder), None), given.rounds, given.block, meter))
            show(found)
            rows += found
    if given.json:
        given.json.write_text(json.dumps([asdict(row) for row in rows], indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
