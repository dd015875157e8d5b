"""Submissions, runnable blocks and visitors' tries over HTTP."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Status

from codehub.contexts.practice.contracts import (
    Rejudging,
    SubmissionDetail,
    SubmissionSource,
    SubmissionSummary,
)
from codehub.contexts.practice.http.schemas import BlockIn
from codehub.contexts.practice.queries.rejudging import rejudging
from codehub.contexts.practice.queries.submissions import (
    submission_detail,
    submission_list,
    submission_source,
    try_detail,
)
from codehub.contexts.practice.services.rejudge_submission import rejudge_submission
from codehub.contexts.practice.services.run_block import run_block
from codehub.kernel.paging import DEFAULT_LIMIT, Page
from codehub.platform.http.actors import actor_of
from codehub.platform.http.idempotency import idempotent
from codehub.platform.http.limits import rate_limit
from codehub.platform.http.paging import Cursor, Limit, PageOut
from codehub.platform.http.routing import Router

submissions = Router(tags=["practice"])
runs = Router(tags=["practice"])
tries = Router(tags=["practice"])


@submissions.get(
    "",
    response=PageOut[SubmissionSummary],
    operation_id="list_submissions",
    summary="My submissions, to one exercise or to all",
)
def list_submissions(
    request: HttpRequest,
    exercise: UUID | None = None,
    cursor: Cursor = None,
    limit: Limit = DEFAULT_LIMIT,
) -> Page[SubmissionSummary]:
    return submission_list(actor_of(request), exercise, cursor=cursor, limit=limit)


@submissions.get(
    "/{submission_id}",
    response=SubmissionDetail,
    operation_id="get_submission",
    summary="My submission with its results",
)
def get_submission(request: HttpRequest, submission_id: UUID) -> SubmissionDetail:
    return submission_detail(actor_of(request), submission_id)


@submissions.get(
    "/{submission_id}/source",
    response=SubmissionSource,
    operation_id="get_submission_source",
    summary="What I submitted",
)
def get_submission_source(request: HttpRequest, submission_id: UUID) -> SubmissionSource:
    return submission_source(actor_of(request), submission_id)


@submissions.get(
    "/{submission_id}/rejudge",
    response=Rejudging,
    operation_id="get_rejudging",
    summary="What became of a submission that is judged again",
    description="For those who teach; of any submission, whoever has it judged again or nobody.",
)
def get_rejudging(request: HttpRequest, submission_id: UUID) -> Rejudging:
    return rejudging(actor_of(request), submission_id)


@submissions.post(
    "/{submission_id}/rejudge",
    response={202: Rejudging},
    operation_id="rejudge_submission",
    summary="Judge a submission again",
    description="For those who teach, on the tests that the exercise has now. The old verdict stays so long.",
)
@rate_limit("rejudge", user="600/m", ip="6000/m")
@idempotent
def post_rejudge(request: HttpRequest, submission_id: UUID) -> Status[Rejudging]:
    return Status(202, rejudge_submission(actor_of(request), submission_id))


@runs.post(
    "",
    response={202: SubmissionDetail},
    operation_id="run_block",
    summary="Run a program that belongs to no exercise",
)
@rate_limit("run_block", user="60/m", ip="600/m")
@idempotent
def post_run(request: HttpRequest, body: BlockIn) -> Status[SubmissionDetail]:
    return Status(202, run_block(actor_of(request), **body.model_dump()))


@tries.get(
    "/{try_id}",
    response=SubmissionDetail,
    operation_id="get_try",
    auth=None,
    summary="A visitor's try with its results, for an hour",
)
def get_try(request: HttpRequest, try_id: UUID) -> SubmissionDetail:
    return try_detail(try_id)
