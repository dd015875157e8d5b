"""What a learner has written and not submitted yet."""

from django.db import models
from django.db.models import F, Func, IntegerField, Q
from django.db.models.lookups import LessThanOrEqual

from codehub.contexts.practice.models.exercise import Exercise
from codehub.contexts.practice.source import MAX_SOURCE_KB

_BYTES = Func(F("source"), function="octet_length", output_field=IntegerField())


class Draft(models.Model):
    """A learner's text for an exercise in one language.

    `version` grows with every change and never comes again: a thrown away draft stays as a row without
    `source`. Otherwise a tab that still knows version 1 of the old text could overwrite version 1 of the
    next.
    """

    pk = models.CompositePrimaryKey("user_id", "exercise_id", "language")
    user_id = models.UUIDField()
    exercise = models.ForeignKey(Exercise, on_delete=models.CASCADE, related_name="+", db_index=False)
    language = models.CharField(max_length=30)
    source = models.TextField(null=True)  # noqa: DJ001 - thrown away, which is not the empty one
    version = models.PositiveIntegerField()
    updated_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="practice_draft_size",
                condition=Q(source__isnull=True) | Q(LessThanOrEqual(_BYTES, MAX_SOURCE_KB * 1024)),
            ),
        ]
