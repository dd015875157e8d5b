"""Submissions judged by real agents in real sandboxes, and an agent killed in the middle."""

import json
import time
from pathlib import Path
from uuid import UUID

import pytest
from django.db import connection

from codehub.contexts.practice.contracts import SubmissionDetail
from codehub.contexts.practice.models import Exercise, JudgeLease, Submission
from codehub.contexts.practice.queries.languages import language_versions
from codehub.contexts.practice.queries.submissions import submission_detail, try_detail
from codehub.contexts.practice.services.run_block import run_block
from codehub.contexts.practice.services.run_solution import run_solution
from codehub.contexts.practice.services.submit_solution import submit_solution
from codehub.contexts.practice.services.try_exercise import try_exercise
from codehub.kernel.actors import Actor
from codehub.kernel.ids import new_id
from codehub.platform.resources import registry
from tests.contexts.practice.judging.agents import running_agents, wait_until
from tests.factories.practice import (
    SECRET,
    JudgeDouble,
    Lease,
    make_exercise,
    make_function_definition,
    make_unit_test_definition,
    own_input,
)

RIGHT = "import sys\nprint('Hello,', sys.stdin.readline().strip())\n"
LEAKS = "import sys\nsys.stderr.write(sys.stdin.read())\nsys.exit(7)\n"
SLOW = "import time\ntime.sleep(0.7)\n" + RIGHT


@pytest.fixture
def actor(transactional_db: None) -> Actor:
    return Actor(id=new_id(), role="instructor")


def submit(actor: Actor, exercise: Exercise, source: str, language: str = "python") -> UUID:
    return submit_solution(actor, exercise.pk, language=language, source=source).id


def judged(actor: Actor, submission: UUID) -> SubmissionDetail:
    def is_judged() -> bool:
        return Submission.objects.filter(pk=submission, state="judged").exists()

    wait_until(is_judged, f"{submission} was not judged")
    return submission_detail(actor, submission)


def events(actor: Actor, name: str) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "select payload::text from outbox_event where stream = %s and name = %s order by seq",
            [f"user:{actor.id}", name],
        )
        return [row[0] for row in cursor.fetchall()]


def test_an_agent_judges_submits_and_runs_of_both_types(actor, tmp_path: Path):
    exercise, unit = make_exercise(), make_exercise(definition=make_unit_test_definition())
    with running_agents("real", logs=tmp_path) as agents:
        right = judged(actor, submit(actor, exercise, RIGHT))
        assert (right.verdict, right.passed, right.total, right.attempt) == ("accepted", 4, 4, 1)
        assert [result.verdict for result in right.results] == ["accepted"] * 4
        assert right.results[0].stdout == "Hello, Ada\n"
        assert len(events(actor, "practice.submission_judged.v1")) == 1

        wrong = judged(actor, submit(actor, exercise, "print('Hi')"))
        assert (wrong.verdict, wrong.passed) == ("wrong_answer", 0)

        broken = judged(actor, submit(actor, exercise, "print('Hi'"))
        assert broken.verdict == "compile_error"
        assert "SyntaxError" in broken.compile_output

        unit_right = judged(actor, submit(actor, unit, "def f():\n    return 1\n"))
        assert (unit_right.verdict, unit_right.total) == ("accepted", 2)

        program = {"language": "python", "source": RIGHT}
        ran = judged(actor, run_solution(actor, exercise.pk, cases=None, **program).id)
        assert (ran.verdict, ran.total, len(ran.results)) == ("accepted", 2, 2)
        own = judged(actor, run_solution(actor, exercise.pk, cases=own_input("Zuse"), **program).id)
        assert (own.verdict, own.results[0].stdout) == ("accepted", "Hello, Zuse\n")

        leaking = judged(actor, submit(actor, exercise, LEAKS))
        assert leaking.verdict == "runtime_error"
        assert leaking.results[0].exit_code == 7
        assert SECRET not in str(leaking)
        assert SECRET not in "".join(events(actor, "practice.tests_finished.v1"))

        assert agents["real"].stop() == 0


