"""A learner in a course, and how far they have come.

Rows are written under the learner's lock (`services.locks`). Statuses, counts and percentages
are derived from the rows by `queries.standing`, so they can't drift from them.
"""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from codehub.contexts.learning.models.course import ContentItem, Course, Lesson
from codehub.kernel.clock import now
from codehub.kernel.ids import new_id


class Enrolment(models.Model):
    """One per learner and course, for ever: leaving sets `left_at`, coming back clears it, progress stays.

    `completed_at` is when every item was done for the first time; items added later don't take it away.
    `lesson` and `item` are where the learner was last; without indexes, so that moving on rewrites no index.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    user_id = models.UUIDField()
    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="enrolments")
    enrolled_at = models.DateTimeField(default=now)
    left_at = models.DateTimeField(null=True)
    started_at = models.DateTimeField(null=True)
    completed_at = models.DateTimeField(null=True)
    last_accessed_at = models.DateTimeField(null=True)
    lesson = models.ForeignKey(Lesson, null=True, on_delete=models.SET_NULL, related_name="+", db_index=False)
    item = models.ForeignKey(
        ContentItem, null=True, on_delete=models.SET_NULL, related_name="+", db_index=False
    )

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["user_id", "course"], name="learning_enrolment_unique"),
            models.CheckConstraint(
                condition=Q(completed_at__isnull=True)
                | Q(started_at__isnull=False, completed_at__gte=F("started_at")),
                name="learning_enrolment_completed_after_start",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} in {self.course_id}"


class ItemProgress(models.Model):
    """What a learner has done with one item: no row is `not_started`, no `completed_at` is `in_progress`."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    enrolment = models.ForeignKey(Enrolment, on_delete=models.CASCADE, related_name="items", db_index=False)
    item = models.ForeignKey(ContentItem, on_delete=models.PROTECT, related_name="progress")
    started_at = models.DateTimeField(default=now)
    completed_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["enrolment", "item"], name="learning_item_progress_unique"),
            models.CheckConstraint(
                condition=Q(completed_at__isnull=True) | Q(completed_at__gte=F("started_at")),
                name="learning_item_progress_completed_after_start",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.item_id} by {self.enrolment_id}"
