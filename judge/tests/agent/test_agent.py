"""The agent: leases, reports, and survives what happens to it and around it."""

import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from unittest.mock import Mock

import pytest

from codehub_judge.agent import greeter, loop
from codehub_judge.languages import javascript, programs
from codehub_judge.languages.language import LanguageUnavailable, Toolchain
from codehub_judge.languages.registry import LANGUAGES
from judge.tests.agent.conftest import DEADLINE_S, PLUS, QueueDouble, RunAgent, StartAgent, until
from judge.tests.processes import descendants, inside_boxes
from judge.tests.programs import A_PLUS_B

SLOW = "import time\na, b = map(int, input().split())\ntime.sleep(0.1)\nprint(a + b)\n"
STUCK = "import time\ntime.sleep(600)"


def test_it_reports_the_start_every_test_once_in_order_and_the_verdict(
    queue: QueueDouble, run_agent: RunAgent
) -> None:
    run_agent()
    submission = queue.submit(A_PLUS_B)
    result = queue.judged(submission)
    (first, _started), *batches = queue.events(submission)
    assert first == "started"
    assert {name for name, _data in batches} == {"tests"}
    results = [result for _name, data in batches for result in data["results"]]
    assert [result["index"] for result in results] == list(range(1, 11))
    assert [result["stdout"] for result in results] == ["2\n", *[None] * 9]
    assert result == {
        "verdict": "accepted", "passed": 10, "total": 10, "attempt": 1, "message": "", "compile_output": None,
        "first_failed": None, "points": None, "max_points": None, "groups": [],
        "time_ms": max(result["time_ms"] for result in results),
        "memory_kb": max(result["memory_kb"] for result in results),
    }  # fmt: skip


def test_results_are_reported_while_later_tests_run(queue: QueueDouble, run_agent: RunAgent) -> None:
    run_agent()
    submission = queue.submit(SLOW)
    assert queue.judged(submission)["verdict"] == "accepted"
    batches = [data for name, data in queue.events(submission) if name == "tests"]
    assert len(batches) > 2  # together they would be one or two


def test_it_wakes_for_new_work(
    queue: QueueDouble, run_agent: RunAgent, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loop, "POLL_S", 2 * DEADLINE_S)  # so that it does not ask by itself meanwhile
    run_agent().info()
    for _ in range(3):
        assert queue.judged(queue.submit(A_PLUS_B))["verdict"] == "accepted"


def test_a_program_that_does_not_compile_has_a_verdict_and_no_tests(
    queue: QueueDouble, run_agent: RunAgent
) -> None:
    run_agent()
    submission = queue.submit("print('a'")
    assert queue.judged(submission)["verdict"] == "compile_error"
    assert queue.events(submission) == []


def test_it_judges_every_language_and_own_cases(queue: QueueDouble, run_agent: RunAgent) -> None:
    run_agent()
    cpp = (
        '#include <cstdio>\nint main() { int a, b; std::scanf("%d%d", &a, &b); std::printf("%d", a + b); }\n'
    )
    script = (
        "const [a, b] = require('fs').readFileSync(0, 'utf8').split(' ').map(Number); console.log(a + b);"
    )
    cases = [{"stdin": "1 2\n", "expected": "3"}, {"stdin": "2 2\n", "expected": None}]
    waiting = [
        queue.submit(source, kind="input", language=language, cases=cases)
        for language, source in (("python", A_PLUS_B), ("cpp", cpp), ("javascript", script))
    ]
    for submission in waiting:
        assert (queue.judged(submission)["verdict"], queue.judged(submission)["total"]) == ("accepted", 2)


