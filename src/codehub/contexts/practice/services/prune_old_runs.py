"""Runs are tries: nobody looks at them after a while."""

from datetime import timedelta

from django.db import transaction
from django.db.models import Q

from codehub.contexts.practice.models import Submission
from codehub.contexts.practice.queries.submissions import TRIES_LAST
from codehub.kernel.clock import now

# with ten own cases and all their output a run weighs a megabyte, and a learner may make 60 a minute
KEEP_RUNS = timedelta(days=1)
# one statement's worth: a long transaction would hold back vacuum
BATCH = 1000


def prune_old_runs() -> int:
    """Delete judged runs older than a day and tries that nobody may read any more.

    Returns how many runs and tries went; submits stay. Commits after every batch when it is not inside a
    transaction.
    """
    deleted = 0
    while batch := _delete_batch():
        deleted += batch
    return deleted


@transaction.atomic
def _delete_batch() -> int:
    at = now()
    stale = Q(created_at__lt=at - KEEP_RUNS) | Q(user_id=None, created_at__lt=at - TRIES_LAST)
    old = Submission.objects.filter(~Q(kind="submit"), stale, state="judged")
    ids = list(old.order_by("created_at").values_list("pk", flat=True)[:BATCH])
    Submission.objects.filter(pk__in=ids).delete()
    return len(ids)
