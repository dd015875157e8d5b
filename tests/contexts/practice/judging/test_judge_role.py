"""The judge's database role: five functions and nothing else."""

from collections.abc import Callable
from typing import Any

import psycopg
import pytest
from django.db import connection
from psycopg import errors, sql

from codehub.contexts.practice import api
from codehub.contexts.practice.errors import JudgeRoleMissing
from codehub.contexts.practice.services.prepare_judge_role import ROLE
from codehub.contexts.practice.services.submit_solution import submit_solution
from codehub.kernel.actors import Actor
from codehub.kernel.ids import new_id
from tests.factories.practice import JudgeDouble, make_exercise, make_result

PASSWORD = "p4ss'; word"
FIVE = {"judge_lease", "judge_renew", "judge_report", "judge_finish", "judge_package"}


@pytest.fixture
def as_judge(connect: Callable[..., psycopg.Connection[Any]]) -> psycopg.Connection[Any]:
    api.prepare_judge_role(PASSWORD)
    return connect(user=ROLE, password=PASSWORD)


@pytest.fixture
def unprivileged(transactional_db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the database say what it says to a user who may not create or alter roles."""
    monkeypatch.setattr(
        "codehub.contexts.practice.services.prepare_judge_role._STATE",
        "select exists (select from pg_roles where rolname = %s), false",
    )


def test_it_does_its_whole_work(as_judge):
    exercise = make_exercise()
    judge = JudgeDouble(database=as_judge).announce()
    learner = Actor(id=new_id(), role="instructor")
    submit_solution(learner, exercise.pk, language="python", source="")
    [lease] = judge.lease()
    assert judge.package(lease.package_hash)
    assert judge.renew(lease) == {lease.submission}
    assert judge.start(lease)
    assert judge.tests(lease, make_result(1), make_result(4))
    assert judge.finish(lease)


def test_it_hears_of_new_work(as_judge):
    as_judge.execute("listen judge_queue")
    with connection.cursor() as cursor:
        cursor.execute("notify judge_queue")
    assert len(list(as_judge.notifies(timeout=5, stop_after=1))) == 1


def test_it_reads_and_writes_no_table(as_judge):
    tables = connection.introspection.table_names()
    assert len(tables) > 20
    for table in tables:
        name = sql.Identifier(table)
        for statement in ("select from {}", "insert into {} default values", "delete from {}", "truncate {}"):
            with pytest.raises(errors.InsufficientPrivilege):
                as_judge.execute(sql.SQL(statement).format(name))


def test_it_executes_no_other_function(as_judge):
    rows = as_judge.execute(
        "select proname, has_function_privilege(oid, 'execute') from pg_proc"
        " where pronamespace = 'public'::regnamespace"
    ).fetchall()
    assert {name for name, may in rows if may} == FIVE
    assert len(rows) > 20
    with pytest.raises(errors.InsufficientPrivilege):
        as_judge.execute("select outbox_publish('user:1', 'learning.forged.v1', '{}')")


@pytest.mark.parametrize(
    "statement",
    [
        "create table public.own (id int)",
        "create temporary table own (id int)",
        "create function public.own() returns int language sql return 1",
        "create role other",
        "copy (select 1) to program 'true'",
        "select pg_read_file('postgresql.conf')",
        "alter role codehub_judge superuser",
    ],
)
def test_it_creates_nothing_and_reaches_no_file(as_judge, statement):
    with pytest.raises(errors.InsufficientPrivilege):
        as_judge.execute(statement)


def test_a_temporary_function_or_table_of_its_own_can_not_shadow_ours(as_judge):
    as_judge.execute("set search_path = pg_temp, public")
    assert as_judge.execute("select judge_package(%s)", ["0" * 64]).fetchone() == (None,)


def test_preparing_again_changes_the_password(as_judge, connect):
    api.prepare_judge_role("another")
    assert connect(user=ROLE, password="another").execute("select current_user").fetchone() == (ROLE,)
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        connect(user=ROLE, password=PASSWORD)


def test_without_the_right_to_make_roles_the_sql_to_run_is_named(unprivileged, monkeypatch):
    monkeypatch.setattr("codehub.contexts.practice.services.prepare_judge_role.ROLE", "practice_no_such_role")
    with pytest.raises(JudgeRoleMissing, match="CREATE ROLE practice_no_such_role LOGIN PASSWORD"):
        api.prepare_judge_role(PASSWORD)


def test_a_role_that_an_administrator_has_made_keeps_its_password_and_gets_the_grants(
    as_judge, connect, unprivileged
):
    with connection.cursor() as cursor:
        cursor.execute(f"revoke execute on function judge_package(text) from {ROLE}")
    with pytest.raises(errors.InsufficientPrivilege):
        as_judge.execute("select judge_package('')")
    api.prepare_judge_role("another")
    connect(user=ROLE, password=PASSWORD).execute("select judge_package('')")
