"""The database goes away in the middle of judging, in order and by kill -9, and comes back."""

import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from uuid import UUID, uuid4

import psycopg
import pytest

from codehub.composition.supervisor.postgres import FAST, EmbeddedPostgres
from tests.contexts.practice.judging.agents import AgentProcess, wait_until

SUBMISSIONS = 80
RIGHT = "import sys\nprint('Hello,', sys.stdin.readline().strip())\n"
PREPARE = """
import django
django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
from tests.factories.practice import make_exercise
exercise = make_exercise(hidden=0)
print(exercise.pk, exercise.package_id)
"""
ENQUEUE = """
select practice_enqueue(%s, %s, %s, %s, 'submit', 'python', %s, null, 100, 1000, 'exercise')
"""


class Installation:
    """A server of its own with CodeHub's tables and one exercise."""

    def __init__(self, server: EmbeddedPostgres) -> None:
        self._server = server
        self.url = server.start()
        environment = {
            **os.environ,
            "DATABASE_URL": self.url,
            "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
        }
        done = subprocess.run(
            [sys.executable, "-c", PREPARE], env=environment, stdout=subprocess.PIPE, text=True, check=True
        )
        self.exercise, self.package = done.stdout.split()

    def rows(self, sql: str, *values: object) -> list[tuple[object, ...]]:
        with psycopg.connect(self.url, autocommit=True) as database:
            return database.execute(sql.encode(), values).fetchall()

    def submit(self, number: int) -> set[UUID]:
        submissions = {uuid4() for _ in range(number)}
        with psycopg.connect(self.url, autocommit=True) as database:
            for submission in submissions:
                source = f"{RIGHT}# {submission}\n"
                database.execute(ENQUEUE, (submission, uuid4(), self.exercise, self.package, source))
        return submissions

    def judged(self) -> int:
        return len(self.rows("select from practice_submission where state = 'judged'"))

    def restart(self) -> None:
        """As an administrator does."""
        self._server.stop()
        self._server.start()

    def crash(self) -> None:
        """As the kernel does when memory is short."""
        assert self._server.process is not None
        self._server.process.kill()
        self._server.process.wait()
        self._server.start()


@pytest.fixture
def installation() -> Iterator[Installation]:
    with tempfile.TemporaryDirectory(prefix="codehub-tests-") as folder, ExitStack() as stack:
        Path(folder).chmod(0o755)  # the server runs as another user when root tests
        # what is committed synchronously must survive the end of the server, if not that of the machine
        server = EmbeddedPostgres(Path(folder), settings={**FAST, "synchronous_commit": "on"})
        stack.callback(server.stop)
        yield Installation(server)


def test_nothing_is_lost_and_nothing_counts_twice(installation: Installation, tmp_path: Path) -> None:
    agents = [AgentProcess(name, tmp_path / f"{name}.log", url=installation.url) for name in ("one", "two")]
    try:
        ready = "select from practice_judgeagent where info @> '{\"healthy\": true}'"
        wait_until(lambda: len(installation.rows(ready)) == len(agents), "the agents are not healthy")
        submissions = installation.submit(SUBMISSIONS)
        for share, interrupt in ((4, installation.restart), (2, installation.crash)):
            wait_until(
                lambda share=share: installation.judged() >= SUBMISSIONS // share, "there are no verdicts"
            )
            interrupt()
            assert installation.judged() < SUBMISSIONS  # it was in the middle
        wait_until(lambda: not installation.rows("select from practice_judgelease"), "some were never judged")
        assert [agent.stop() for agent in agents] == [0, 0]
    finally:
        for agent in agents:
            agent.kill()
    events = installation.rows(
        "select (payload ->> 'submission_id')::uuid from outbox_event"
        " where name = 'practice.submission_judged.v1'"
    )
    assert Counter(submission for (submission,) in events) == Counter(submissions)
    verdicts = installation.rows("select verdict from practice_submission")
    assert Counter(verdict for (verdict,) in verdicts) == {"accepted": SUBMISSIONS}
