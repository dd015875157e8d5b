"""Judging the tests of a submission in several boxes at once."""

import queue
import threading
import time
from collections.abc import Generator
from typing import Literal

from codehub_judge.cores import Cores
from codehub_judge.lane import Lane
from codehub_judge.packages import Test
from codehub_judge.schedule import Schedule
from codehub_judge.session import Session
from codehub_judge.verdicts import TestResult

LOOK_AGAIN_S = 0.02  # a box takes as long to be made; what is done by then needs no second one
# A test with its result; an error that ends it all; None when a lane has ended.
Done = tuple[Test, TestResult] | Exception | None


def results_of(
    session: Session, schedule: Schedule, most: int, cores: Cores
) -> Generator[TestResult, None, None]:
    """Judge with at most so many lanes; give each result when it may be told. The caller has one core."""
    return Lanes(session, schedule, most, cores).results() if most > 1 else _in_turn(session, schedule)


def _in_turn(session: Session, schedule: Schedule) -> Generator[TestResult, None, None]:
    while test := schedule.take():
        result = session.judge(test, session.lane)
        schedule.ended(test)
        yield from schedule.add(test, result)


class Lanes:
    """A thread for each lane; the one that asks for results waits for them.

    The first lane waits for its box; another one begins only when a box is ready and a core is left over, so
    that submissions that are judged side by side do not take from each other what they need to begin at all.
    It ends between two tests when a submission has come that needs its core.
    """

    def __init__(self, session: Session, schedule: Schedule, most: int, cores: Cores) -> None:
        self._session = session
        self._schedule = schedule
        self._most = most
        self._cores = cores
        self._threads: list[threading.Thread] = []
        self._working = 0
        self._more_from = 0.0
        self._done: queue.SimpleQueue[Done] = queue.SimpleQueue()

    def results(self) -> Generator[TestResult, None, None]:
        """Give each result when it may be told; raise what went wrong in any lane."""
        self._start(self._session.lane, spare=False)
        self._more_from = time.monotonic() + LOOK_AGAIN_S
        try:
            while self._working and not self._schedule.stopped:
                match self._next():
                    case "nothing":
                        continue
                    case None:
                        self._working -= 1
                    case Exception() as error:
                        raise error
                    case (test, result):
                        yield from self._schedule.add(test, result)
        finally:
            self._schedule.stop()
            if self._working:
                self._session.stop()
            for thread in self._threads:
                thread.join()

    def _next(self) -> Done | Literal["nothing"]:
        """Return what is next; nothing when it is time to see whether another lane can begin."""
        wanting = time.monotonic() < self._more_from or self._start_more()
        try:
            return self._done.get(timeout=LOOK_AGAIN_S if wanting else None)
        except queue.Empty:
            return "nothing"

    def _start_more(self) -> bool:
        """Begin more lanes, as boxes are ready; return whether there could still be more."""
        while self._working < self._most and not self._schedule.exhausted:
            if not self._cores.take_spare():
                return True
            lane = self._session.another_lane()
            if not lane:
                self._cores.give_back()
                return True
            self._start(lane, spare=True)
        return False

    def _start(self, lane: Lane, *, spare: bool) -> None:
        thread = threading.Thread(target=self._work, args=(lane,), kwargs={"spare": spare}, name="lane")
        thread.daemon = True
        self._threads.append(thread)
        self._working += 1
        thread.start()

    def _work(self, lane: Lane, *, spare: bool) -> None:
        try:
            while not (spare and self._cores.crowded) and (test := self._schedule.take()):
                result = self._session.judge(test, lane)
                self._schedule.ended(test)
                self._done.put((test, result))
        except Exception as error:  # noqa: BLE001 - whatever it is, it is raised where results are asked for
            self._done.put(error)
        finally:
            lane.drop()
            if spare:
                self._cores.give_back()
            self._done.put(None)
