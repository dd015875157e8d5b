"""Rate limits per user and per address, counted in PostgreSQL with one statement and no flush.

The algorithm is GCRA (the leaky bucket of ITU-T I.371): `limit` requests may come at once and each comes back
after `period / limit`. Counting happens before the request's own transaction, so a refused log-in counts too.
Headers are those of draft-ietf-httpapi-ratelimit-headers (`RateLimit-Policy`, `RateLimit`).
"""

import hashlib
import json
import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeVar

from django.conf import settings
from django.db import connection
from django.http import HttpRequest, HttpResponseBase

from codehub.kernel.clock import now
from codehub.kernel.errors import RateLimited
from codehub.platform.http.actors import actor_of
from codehub.platform.http.clients import limit_key

PERIODS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
ATTRIBUTE = "_codehub_rate_limits"
View = TypeVar("View", bound=Callable[..., object])

# `allowed` is stored, because RETURNING sees only the new row and a refused request must not move it
COUNT = """
INSERT INTO http_rate_limit AS bucket (key, full_at, period, allowed)
SELECT key, %(now)s::timestamptz + step, period, true
FROM unnest(%(keys)s::text[], %(steps)s::interval[], %(periods)s::interval[]) AS asked(key, step, period)
ORDER BY key  -- the same order everywhere, so that two requests never wait for each other
ON CONFLICT (key) DO UPDATE SET
    period = excluded.period,
    allowed = greatest(bucket.full_at, %(now)s) + (excluded.full_at - %(now)s) <= %(now)s + excluded.period,
    full_at = CASE
        WHEN greatest(bucket.full_at, %(now)s) + (excluded.full_at - %(now)s) <= %(now)s + excluded.period
        THEN greatest(bucket.full_at, %(now)s) + (excluded.full_at - %(now)s)
        ELSE bucket.full_at END
RETURNING key, full_at, allowed
"""


@dataclass(frozen=True, slots=True)
class Rate:
    """So many requests in so many seconds, from text like `30/m`, `5/10s`."""

    limit: int
    seconds: int

    @classmethod
    def parse(cls, text: str) -> "Rate":
        """Raises ValueError for anything that is not `<number>/[<number>]<s|m|h|d>`."""
        found = re.fullmatch(r"([1-9]\d*)/(\d*)([smhd])", text)
        if found is None:
            raise ValueError(f"{text!r} is not a rate like 30/m")
        return cls(int(found[1]), int(found[2] or 1) * PERIODS[found[3]])

    @property
    def step(self) -> timedelta:
        return timedelta(seconds=self.seconds / self.limit)


@dataclass(frozen=True, slots=True)
class Policy:
    """A named pair of rates; several operations may share a name and so a bucket.

    `field` names a text of the JSON body that requests of one address are counted by as well, at `per_value`.
    """

    name: str
    user: Rate
    ip: Rate
    field: str = ""
    per_value: Rate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where a client stands after counting: how many are left, and when."""

    policy: str
    rate: Rate
    allowed: bool
    remaining: int
    reset_after: int
    retry_after: int


DEFAULT = Policy("default", user=Rate.parse("600/m"), ip=Rate.parse("1200/m"))


def rate_limit(
    name: str, *, user: str, ip: str, per_field: tuple[str, str] | None = None
) -> Callable[[View], View]:
    """Limit an operation instead of the default; stands below the route decorator.

    `per_field=("login", "10/5m")` also limits how often one address sends the same `login`. It is never
    counted for the value alone: then anybody could lock somebody else out.
    """
    field, rate = per_field or ("", "")
    per_value = Rate.parse(rate) if rate else None
    policy = Policy(name, user=Rate.parse(user), ip=Rate.parse(ip), field=field, per_value=per_value)

    def mark(view: View) -> View:
        setattr(view, ATTRIBUTE, policy)
        return view

    return mark


def policy_of(view: object) -> Policy:
    """Return the limit of an operation's function."""
    policy = getattr(view, ATTRIBUTE, DEFAULT)
    assert isinstance(policy, Policy)
    return policy


def check_limits(request: HttpRequest, policy: Policy) -> list[Standing]:
    """Count a request; raise RateLimited, with `retry_after`, when it is one too many."""
    if not settings.CODEHUB_RATE_LIMITS:
        return []
    standings = count(_buckets(request, policy), policy.name, at=now())
    request.META["codehub.standings"] = standings
    refused = [standing for standing in standings if not standing.allowed]
    if refused:
        seconds = max(standing.retry_after for standing in refused)
        wait = f"Please wait {seconds} second{'s' * (seconds != 1)}."
        raise RateLimited(wait, extra={"retry_after": seconds})
    return standings


def _buckets(request: HttpRequest, policy: Policy) -> dict[str, Rate]:
    actor = actor_of(request)
    ip = f"{policy.name}:ip:{limit_key(request.META.get('REMOTE_ADDR', ''))}"
    buckets = {ip: policy.ip}
    if actor.id is not None:
        buckets[f"{policy.name}:user:{actor.id}"] = policy.user
    if policy.per_value is not None:
        buckets[f"{ip}:{policy.field}:{_field_digest(request, policy.field)}"] = policy.per_value
    return buckets


def _field_digest(request: HttpRequest, field: str) -> str:
    """Return a digest of a text in the body, whatever its case; the key tells nobody's name or address."""
    try:
        body = json.loads(request.body)
    except (ValueError, RecursionError):  # what is wrong with it is told by whoever reads it next
        body = None
    value = body.get(field) if isinstance(body, dict) else None
    return hashlib.sha256(str(value).strip().casefold().encode(errors="replace")).hexdigest()[:32]


def count(buckets: dict[str, Rate], name: str, *, at: datetime) -> list[Standing]:
    """Count one request in each bucket, atomically, and return where each stands."""
    rates = list(buckets.values())
    values: dict[str, Any] = {
        "now": at,
        "keys": list(buckets),
        "steps": [rate.step for rate in rates],
        "periods": [timedelta(seconds=rate.seconds) for rate in rates],
    }
    with connection.cursor() as cursor:
        cursor.execute(COUNT, values)
        rows = cursor.fetchall()
    return [_standing(name, buckets[key], full_at - at, allowed) for key, full_at, allowed in rows]


def _standing(name: str, rate: Rate, backlog: timedelta, allowed: bool) -> Standing:
    free = timedelta(seconds=rate.seconds) - backlog
    return Standing(
        policy=name,
        rate=rate,
        allowed=allowed,
        remaining=max(0, int(free / rate.step + 1e-6)),
        reset_after=max(0, math.ceil(backlog.total_seconds())),
        retry_after=max(1, math.ceil((rate.step - free).total_seconds())),
    )


def set_headers(request: HttpRequest, response: HttpResponseBase) -> None:
    """Tell the client the tightest of its limits."""
    standings: Sequence[Standing] = request.META.get("codehub.standings", ())
    if standings:
        tightest = min(standings, key=lambda standing: (standing.allowed, standing.remaining))
        rate = tightest.rate
        response["RateLimit-Policy"] = f'"{tightest.policy}";q={rate.limit};w={rate.seconds}'
        response["RateLimit"] = f'"{tightest.policy}";r={tightest.remaining};t={tightest.reset_after}'
