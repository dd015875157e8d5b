"""`python -m tests.load.learn_page`: what pages wait for, with 1,000 courses and 10,000 enrolments.

Fills a database of its own on the server of DATABASE_URL (an embedded one without it), starts the `web` role
there and asks over HTTP for what the pages ask for, in turns with an anonymous request of one indexed query:
on a slow or busy machine the two are slow together. Prints one JSON object with the times beside their
target, and fails when the number of queries depends on how much there is.
"""

import http.client
import json
import math
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests import environment

environment.prepare()

from django.conf import settings  # noqa: E402 - models need the environment above
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import setup_test_environment  # noqa: E402

from codehub.contexts.accounts.models.user import User  # noqa: E402
from tests.load.data import Sample, Size, fill  # noqa: E402
from tests.load.pages import REFERENCE, query_counts, requests  # noqa: E402

LITTLE = Size(courses=2, learners=2, enrolments=2, lessons=2)
MUCH = Size(courses=1000, learners=2500, enrolments=10_000)
DATABASE = "codehub_load"
TARGET_MS = 100
ROUNDS = 100
WARM_UP = 5
ASKING = 8
"""So many learners take turns that nobody asks more often than the limits allow."""
LONGEST_IDLE_S = 2.0
PATIENCE_S = 60.0
ROOT = Path(__file__).parents[2]


@dataclass(slots=True)
class Browser:
    """A learner's connection, kept open, from a loopback address of its own as limits count by address."""

    connection: http.client.HTTPConnection
    cookie: str
    used_at: float = 0.0

    def milliseconds(self, path: str) -> float:
        """Return how long an answer takes, from the request to its last byte."""
        if time.perf_counter() - self.used_at > LONGEST_IDLE_S:  # the server may have closed it
            self.connection.close()
            self.connection.connect()
        begun = time.perf_counter()
        self.connection.request("GET", f"/api/v1{path}", headers={"Cookie": self.cookie})
        answer = self.connection.getresponse()
        answer.read()
        self.used_at = time.perf_counter()
        if answer.status != 200:
            raise SystemExit(f"{path} answered {answer.status}")
        return (self.used_at - begun) * 1000


def main() -> int:
    setup_test_environment()
    connection.settings_dict["TEST"]["NAME"] = DATABASE
    with redirect_stdout(sys.stderr):  # Django tells of its cache table, whatever the verbosity
        name = connection.creation.create_test_db(verbosity=0, autoclobber=True)
    try:
        few = query_counts(fill(LITTLE))
        begun = time.perf_counter()
        sample = fill(MUCH, asking=ASKING)
        filled = time.perf_counter() - begun
        many = query_counts(sample)
        with running_web() as port:
            times = measure(sample, port)
        result = report(times, few, many, filled)
    finally:
        connection.creation.destroy_test_db(name, verbosity=0)
        environment.tear_down()
    print(json.dumps(result, indent=2))
    return 0 if result["queries_constant"] else 1


def measure(sample: Sample, port: int) -> dict[str, list[float]]:
    """Ask for everything in turns, a round for each learner after the other."""
    paths = requests(sample)
    browsers = [_browser(learner, number, port) for number, learner in enumerate(sample.learners)]
    visitor = _browser(None, len(browsers), port)
    times: dict[str, list[float]] = {name: [] for name in paths}
    for turn in range(WARM_UP * ASKING + ROUNDS):
        for name, path in paths.items():
            browser = visitor if name == REFERENCE else browsers[turn % ASKING]
            times[name].append(browser.milliseconds(path))
    return {name: found[WARM_UP * ASKING :] for name, found in times.items()}


def report(
    times: dict[str, list[float]], few: dict[str, int], many: dict[str, int], filled: float
) -> dict[str, Any]:
    """Return medians and 95th percentiles in milliseconds, beside queries, target and reference."""
    learn = [name for name in times if name.startswith("learn")]
    slowest = max(percentile(times[name], 0.95) for name in learn)
    return {
        # more waiting programs than processors: the times tell of the machine, the ratio of the pages
        "machine": {"processors": os.cpu_count(), "load": round(os.getloadavg()[0], 1)},
        "database": {"courses": MUCH.courses, "enrolments": MUCH.enrolments, "filled_s": round(filled, 1)},
        "requests": {
            name: {
                "p50_ms": round(statistics.median(found), 1),
                "p95_ms": round(percentile(found, 0.95), 1),
                "queries": many[name],
            }
            for name, found in times.items()
        },
        "queries_constant": few == many,
        "learn_page": {
            "target_ms": TARGET_MS,
            "slowest_p95_ms": round(slowest, 1),
            "within_target": slowest < TARGET_MS,
            "ratio_to_reference": round(slowest / percentile(times[REFERENCE], 0.95), 2),
        },
    }


def percentile(values: Sequence[float], share: float) -> float:
    return sorted(values)[math.ceil(len(values) * share) - 1]


def _browser(learner: User | None, number: int, port: int) -> Browser:
    client = Client()
    if learner is not None:
        client.force_login(learner)
    cookie = "; ".join(f"{name}={morsel.value}" for name, morsel in client.cookies.items())
    source = (f"127.0.9.{number + 1}", 0)
    return Browser(http.client.HTTPConnection("127.0.0.1", port, timeout=30, source_address=source), cookie)


@contextmanager
def running_web() -> Iterator[int]:
    """Run the `web` role on the filled database, as `./codehub up` does; yield its port."""
    with tempfile.TemporaryDirectory() as data:
        port = _free_port()
        command = [sys.executable, "-m", "codehub.composition.roles", "web", "--port", str(port)]
        process = subprocess.Popen(command, cwd=ROOT, env=_environment(data))
        try:
            _wait_until_ready(process, port)
            yield port
        finally:
            process.terminate()
            process.wait()


def _environment(data: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("CODEHUB_")}
    params = connection.get_connection_params()
    who = f"{params['user']}:{params.get('password', '')}"
    where = f"host={params['host']}&port={params.get('port', 5432)}"
    return {
        **kept,
        "CODEHUB_DATA_DIR": data,
        "CODEHUB_LOG_LEVEL": "WARNING",
        "DATABASE_URL": f"postgres://{who}@/{settings.DATABASES['default']['NAME']}?{where}",
        "PYTHONPATH": "src:judge",
    }


def _wait_until_ready(process: subprocess.Popen[bytes], port: int) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not _answers(port):
        if process.poll() is not None or time.monotonic() > deadline:
            raise SystemExit("the web role does not become ready")
        time.sleep(0.1)


def _answers(port: int) -> bool:
    probe = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        probe.request("GET", "/health/live")
        return probe.getresponse().status == 200
    except OSError:
        return False
    finally:
        probe.close()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


if __name__ == "__main__":
    sys.exit(main())
