"""An exercise: what a learner reads, and the package that judges the answer."""

from typing import get_args

from django.db import models
from django.db.models import Q

from codehub.contexts.practice.contracts import Difficulty, ExerciseType
from codehub.contexts.practice.models.judge_package import JudgePackage
from codehub.kernel.ids import new_id

TYPES = get_args(ExerciseType)
DIFFICULTIES = get_args(Difficulty)


class Exercise(models.Model):
    """Known to its author by `key` (`<course>/<exercise>`), so that importing again keeps the id.

    A retired exercise takes no new submissions; it stays because submissions and progress point at it.
    `visible_tests` ([{index, name, title, stdin, arguments, expected, query}]), `hidden_tests`, `groups`
    ([{name, title, points, tests: [index]}]) and `max_points` repeat what the package says, so that a page
    never loads the hidden tests. `hints` are HTML, in the order of opening.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    key = models.CharField(max_length=200, unique=True)
    title = models.CharField(max_length=200)
    type = models.CharField(max_length=20)
    difficulty = models.CharField(max_length=10)
    statement = models.TextField()
    statement_html = models.TextField()
    hints = models.JSONField(default=list)
    function = models.JSONField(null=True)  # {name, parameters: [{name, type}], returns}
    starters = models.JSONField()  # language id → source text; its keys are the languages offered
    limits = models.JSONField()  # {time_ms, memory_mb, output_kb, wall_ms?}
    visible_tests = models.JSONField()
    hidden_tests = models.PositiveIntegerField()
    groups = models.JSONField(default=list)
    max_points = models.FloatField(null=True)  # tests pass or fail and give no points
    package = models.ForeignKey(JudgePackage, on_delete=models.PROTECT, related_name="+")
    retired_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(name="practice_exercise_type_known", condition=Q(type__in=TYPES)),
            models.CheckConstraint(
                name="practice_exercise_difficulty_known", condition=Q(difficulty__in=DIFFICULTIES)
            ),
            models.CheckConstraint(
                name="practice_exercise_function_has_signature",
                condition=Q(type="function", function__isnull=False)
                | (~Q(type="function") & Q(function__isnull=True)),
            ),
        ]
