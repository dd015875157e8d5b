from django.db import migrations, models

# Unlogged: lost in a crash, and never flushed to disk. The cache's columns are those of Django's `createcachetable`.
UNLOGGED = """
ALTER TABLE http_rate_limit SET UNLOGGED;
CREATE UNLOGGED TABLE http_cache (
    cache_key varchar(255) PRIMARY KEY,
    value text NOT NULL,
    expires timestamptz NOT NULL
);
CREATE INDEX http_cache_expires ON http_cache (expires);
"""
DROP_CACHE = "DROP TABLE http_cache"


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="RateLimitBucket",
            fields=[
                ("key", models.TextField(primary_key=True, serialize=False)),
                ("full_at", models.DateTimeField()),
                ("period", models.DurationField()),
                ("allowed", models.BooleanField()),
            ],
            options={"db_table": "http_rate_limit"},
        ),
        migrations.CreateModel(
            name="IdempotentAnswer",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("user_id", models.UUIDField()),
                ("key", models.CharField(max_length=255)),
                ("fingerprint", models.CharField(max_length=64)),
                ("status", models.PositiveSmallIntegerField(null=True)),
                ("body", models.BinaryField(null=True)),
                ("created_at", models.DateTimeField(db_index=True)),
            ],
            options={
                "db_table": "http_idempotent_answer",
                "constraints": [
                    models.UniqueConstraint(fields=("user_id", "key"), name="http_idempotent_answer_key")
                ],
            },
        ),
        migrations.RunSQL(UNLOGGED, DROP_CACHE),
    ]
