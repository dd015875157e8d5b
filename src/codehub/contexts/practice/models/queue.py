"""The judge's queue: one lease row per submission that has no verdict yet, and the agents that lease.

Judges never see these tables. They call the functions in `sql/`, which are the only thing their database
role may execute.
"""

from django.db import models

from codehub.contexts.practice.models.submission import Submission


class JudgeLease(models.Model):
    """Waiting (never leased), leased (until `expires_at`), or expired (free for the next agent).

    `attempt` is the fence: it grows with every lease, and whoever names an older one is refused. The row
    goes away with the verdict. Taken in the order of `priority` (0 after a failed attempt, 1, and 2 for
    visitors, who have no `user_id` and are together one user), `turn` (how many of this user's were pending
    when it was queued, so that one user's flood waits behind everybody's first), age.
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

    class Meta:
        # no more: the table is as short as the queue, and every lease and renewal writes its indexes
        indexes = [models.Index(fields=["priority", "turn", "queued_at"], name="practice_lease_order")]


class JudgeAgent(models.Model):
    """A judge process by its name, when it last called, and what it says about itself.

    `info` is {healthy, mode, reason, remedy, slots, languages: [{id, name, version}]}.
    """

    name = models.CharField(primary_key=True, max_length=100)
    seen_at = models.DateTimeField()
    info = models.JSONField()
