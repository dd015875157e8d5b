"""The judge's door to the queue: SQL functions, the only thing that its database role may use."""

from django.db import migrations

from codehub.contexts.practice.migrations._judge_functions import install_functions


class Migration(migrations.Migration):
    dependencies = [("practice", "0001_initial"), ("outbox", "0001_initial")]

    operations = [install_functions()]
