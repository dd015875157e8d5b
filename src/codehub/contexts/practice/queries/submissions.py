"""A learner's submissions: history, one with all its results, its source; a visitor's tries."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db.models import DateTimeField, F, Func, IntegerField, Prefetch, QuerySet
from django.db.models.functions import Coalesce, Now

from codehub.contexts.practice.cases import show_cases
from codehub.contexts.practice.contracts import (
    GroupResultView,
    SubmissionDetail,
    SubmissionSource,
    SubmissionSummary,
    TestResultView,
)
from codehub.contexts.practice.models import Submission, TestResult
from codehub.contexts.practice.policies import may_read_submission, user_id_of
from codehub.kernel.actors import Actor
from codehub.kernel.errors import NotFound
from codehub.kernel.paging import Page
from codehub.kernel.streams import user_stream
from codehub.platform.outbox.cursors import stream_cursor
from codehub.platform.paging.by_id import page_by_id

_SUMMARY = (
    "id",
    "exercise_id",
    "exercise_title",
    "kind",
    "language",
    "state",
    "verdict",
    "passed",
    "total",
    "time_ms",
    "memory_kb",
    "points",
    "max_points",
    "created_at",
)
# a visitor's try is nobody's; whoever knows its id may read it for so long
TRIES_LAST = timedelta(hours=1)


def submission_list(
    actor: Actor, exercise_id: UUID | None, *, cursor: str | None, limit: int
) -> Page[SubmissionSummary]:
    """Return the actor's submissions, newest first, to one exercise or to all; runs are none of them."""
    rows = _submitted(actor)
    if exercise_id is not None:
        rows = rows.filter(exercise_id=exercise_id)
    rows = _with_title(rows).only(*(name for name in _SUMMARY if name != "exercise_title"))
    return page_by_id(rows, _summaries, cursor=cursor, limit=limit, newest_first=True)


def submission_detail(actor: Actor, submission_id: UUID) -> SubmissionDetail:
    """Return a submission with its results and place. Raises NotFound for anybody else's."""
    # before the rows, so that they are at least as new as the cursor
    cursor = stream_cursor(user_stream(user_id_of(actor)))
    row = _with_results(Submission.objects.filter(pk=submission_id)).first()
    if row is None or not may_read_submission.test(actor, row):
        raise NotFound("There is no such submission of yours.")
    return _detail(row, cursor)


def try_detail(submission_id: UUID) -> SubmissionDetail:
    """Return a visitor's try of the last hour with its results. Raises NotFound for anything else."""
    tries = Submission.objects.filter(pk=submission_id, user_id=None, kind="run")
    row = _with_results(tries.filter(created_at__gt=Now() - TRIES_LAST)).first()
    if row is None:
        raise NotFound("There is no such try; they are kept for an hour.")
    return _detail(row, 0)


def latest_submission(actor: Actor, exercise_id: UUID, *, stream_cursor: int) -> SubmissionDetail | None:
    """Return the actor's newest submission to an exercise, given the cursor read before."""
    row = _with_results(_submitted(actor).filter(exercise_id=exercise_id)).first()
    return None if row is None else _detail(row, stream_cursor)


def submission_source(actor: Actor, submission_id: UUID) -> SubmissionSource:
    """Return what was submitted. Raises NotFound for anybody else's."""
    row = Submission.objects.only("user_id", "language", "source").filter(pk=submission_id).first()
    if row is None or not may_read_submission.test(actor, row):
        raise NotFound("There is no such submission of yours.")
    return SubmissionSource(language=row.language, source=row.source)


def _submitted(actor: Actor) -> QuerySet[Submission]:
    # in the order of the indexes practice_submission_history and _newest; ids grow with time
    return Submission.objects.filter(user_id=user_id_of(actor), kind="submit").order_by("-id")


def _with_title(rows: QuerySet[Submission]) -> QuerySet[Submission]:
    return rows.annotate(exercise_title=F("exercise__title"))


def _with_results(rows: QuerySet[Submission]) -> QuerySet[Submission]:
    results = Prefetch("results", TestResult.objects.order_by("index"))
    return (
        _with_title(rows)
        .defer("source")
        .annotate(
            # a lease that was taken again knows of its attempt before the judge's first report
            newest_attempt=Coalesce(F("lease__attempt"), F("attempt")),
            place=Func(F("id"), function="practice_place", output_field=IntegerField(null=True)),
            estimate_ms=Func(F("place"), function="practice_estimate", output_field=IntegerField(null=True)),
            answered_at=Func(function="clock_timestamp", output_field=DateTimeField()),
        )
        .prefetch_related(results)
    )


def _summaries(rows: Sequence[Submission]) -> list[SubmissionSummary]:
    return [SubmissionSummary(**{name: getattr(row, name) for name in _SUMMARY}) for row in rows]


def _detail(row: Any, cursor: int) -> SubmissionDetail:
    return SubmissionDetail(
        **{name: getattr(row, name) for name in _SUMMARY},
        attempt=row.newest_attempt,
        place=row.place,
        estimate_ms=row.estimate_ms,
        waited_ms=_milliseconds((row.judged_at or row.answered_at) - row.created_at),
        cases=show_cases(row.cases),
        judged_at=row.judged_at,
        compile_output=row.compile_output,
        message=row.message,
        groups=[GroupResultView(**group) for group in row.groups or ()],
        first_failed=row.first_failed,
        results=[_result(result) for result in row.results.all()],
        stream_cursor=cursor,
    )


def _milliseconds(duration: timedelta) -> int:
    return max(0, duration // timedelta(milliseconds=1))


def _result(row: TestResult) -> TestResultView:
    shown = {name: getattr(row, name) for name in TestResultView.__dataclass_fields__}
    if row.transcript is not None:
        shown["transcript"] = [(who, text) for who, text in row.transcript]
    return TestResultView(**shown)
