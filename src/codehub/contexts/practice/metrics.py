"""The figures of the queue and its judges for a monitoring system."""

from collections import Counter
from collections.abc import Iterator

from codehub.contexts.practice.contracts import JudgeView, QueueView
from codehub.contexts.practice.queries.queue import queue_view, recent_judges
from codehub.contexts.practice.queries.throughput import judged_by_language, recent_times
from codehub.platform.telemetry.metrics import Metric, Sample

MS = 1000
HEALTH = ("healthy", "degraded", "unhealthy", "gone")


def queue_metrics() -> Iterator[Metric]:
    """Give the queue's length and age, what was judged and how fast, and the judges."""
    yield from _queue(queue_view())
    yield from _throughput()
    yield from _judges(recent_judges())


def _queue(queue: QueueView) -> Iterator[Metric]:
    states = [
        (row.kind, state, getattr(row, state)) for row in queue.by_kind for state in ("waiting", "judging")
    ]
    yield Metric(
        "codehub_queue_submissions",
        "gauge",
        "Submissions without verdict.",
        [Sample(number, {"state": state, "kind": kind}) for kind, state, number in states],
    )
    yield Metric(
        "codehub_queue_oldest_seconds",
        "gauge",
        "Age of the one that has waited longest; 0 when none waits.",
        [Sample((queue.oldest_ms or 0) / MS, {})],
    )


def _throughput() -> Iterator[Metric]:
    yield Metric(
        "codehub_judged_total",
        "counter",
        "Verdicts that were given.",
        [
            Sample(number, {"language": language, "verdict": verdict})
            for language, verdict, number in judged_by_language()
        ],
    )
    times = recent_times()
    for name, text, quantiles in (
        ("codehub_queue_wait_seconds", "From submit to a judge, quantiles of 10 minutes.", times.waited_ms),
        ("codehub_judging_seconds", "From a judge to the verdict, quantiles of 10 minutes.", times.took_ms),
    ):
        samples = [Sample(ms / MS, {"quantile": f"{quantile:g}"}) for quantile, ms in quantiles.items()]
        yield Metric(name, "gauge", text, samples)


def _judges(judges: list[JudgeView]) -> Iterator[Metric]:
    by_health = Counter(_health(judge) for judge in judges)
    live = [judge for judge in judges if judge.healthy]
    yield Metric(
        "codehub_judges",
        "gauge",
        "Judges that have called within 10 minutes.",
        [Sample(by_health[health], {"health": health}) for health in HEALTH],
    )
    for name, text, number in (
        ("codehub_judge_slots", "Submissions that healthy judges run at once.", sum(j.slots for j in live)),
        ("codehub_judge_slots_busy", "Those of them in use.", sum(j.busy for j in live)),
        ("codehub_judge_boxes", "Sandboxes that healthy judges keep prepared.", sum(j.boxes for j in live)),
    ):
        yield Metric(name, "gauge", text, [Sample(number, {})])


def _health(judge: JudgeView) -> str:
    if judge.gone:
        return "gone"
    if not judge.healthy:
        return "unhealthy"
    return "degraded" if judge.mode == "degraded" else "healthy"
