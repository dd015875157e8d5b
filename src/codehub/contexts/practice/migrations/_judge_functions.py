"""The functions in `sql/`, installed by every migration that changes what they stand on."""

from importlib import resources

from django.db import migrations

_SQL = resources.files("codehub.contexts.practice") / "sql"
_FILES = (
    "queue_state",
    "tell",
    "estimate",
    "enqueue",
    "clean_result",
    "scores",
    "judge_lease",
    "judge_renew",
    "judge_report",
    "judge_finish",
    "judgements",
    "rejudge",
    "judge_package",
    "permissions",
)
# The files are those of today, and a new database runs old migrations with them, on the tables of that time.
_UNCHECKED = "set local check_function_bodies = off"
_DROP_ALL = """
do $$
declare
    v_function regprocedure;
begin
    for v_function in
        select p.oid::regprocedure from pg_proc p
        where p.pronamespace = 'public'::regnamespace and p.proname ~ '^(practice|judge)_'
    loop
        execute format('drop function %s', v_function);
    end loop;
end
$$
"""


def install_functions() -> migrations.RunSQL:
    """Return the operation that puts today's functions into the place of those that are there.

    The rights of the judges' role go with the old ones; `prepare_judge_role` gives them again.
    """
    files = [(_SQL / f"{name}.sql").read_text() for name in _FILES]
    return migrations.RunSQL([_UNCHECKED, _DROP_ALL, *files], _DROP_ALL)
