"""Workers and schedulers for the jobs' tests, in this process and in others."""

import asyncio
import os
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from pathlib import Path
from typing import Protocol

import pytest
from asgiref.sync import sync_to_async
from django.db import connection, connections

from codehub.platform.jobs import registry
from codehub.platform.jobs.registry import Job, forget, jobs

ROOT = Path(__file__).parents[3]
PATIENCE = 20.0


class Runs(Protocol):
    async def run(self) -> None: ...


Start = Callable[[], "subprocess.Popen[bytes]"]
Running = Callable[..., AbstractAsyncContextManager[None]]


@pytest.fixture(autouse=True)
def sample_jobs() -> Iterator[None]:
    """Register the tests' jobs for one test: other tests meet the program's own only."""
    from tests.platform.jobs import sample_jobs as module

    mine = [each for each in vars(module).values() if isinstance(each, Job)]
    for each in mine:
        registry._jobs[each.name] = each
    yield
    for each in mine:
        forget(each.name)
    assert not [name for name in jobs() if name.startswith("tests.")]


@pytest.fixture(autouse=True)
async def close_connections() -> AsyncIterator[None]:
    """Close what the thread behind `sync_to_async` has opened, so that the database can be dropped."""
    yield
    await sync_to_async(connections.close_all)()


@pytest.fixture(autouse=True)
def empty_queue(transactional_db: None) -> None:
    """Empty the tables of Procrastinate: Django does not manage them, so it leaves them as they are."""
    with connection.cursor() as cursor:
        cursor.execute(
            "truncate procrastinate_jobs, procrastinate_workers, procrastinate_periodic_defers cascade"
        )


@asynccontextmanager
async def running(*roles: Runs) -> AsyncIterator[None]:
    """Run workers and schedulers of this process until the context ends."""
    tasks = [asyncio.create_task(role.run()) for role in roles]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        for task in tasks:
            with suppress(asyncio.CancelledError):
                await task


async def eventually(look: Callable[[], object], expected: object) -> None:
    deadline = time.monotonic() + PATIENCE
    while (seen := await sync_to_async(look)()) != expected:
        assert time.monotonic() < deadline, f"{seen} is not {expected}"
        await asyncio.sleep(0.02)


@pytest.fixture
def start_worker(transactional_db: None) -> Iterator[Start]:
    """Return a function that starts a worker process; those that still run are killed at the end."""
    started: list[subprocess.Popen[bytes]] = []

    def start() -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-m", "tests.platform.jobs.worker_process"]
        env = {**os.environ, "DATABASE_URL": _test_database_url(), "PYTHONPATH": "src:judge:."}
        started.append(subprocess.Popen(command, cwd=ROOT, env=env))
        return started[-1]

    yield start
    for process in started:
        process.kill()
        process.wait()


def _test_database_url() -> str:
    params = connection.get_connection_params()
    who = f"{params['user']}:{params.get('password', '')}"
    return f"postgres://{who}@/{params['dbname']}?host={params['host']}&port={params.get('port', 5432)}"
