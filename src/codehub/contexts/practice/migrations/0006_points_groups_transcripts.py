"""Points and groups, the talk with an interactor, and three more types of exercise."""

from django.db import migrations, models

TESTS_WITH_QUERY = """
update practice_exercise
set visible_tests = (select coalesce(jsonb_agg('{"query": null}' || test order by place), '[]')
                     from jsonb_array_elements(visible_tests) with ordinality as tests (test, place))
"""


class Migration(migrations.Migration):
    dependencies = [
        ("practice", "0005_judge_functions"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="exercise",
            name="practice_exercise_type_known",
        ),
        migrations.RemoveConstraint(
            model_name="testresult",
            name="practice_result_hidden_shows_nothing",
        ),
        migrations.RunSQL(TESTS_WITH_QUERY, migrations.RunSQL.noop),
        migrations.AddField(
            model_name="exercise",
            name="groups",
            field=models.JSONField(default=list),
        ),
        migrations.AddField(
            model_name="exercise",
            name="max_points",
            field=models.FloatField(null=True),
        ),
        migrations.AddField(
            model_name="judgepackage",
            name="scoring",
            field=models.JSONField(null=True),
        ),
        migrations.AddField(
            model_name="submission",
            name="first_failed",
            field=models.PositiveIntegerField(null=True),
        ),
        migrations.AddField(
            model_name="submission",
            name="groups",
            field=models.JSONField(null=True),
        ),
        migrations.AddField(
            model_name="submission",
            name="max_points",
            field=models.FloatField(null=True),
        ),
        migrations.AddField(
            model_name="submission",
            name="points",
            field=models.FloatField(null=True),
        ),
        migrations.AddField(
            model_name="testresult",
            name="points",
            field=models.FloatField(null=True),
        ),
        migrations.AddField(
            model_name="testresult",
            name="transcript",
            field=models.JSONField(null=True),
        ),
        migrations.AddConstraint(
            model_name="exercise",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "type__in",
                        ("stdin_stdout", "function", "unit_tests", "interactive", "output_only", "sql"),
                    )
                ),
                name="practice_exercise_type_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="submission",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("groups__isnull", True), ("max_points__isnull", True), ("points__isnull", True)
                    ),
                    models.Q(
                        ("groups__isnull", False),
                        ("max_points__isnull", False),
                        ("points__gte", 0),
                        ("points__lte", models.F("max_points")),
                    ),
                    _connector="OR",
                ),
                name="practice_submission_points_of_max",
            ),
        ),
        migrations.AddConstraint(
            model_name="testresult",
            constraint=models.CheckConstraint(
                condition=models.Q(("points__gte", 0)), name="practice_result_points"
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
                        ("transcript__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="practice_result_hidden_shows_nothing",
            ),
        ),
    ]
