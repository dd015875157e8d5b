"""The judge's door to the queue: SQL functions, the only thing that its database role may use."""

from importlib import resources

from django.db import migrations

SQL = resources.files("codehub.contexts.practice") / "sql"
FILES = (
    "queue_state",
    "enqueue",
    "clean_result",
    "judge_lease",
    "judge_renew",
    "judge_report",
    "judge_finish",
    "judge_package",
    "permissions",
)
DROP_ALL = """
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


class Migration(migrations.Migration):
    dependencies = [("practice", "0001_initial"), ("outbox", "0001_initial")]

    operations = [
        migrations.RunSQL([(SQL / f"{name}.sql").read_text() for name in FILES], DROP_ALL),
    ]
