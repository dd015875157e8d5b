"""However many submissions are judged, nothing is left of them."""

import gc
import os
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from codehub_judge import Cancellation, Judge, Outcome, Submission, Verdict
from judge.tests.processes import descendants, open_files, resident_kb
from judge.tests.programs import A_PLUS_B, package

PROGRAMS = (
    (A_PLUS_B, Verdict.ACCEPTED),
    ("print(input())", Verdict.WRONG_ANSWER),
    ("print(", Verdict.COMPILE_ERROR),
    ("1 / 0", Verdict.RUNTIME_ERROR),
    ("import os\nos.kill(0, 9)", Verdict.RUNTIME_ERROR),
    ("print('x' * 100_000)", Verdict.OUTPUT_LIMIT),
)
BOXES = 2


@pytest.fixture
def fresh() -> Iterator[Judge]:
    with Judge(boxes=BOXES, allow_degraded=True, parallel=2) as judge:
        judge.wait_precompiled()
        yield judge


class Held:
    """What this process holds, when nothing is being judged and all boxes are ready."""

    def __init__(self, judge: Judge) -> None:
        pool = judge._pool
        with pool._changed:
            assert pool._changed.wait_for(lambda: len(pool._ready) == BOXES and not pool._spent, 30)
        gc.collect()
        self.files = open_files()
        self.threads = sorted(thread.name for thread in threading.enumerate())
        self.cgroups = {
            len([entry for entry in folder.iterdir() if entry.name.startswith("box-")])
            for folder in set(judge._cgroups.folders.values())
        }
        self.processes = len(descendants(os.getpid()))


def judged(judge: Judge, number: int) -> None:
    source, verdict = PROGRAMS[number % len(PROGRAMS)]
    *_events, outcome = judge.run(Submission(source.encode()), package())
    assert isinstance(outcome, Outcome)
    assert outcome.verdict is verdict


def broken_off(judge: Judge, number: int) -> None:
    """Judge something that is cancelled on the way, or that nobody asks on for."""
    cancellation = Cancellation()
    events = judge.run(Submission(b"input()"), package(), cancellation=cancellation)
    next(events)
    if number % 2:
        cancellation.cancel()
        assert list(events) == []
    else:
        events.close()


def test_hundreds_of_submissions_leave_nothing(fresh: Judge) -> None:
    judged(fresh, 0)
    before = vars(Held(fresh))
    with ThreadPoolExecutor(3) as threads:
        for done in [threads.submit(judged, fresh, number) for number in range(200)]:
            done.result()
        for done in [threads.submit(broken_off, fresh, number) for number in range(20)]:
            done.result()
    assert vars(Held(fresh)) == before


def test_a_closed_judge_leaves_nothing(tmp_path: Path) -> None:
    files, threads = open_files(), threading.active_count()
    processes = descendants(os.getpid())
    with Judge(boxes=BOXES, allow_degraded=True) as judge:
        judged(judge, 0)
    assert (open_files(), threading.active_count()) == (files, threads)
    assert descendants(os.getpid()) == processes


@pytest.mark.full
def test_thousands_of_submissions_take_no_more_memory(fresh: Judge) -> None:
    """Memory may grow while caches fill, but not for ever: the last half adds next to nothing."""
    held, memory = [], []
    for _ in range(6):
        for number in range(500):
            judged(fresh, number)
        held.append(vars(Held(fresh)))
        memory.append(resident_kb())
    assert held[1:] == held[:-1]
    assert memory[5] - memory[2] < 2000
