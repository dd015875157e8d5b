"""`./codehub bench submit`: the running system as learners meet it, beside the same runs without a system.

`bench learn-page` needs no running system: see `tests/load`.

Every submission has a source text of its own, so nothing is answered from a cache. The plain runs start the
same interpreter on the same program and inputs, one after the other, and alternate with the submissions.
"""

import itertools
import json
import math
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

import yaml

from codehub.composition.cli.arguments import Arguments
from codehub.composition.cli.failure import CommandFailed
from codehub.composition.cli.learner import Learner, Timed
from codehub.composition.supervisor.installation import Installation

TESTS = 10
ALTERNATIONS = 25
WARM_UP = 3
PARALLEL = 8
LEARNERS = 24
"""So many that nobody submits more than the limit allows (30 a minute), even when the bench is repeated."""
READ_SECONDS = 2.0
WRONG = "print('nobody asked for this')\n"


@dataclass(frozen=True, slots=True)
class Target:
    """The exercise that is submitted: its id and course, a right program and the inputs of its tests."""

    exercise_id: str
    course_slug: str
    solution: str
    inputs: list[str]


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
        result = _measure(learners, target, arguments.submissions)
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


def _measure(learners: Sequence[Learner], target: Target, submissions: int) -> dict[str, Any]:
    for learner in learners[:WARM_UP]:
        learner.submit(target.exercise_id, _fresh(target.solution))
    ours, plain = _alternate(learners, target)
    together, per_second = _in_parallel(learners, target, submissions)
    wrong = learners[1].submit(target.exercise_id, _fresh(WRONG)).verdict
    ours_p50, plain_p50 = (
        statistics.median(values) * 1000 for values in ([run.seconds for run in ours], plain)
    )
    return {
        "ours_p50_ms": round(ours_p50, 1),
        "ours_p95_ms": round(_p95([run.seconds for run in ours]) * 1000, 1),
        "plain_p50_ms": round(plain_p50, 1),
        "ratio": round(ours_p50 / plain_p50, 3),
        "submissions_per_s": round(per_second, 1),
        "verdicts": dict(Counter(run.verdict for run in [*ours, *together])),
        "wrong_probe": wrong,
        "list": _reads(learners, "/courses"),
        "course": _reads(learners, f"/courses/slug/{target.course_slug}"),
        "me": _reads(learners, "/auth/me"),
    }


def _alternate(learners: Sequence[Learner], target: Target) -> tuple[list[Timed], list[float]]:
    """Submit and run plainly in turns, so that both meet the same machine."""
    ours, plain = [], []
    with tempfile.TemporaryDirectory() as folder:
        program = Path(folder) / "solution.py"
        for _, learner in zip(range(ALTERNATIONS), itertools.cycle(learners), strict=False):
            source = _fresh(target.solution)
            ours.append(learner.submit(target.exercise_id, source))
            program.write_text(source)
            plain.append(_plain_runs(program, target.inputs))
    return ours, plain


def _plain_runs(program: Path, inputs: Sequence[str]) -> float:
    from codehub_judge.sandbox.interpreter import find_interpreter

    interpreter = find_interpreter().path
    begun = time.perf_counter()
    for text in inputs:
        subprocess.run([interpreter, str(program)], input=text, text=True, stdout=subprocess.PIPE, check=True)
    return time.perf_counter() - begun


def _in_parallel(learners: Sequence[Learner], target: Target, submissions: int) -> tuple[list[Timed], float]:
    """Submit from eight threads, each with learners of its own in turns."""
    groups = [learners[number::PARALLEL] for number in range(PARALLEL)]
    shares = [len(range(number, submissions, PARALLEL)) for number in range(PARALLEL)]

    def work(group: Sequence[Learner], share: int) -> list[Timed]:
        turns = itertools.islice(itertools.cycle(group), share)
        return [learner.submit(target.exercise_id, _fresh(target.solution)) for learner in turns]

    begun = time.perf_counter()
    with ThreadPoolExecutor(PARALLEL) as pool:
        done = [run for runs in pool.map(work, groups, shares) for run in runs]
    return done, len(done) / (time.perf_counter() - begun)


def _reads(learners: Sequence[Learner], path: str) -> dict[str, float]:
    """Read one address with eight learners at once for a while."""

    def read(learner: Learner) -> list[float]:
        times = []
        until = time.perf_counter() + READ_SECONDS
        while (begun := time.perf_counter()) < until:
            learner.expect(learner.call("GET", path), 200)
            times.append(time.perf_counter() - begun)
        return times

    with ThreadPoolExecutor(PARALLEL) as pool:
        times = [taken for each in pool.map(read, learners[:PARALLEL]) for taken in each]
    return {"requests_per_s": round(len(times) / READ_SECONDS, 1), "p95_ms": round(_p95(times) * 1000, 1)}


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


def _password(installation: Installation) -> str:
    """Return the password of the learners `bench-NN`, which are made once and stay."""
    try:
        return installation.secret("bench-password")
    except OSError as error:
        raise CommandFailed(
            f"{error.filename} can't be read; run this as the user that started CodeHub."
        ) from error


def _fresh(source: str) -> str:
    return f"{source}\n# {uuid4()}\n"


def _p95(values: Sequence[float]) -> float:
    return sorted(values)[math.ceil(len(values) * 0.95) - 1]
