"""The queue and the judges as administrators and metrics see them."""

from collections import Counter
from collections.abc import Mapping
from datetime import timedelta
from typing import Any, get_args

from django.db import connection
from django.db.models import Count
from django.db.models.functions import Now

from codehub.contexts.practice.contracts import (
    JudgeLanguage,
    JudgesPage,
    JudgeView,
    QueuedKind,
    QueueKind,
    QueueView,
)
from codehub.contexts.practice.models import JudgeAgent, JudgeLease, Judgement
from codehub.contexts.practice.policies import administers
from codehub.contexts.practice.queries.judges import LIVE_FOR
from codehub.kernel.actors import Actor
from codehub.kernel.errors import PermissionDenied

# so long a judge that is gone is shown, and so far back the newest figures reach
RECENT = timedelta(minutes=10)
_QUEUE = """
select practice_kind(s.kind, s.user_id, l.rejudges),
       count(*) filter (where l.expires_at is null or l.expires_at <= clock_timestamp()),
       count(*) filter (where l.expires_at > clock_timestamp()),
       max(extract(epoch from clock_timestamp() - l.queued_at) * 1000)
           filter (where l.expires_at is null or l.expires_at <= clock_timestamp())
from practice_judgelease l join practice_submission s on s.id = l.submission_id
group by 1
"""
_PACE = """
select practice_estimate(%s),
       (select count(*) from practice_judgement where at > clock_timestamp() - interval '1 minute')
"""


def judges_page(actor: Actor) -> JudgesPage:
    """Return the judges and the queue, to administrators. Raises PermissionDenied for others."""
    if not administers.test(actor):
        raise PermissionDenied("Only administrators see the judges.")
    return JudgesPage(agents=recent_judges(), queue=queue_view())


def recent_judges() -> list[JudgeView]:
    """Return the judges that have called within 10 minutes, by name; those that no longer do are `gone`."""
    judged = Counter(
        dict(
            Judgement.objects.filter(at__gt=Now() - RECENT, agent__isnull=False)
            .values_list("agent")
            .annotate(number=Count("pk"))
        )
    )
    leased = JudgeLease.objects.filter(expires_at__gt=Now()).values_list("agent")
    busy = Counter(dict(leased.annotate(number=Count("pk"))))
    seen = JudgeAgent.objects.filter(seen_at__gt=Now() - RECENT).annotate(asked_at=Now())
    return [
        _judge(row, gone=row.seen_at <= row.asked_at - LIVE_FOR, busy=busy[row.name], judged=judged[row.name])
        for row in seen.order_by("name")
    ]


def queue_view() -> QueueView:
    """Return how long the queue is and how fast it moves."""
    with connection.cursor() as cursor:
        cursor.execute(_QUEUE)
        rows = {kind: (waiting, judging, oldest) for kind, waiting, judging, oldest in cursor.fetchall()}
        by_kind = [_kind(kind, rows.get(kind, (0, 0, None))) for kind in get_args(QueueKind)]
        waiting = sum(kind.waiting for kind in by_kind)
        cursor.execute(_PACE, [waiting])
        estimate_ms, per_minute = cursor.fetchone()
    return QueueView(
        waiting=waiting,
        judging=sum(kind.judging for kind in by_kind),
        oldest_ms=max((kind.oldest_ms for kind in by_kind if kind.oldest_ms is not None), default=None),
        per_minute=per_minute,
        estimate_ms=estimate_ms,
        by_kind=by_kind,
    )


def _kind(kind: QueueKind, row: tuple[int, int, Any]) -> QueuedKind:
    waiting, judging, oldest = row
    return QueuedKind(
        kind=kind, waiting=waiting, judging=judging, oldest_ms=None if oldest is None else max(0, int(oldest))
    )


def _judge(row: Any, *, gone: bool, busy: int, judged: int) -> JudgeView:
    info: Mapping[str, Any] = row.info
    return JudgeView(
        name=row.name,
        seen_at=row.seen_at,
        gone=gone,
        healthy=not gone and info["healthy"],
        mode=_text(info, "mode") or None,
        reason=_text(info, "reason"),
        remedy=_text(info, "remedy"),
        slots=_number(info, "slots"),
        boxes=_number(info, "boxes"),
        busy=0 if gone else busy,
        languages=[
            JudgeLanguage(id=_text(entry, "id"), name=_text(entry, "name"), version=_text(entry, "version"))
            for entry in info["languages"]
            if isinstance(entry, dict)
        ],
        judged_last_10_min=judged,
    )


def _text(entry: Mapping[str, Any], name: str) -> str:
    return str(entry.get(name) or "")


def _number(entry: Mapping[str, Any], name: str) -> int:
    value = entry.get(name)  # an agent is only half trusted
    return value if isinstance(value, int) and value > 0 else 0
