"""The database role that judges log in with."""

from importlib import resources

from django.db import connection, transaction
from psycopg import sql

from codehub.contexts.practice.errors import JudgeRoleMissing

ROLE = "codehub_judge"
_GRANTS = resources.files("codehub.contexts.practice") / "sql" / "judge_role.sql"


_STATE = """
select judge.oid is not null,
       me.rolsuper or me.rolcreaterole
                      and (judge.oid is null or pg_has_role(judge.oid, 'member with admin option'))
from pg_roles me left join pg_roles judge on judge.rolname = %s
where me.rolname = current_user
"""


@transaction.atomic
def prepare_judge_role(password: str) -> None:
    """Create the role or set its password, and let it execute the five `judge_*` functions and nothing else.

    Run it after every migration, as the owner of the tables. Where we may not manage the role, one that an
    administrator has made keeps its password and gets the grants only.
    Raises JudgeRoleMissing, which carries the SQL to run, when there is no role and we may not make one.
    """
    with connection.cursor() as cursor:
        cursor.execute(_STATE, [ROLE])
        exists, may_manage = cursor.fetchone()
        if may_manage:
            cursor.execute(_login_statement("ALTER" if exists else "CREATE", password))
        elif not exists:
            raise JudgeRoleMissing(
                f"This database user may not create roles. Let an administrator run: CREATE ROLE {ROLE} "
                "LOGIN PASSWORD '…'; and put that password into CODEHUB_JUDGE_DATABASE_URL."
            )
        cursor.execute(_GRANTS.read_text())


def _login_statement(verb: str, password: str) -> sql.Composed:
    return sql.SQL("{} ROLE {} LOGIN PASSWORD {}").format(
        sql.SQL(verb), sql.Identifier(ROLE), sql.Literal(_scram_verifier(password))
    )


def _scram_verifier(password: str) -> str:
    # made here, so that the password is never in a statement that the server might log
    verifier: bytes = connection.connection.pgconn.encrypt_password(
        password.encode(), ROLE.encode(), b"scram-sha-256"
    )
    return verifier.decode()