REPEAT = {
    "python": "def repeat(text, times):\n    return [text] * times\n",
    "cpp": "#include <bits/stdc++.h>\nusing namespace std;\n"
    "vector<string> repeat(string text, long long times) { return vector<string>(times, text); }\n",
    "javascript": "function repeat(text, times) { return Array(times).fill(text); }\n",
}
ECHO = {
    "python": "print(input())\n",
    "cpp": "#include <iostream>\nint main() { std::cout << std::cin.rdbuf(); }\n",
    "javascript": "console.log(require('fs').readFileSync(0, 'utf8').trim());\n",
}


def test_an_agent_judges_functions_cases_blocks_and_tries_in_every_language(
    actor, tmp_path: Path, monkeypatch
):
    function = make_exercise(definition=make_function_definition(starters=REPEAT))
    grants = registry._grants.setdefault("exercise", {})
    monkeypatch.setitem(grants, "tests.preview", lambda _asker, exercise_id: exercise_id == function.pk)
    own = own_input(None, arguments='["ü", 1]') + own_input(None, arguments='["a", 2]', expected='["a"]')
    with running_agents("real", logs=tmp_path, languages=",".join(REPEAT)):
        wait_until(lambda: set(language_versions()) >= set(REPEAT), "a language is missing")
        for language, source in REPEAT.items():
            right = judged(actor, submit(actor, function, source, language))
            assert (right.verdict, right.passed, right.message) == ("accepted", 3, ""), language
            assert [json.loads(result.returned or "null") for result in right.results] == [
                ["ab", "ab"],
                [],
                None,  # the hidden one
            ]
            program = {"language": language, "source": source}
            ran = judged(actor, run_solution(actor, function.pk, cases=own, **program).id)
            assert [result.verdict for result in ran.results] == ["accepted", "wrong_answer"], language
            assert json.loads(ran.results[0].returned or "") == ["ü"]
            block = judged(actor, run_block(actor, language=language, source=ECHO[language], stdin="é 3").id)
            assert (block.verdict, block.total) == ("accepted", 1), language
            assert (block.results[0].stdout or "").strip() == "é 3"
        queued = try_exercise(function.pk, language="python", source="def repeat(text, times): pass")
        wait_until(lambda: try_detail(queued.id).state == "judged", "the try was not judged")
        tried = try_detail(queued.id)
        assert (tried.verdict, tried.passed, tried.total) == ("wrong_answer", 0, 2)
        assert tried.cases is None
        assert SECRET not in str(tried)


def test_killed_in_the_middle_another_finishes_within_ten_seconds_and_one_verdict_counts(
    actor, tmp_path: Path
):
    exercise = make_exercise()
    with running_agents("first", "second", logs=tmp_path) as agents:
        submission = submit(actor, exercise, SLOW)
        wait_until(lambda: bool(events(actor, "practice.tests_finished.v1")), "no test was reported")
        lease = JudgeLease.objects.get(pk=submission)
        agents[str(lease.agent)].kill()
        killed_at = time.monotonic()

        shown = judged(actor, submission)

        assert time.monotonic() - killed_at < 10
        assert (shown.verdict, shown.passed, shown.attempt) == ("accepted", 4, 2)
        assert [result.index for result in shown.results] == [1, 2, 3, 4]
        dead = Lease(submission, 1, "submit", "python", SLOW, None, exercise.package_id)
        late = JudgeDouble(name=str(lease.agent))
        assert not late.tests(dead, {"index": 1, "verdict": "wrong_answer"})
        assert not late.finish(dead, "wrong_answer", 0)
        assert submission_detail(actor, submission).verdict == "accepted"
        assert len(events(actor, "practice.submission_judged.v1")) == 1
