"""What the database is asked: contexts do not hold on to each other's tables; no index is vain."""

import pytest
from django.apps import apps
from django.db import connection

FOREIGN_KEYS = """
SELECT constrained.relname, referred.relname
FROM pg_constraint
JOIN pg_class constrained ON constrained.oid = conrelid
JOIN pg_class referred ON referred.oid = confrelid
WHERE contype = 'f'
"""

# plain indexes whose columns begin another plain one: whatever they serve, the other serves too
REPEATED_INDEXES = """
SELECT short.indrelid::regclass::text, short.indexrelid::regclass::text
FROM pg_index short
JOIN pg_index long ON long.indrelid = short.indrelid AND long.indexrelid <> short.indexrelid
WHERE NOT short.indisunique AND short.indpred IS NULL AND long.indpred IS NULL
  AND short.indexprs IS NULL AND long.indexprs IS NULL
  AND long.indkey::text || ' ' LIKE short.indkey::text || ' %'
  AND short.indclass[0] = long.indclass[0]
"""


def owners() -> dict[str, str]:
    """Return the app of each of our own tables; those of libraries are not in it."""
    models = apps.get_models(include_auto_created=True)
    ours = [model for model in models if model.__module__.startswith("codehub.")]
    return {model._meta.db_table: model._meta.app_label for model in ours}


def crossing() -> list[str]:
    owner = owners()
    with connection.cursor() as cursor:
        cursor.execute(FOREIGN_KEYS)
        keys = [(table, target) for table, target in cursor.fetchall() if table in owner and target in owner]
    assert keys, "no foreign key was found at all"
    return [f"{table} -> {target}" for table, target in keys if owner[table] != owner[target]]


@pytest.mark.django_db
def test_no_foreign_key_crosses_contexts() -> None:
    assert crossing() == []


@pytest.mark.django_db
def test_a_foreign_key_that_crosses_would_be_found() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "ALTER TABLE http_idempotent_answer ADD FOREIGN KEY (user_id) REFERENCES accounts_user (id)"
        )
    assert crossing() == ["http_idempotent_answer -> accounts_user"]


def repeated_indexes() -> list[str]:
    owner = owners()
    with connection.cursor() as cursor:
        cursor.execute(REPEATED_INDEXES)
        return [index for table, index in cursor.fetchall() if table in owner]


@pytest.mark.django_db
def test_no_index_begins_another() -> None:
    assert repeated_indexes() == []


@pytest.mark.django_db
def test_an_index_that_begins_another_would_be_found() -> None:
    with connection.cursor() as cursor:
        cursor.execute("CREATE INDEX in_vain ON outbox_delivery (event_id)")
    assert repeated_indexes() == ["in_vain"]


@pytest.mark.django_db
def test_models_and_migrations_agree() -> None:
    from django.core.management import call_command

    call_command("makemigrations", check=True, dry_run=True, verbosity=0)
