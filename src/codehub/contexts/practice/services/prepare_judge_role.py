"""The database role that judges log in with."""

from importlib import resources

from django.db import connection, transaction
from psycopg import sql

from codehub.contexts.practice.errors import JudgeRoleMissing

ROLE = "codehub_judge"
_GRANTS = resources.files("codehub.contexts.practice") / "sql" / "judge_role.sql"


@transaction.atomic
def prepare_judge_role(password: str) -> None:
    """Create the role or set its password, and let it execute the five `judge_*` functions and nothing else.

    Run it after every migration, as the owner of the tables. Where we may not manage roles, a role that an
    administrator has made keeps its password and gets the grants only.
    Raises JudgeRoleMissing, which carries the SQL to run, when there is no role and we may not make one.
    """
    exists, may_create = _role_state()
    if not exists and not may_create:
        raise JudgeRoleMissing(
            "This database user may not create roles. Let an administrator of the database run: "
            f"CREATE ROLE {ROLE} LOGIN PASSWORD '…'; then put that password into CODEHUB_JUDGE_DATABASE_URL."
        )
    with connection.cursor() as cursor:
        if may_create:
            verb = "ALTER" if exists else "CREATE"
            cursor.execute(
                sql.SQL("{} ROLE {} LOGIN PASSWORD {}").format(
                    sql.SQL(verb), sql.Identifier(ROLE), sql.Literal(_scram_verifier(password))
                )
            )
        cursor.execute(_GRANTS.read_text())


def _role_state() -> tuple[bool, bool]:
    """Say whether the role exists and whether we may make or change it."""
    with connection.cursor() as cursor:
        cursor.execute(
            """select exists (select from pg_roles where rolname = %s), rolsuper or rolcreaterole
               from pg_roles where rolname = current_user""",
            [ROLE],
        )
        exists, may_create = cursor.fetchone()
    return exists, may_create


def _scram_verifier(password: str) -> str:
    # made here, so that the password is never in a statement that the server might log
    verifier: bytes = connection.connection.pgconn.encrypt_password(
        password.encode(), ROLE.encode(), b"scram-sha-256"
    )
    return verifier.decode()
