"""Who waits for whom.

Everything that writes a learner's progress takes the learner's lock first. Two completions at once then
count one after the other, and an enrolment that looks for solved exercises can't miss a verdict that is
being handled at the same moment. The locks end with the transaction.
"""

from uuid import UUID

from django.db import connection


def lock_learner(user_id: UUID) -> None:
    _lock(f"learning.learner:{user_id}")


def lock_course(slug: str) -> None:
    """Let one import of a course run at a time."""
    _lock(f"learning.course:{slug}")


def _lock(name: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(hashtextextended(%s, 0))", [name])
