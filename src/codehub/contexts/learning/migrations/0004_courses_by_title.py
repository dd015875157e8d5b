"""The catalogue in the order of titles."""

import django.db.models.functions.text
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("learning", "0003_find_existing_courses")]

    operations = [
        migrations.AddIndex(
            model_name="course",
            index=models.Index(
                django.db.models.functions.text.Lower("title"),
                models.F("id"),
                condition=models.Q(("published", True)),
                name="learning_course_title",
            ),
        ),
    ]
