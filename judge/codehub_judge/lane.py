"""The boxes of one submission: lanes, each of which has one box at a time."""

import threading

from codehub_judge.errors import BoxBroken
from codehub_judge.packages import Test
from codehub_judge.sandbox.box import Box
from codehub_judge.sandbox.pool import BoxPool


class Boxes:
    """What a submission has taken; `stop`, from any thread, kills all of that and whatever it still takes."""

    def __init__(self, pool: BoxPool) -> None:
        self._pool = pool
        self._lock = threading.Lock()
        self._taken: set[Box] = set()
        self._stopped = False

    @property
    def stopped(self) -> bool:
        """Whether no box does any work any more."""
        return self._stopped

    def take(self) -> Box:
        """Wait for a box; raise SandboxUnavailable when none can be made, BoxBroken after `stop`."""
        if self._stopped:
            raise BoxBroken("it has been stopped")
        return self._keep(self._pool.take())

    def take_ready(self) -> Box | None:
        """Return a box when one is ready, else None."""
        box = self._pool.take_ready()
        return self._keep(box) if box else None

    def give_back(self, box: Box) -> None:
        """End a box."""
        with self._lock:
            self._taken.discard(box)
        self._pool.give_back(box)

    def stop(self) -> None:
        """Kill everything; who waits for a box to answer gets a BoxBroken."""
        with self._lock:
            self._stopped = True
            for box in self._taken:
                box.kill()

    def _keep(self, box: Box) -> Box:
        with self._lock:
            self._taken.add(box)
            if self._stopped:
                box.kill()
        return box


class Lane:
    """Does one thing after the other in a box, which is replaced when it was spoilt or knows too much.

    box: the first one, if it has been taken already. One thread may use a lane at a time.
    """

    def __init__(self, boxes: Boxes, box: Box | None = None) -> None:
        self._boxes = boxes
        self._box = box
        self._knows_hidden = False  # whether a hidden test ran in this box

    def box(self) -> Box:
        """Return a box that nothing has spoilt."""
        if self._box and self._box.soiled:
            self.drop()
        if not self._box:
            self._box = self._boxes.take()
        return self._box

    def box_for(self, test: Test) -> Box:
        """Return a box for a test.

        No cleaning makes a box forget everything: process numbers go on, and so do those of files. So a box
        that a hidden test ran in never runs a visible one, whose output would tell the learner.
        """
        if test.visible and self._knows_hidden:
            self.drop()
        box = self.box()
        self._knows_hidden |= not test.visible
        return box

    def drop(self) -> None:
        """Give the box back, if there is one."""
        if self._box:
            box, self._box, self._knows_hidden = self._box, None, False
            self._boxes.give_back(box)
