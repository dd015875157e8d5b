"""The judge's door again, for the tables of 0003 and 0004. `prepare_judge_role` then lets judges in again."""

from importlib import resources

from django.db import migrations

SQL = resources.files("codehub.contexts.practice") / "sql"
FILES = (
    "queue_state",
    "tell",
    "estimate",
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
    dependencies = [("practice", "0004_lease_started_at")]

    operations = [
        migrations.RunSQL([DROP_ALL, *((SQL / f"{name}.sql").read_text() for name in FILES)], DROP_ALL),
    ]
