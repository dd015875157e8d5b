"""Workers: in order, in a transaction, again after a failure, and to the end when told to stop."""

import signal

import pytest
from asgiref.sync import sync_to_async
from django.db import connection

from codehub.platform.jobs.worker import Worker
from tests.platform.jobs.conftest import Start, eventually, running
from tests.platform.jobs.pace import QUICK
from tests.platform.jobs.sample_jobs import fail, fail_outside, say, say_elsewhere, take_a_while, told

pytestmark = pytest.mark.django_db(transaction=True)

SECRET = "https://codehub.example/reset/abc123"


def worker(*queues: str) -> Worker:
    return Worker(queues=queues or ["default"], concurrency=2, pace=QUICK)


def states() -> dict[str, str]:
    with connection.cursor() as cursor:
        cursor.execute("select task_name, status::text from procrastinate_jobs")
        return dict(cursor.fetchall())


def attempts() -> int:
    with connection.cursor() as cursor:
        cursor.execute("select sum(attempts)::int from procrastinate_jobs")
        count: int = cursor.fetchone()[0]
    return count


def make_due() -> None:
    with connection.cursor() as cursor:
        cursor.execute("update procrastinate_jobs set scheduled_at = now() where status = 'todo'")


async def test_jobs_run_in_the_order_they_were_queued() -> None:
    single = Worker(queues=["default"], concurrency=1, pace=QUICK)
    async with running(single):
        for number in range(5):
            await sync_to_async(say.enqueue)(what=str(number))
        await eventually(told, ["0", "1", "2", "3", "4"])
        assert single.healthy


async def test_a_worker_leaves_other_queues_alone() -> None:
    await sync_to_async(say_elsewhere.enqueue)(what="there")
    await sync_to_async(say.enqueue)(what="here")
    async with running(worker("default")):
        await eventually(told, ["here"])
    async with running(worker("elsewhere", "mail")):
        await eventually(told, ["here", "there"])


async def test_a_job_that_fails_leaves_nothing_and_is_tried_so_many_times() -> None:
    await sync_to_async(fail.enqueue)(secret="x")
    async with running(worker()):
        for number in range(1, fail.attempts):
            await eventually(attempts, number)
            await sync_to_async(make_due)()
        await eventually(states, {"tests.fail": "failed"})
    assert await sync_to_async(told)() == []


async def test_a_job_of_one_attempt_is_not_repeated_and_may_do_without_a_transaction() -> None:
    await sync_to_async(fail_outside.enqueue)()
    async with running(worker()):
        await eventually(states, {"tests.fail_outside": "failed"})
    assert await sync_to_async(told)() == ["stays"]


async def test_arguments_do_not_reach_the_log(
    caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    await sync_to_async(fail.enqueue)(secret=SECRET)
    async with running(worker()):
        await eventually(attempts, 1)
    logged = caplog.text + capfd.readouterr().err
    assert "job tests.fail failed" in logged
    assert "it broke" in logged
    assert SECRET not in logged + " ".join(str(vars(record)) for record in caplog.records)


async def test_a_worker_outlives_its_connections(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("codehub.platform.jobs.worker.RESTART_SECONDS", 0.05)
    async with running(worker()):
        await sync_to_async(say.enqueue)(what="before")
        await eventually(told, ["before"])
        await sync_to_async(_cut)()
        await sync_to_async(say.enqueue)(what="after")
        await eventually(told, ["before", "after"])


async def test_a_worker_that_is_told_to_stop_finishes_its_job_and_takes_no_more(start_worker: Start) -> None:
    await sync_to_async(take_a_while.enqueue)()
    await sync_to_async(say.enqueue)(what="too late")
    process = start_worker()
    await eventually(told, ["begun"])
    process.send_signal(signal.SIGTERM)
    assert await sync_to_async(process.wait)(20) == 0
    assert await sync_to_async(told)() == ["begun", "done"]
    assert await sync_to_async(states)() == {"tests.take_a_while": "succeeded", "tests.say": "todo"}


def _cut() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "select pg_terminate_backend(pid) from pg_stat_activity"
            " where datname = current_database() and application_name = 'codehub-jobs'"
        )
