"""The judge's door again, for the tables of 0003 and 0004. `prepare_judge_role` then lets judges in again."""

from django.db import migrations

from codehub.contexts.practice.migrations._judge_functions import install_functions


class Migration(migrations.Migration):
    dependencies = [("practice", "0004_lease_started_at")]

    operations = [install_functions()]
