"""How much was judged, and how long it took."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import connection

QUANTILES = (0.5, 0.9, 0.99)
_JUDGED = """
select language, verdict, sum(number)::bigint from (
    select language, verdict, number from practice_judgementcount
    union all
    select language, verdict, count(*) from practice_judgement group by language, verdict
) as judged
group by language, verdict
order by language, verdict
"""
_TIMES = """
select percentile_cont(%s::float8[]) within group (order by waited_ms),
       percentile_cont(%s::float8[]) within group (order by took_ms)
from practice_judgement where at > clock_timestamp() - interval '10 minutes'
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecentTimes:
    """Milliseconds by quantile over the verdicts of the last 10 minutes; nothing when there were none."""

    waited_ms: Mapping[float, float]
    took_ms: Mapping[float, float]


def judged_by_language() -> list[tuple[str, str, int]]:
    """Return language, verdict and how many there ever were; a rejudge is one more."""
    with connection.cursor() as cursor:
        cursor.execute(_JUDGED)
        return [(language, verdict, number) for language, verdict, number in cursor.fetchall()]


def recent_times() -> RecentTimes:
    """Return how long submissions waited for a judge and were judged."""
    with connection.cursor() as cursor:
        cursor.execute(_TIMES, [list(QUANTILES)] * 2)
        waited, took = cursor.fetchone()
    return RecentTimes(waited_ms=_by_quantile(waited), took_ms=_by_quantile(took))


def _by_quantile(values: list[float] | None) -> Mapping[float, float]:
    return dict(zip(QUANTILES, values, strict=True)) if values else {}
