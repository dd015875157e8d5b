"""A learner's program, what was asked of it, and what the judge found."""

from typing import get_args

from django.db import models
from django.db.models import F, Q

from codehub.contexts.practice.contracts import Kind, State, Verdict
from codehub.contexts.practice.models.exercise import Exercise
from codehub.contexts.practice.models.judge_package import JudgePackage

KINDS = get_args(Kind)
STATES = get_args(State)
VERDICTS = get_args(Verdict)


class Submission(models.Model):
    """States: queued → judging → judged; back to queued never, a new attempt only raises `attempt`.

    Kinds: `submit` runs all tests and counts, `run` runs the visible ones, `input` runs the learner's own
    `cases` ([{stdin, expected}] or [{arguments, expected?}]). A `run` without a user is a visitor's try; an
    `input` without an exercise is a runnable block of a lesson. The row and its lease are written by one
    statement (`enqueue.sql`); everything after that comes from the judge through `judge_report` and
    `judge_finish`, which hold the lease row while they write, so that only the newest attempt can write.
    """

    id = models.UUIDField(primary_key=True, editable=False)
    user_id = models.UUIDField(null=True)
    exercise = models.ForeignKey(
        Exercise, on_delete=models.PROTECT, related_name="+", db_index=False, null=True
    )
    package = models.ForeignKey(JudgePackage, on_delete=models.PROTECT, related_name="+", db_index=False)
    kind = models.CharField(max_length=10)
    language = models.CharField(max_length=30)
    source = models.TextField()
    cases = models.JSONField(null=True)
    state = models.CharField(max_length=10, default="queued")
    attempt = models.PositiveSmallIntegerField(default=0)
    verdict = models.CharField(max_length=20, null=True)  # noqa: DJ001 - none yet
    passed = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    time_ms = models.PositiveIntegerField(null=True)
    memory_kb = models.PositiveIntegerField(null=True)
    points = models.FloatField(null=True)
    max_points = models.FloatField(null=True)
    groups = models.JSONField(null=True)  # [{name, title, verdict, points, max_points}]
    first_failed = models.PositiveIntegerField(null=True)  # the index of a test
    compile_output = models.TextField(default="")
    message = models.TextField(default="")
    created_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True)  # when a judge took it who gave the verdict
    judged_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="practice_submission_kind_known", condition=Q(kind__in=KINDS)),
            models.CheckConstraint(name="practice_submission_state_known", condition=Q(state__in=STATES)),
            models.CheckConstraint(
                name="practice_submission_verdict_known", condition=Q(verdict__in=VERDICTS)
            ),
            models.CheckConstraint(
                name="practice_submission_judged_has_verdict",
                condition=Q(state="judged", verdict__isnull=False, judged_at__isnull=False)
                | (~Q(state="judged") & Q(verdict__isnull=True, judged_at__isnull=True)),
            ),
            models.CheckConstraint(
                name="practice_submission_passed_of_total", condition=Q(passed__lte=F("total"))
            ),
            models.CheckConstraint(
                name="practice_submission_points_of_max",
                condition=Q(points__isnull=True, max_points__isnull=True, groups__isnull=True)
                | Q(
                    points__gte=0, points__lte=F("max_points"), max_points__isnull=False, groups__isnull=False
                ),
            ),
            models.CheckConstraint(
                name="practice_submission_input_has_cases",
                condition=Q(kind="input", cases__isnull=False) | (~Q(kind="input") & Q(cases__isnull=True)),
            ),
            models.CheckConstraint(
                name="practice_submission_nobodys_has_exercise",
                # "submit": a rejudge, while it is in the queue
                condition=Q(user_id__isnull=False) | Q(kind__in=("run", "submit"), exercise__isnull=False),
            ),
            models.CheckConstraint(
                name="practice_submission_no_exercise_only_input",
                condition=Q(exercise__isnull=False) | Q(kind="input"),
            ),
        ]
        indexes = [
            # history of one exercise, and its newest submission
            models.Index(
                fields=["user_id", "exercise", "-id"],
                name="practice_submission_history",
                condition=Q(kind="submit"),
            ),
            # history of everything
            models.Index(
                fields=["user_id", "-id"], name="practice_submission_newest", condition=Q(kind="submit")
            ),
            # is it solved?
            models.Index(
                fields=["user_id", "exercise"],
                name="practice_submission_solved",
                condition=Q(kind="submit", verdict="accepted"),
            ),
            # runs to prune
            models.Index(fields=["created_at"], name="practice_submission_runs", condition=~Q(kind="submit")),
            # how fast judges are at the moment
            models.Index(
                fields=["judged_at"], name="practice_submission_pace", condition=Q(started_at__isnull=False)
            ),
        ]


class TestResult(models.Model):
    """One test of one submission, as the newest attempt found it.

    Hidden tests have neither output nor exit code nor transcript here: what isn't stored can't leak. Points
    of theirs are what their group's would tell anyway. A test that was not run, because its group could not
    pass any more, has no row. Time in milliseconds of CPU, memory in kB; output is an excerpt, `returned` the
    JSON text of what a function gave back, `transcript` [[who, text]].
    """

    __test__ = False  # the name is no test class for pytest

    pk = models.CompositePrimaryKey("submission_id", "index")
    submission = models.ForeignKey(
        Submission, on_delete=models.CASCADE, related_name="results", db_index=False
    )
    index = models.PositiveIntegerField()
    name = models.CharField(max_length=200)
    visible = models.BooleanField()
    verdict = models.CharField(max_length=20)
    time_ms = models.PositiveIntegerField(null=True)
    memory_kb = models.PositiveIntegerField(null=True)
    exit_code = models.IntegerField(null=True)
    signal = models.CharField(max_length=30, null=True)  # noqa: DJ001 - ended by none
    stdout = models.TextField(null=True)  # noqa: DJ001 - not shown, which is not the empty one
    stdout_truncated = models.BooleanField(default=False)
    stderr = models.TextField(null=True)  # noqa: DJ001 - the same
    stderr_truncated = models.BooleanField(default=False)
    returned = models.TextField(null=True)  # noqa: DJ001 - no function, or nothing came back
    message = models.TextField(default="")
    points = models.FloatField(null=True)
    transcript = models.JSONField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="practice_result_verdict_known", condition=Q(verdict__in=VERDICTS)),
            models.CheckConstraint(name="practice_result_points", condition=Q(points__gte=0)),
            models.CheckConstraint(
                name="practice_result_hidden_shows_nothing",
                condition=Q(visible=True)
                | Q(
                    stdout__isnull=True,
                    stderr__isnull=True,
                    exit_code__isnull=True,
                    signal__isnull=True,
                    returned__isnull=True,
                    transcript__isnull=True,
                ),
            ),
        ]
