"""Classes of priority, rejudges, languages that went away, and figures for whoever runs the judges."""

from django.db import migrations, models

from codehub.contexts.practice.migrations._judge_functions import install_functions

# 0 stays an attempt after a failed one; contest comes between it and exercise, rejudge before visitors
PRIORITIES = """
update practice_judgelease set priority = case when user_id is null then 4 when priority = 0 then 0 else 2 end
"""
PRIORITIES_BEFORE = """
update practice_judgelease set priority = case when user_id is null then 2 when priority = 0 then 0 else 1 end
"""


class Migration(migrations.Migration):
    dependencies = [("practice", "0006_points_groups_transcripts")]

    operations = [
        migrations.RunSQL(PRIORITIES, PRIORITIES_BEFORE),
        migrations.CreateModel(
            name="Judgement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", models.DateTimeField(db_index=True)),
                ("agent", models.CharField(max_length=100, null=True)),
                ("kind", models.CharField(max_length=10)),
                ("language", models.CharField(max_length=30)),
                ("verdict", models.CharField(max_length=20)),
                ("waited_ms", models.PositiveIntegerField(null=True)),
                ("took_ms", models.PositiveIntegerField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name="JudgementCount",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "language",
                        "verdict",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("language", models.CharField(max_length=30)),
                ("verdict", models.CharField(max_length=20)),
                ("number", models.PositiveBigIntegerField()),
            ],
        ),
        migrations.AddField(
            model_name="judgelease", name="unjudgeable_since", field=models.DateTimeField(null=True)
        ),
        migrations.AddField(model_name="judgelease", name="rejudges", field=models.UUIDField(null=True)),
        migrations.AddConstraint(
            model_name="judgelease",
            constraint=models.UniqueConstraint(
                condition=models.Q(("rejudges__isnull", False)),
                fields=("rejudges",),
                name="practice_lease_one_rejudge",
            ),
        ),
        migrations.RemoveConstraint(model_name="submission", name="practice_submission_visitors_only_run"),
        migrations.AddConstraint(
            model_name="submission",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("user_id__isnull", False),
                    models.Q(("exercise__isnull", False), ("kind__in", ("run", "submit"))),
                    _connector="OR",
                ),
                name="practice_submission_nobodys_has_exercise",
            ),
        ),
        install_functions(),
    ]
