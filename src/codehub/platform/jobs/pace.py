"""How fast the workers and the scheduler of one installation notice things."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """Seconds. A job whose worker has died is run again `stalled_after + sweep_every + poll` later at most.

    `heartbeat` is how often a worker says that it lives; `stalled_after` must be a few times that, or a
    worker that is merely slow is taken for dead and its job runs twice. `poll` is the longest wait for
    a job that no notification announced (retries, recovered jobs).
    """

    heartbeat: float = 5.0
    stalled_after: float = 20.0
    sweep_every: float = 5.0
    poll: float = 3.0


NORMAL = Pace()
