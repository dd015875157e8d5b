"""The relay has a channel of its own: most events have no handler, and are no reason to look for deliveries."""

from importlib import resources

from django.db import migrations

SQL = resources.files("codehub.platform.outbox") / "sql"
PUBLISH = (SQL / "outbox_publish.sql").read_text().replace("create function", "create or replace function")


class Migration(migrations.Migration):
    dependencies = [("outbox", "0001_initial")]

    operations = [migrations.RunSQL(PUBLISH, migrations.RunSQL.noop)]
