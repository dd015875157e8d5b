"""What a judge needs to judge an exercise."""

from django.db import models


class JudgePackage(models.Model):
    """All that judges an exercise, named by the hash of content, outline and scoring, which never change.

    A changed exercise gets a new package; submissions keep the one they were made for, so that a
    verdict can be told again later. Agents cache packages by hash.
    """

    hash = models.CharField(primary_key=True, max_length=64)
    content = models.JSONField()
    # [{index, name, visible, points?}]: what `judge_report` needs, without reading megabytes of test data
    outline = models.JSONField()
    # {max_points, groups: [{name, title, max_points}]}; null where tests give no points
    scoring = models.JSONField(null=True)
    created_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="practice_package_hash_is_sha256", condition=models.Q(hash__regex="^[0-9a-f]{64}$")
            ),
        ]
