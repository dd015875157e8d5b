"""The scheduler: periodic jobs once each, and the jobs of workers that died."""

import signal
from datetime import timedelta

import pytest
from asgiref.sync import sync_to_async
from django.contrib.sessions.models import Session
from django.db import connection

from codehub.kernel.clock import now
from codehub.platform.jobs.procrastinate_app import make_app
from codehub.platform.jobs.schedule import Schedule, sweep
from codehub.platform.jobs.tasks import delete_expired_sessions, delete_finished_jobs
from codehub.platform.jobs.worker import Worker
from tests.platform.jobs.conftest import Start, eventually, running
from tests.platform.jobs.pace import QUICK
from tests.platform.jobs.sample_jobs import outlive, say, told

pytestmark = pytest.mark.django_db(transaction=True)


async def test_the_job_of_a_killed_worker_is_run_by_another(start_worker: Start) -> None:
    await sync_to_async(outlive.enqueue)()
    victim = start_worker()
    await eventually(told, ["started"])
    victim.send_signal(signal.SIGKILL)
    await sync_to_async(victim.wait)()

    async with running(Schedule(pace=QUICK), Worker(queues=["default"], concurrency=1, pace=QUICK)):
        await eventually(
            lambda: [each for each in told() if each != "minute"], ["started", "started", "ended"]
        )
        await eventually(lambda: job_of("tests.outlive"), ("succeeded", 2))


@pytest.mark.parametrize(
    ("heartbeat_age", "attempts", "found", "left"),
    [
        ("1 hour", 0, 1, ("todo", 1)),
        ("1 hour", 2, 1, ("failed", 3)),
        ("0 seconds", 0, 0, ("doing", 0)),
    ],
    ids=["dead worker", "dead in the last attempt", "living worker"],
)
async def test_a_sweep_gives_back_what_silent_workers_hold(
    heartbeat_age: str, attempts: int, found: int, left: tuple[str, int]
) -> None:
    await sync_to_async(_take_as_worker)(heartbeat_age, attempts)
    async with make_app(connections_at_most=2).open_async() as app:
        assert await sweep(app, stalled_after=30) == found
        assert await sweep(app, stalled_after=30) == 0
    assert await sync_to_async(job_of)("tests.say") == left


async def test_two_schedulers_enqueue_a_periodic_job_once() -> None:
    schedules = [Schedule(pace=QUICK), Schedule(pace=QUICK)]
    async with running(*schedules):
        await eventually(lambda: all(schedule.healthy for schedule in schedules), True)
        await eventually(lambda: bool(enqueued_at("tests.every_minute")), True)
    ticks = await sync_to_async(enqueued_at)("tests.every_minute")
    assert len(ticks) == len(set(ticks))


async def test_what_was_due_while_nobody_was_there_is_enqueued_at_the_next_start() -> None:
    async with running(Schedule(pace=QUICK)):
        await eventually(lambda: bool(enqueued_at("outbox.delete_old_events")), True)
        await eventually(lambda: bool(enqueued_at("jobs.delete_expired_sessions")), True)


async def test_a_scheduler_outlives_its_connections(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("codehub.platform.jobs.schedule.RESTART_SECONDS", 0.05)
    schedule = Schedule(pace=QUICK)
    async with running(schedule):
        await eventually(lambda: schedule.healthy, True)
        schedule.healthy = False
        await sync_to_async(_cut)()
        await eventually(lambda: schedule.healthy, True)


def test_expired_sessions_are_deleted() -> None:
    for number, age in enumerate((timedelta(seconds=1), -timedelta(hours=1))):
        Session.objects.create(session_key=str(number), session_data="", expire_date=now() - age)
    delete_expired_sessions()
    assert [session.session_key for session in Session.objects.all()] == ["1"]


def test_jobs_that_ended_long_ago_are_deleted_and_failures_kept_longer() -> None:
    ages = {"succeeded": "2 days", "failed": "2 days", "todo": "2 years", "aborted": "31 days"}
    for status, age in ages.items():
        _insert_job(status, age)
    _insert_job("succeeded", "1 hour")
    _insert_job("failed", "31 days")
    delete_finished_jobs()
    assert _statuses() == ["failed", "succeeded", "todo"]


def job_of(name: str) -> tuple[str, int]:
    with connection.cursor() as cursor:
        cursor.execute("select status::text, attempts from procrastinate_jobs where task_name = %s", [name])
        row: tuple[str, int] = cursor.fetchone()
    return row


def enqueued_at(name: str) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(
            "select (args->>'timestamp')::int from procrastinate_jobs where task_name = %s", [name]
        )
        return [row[0] for row in cursor.fetchall()]


def _take_as_worker(heartbeat_age: str, attempts: int) -> None:
    say.enqueue(what="x")
    with connection.cursor() as cursor:
        cursor.execute(
            "insert into procrastinate_workers (last_heartbeat) values (now() - %s::interval) returning id",
            [heartbeat_age],
        )
        cursor.execute(
            "update procrastinate_jobs set status = 'doing', attempts = %s, worker_id = %s",
            [attempts, cursor.fetchone()[0]],
        )


def _insert_job(status: str, age: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "insert into procrastinate_jobs (task_name, queue_name)"
            " values ('tests.say', 'default') returning id"
        )
        job_id = cursor.fetchone()[0]
        cursor.execute(
            "update procrastinate_jobs set status = %s::procrastinate_job_status where id = %s",
            [status, job_id],
        )
        cursor.execute(
            "update procrastinate_events set at = now() - %s::interval where job_id = %s", [age, job_id]
        )


def _statuses() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("select status::text from procrastinate_jobs order by 1")
        return [row[0] for row in cursor.fetchall()]


def _cut() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "select pg_terminate_backend(pid) from pg_stat_activity"
            " where datname = current_database() and application_name = 'codehub-jobs'"
        )
