"""When a judge took a submission: how long judging takes is what the waiting are told from."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("practice", "0003_cases_drafts_hints_tries")]

    operations = [
        migrations.AddField(
            model_name="judgelease", name="started_at", field=models.DateTimeField(null=True)
        ),
    ]
