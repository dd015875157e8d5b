"""Jobs as the contexts see them.

    @job(name="practice.rebuild_package", queue="default", attempts=3)
    def rebuild_package(exercise_id: str) -> None: ...

    rebuild_package.enqueue(exercise_id=str(exercise.id))

A job that is enqueued in a transaction exists when that transaction commits. It runs at least once: a
worker that dies is noticed and another runs it again, so a job must bear being run twice.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, ParamSpec

P = ParamSpec("P")

_jobs: dict[str, "Job[Any]"] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Job(Generic[P]):
    """A function that workers know by name. Calling the job runs it here and now."""

    name: str
    queue: str
    attempts: int
    atomic: bool
    cron: str | None
    function: Callable[P, None]

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> None:
        self.function(*args, **kwargs)

    def enqueue(self, *args: P.args, **kwargs: P.kwargs) -> int:
        """Queue a run in the caller's transaction and return its id. Arguments: keywords, JSON values."""
        # loads Procrastinate's worker side, which importing a context's jobs does not need
        from codehub.platform.jobs.queue import enqueue

        if args:
            raise TypeError(f"{self.name} is enqueued with keyword arguments only")
        return enqueue(self, kwargs)


def job(
    *, name: str, queue: str = "default", attempts: int = 3, atomic: bool = True
) -> Callable[[Callable[P, None]], Job[P]]:
    """Make a function a job.

    `attempts`: how often it is run at most, with growing pauses. `atomic`: its run is one transaction; turn
    it off for work that takes long or talks to the outside.
    """

    def register(function: Callable[P, None]) -> Job[P]:
        return _register(
            Job(name=name, queue=queue, attempts=attempts, atomic=atomic, cron=None, function=function)
        )

    return register


def periodic_job(
    *, cron: str, name: str, queue: str = "default", attempts: int = 3, atomic: bool = True
) -> Callable[[Callable[[], None]], Job[[]]]:
    """Make a function without arguments a job that the scheduler enqueues.

    `cron`: minute, hour, day, month, weekday and, optionally last, second; UTC.
    """

    def register(function: Callable[[], None]) -> Job[[]]:
        return _register(
            Job(name=name, queue=queue, attempts=attempts, atomic=atomic, cron=cron, function=function)
        )

    return register


def jobs() -> dict[str, Job[Any]]:
    """Return every job imported so far by its name."""
    return dict(_jobs)


def forget(name: str) -> None:
    """Take a job out again (tests register their own)."""
    _jobs.pop(name, None)


def _register(new: Job[P]) -> Job[P]:
    known = _jobs.get(new.name)
    if known is not None and known.function.__qualname__ != new.function.__qualname__:
        raise ValueError(f"{new.name} is the name of another job already")
    if new.attempts < 1:
        raise ValueError(f"{new.name} must be allowed one attempt at least")
    _jobs[new.name] = new
    return new
