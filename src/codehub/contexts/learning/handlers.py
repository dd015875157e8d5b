"""What learning does when something happens elsewhere."""

from codehub.contexts.learning.services.record_attempt import record_attempt
from codehub.contexts.practice.events import SubmissionJudged
from codehub.platform.outbox.handlers import on


@on(SubmissionJudged)
def record_verdict(event: SubmissionJudged) -> None:
    """A submission of an exercise moves the progress of its items; a mere run doesn't."""
    if event.kind != "submit" or event.verdict == "judge_error" or event.exercise_id is None:
        return
    record_attempt(user_id=event.user_id, exercise_id=event.exercise_id, solved=event.verdict == "accepted")
