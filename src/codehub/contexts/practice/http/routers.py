"""Exercises, drafts, hints and languages over HTTP; `submissions.py` beside it has what is judged."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Status

from codehub.contexts.practice.contracts import Draft, ExercisePage, Hint, LanguageView, SubmissionDetail
from codehub.contexts.practice.http.judges import judges
from codehub.contexts.practice.http.schemas import DraftIn, HintIn, RunIn, SubmitIn
from codehub.contexts.practice.http.submissions import runs, submissions, tries
from codehub.contexts.practice.queries.drafts import draft_list
from codehub.contexts.practice.queries.exercises import exercise_page
from codehub.contexts.practice.queries.languages import offered_languages
from codehub.contexts.practice.services.discard_draft import discard_draft
from codehub.contexts.practice.services.open_hint import open_hint
from codehub.contexts.practice.services.run_solution import run_solution
from codehub.contexts.practice.services.save_draft import save_draft
from codehub.contexts.practice.services.submit_solution import submit_solution
from codehub.contexts.practice.services.try_exercise import try_exercise
from codehub.platform.http.actors import actor_of
from codehub.platform.http.idempotency import idempotent
from codehub.platform.http.limits import rate_limit
from codehub.platform.http.routing import Router

exercises = Router(tags=["practice"])
drafts = Router(tags=["practice"])
languages = Router(tags=["practice"])

ROUTERS: list[tuple[str, Router]] = [
    ("/exercises", exercises),
    ("/drafts", drafts),
    ("/submissions", submissions),
    ("/runs", runs),
    ("/tries", tries),
    ("/languages", languages),
    ("/judges", judges),
]


@exercises.get(
    "/{exercise_id}",
    response=ExercisePage,
    operation_id="get_exercise",
    auth=None,
    summary="An exercise; visitors read those that a course shows to all",
)
def get_exercise(request: HttpRequest, exercise_id: UUID) -> ExercisePage:
    return exercise_page(actor_of(request), exercise_id)


@exercises.post(
    "/{exercise_id}/run",
    response={202: SubmissionDetail},
    operation_id="run_exercise",
    summary="Run on the visible tests or on own cases",
)
@rate_limit("run", user="60/m", ip="600/m")
@idempotent
def run(request: HttpRequest, exercise_id: UUID, body: RunIn) -> Status[SubmissionDetail]:
    queued = run_solution(
        actor_of(request),
        exercise_id,
        language=body.language,
        source=body.source,
        cases=body.own_cases(),
    )
    return Status(202, queued)


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


@exercises.post(
    "/{exercise_id}/try",
    response={202: SubmissionDetail},
    operation_id="try_exercise",
    auth=None,
    summary="Run on the visible tests without an account",
    description="Nobody's, whoever asks; `GET /tries/{id}` has its results. 5 a minute from one address.",
)
@rate_limit("try", user="5/m", ip="5/m")
@idempotent
def post_try(request: HttpRequest, exercise_id: UUID, body: SubmitIn) -> Status[SubmissionDetail]:
    return Status(202, try_exercise(exercise_id, **body.model_dump()))


@exercises.post(
    "/{exercise_id}/hints",
    response=Hint,
    operation_id="open_hint",
    summary="Open a hint",
    description="One after the other (`hint_locked`, 409), and as often as one likes.",
)
def post_hint(request: HttpRequest, exercise_id: UUID, body: HintIn) -> Hint:
    return open_hint(actor_of(request), exercise_id, number=body.number)


@drafts.get("/{exercise_id}", response=list[Draft], operation_id="list_drafts", summary="My drafts")
def get_drafts(request: HttpRequest, exercise_id: UUID) -> list[Draft]:
    return draft_list(actor_of(request), exercise_id)


@drafts.put(
    "/{exercise_id}",
    response=Draft,
    operation_id="save_draft",
    summary="Save over the version that I have seen",
    description="`draft_conflict` (409) carries in `current` the draft that is there.",
)
def put_draft(request: HttpRequest, exercise_id: UUID, body: DraftIn) -> Draft:
    return save_draft(actor_of(request), exercise_id, **body.model_dump())


@drafts.delete(
    "/{exercise_id}",
    response={204: None},
    operation_id="discard_draft",
    summary="Begin again from the starter",
)
def delete_draft(request: HttpRequest, exercise_id: UUID, language: str) -> Status[None]:
    discard_draft(actor_of(request), exercise_id, language=language)
    return Status(204, None)


@languages.get("", response=list[LanguageView], operation_id="list_languages", auth=None, summary="Languages")
def list_languages(request: HttpRequest) -> list[LanguageView]:
    return offered_languages()
