"""Exercises, submissions and languages over HTTP."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Status

from codehub.contexts.practice.contracts import (
    ExercisePage,
    LanguageView,
    SubmissionDetail,
    SubmissionSource,
    SubmissionSummary,
)
from codehub.contexts.practice.http.schemas import RunIn, SubmitIn
from codehub.contexts.practice.queries.exercises import exercise_page
from codehub.contexts.practice.queries.languages import offered_languages
from codehub.contexts.practice.queries.submissions import (
    submission_detail,
    submission_list,
    submission_source,
)
from codehub.contexts.practice.services.run_solution import run_solution
from codehub.contexts.practice.services.submit_solution import submit_solution
from codehub.kernel.paging import DEFAULT_LIMIT, Page
from codehub.platform.http.actors import actor_of
from codehub.platform.http.idempotency import idempotent
from codehub.platform.http.limits import rate_limit
from codehub.platform.http.paging import Limit, PageOut
from codehub.platform.http.routing import Router

exercises = Router(tags=["practice"])
submissions = Router(tags=["practice"])
languages = Router(tags=["practice"])

ROUTERS: list[tuple[str, Router]] = [
    ("/exercises", exercises),
    ("/submissions", submissions),
    ("/languages", languages),
]


@exercises.get("/{exercise_id}", response=ExercisePage, operation_id="get_exercise", summary="An exercise")
def get_exercise(request: HttpRequest, exercise_id: UUID) -> ExercisePage:
    return exercise_page(actor_of(request), exercise_id)


@exercises.post(
    "/{exercise_id}/run",
    response={202: SubmissionDetail},
    operation_id="run_exercise",
    summary="Run on the visible tests or on own input",
)
@rate_limit("run", user="60/m", ip="600/m")
@idempotent
def run(request: HttpRequest, exercise_id: UUID, body: RunIn) -> Status[SubmissionDetail]:
    return Status(202, run_solution(actor_of(request), exercise_id, **body.model_dump()))


@exercises.post(
    "/{exercise_id}/submit",
    response={202: SubmissionDetail},
    operation_id="submit_exercise",
    summary="Submit to all tests",
)
@rate_limit("submit", user="30/m", ip="600/m")
@idempotent
def submit(request: HttpRequest, exercise_id: UUID, body: SubmitIn) -> Status[SubmissionDetail]:
    return Status(202, submit_solution(actor_of(request), exercise_id, **body.model_dump()))


@submissions.get(
    "",
    response=PageOut[SubmissionSummary],
    operation_id="list_submissions",
    summary="My submissions to an exercise",
)
def list_submissions(
    request: HttpRequest, exercise: UUID, cursor: str | None = None, limit: Limit = DEFAULT_LIMIT
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


@languages.get("", response=list[LanguageView], operation_id="list_languages", auth=None, summary="Languages")
def list_languages(request: HttpRequest) -> list[LanguageView]:
    return offered_languages()