def test_it_takes_no_language_whose_toolchain_is_missing(
    queue: QueueDouble, run_agent: RunAgent, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(programs, "PLACES", ("/nowhere",))
    javascript.find.cache_clear()
    agent = run_agent()
    monkeypatch.setattr(greeter, "AGAIN_S", 0.1)
    left = queue.submit("console.log(1)", language="javascript")
    assert queue.judged(queue.submit(A_PLUS_B))["verdict"] == "accepted"
    assert "javascript" not in [language["id"] for language in agent.info()["languages"]]
    assert queue.result(left) is None
    monkeypatch.setattr(programs, "PLACES", ("/usr/bin",))  # it is installed meanwhile
    assert queue.judged(left)["verdict"] == "wrong_answer"


@pytest.mark.parametrize(
    "find", [Mock(side_effect=LanguageUnavailable("gone")), Mock(return_value=Toolchain("/usr/bin/gone", ""))]
)
def test_a_language_that_was_taken_away_is_an_error_of_the_judge_and_offered_no_more(
    queue: QueueDouble, run_agent: RunAgent, monkeypatch: pytest.MonkeyPatch, find: Mock
) -> None:
    agent = run_agent()
    agent.info()
    monkeypatch.setitem(LANGUAGES, "javascript", replace(javascript.JAVASCRIPT, find=find))
    result = queue.judged(queue.submit("console.log(1)", language="javascript"))
    assert (result["verdict"], result["attempt"]) == ("judge_error", 1)
    assert result["message"].startswith("JavaScript is no longer installed")
    left = queue.submit("console.log(1)", language="javascript")
    assert queue.judged(queue.submit(A_PLUS_B))["verdict"] == "accepted"
    assert "javascript" not in [language["id"] for language in agent.info()["languages"]]
    assert queue.result(left) is None


def test_a_broken_package_is_an_error_of_the_judge(queue: QueueDouble, run_agent: RunAgent) -> None:
    run_agent()
    queue.add_package({**PLUS, "hash": "broken", "checker": {"kind": "guess"}})
    for package in ("broken", "missing"):
        result = queue.judged(queue.submit(A_PLUS_B, package=package))
        assert (result["verdict"], "not your fault" in result["message"]) == ("judge_error", True)


def test_a_killed_agent_leaves_no_box_and_another_one_finishes(
    queue: QueueDouble, start_agent: StartAgent
) -> None:
    first = start_agent("first")
    submission = queue.submit(STUCK)
    until(lambda: queue.events(submission), "the start")
    until(lambda: inside_boxes(first.process.pid), "the learner's program")
    boxes = descendants(first.process.pid)
    first.end()
    until(lambda: not any(Path(f"/proc/{pid}").exists() for pid in boxes), "the end of all boxes")
    queue.database.execute("update submission set source = %s, expires_at = 'now'", [A_PLUS_B])
    start_agent("second")
    result = queue.judged(submission)
    assert (result["verdict"], result["attempt"]) == ("accepted", 2)


def test_work_that_was_given_to_another_is_stopped(queue: QueueDouble, run_agent: RunAgent) -> None:
    run_agent()
    lost = queue.submit(STUCK)
    until(lambda: queue.events(lost), "the start")
    queue.database.execute("update submission set attempt = 2, agent = 'another', expires_at = 'infinity'")
    assert queue.judged(queue.submit(A_PLUS_B))["verdict"] == "accepted"
    assert queue.result(lost) is None


def test_it_survives_a_database_that_goes_away(queue: QueueDouble, run_agent: RunAgent) -> None:
    run_agent()
    submission = queue.submit(SLOW)
    until(lambda: queue.events(submission), "the start")
    cut = "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'codehub-judge'"
    for _ in range(3):
        until(lambda: queue.rows(cut), "a connection to cut")
    assert queue.judged(submission)["verdict"] == "accepted"
    assert queue.judged(queue.submit(A_PLUS_B))["verdict"] == "accepted"


def test_on_sigterm_it_finishes_what_runs_and_takes_nothing_new(
    queue: QueueDouble, start_agent: StartAgent
) -> None:
    agent = start_agent()
    running = queue.submit(SLOW)
    until(lambda: queue.events(running), "the start")
    agent.process.send_signal(signal.SIGTERM)
    waiting = queue.submit(A_PLUS_B)
    assert agent.process.wait(DEADLINE_S) == 0
    assert (queue.result(running) or {})["verdict"] == "accepted"
    assert queue.result(waiting) is None


def test_it_tells_that_it_is_well(queue: QueueDouble, run_agent: RunAgent) -> None:
    agent = run_agent(slots=3)
    info = agent.info()
    assert (info["healthy"], info["reason"], info["slots"], info["boxes"]) == (True, "", 3, 1)
    assert info["mode"] in ("cgroup1", "cgroup2", "degraded")
    names = {language["id"]: language["name"] for language in info["languages"]}
    assert names.items() >= {("python", "Python"), ("cpp", "C++"), ("javascript", "JavaScript")}
    until(lambda: agent.health()[0] == 200, "health")
    status, report = agent.health("/health/ready")
    assert (status, report["service"], set(report["dependencies"])) == (200, "judge", {"database", "sandbox"})
    assert agent.health("/health/live")[0] == 200
    assert agent.health("/secrets")[0] == 404


def test_without_a_sandbox_it_stays_up_takes_nothing_and_says_why(
    queue: QueueDouble, run_agent: RunAgent, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    agent = run_agent()
    submission = queue.submit(A_PLUS_B)
    info = agent.info()
    assert (info["healthy"], info["languages"]) == (False, [])
    assert info["reason"] == "bubblewrap is not installed."
    assert "apt-get install bubblewrap" in info["remedy"]
    status, report = agent.health()
    assert (status, report["dependencies"]["sandbox"]["status"]) == (503, "unhealthy")
    assert agent.health("/health/live")[0] == 200
    assert queue.rows("select attempt from submission where id = %s", submission) == [(0,)]


def test_it_is_not_root(queue: QueueDouble, start_agent: StartAgent) -> None:
    agent = start_agent()
    agent.info()
    for pid in {agent.process.pid} | descendants(agent.process.pid):
        try:
            lines = Path(f"/proc/{pid}/status").read_text().splitlines()
        except (FileNotFoundError, ProcessLookupError):  # it has ended meanwhile
            continue
        identities = next(line.split()[1:] for line in lines if line.startswith("Uid"))
        assert "0" not in identities or os.geteuid() != 0


def test_where_root_cannot_be_given_up_it_does_not_start(queue: QueueDouble, tmp_path: Path) -> None:
    """In a user namespace with no user but one, who is called root there."""
    paths = os.pathsep.join(path for path in sys.path if path)
    with (tmp_path / "log").open("wb") as log:
        agent = subprocess.Popen(
            ["unshare", "--user", "--map-root-user", sys.executable, "-m", "codehub_judge.agent"],
            env={**os.environ, "CODEHUB_JUDGE_DATABASE_URL": queue.url, "PYTHONPATH": paths},
            stderr=log,
        )
        assert agent.wait(DEADLINE_S) == 1
    said = (tmp_path / "log").read_text()
    assert "Root cannot be given up here" in said
    assert "ordinary user" in said
