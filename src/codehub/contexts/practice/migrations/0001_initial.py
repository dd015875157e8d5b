"""The tables of practice."""

import django.db.models.deletion
from django.db import migrations, models

import codehub.kernel.ids


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="JudgePackage",
            fields=[
                ("hash", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("content", models.JSONField()),
                ("outline", models.JSONField()),
                ("created_at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="Exercise",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=codehub.kernel.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("key", models.CharField(max_length=200, unique=True)),
                ("title", models.CharField(max_length=200)),
                ("type", models.CharField(max_length=20)),
                ("difficulty", models.CharField(max_length=10)),
                ("statement", models.TextField()),
                ("statement_html", models.TextField()),
                ("starters", models.JSONField()),
                ("limits", models.JSONField()),
                ("visible_tests", models.JSONField()),
                ("hidden_tests", models.PositiveIntegerField()),
                ("retired_at", models.DateTimeField(blank=True, null=True)),
                ("created_at", models.DateTimeField()),
                ("updated_at", models.DateTimeField()),
                (
                    "package",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="practice.judgepackage",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Submission",
            fields=[
                ("id", models.UUIDField(editable=False, primary_key=True, serialize=False)),
                ("user_id", models.UUIDField()),
                ("kind", models.CharField(max_length=10)),
                ("language", models.CharField(max_length=30)),
                ("source", models.TextField()),
                ("stdin", models.TextField(null=True)),
                ("state", models.CharField(default="queued", max_length=10)),
                ("attempt", models.PositiveSmallIntegerField(default=0)),
                ("verdict", models.CharField(max_length=20, null=True)),
                ("passed", models.PositiveIntegerField(default=0)),
                ("total", models.PositiveIntegerField(default=0)),
                ("time_ms", models.PositiveIntegerField(null=True)),
                ("memory_kb", models.PositiveIntegerField(null=True)),
                ("compile_output", models.TextField(default="")),
                ("message", models.TextField(default="")),
                ("created_at", models.DateTimeField()),
                ("judged_at", models.DateTimeField(null=True)),
                (
                    "exercise",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="practice.exercise",
                    ),
                ),
                (
                    "package",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="practice.judgepackage",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="TestResult",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "submission_id",
                        "index",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("index", models.PositiveIntegerField()),
                ("name", models.CharField(max_length=200)),
                ("visible", models.BooleanField()),
                ("verdict", models.CharField(max_length=20)),
                ("time_ms", models.PositiveIntegerField(null=True)),
                ("memory_kb", models.PositiveIntegerField(null=True)),
                ("exit_code", models.IntegerField(null=True)),
                ("signal", models.CharField(max_length=30, null=True)),
                ("stdout", models.TextField(null=True)),
                ("stdout_truncated", models.BooleanField(default=False)),
                ("stderr", models.TextField(null=True)),
                ("stderr_truncated", models.BooleanField(default=False)),
                ("message", models.TextField(default="")),
                (
                    "submission",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="results",
                        to="practice.submission",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="JudgeLease",
            fields=[
                (
                    "submission",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="lease",
                        serialize=False,
                        to="practice.submission",
                    ),
                ),
                ("user_id", models.UUIDField()),
                ("language", models.CharField(max_length=30)),
                ("priority", models.PositiveSmallIntegerField()),
                ("turn", models.PositiveIntegerField()),
                ("queued_at", models.DateTimeField()),
                ("agent", models.CharField(max_length=100, null=True)),
                ("attempt", models.PositiveSmallIntegerField(default=0)),
                ("expires_at", models.DateTimeField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name="JudgeAgent",
            fields=[
                ("name", models.CharField(max_length=100, primary_key=True, serialize=False)),
                ("seen_at", models.DateTimeField()),
                ("info", models.JSONField()),
            ],
        ),
        migrations.AddConstraint(
            model_name="judgepackage",
            constraint=models.CheckConstraint(
                condition=models.Q(("hash__regex", "^[0-9a-f]{64}$")), name="practice_package_hash_is_sha256"
            ),
        ),
        migrations.AddIndex(
            model_name="judgelease",
            index=models.Index(fields=["priority", "turn", "queued_at"], name="practice_lease_order"),
        ),
        migrations.AddIndex(
            model_name="submission",
            index=models.Index(
                condition=models.Q(("kind", "submit")),
                fields=["user_id", "exercise", "-id"],
                name="practice_submission_history",
            ),
        ),
        migrations.AddIndex(
            model_name="submission",
            index=models.Index(
                condition=models.Q(("kind", "submit"), ("verdict", "accepted")),
                fields=["user_id", "exercise"],
                name="practice_submission_solved",
            ),
        ),
        migrations.AddIndex(
            model_name="submission",
            index=models.Index(
                condition=models.Q(("kind", "submit"), _negated=True),
                fields=["created_at"],
                name="practice_submission_runs",
            ),
        ),
        migrations.AddConstraint(
            model_name="submission",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ("submit", "run", "input"))),
                name="practice_submission_kind_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="submission",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ("queued", "judging", "judged"))),
                name="practice_submission_state_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="submission",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "verdict__in",
                        (
                            "accepted",
                            "wrong_answer",
                            "presentation_error",
                            "partial",
                            "time_limit",
                            "wall_limit",
                            "memory_limit",
                            "output_limit",
                            "runtime_error",
                            "compile_error",
                            "security_violation",
                            "judge_error",
                        ),
                    )
                ),
                name="practice_submission_verdict_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="submission",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("judged_at__isnull", False), ("state", "judged"), ("verdict__isnull", False)),
                    models.Q(
                        models.Q(("state", "judged"), _negated=True),
                        ("judged_at__isnull", True),
                        ("verdict__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="practice_submission_judged_has_verdict",
            ),
        ),
        migrations.AddConstraint(
            model_name="submission",
            constraint=models.CheckConstraint(
                condition=models.Q(("passed__lte", models.F("total"))),
                name="practice_submission_passed_of_total",
            ),
        ),
        migrations.AddConstraint(
            model_name="submission",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind", "input"), ("stdin__isnull", False)),
                    models.Q(models.Q(("kind", "input"), _negated=True), ("stdin__isnull", True)),
                    _connector="OR",
                ),
                name="practice_submission_input_has_stdin",
            ),
        ),
        migrations.AddConstraint(
            model_name="exercise",
            constraint=models.CheckConstraint(
                condition=models.Q(("type__in", ("stdin_stdout", "unit_tests"))),
                name="practice_exercise_type_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="exercise",
            constraint=models.CheckConstraint(
                condition=models.Q(("difficulty__in", ("easy", "medium", "hard"))),
                name="practice_exercise_difficulty_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="testresult",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "verdict__in",
                        (
                            "accepted",
                            "wrong_answer",
                            "presentation_error",
                            "partial",
                            "time_limit",
                            "wall_limit",
                            "memory_limit",
                            "output_limit",
                            "runtime_error",
                            "compile_error",
                            "security_violation",
                            "judge_error",
                        ),
                    )
                ),
                name="practice_result_verdict_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="testresult",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("visible", True),
                    models.Q(
                        ("exit_code__isnull", True),
                        ("signal__isnull", True),
                        ("stderr__isnull", True),
                        ("stdout__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="practice_result_hidden_shows_nothing",
            ),
        ),
    ]
