"""The judge's queue: one lease row per submission that has no verdict yet, and the agents that lease.

Judges never see these tables. They call the functions in `sql/`, which are the only thing their database
role may execute.
"""

from django.db import models

from codehub.contexts.practice.models.submission import Submission


class JudgeLease(models.Model):
    """Waiting (never leased), leased (until `expires_at`), or expired (free for the next agent).

    `attempt` is the fence: it grows with every lease, and whoever names an older one is refused. The row
    goes away with the verdict. Taken in the order of `priority` (`practice_priority` in `sql/queue_state.sql`
    names the numbers), `turn` (how many of this user's were pending when it was queued, so that one user's
    flood waits behind everybody's first), age. Visitors have no `user_id` and are together one user.

    A rejudge is a lease of a submission that is nobody's: no history has it and no event tells of it. Its
    verdict takes the place of that of the submission which it `rejudges`, and it goes (`sql/rejudge.sql`).
    `unjudgeable_since` is when it was first seen to wait for a language that no judge offers any more.
    """

    submission = models.OneToOneField(
        Submission, on_delete=models.CASCADE, primary_key=True, related_name="lease"
    )
    user_id = models.UUIDField(null=True)
    language = models.CharField(max_length=30)
    priority = models.PositiveSmallIntegerField()
    turn = models.PositiveIntegerField()
    queued_at = models.DateTimeField()
    agent = models.CharField(max_length=100, null=True)  # noqa: DJ001 - nobody yet
    attempt = models.PositiveSmallIntegerField(default=0)
    started_at = models.DateTimeField(null=True)
    expires_at = models.DateTimeField(null=True)
    unjudgeable_since = models.DateTimeField(null=True)
    rejudges = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="practice_lease_one_rejudge",
                fields=["rejudges"],
                condition=models.Q(rejudges__isnull=False),
            )
        ]
        # no more: the table is as short as the queue, and every lease and renewal writes its indexes
        indexes = [models.Index(fields=["priority", "turn", "queued_at"], name="practice_lease_order")]


class JudgeAgent(models.Model):
    """A judge process by its name, when it last called, and what it says about itself.

    `info` is {healthy, mode, reason, remedy, slots, boxes, languages: [{id, name, version}]}.
    """

    name = models.CharField(primary_key=True, max_length=100)
    seen_at = models.DateTimeField()
    info = models.JSONField()


class Judgement(models.Model):
    """One verdict of the last minutes, for whoever runs the judges: nothing of it leads to a learner.

    `kind` is the submission's, or `try` and `rejudge`. Written with the verdict, one row each, so that
    judges never wait for each other's counters; counted into `JudgementCount` when it is old.
    """

    at = models.DateTimeField(db_index=True)
    agent = models.CharField(max_length=100, null=True)  # noqa: DJ001 - given up before anybody took it
    kind = models.CharField(max_length=10)
    language = models.CharField(max_length=30)
    verdict = models.CharField(max_length=20)
    waited_ms = models.PositiveIntegerField(null=True)
    took_ms = models.PositiveIntegerField(null=True)


class JudgementCount(models.Model):
    """How many verdicts there were before those that are still in `Judgement`."""

    pk = models.CompositePrimaryKey("language", "verdict")
    language = models.CharField(max_length=30)
    verdict = models.CharField(max_length=20)
    number = models.PositiveBigIntegerField()
