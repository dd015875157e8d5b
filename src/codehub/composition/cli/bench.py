"""`./codehub bench submit`: the running system as learners meet it, beside the same runs without a system.

`bench learn-page` needs no running system: see `tests/load`.

Every submission has a source text of its own, so nothing is answered from a cache. `racing.py` beside it has
the measurement; here it is prepared and printed.
"""

import json
import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import yaml

from codehub.composition.cli.arguments import Arguments
from codehub.composition.cli.failure import CommandFailed
from codehub.composition.cli.learner import Learner
from codehub.composition.cli.racing import Meter, Target, fresh, p95, race
from codehub.composition.supervisor.installation import Installation

TESTS = 10
WARM_UP = 3
READERS = 8
LEARNERS = 24
"""So many that nobody submits more than the limit allows (30 a minute), even when the bench is repeated."""
READ_SECONDS = 2.0
WRONG = "print('nobody asked for this')\n"


def run(arguments: Arguments, app: Path) -> int:
    """Measure and print one JSON object; return 1 when a verdict was not what it should be."""
    if arguments.action == "learn-page":
        return _learn_page(app)
    installation = Installation(arguments.data, app)
    url, password = _address(arguments, installation), _password(installation)
    learners = [Learner(url, f"127.0.8.{number + 1}") for number in range(LEARNERS)]
    try:
        for number, learner in enumerate(learners):
            learner.log_in(f"bench-{number:02}", password)
        target = _find_target(learners, app)
        result = _measure(learners, target, arguments, _meter(arguments, installation))
    finally:
        for learner in learners:
            learner.close()
    print(json.dumps(result, indent=2))
    return 0 if set(result["verdicts"]) == {"accepted"} and result["wrong_probe"] == "wrong_answer" else 1


def _learn_page(app: Path) -> int:
    """Measure pages on a large database of their own; it belongs to the tests, whose data it makes."""
    command = [sys.executable, "-m", "tests.load.learn_page"]
    path = os.pathsep.join(str(app / folder) for folder in (".", "src", "judge"))
    return subprocess.run(command, cwd=app, env={**os.environ, "PYTHONPATH": path}, check=False).returncode


def _measure(
    learners: Sequence[Learner], target: Target, arguments: Arguments, meter: Meter
) -> dict[str, Any]:
    for learner in learners[:WARM_UP]:
        learner.submit(target.exercise_id, fresh(target.solution))
    measured = [
        race(learners, target, clients, arguments.submissions, meter) for clients in arguments.clients
    ]
    wrong = learners[1].submit(target.exercise_id, fresh(WRONG)).verdict
    figures = [figure for each in measured for figure in each.figures().items()]
    return {
        **dict(figures),
        "verdicts": dict(Counter(run.verdict for each in measured for run in each.ours)),
        "wrong_probe": wrong,
        "list": _reads(learners, "/courses"),
        "course": _reads(learners, f"/courses/slug/{target.course_slug}"),
        "me": _reads(learners, "/auth/me"),
    }


def _reads(learners: Sequence[Learner], path: str) -> dict[str, float]:
    """Read one address with eight learners at once for a while."""

    def read(learner: Learner) -> list[float]:
        times = []
        until = time.perf_counter() + READ_SECONDS
        while (begun := time.perf_counter()) < until:
            learner.expect(learner.call("GET", path), 200)
            times.append(time.perf_counter() - begun)
        return times

    with ThreadPoolExecutor(READERS) as pool:
        times = [taken for each in pool.map(read, learners[:READERS]) for taken in each]
    return {"requests_per_s": round(len(times) / READ_SECONDS, 1), "p95_ms": round(p95(times) * 1000, 1)}


def _find_target(learners: Sequence[Learner], app: Path) -> Target:
    """Find an exercise of ten tests in our own courses and enrol every learner in its course."""
    for folder in sorted((app / "content" / "courses").glob("*/*/*/exercises/*")):
        tests = yaml.safe_load((folder / "tests.yaml").read_text())
        description = yaml.safe_load((folder / "exercise.yaml").read_text())
        solution = folder / "solution.py"
        if description["type"] == "stdin_stdout" and len(tests) == TESTS and solution.is_file():
            slug = folder.parents[3].name
            exercise_id = _exercise_id(learners, slug, description["title"])
            inputs = [test["stdin"] for test in tests]
            return Target(exercise_id, slug, solution.read_text(), inputs)
    raise CommandFailed(f"There is no stdin_stdout exercise in Python with {TESTS} tests in content/courses.")


def _exercise_id(learners: Sequence[Learner], slug: str, title: str) -> str:
    for learner in learners:
        course = learner.expect(learner.call("GET", f"/courses/slug/{slug}"), 200)
        if not course["enrolled"]:
            learner.expect(learner.call("POST", f"/courses/{course['id']}/enroll"), 200, 201)
    for module in course["modules"]:
        for lesson in module["lessons"]:
            for item in lesson["items"]:
                if item["exercise_id"] and item["title"] == title:
                    found: str = item["exercise_id"]
                    return found
    raise CommandFailed(
        f"The course {slug} has no exercise {title}; import it: ./codehub content import content/courses"
    )


def _address(arguments: Arguments, installation: Installation) -> str:
    if arguments.url is not None:
        return arguments.url.rstrip("/")
    state = installation.state()
    if state is None or state.ready_seconds is None:
        raise CommandFailed(f"CodeHub doesn't run with {installation.data}. Start it first: ./codehub up")
    return state.url


def _meter(arguments: Arguments, installation: Installation) -> Meter:
    """Return what measures the processor time of all of CodeHub; a system elsewhere has none for us."""
    state = None if arguments.url else installation.state()
    return Meter(state.pid if state else None)


def _password(installation: Installation) -> str:
    """Return the password of the learners `bench-NN`, which are made once and stay."""
    try:
        return installation.secret("bench-password")
    except OSError as error:
        raise CommandFailed(
            f"{error.filename} can't be read; run this as the user that started CodeHub."
        ) from error
