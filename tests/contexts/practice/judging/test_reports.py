"""What an agent may tell, and what of it is stored and shown."""

import json
from typing import Any

import pytest
from django.db import DataError, IntegrityError

from codehub.contexts.practice.contracts import SubmissionDetail
from codehub.contexts.practice.events import SubmissionStarted, TestsFinished
from codehub.contexts.practice.models import TestResult
from codehub.contexts.practice.queries.submissions import submission_detail
from codehub.contexts.practice.services.run_solution import run_solution
from codehub.contexts.practice.services.submit_solution import submit_solution
from tests.factories.practice import (
    SECRET,
    expire_leases,
    make_exercise,
    make_function_definition,
    make_result,
    own_input,
)


@pytest.fixture
def detail(learner, exercise, judge) -> SubmissionDetail:
    return submit_solution(learner, exercise.pk, language="python", source="")


@pytest.fixture
def lease(detail, judge):
    return judge.lease()[0]


def test_started_tells_attempt_and_the_total_that_we_count(learner, lease, judge, published):
    assert judge.start(lease, total=99)
    name, payload = published(learner)[-1]
    assert name == SubmissionStarted.event_name
    event = SubmissionStarted.from_payload(payload)
    assert (event.submission_id, event.attempt, event.total) == (lease.submission, 1, 4)
    assert submission_detail(learner, lease.submission).state == "judging"


def test_results_are_stored_and_published_alike(learner, lease, judge, published):
    assert judge.tests(lease, make_result(1), make_result(3, "wrong_answer"))
    name, payload = published(learner)[-1]
    assert name == TestsFinished.event_name
    stored = list(TestResult.objects.order_by("index").values())
    assert [{k: v for k, v in row.items() if k != "submission_id"} for row in stored] == payload["results"]


def test_a_visible_test_shows_everything_and_its_title(learner, lease, judge):
    judge.tests(lease, make_result(1, "runtime_error", exit_code=1, signal="SIGSEGV", stderr="Traceback"))
    [result] = submission_detail(learner, lease.submission).results
    assert (result.name, result.visible, result.verdict) == ("Ada comes in", True, "runtime_error")
    assert (result.exit_code, result.signal, result.stderr) == (1, "SIGSEGV", "Traceback")
    assert (result.time_ms, result.memory_kb) == (13, 9001)


@pytest.mark.parametrize(
    "verdict", ["accepted", "wrong_answer", "runtime_error", "time_limit", "judge_error"]
)
def test_a_hidden_test_shows_a_verdict_and_coarse_numbers_whatever_the_agent_sends(
    learner, lease, judge, published, verdict
):
    judge.tests(lease, make_result(3, verdict, name=SECRET, exit_code=42, signal="SIGUSR1", stderr=SECRET))
    [result] = submission_detail(learner, lease.submission).results
    assert (result.name, result.visible, result.verdict) == ("Hidden test 3", False, verdict)
    assert (result.time_ms, result.memory_kb) == (20, 9 * 1024)
    assert (result.stdout, result.stderr, result.exit_code, result.signal) == (None, None, None, None)
    assert SECRET not in json.dumps(published(learner))


def test_long_output_is_cut_and_said_to_be(learner, lease, judge):
    judge.tests(
        lease, make_result(1, stdout="x" * 5000, stderr="y", stderr_truncated=True, message="z" * 9999)
    )
    [result] = submission_detail(learner, lease.submission).results
    assert (len(result.stdout or ""), result.stdout_truncated) == (4096, True)
    assert (result.stderr, result.stderr_truncated) == ("y", True)
    assert len(result.message) == 4096


def test_numbers_out_of_range_are_brought_into_it(learner, lease, judge):
    judge.tests(lease, make_result(1, time_ms=1e12, memory_kb=-5, exit_code=10**9))
    [result] = submission_detail(learner, lease.submission).results
    assert (result.time_ms, result.memory_kb, result.exit_code) == (86_400_000, 0, 1000)


def test_a_result_told_twice_is_stored_once(learner, lease, judge):
    judge.tests(lease, make_result(1, "wrong_answer"))
    judge.tests(lease, make_result(1, "accepted"))
    [result] = submission_detail(learner, lease.submission).results
    assert result.verdict == "accepted"


@pytest.mark.parametrize(
    "results",
    [
        None,
        [],
        {"index": 1},
        ["accepted"],
        [make_result(5)],
        [make_result(0)],
        [make_result(None)],
        [make_result("1")],
        [make_result(1, time_ms="fast")],
        [make_result(1)] * 1001,
    ],
)
def test_what_is_no_list_of_our_tests_is_refused(learner, lease, judge, results: Any):
    with pytest.raises(DataError):
        judge.report(lease, "tests", {"results": results})


@pytest.mark.parametrize("verdict", ["excellent", "", None])
def test_an_unknown_verdict_is_refused(lease, judge, verdict):
    with pytest.raises(IntegrityError):
        judge.tests(lease, make_result(1, verdict=verdict))


def test_a_test_named_twice_in_one_report_is_refused(lease, judge):
    with pytest.raises(Exception, match="a second time"):
        judge.tests(lease, make_result(1), make_result(1))


def test_an_unknown_report_is_refused(lease, judge):
    with pytest.raises(DataError, match="unknown report"):
        judge.report(lease, "compiled", {})


def test_a_dead_attempt_is_told_so_and_changes_nothing(learner, lease, judge, published):
    expire_leases()
    judge.lease()
    before = published(learner)
    assert not judge.start(lease)
    assert not judge.tests(lease, make_result(1))
    assert published(learner) == before
    assert not TestResult.objects.exists()


def test_a_run_has_the_visible_tests_only(learner, exercise, judge):
    run_solution(learner, exercise.pk, language="python", source="", cases=None)
    [lease] = judge.lease()
    judge.start(lease)
    judge.tests(lease, make_result(2))
    assert submission_detail(learner, lease.submission).total == 2
    with pytest.raises(DataError, match="none of this submission"):
        judge.tests(lease, make_result(3))


def test_own_cases_have_a_result_each_with_its_output(learner, exercise, judge):
    cases = own_input("Ada") + own_input("Bob", expected="Hello, Bob")
    run_solution(learner, exercise.pk, language="python", source="", cases=cases)
    [lease] = judge.lease()
    judge.start(lease)
    judge.tests(lease, make_result(1, stdout="Hello"), make_result(2, "wrong_answer", stdout="Bye"))
    shown = submission_detail(learner, lease.submission)
    assert (shown.total, [result.stdout for result in shown.results]) == (2, ["Hello", "Bye"])
    assert {(result.name, result.visible) for result in shown.results} == {("case", True)}
    with pytest.raises(DataError):
        judge.tests(lease, make_result(3))


def test_what_a_function_returned_is_shown_of_visible_tests_only(learner, judge, published):
    function = make_exercise(definition=make_function_definition())
    submit_solution(learner, function.pk, language="python", source="")
    [lease] = judge.lease()
    judge.tests(lease, make_result(1, returned='["ab", "ab"]'), make_result(2, returned="x" * 5000))
    judge.tests(lease, make_result(3, "wrong_answer", returned=f'["{SECRET}"]'))
    shown = submission_detail(learner, lease.submission)
    assert [result.returned for result in shown.results] == ['["ab", "ab"]', "x" * 4096, None]
    told = published(learner)[-1]
    assert told[1]["results"][0]["returned"] is None
    assert SECRET not in json.dumps(told)
