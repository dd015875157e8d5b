"""Own cases instead of one input, functions, drafts, hints, visitors' tries and programs without an exercise."""

import django.db.models.deletion
import django.db.models.lookups
from django.db import migrations, models

STDIN_AS_CASES = """
update practice_submission
set cases = jsonb_build_array(jsonb_build_object('stdin', stdin, 'expected', null))
where kind = 'input'
"""
TESTS_WITH_ARGUMENTS = """
update practice_exercise
set visible_tests = (select coalesce(jsonb_agg('{"arguments": null}' || test order by place), '[]')
                     from jsonb_array_elements(visible_tests) with ordinality as tests (test, place))
"""


class Migration(migrations.Migration):
    dependencies = [
        ("practice", "0002_judge_functions"),
    ]

    operations = [
        migrations.CreateModel(
            name="Draft",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "user_id",
                        "exercise_id",
                        "language",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("user_id", models.UUIDField()),
                (
                    "exercise",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="practice.exercise",
                    ),
                ),
                ("language", models.CharField(max_length=30)),
                ("source", models.TextField(null=True)),
                ("version", models.PositiveIntegerField()),
                ("updated_at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="HintOpening",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "user_id",
                        "exercise_id",
                        "number",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("user_id", models.UUIDField()),
                (
                    "exercise",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="practice.exercise",
                    ),
                ),
                ("number", models.PositiveSmallIntegerField()),
                ("opened_at", models.DateTimeField()),
            ],
        ),
        migrations.RemoveConstraint(
            model_name="exercise",
            name="practice_exercise_type_known",
        ),
        migrations.RemoveConstraint(
            model_name="submission",
            name="practice_submission_input_has_stdin",
        ),
        migrations.RemoveConstraint(
            model_name="testresult",
            name="practice_result_hidden_shows_nothing",
        ),
        migrations.AddField(
            model_name="exercise",
            name="function",
            field=models.JSONField(null=True),
        ),
        migrations.AddField(
            model_name="exercise",
            name="hints",
            field=models.JSONField(default=list),
        ),
        migrations.RunSQL(TESTS_WITH_ARGUMENTS, migrations.RunSQL.noop),
        migrations.AddField(
            model_name="submission",
            name="cases",
            field=models.JSONField(null=True),
        ),
        migrations.RunSQL(STDIN_AS_CASES, migrations.RunSQL.noop),
        migrations.RemoveField(
            model_name="submission",
            name="stdin",
        ),
        migrations.AddField(
            model_name="submission",
            name="started_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="testresult",
            name="returned",
            field=models.TextField(null=True),
        ),
        migrations.AlterField(
            model_name="judgelease",
            name="user_id",
            field=models.UUIDField(null=True),
        ),
        migrations.AlterField(
            model_name="submission",
            name="exercise",
            field=models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="practice.exercise",
            ),
        ),
        migrations.AlterField(
            model_name="submission",
            name="user_id",
            field=models.UUIDField(null=True),
        ),
        migrations.AddIndex(
            model_name="submission",
            index=models.Index(
                condition=models.Q(("kind", "submit")),
                fields=["user_id", "-id"],
                name="practice_submission_newest",
            ),
        ),
        migrations.AddIndex(
            model_name="submission",
            index=models.Index(
                condition=models.Q(("started_at__isnull", False)),
                fields=["judged_at"],
                name="practice_submission_pace",
            ),
        ),
        migrations.AddConstraint(
            model_name="exercise",
            constraint=models.CheckConstraint(
                condition=models.Q(("type__in", ("stdin_stdout", "function", "unit_tests"))),
                name="practice_exercise_type_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="exercise",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("function__isnull", False), ("type", "function")),
                    models.Q(models.Q(("type", "function"), _negated=True), ("function__isnull", True)),
                    _connector="OR",
                ),
                name="practice_exercise_function_has_signature",
            ),
        ),
        migrations.AddConstraint(
            model_name="submission",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("cases__isnull", False), ("kind", "input")),
                    models.Q(models.Q(("kind", "input"), _negated=True), ("cases__isnull", True)),
                    _connector="OR",
                ),
                name="practice_submission_input_has_cases",
            ),
        ),
        migrations.AddConstraint(
            model_name="submission",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("user_id__isnull", False),
                    models.Q(("exercise__isnull", False), ("kind", "run")),
                    _connector="OR",
                ),
                name="practice_submission_visitors_only_run",
            ),
        ),
        migrations.AddConstraint(
            model_name="submission",
            constraint=models.CheckConstraint(
                condition=models.Q(("exercise__isnull", False), ("kind", "input"), _connector="OR"),
                name="practice_submission_no_exercise_only_input",
            ),
        ),
        migrations.AddConstraint(
            model_name="testresult",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("visible", True),
                    models.Q(
                        ("exit_code__isnull", True),
                        ("returned__isnull", True),
                        ("signal__isnull", True),
                        ("stderr__isnull", True),
                        ("stdout__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="practice_result_hidden_shows_nothing",
            ),
        ),
        migrations.AddConstraint(
            model_name="draft",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("source__isnull", True),
                    django.db.models.lookups.LessThanOrEqual(
                        models.Func(
                            models.F("source"), function="octet_length", output_field=models.IntegerField()
                        ),
                        65536,
                    ),
                    _connector="OR",
                ),
                name="practice_draft_size",
            ),
        ),
        migrations.AddConstraint(
            model_name="hintopening",
            constraint=models.CheckConstraint(
                condition=models.Q(("number__gte", 1)), name="practice_hint_counts_from_one"
            ),
        ),
    ]
