"""Boxes prepared ahead, so that a submission waits for none."""

import threading
from collections import deque
from collections.abc import Callable

from codehub_judge.errors import JudgeError, SandboxUnavailable
from codehub_judge.sandbox.box import Box

RETRY_S = 1.0


class BoxPool:
    """Keeps `size` boxes ready. One thread makes and clears away all of them and lives as long as they do.

    While submissions are being judged it leaves them the processors: it waits until they have ended, unless
    fewer than half of the boxes are left.
    """

    def __init__(self, make: Callable[[], Box], size: int) -> None:
        self._make = make
        self._size = size
        self._ready: deque[Box] = deque()
        self._used: set[Box] = set()
        self._spent: deque[Box] = deque()
        self._error: SandboxUnavailable | None = None
        self._changed = threading.Condition()
        self._closed = False
        self._maker = threading.Thread(target=self._keep_full, name="boxes", daemon=True)

    def start(self) -> None:
        """Begin making boxes."""
        self._maker.start()

    def take(self, timeout_s: float = 30.0) -> Box:
        """Return a ready box, which the caller gives back; raise SandboxUnavailable when none can be made."""
        with self._changed:
            self._changed.wait_for(lambda: self._ready or self._error or self._closed, timeout_s)
            if self._closed:
                raise SandboxUnavailable("The judge has been closed.", "Make another one.")
            if not self._ready:
                raise self._error or SandboxUnavailable("No box became ready.", "The host is overloaded.")
            return self._lend()

    def take_ready(self) -> Box | None:
        """Return a box, as `take` does, but None when there is none at this moment."""
        with self._changed:
            return self._lend() if self._ready and not self._closed else None

    def _lend(self) -> Box:
        box = self._ready.popleft()
        self._used.add(box)
        self._changed.notify_all()
        return box

    def give_back(self, box: Box) -> None:
        """End a used box; it is cleared away, and the next one made, while the caller goes on."""
        box.kill()
        with self._changed:
            self._used.discard(box)
            self._changed.notify_all()
            if not self._closed:
                self._spent.append(box)
                return
        box.close()

    def close(self) -> None:
        """End all boxes and the thread that makes them."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
        self._maker.join()
        for box in list(self._used):
            box.kill()  # it is cleared away when it is given back
        for boxes in (self._ready, self._spent):
            while boxes:
                boxes.popleft().close()

    def _short(self) -> bool:
        ready = len(self._ready)
        return 2 * ready < self._size or (ready < self._size and not self._used)

    def _keep_full(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._closed or self._spent or self._short())
                if self._closed:
                    return
            while self._spent:
                self._spent.popleft().close()
            if self._short():
                self._make_one()

    def _make_one(self) -> None:
        try:
            box = self._make()
            box.wait_ready()
        except (JudgeError, OSError) as error:
            self._failed(error)
            return
        with self._changed:
            self._error = None
            self._ready.append(box)
            self._changed.notify_all()

    def _failed(self, error: Exception) -> None:
        """Tell who waits, then rest a little before the next try."""
        if not isinstance(error, SandboxUnavailable):
            error = SandboxUnavailable(f"The sandbox does not start ({error}).", "Check the judge's account.")
        with self._changed:
            self._error = error
            self._changed.notify_all()
            self._changed.wait_for(lambda: self._closed, RETRY_S)
