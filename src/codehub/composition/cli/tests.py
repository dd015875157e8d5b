"""`./codehub test`: everything that shows that it works, and what CI runs."""

import json
import os
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from codehub.composition.cli.arguments import Arguments
from codehub.composition.cli.checks import BROWSER, BROWSER_UNITS, FORMAT, STYLE, TYPES, WALLS
from codehub.composition.cli.report import write_report
from codehub.composition.cli.suite import Check, CheckCantRun, Outcome, node, python, run_all
from codehub.composition.supervisor.installation import Installation
from codehub.composition.supervisor.probes import free_port

READY_SECONDS = 120.0
STOP_SECONDS = 60.0
ATTACK_ROUNDS = 10
# What is reached by both halves is added up, and asked about, afterwards.
COVERAGE = ("--cov=src/codehub", "--cov=judge/codehub_judge", "--cov-report=", "--cov-fail-under=0")
JUDGE_TESTS = "judge/tests"


def run(arguments: Arguments, app: Path) -> int:
    """Run all checks, what would disturb the others alone; return 0 when all passed."""
    print()
    sizes = Check("browser: sizes within budgets", node("size"), folder="web")
    browser = Check(
        "browser: the whole way of a learner",
        node("e2e"),
        folder="web",
        around=lambda: running_system(app),
    )
    static = [TYPES, BROWSER, STYLE, FORMAT, WALLS, sizes]
    # Each half has a database server of its own; one waits while the other calculates.
    stages = [static, [BROWSER_UNITS], halves_of_the_tests(), *covered(), [browser]]
    if not arguments.full:
        return run_all(stages, app, verbose=arguments.verbose)

    def report(outcomes: Sequence[Outcome]) -> None:
        print(f"\nThe report is in {write_report(app, outcomes)}.")

    stages += [[check] for check in for_releases(app)]
    return run_all(stages, app, verbose=arguments.verbose, report=report)


def halves_of_the_tests() -> list[Check]:
    """Return the tests of the server and of the content, and those of the judge, which take as long."""
    return [
        Check(
            "tests of the server and the content",
            python("pytest", "-q", *COVERAGE, "tests"),
            around=lambda: half_of_the_tests("server"),
        ),
        Check(
            "tests of the judge",
            python("pytest", "-q", *COVERAGE, JUDGE_TESTS),
            around=lambda: half_of_the_tests("judge"),
        ),
    ]


def covered() -> list[list[Check]]:
    """Return what adds up the lines that both halves reached; pyproject.toml says how many have to be."""
    return [
        [Check("coverage of both added up", python("coverage", "combine", "--quiet"))],
        [Check("coverage is enough", python("coverage", "report"))],
    ]


@contextmanager
def half_of_the_tests(name: str) -> Iterator[Mapping[str, str]]:
    """Yield the variables that keep one half out of the files and the database of the other."""
    server = os.environ.get("DATABASE_URL")
    database = {"DATABASE_URL": f"{server}_{name}"} if server else {}
    yield {"COVERAGE_FILE": f".coverage.{name}", **database}


def for_releases(app: Path) -> list[Check]:
    """Return what takes too long for every change: attacks again and again on one judge, and the measures."""
    files = [*app.glob("judge/tests/test_attacks_*.py"), *app.glob("judge/tests/attacks/test_*.py")]
    attacks = sorted(str(path.relative_to(app)) for path in files)
    again = python("pytest", "-q", "--keep-duplicates", *attacks * ATTACK_ROUNDS)
    beside_others = [sys.executable, "judge/benchmarks/compare.py"]
    bench = python("codehub.composition.cli", "bench", "submit")
    return [
        Check("tests that take long", python("pytest", "-q", "-m", "full")),
        Check(f"attacks on the judge, {ATTACK_ROUNDS} rounds", again),
        Check("the judge beside others", beside_others, reported=True),
        Check("bench", bench, reported=True, around=lambda: running_system(app)),
        measured(app, "browser: drawing and typing on a slow phone", "measure"),
        measured(app, "browser: Lighthouse on every page", "lighthouse"),
    ]


def measured(app: Path, title: str, script: str) -> Check:
    """Return a measure of the pages of a running system, beside its budgets."""
    return Check(title, node(script), folder="web", reported=True, around=lambda: running_system(app))


@contextmanager
def running_system(app: Path) -> Iterator[Mapping[str, str]]:
    """Start `up` with a folder and port of its own; yield where it is and who may log in."""
    folder = Path(tempfile.mkdtemp(prefix="codehub-e2e-"))
    folder.chmod(0o755)
    data, accounts, port = folder / "data", folder / "accounts.json", free_port()
    command = python("codehub.composition.cli", "up", "--data", str(data), "--port", str(port))
    output = folder / "output"
    with output.open("wb") as log:
        process = subprocess.Popen(
            [*command, "--accounts-file", str(accounts)], stdout=log, stderr=log, stdin=subprocess.DEVNULL
        )
    try:
        _wait_until_ready(process, Installation(data, app), output)
        _wait_for_languages(f"http://localhost:{port}")
        yield {
            "CODEHUB_DATA_DIR": str(data),
            "CODEHUB_E2E_URL": f"http://localhost:{port}",
            "CODEHUB_E2E_ACCOUNTS": str(accounts),
            "CODEHUB_E2E_STATUS": shlex.join(
                python("codehub.composition.cli", "status", "--json", "--data", str(data))
            ),
        }
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(STOP_SECONDS)
        shutil.rmtree(folder)


def _wait_for_languages(url: str) -> None:
    """Wait until the judge offers all languages; the slow ones greet when it is ready already."""
    deadline = time.monotonic() + READY_SECONDS
    while True:
        with urllib.request.urlopen(f"{url}/api/v1/languages", timeout=10) as answer:  # noqa: S310 -- our own
            missing = [language["name"] for language in json.load(answer) if language["version"] is None]
        if not missing:
            return
        if time.monotonic() > deadline:
            raise CheckCantRun(f"the judge doesn't offer {', '.join(missing)}")
        time.sleep(0.2)


def _wait_until_ready(process: subprocess.Popen[bytes], installation: Installation, output: Path) -> None:
    deadline = time.monotonic() + READY_SECONDS
    while True:
        state = installation.state()
        if state is not None and state.ready_seconds is not None:
            return
        if process.poll() is not None or time.monotonic() > deadline:
            raise CheckCantRun(f"./codehub up didn't become ready:\n{output.read_text(errors='replace')}")
        time.sleep(0.1)
