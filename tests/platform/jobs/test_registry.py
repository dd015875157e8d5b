"""Jobs are known by name and exist when the transaction that enqueued them commits."""

from typing import Any

import pytest
from django.db import connection, transaction

from codehub.platform.jobs.registry import Job, forget, job, jobs, periodic_job
from tests.platform.jobs import sample_jobs
from tests.platform.jobs.sample_jobs import say, say_elsewhere, told

pytestmark = pytest.mark.django_db(transaction=True)


def queued() -> list[tuple[str, str, Any]]:
    with connection.cursor() as cursor:
        cursor.execute("select task_name, queue_name, args::text from procrastinate_jobs order by id")
        return cursor.fetchall()


def test_a_job_is_queued_with_its_arguments() -> None:
    say.enqueue(what="hello")
    say_elsewhere.enqueue(what="there")
    assert queued() == [
        ("tests.say", "default", '{"what": "hello"}'),
        ("tests.say_elsewhere", "elsewhere", '{"what": "there"}'),
    ]


def test_a_transaction_that_is_rolled_back_has_queued_nothing() -> None:
    with transaction.atomic():
        say.enqueue(what="never")
        transaction.set_rollback(True)
    assert queued() == []


def test_calling_a_job_runs_it_here() -> None:
    say(what="now")
    assert told() == ["now"]
    assert queued() == []


def test_arguments_are_keywords() -> None:
    loose: Job[Any] = say
    with pytest.raises(TypeError, match="keyword"):
        loose.enqueue("hello")


def test_a_name_belongs_to_one_job() -> None:
    with pytest.raises(ValueError, match=r"tests\.say"):
        job(name="tests.say")(test_arguments_are_keywords)
    assert jobs()["tests.say"] is sample_jobs.say


def test_a_job_may_run_at_least_once() -> None:
    with pytest.raises(ValueError, match="one attempt"):
        job(name="tests.never", attempts=0)(test_arguments_are_keywords)


def test_a_periodic_job_can_be_enqueued_by_hand() -> None:
    nightly = periodic_job(cron="0 3 * * *", name="tests.nightly")(lambda: None)
    nightly.enqueue()
    forget("tests.nightly")
    assert queued() == [("tests.nightly", "default", "{}")]
