"""Which hints a learner has asked for."""

from django.db import models
from django.db.models import Q

from codehub.contexts.practice.models.exercise import Exercise


class HintOpening(models.Model):
    """One hint that one learner opened; hints count from 1 and open one after the other."""

    pk = models.CompositePrimaryKey("user_id", "exercise_id", "number")
    user_id = models.UUIDField()
    exercise = models.ForeignKey(Exercise, on_delete=models.CASCADE, related_name="+", db_index=False)
    number = models.PositiveSmallIntegerField()
    opened_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(name="practice_hint_counts_from_one", condition=Q(number__gte=1)),
        ]
