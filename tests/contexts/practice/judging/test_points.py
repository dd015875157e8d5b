"""Points, groups and transcripts: what an agent says of them, within what our own outline says."""

import pytest
from django.db import DataError, IntegrityError, transaction

from codehub.contexts.practice.contracts import Case, Group, GroupResultView, TestCase
from codehub.contexts.practice.events import SubmissionJudged, TestsFinished
from codehub.contexts.practice.models import Submission, TestResult
from codehub.contexts.practice.queries.submissions import submission_detail, submission_list
from codehub.contexts.practice.services.run_solution import run_solution
from codehub.contexts.practice.services.submit_solution import submit_solution
from tests.factories.practice import expire_leases, make_definition, make_exercise, make_result

SMALL = Group(name="small", title="Up to 100", points=30)
LARGE = Group(name="large", title="All", points=50, scoring="sum", requires=["small"])


def scored_definition():
    """A sample without points, a group of two, a group of three, and a bonus test; some are hidden."""
    tests = [
        TestCase(name=name, title="", visible=visible, stdin=name, expected="", group=group, points=points)
        for name, visible, group, points in (
            ("sample", True, None, None),
            ("s-1", True, "small", None),
            ("s-2", False, "small", None),
            ("l-1", True, "large", None),
            ("l-2", False, "large", None),
            ("l-3", False, "large", None),
            ("bonus", False, None, 20),
        )
    ]
    return make_definition(tests=tests, groups=[SMALL, LARGE])


@pytest.fixture
def scored(db):
    return make_exercise(definition=scored_definition())


@pytest.fixture
def lease(learner, scored, judge):
    submit_solution(learner, scored.pk, language="python", source="")
    return judge.lease()[0]


def told(small=30, large=50):
    """What an agent says of the two groups."""
    return [
        {"name": "small", "verdict": "accepted", "points": small, "max_points": 30},
        {"name": "large", "verdict": "partial", "points": large, "max_points": 50},
    ]


def test_points_and_groups_are_stored_and_told(learner, lease, judge, published):
    judge.start(lease)
    assert judge.finish(lease, "partial", 5, points=63.33333, groups=told(large=33.33333), first_failed=6)
    shown = submission_detail(learner, lease.submission)
    assert (shown.verdict, shown.passed, shown.total) == ("partial", 5, 7)
    assert (shown.points, shown.max_points, shown.first_failed) == (63.3333, 100, 6)
    assert shown.groups == [
        GroupResultView(name="small", title="Up to 100", verdict="accepted", points=30, max_points=30),
        GroupResultView(name="large", title="All", verdict="partial", points=33.3333, max_points=50),
    ]
    event = SubmissionJudged.from_payload(published(learner)[-1][1])
    assert (event.points, event.max_points, event.first_failed) == (63.3333, 100, 6)
    assert [group["points"] for group in event.groups] == [30, 33.3333]
    [listed] = submission_list(learner, None, cursor=None, limit=10).items
    assert (listed.points, listed.max_points) == (63.3333, 100)


def test_all_points_are_accepted_though_a_test_without_points_failed(learner, lease, judge):
    assert judge.finish(lease, "accepted", 6, points=100, groups=told(), first_failed=1)
    assert submission_detail(learner, lease.submission).verdict == "accepted"


@pytest.mark.parametrize("points", [99.99, 0, None])
def test_less_than_all_points_are_not_accepted(lease, judge, points):
    with pytest.raises(DataError, match="tests passed is not accepted"):
        judge.finish(lease, "accepted", 7, points=points, groups=told())


def test_an_agent_gives_no_more_than_there_is(learner, lease, judge):
    groups = [group | {"points": 1e300, "max_points": 9, "title": "Mine"} for group in told()]
    strange = {"name": "mine", "verdict": "accepted", "points": 7, "max_points": 7}
    judge.finish(lease, "accepted", 7, points=1e300, max_points=1e300, groups=[*groups, strange])
    shown = submission_detail(learner, lease.submission)
    assert (shown.points, shown.max_points) == (100, 100)
    assert [(group.title, group.points, group.max_points) for group in shown.groups] == [
        ("Up to 100", 30, 30),
        ("All", 50, 50),
    ]


def test_points_are_never_below_nothing(learner, lease, judge):
    judge.finish(lease, "wrong_answer", 0, points=-5, groups=told(small=-1, large=-1))
    shown = submission_detail(learner, lease.submission)
    assert (shown.points, [group.points for group in shown.groups]) == (0, [0, 0])


@pytest.mark.parametrize("groups", [None, [], "all", 7, [{"name": "large"}, "small"]])
def test_groups_of_which_nothing_is_said_have_the_verdict_of_the_whole(learner, lease, judge, groups):
    judge.finish(lease, "compile_error", 0, compile_output="line 1", groups=groups)
    shown = submission_detail(learner, lease.submission)
    assert [(group.verdict, group.points) for group in shown.groups] == [("compile_error", 0)] * 2


@pytest.mark.parametrize(
    "change", [{"points": "all"}, {"groups": [told()[0] | {"verdict": "great"}]}, {"first_failed": "1"}]
)
def test_what_can_not_be_read_is_refused(lease, judge, change):
    with pytest.raises(DataError):
        judge.finish(lease, "wrong_answer", 1, **change)


@pytest.mark.parametrize(("said", "kept"), [(1, 1), (7, 7), (8, None), (0, None), (-1, None), (None, None)])
def test_the_first_failed_test_is_one_of_them(learner, lease, judge, said, kept):
    judge.finish(lease, "wrong_answer", 0, first_failed=said)
    assert submission_detail(learner, lease.submission).first_failed == kept


def test_after_three_dead_attempts_there_are_no_points_and_nobodys_fault(learner, lease, judge):
    for _ in range(3):
        expire_leases()
        judge.lease()
    shown = submission_detail(learner, lease.submission)
    assert (shown.verdict, shown.points, shown.max_points) == ("judge_error", 0, 100)
    assert [group.verdict for group in shown.groups] == ["judge_error"] * 2


def test_without_points_there_are_none(learner, exercise, judge):
    submit_solution(learner, exercise.pk, language="python", source="")
    [lease] = judge.lease()
    judge.tests(lease, make_result(1, points=5))
    judge.finish(lease, "accepted", 4, points=5, max_points=5, groups=told())
    shown = submission_detail(learner, lease.submission)
    assert (shown.points, shown.max_points, shown.groups, shown.results[0].points) == (None, None, [], None)


def test_a_run_gives_no_points_and_is_what_the_judge_says(learner, scored, judge):
    run_solution(learner, scored.pk, language="python", source="", cases=None)
    [lease] = judge.lease()
    judge.tests(lease, make_result(4, points=16))
    judge.finish(lease, "accepted", 2, points=80, groups=told())
    shown = submission_detail(learner, lease.submission)
    assert (shown.verdict, shown.passed, shown.total) == ("accepted", 2, 3)
    assert (shown.points, shown.max_points, shown.groups, shown.results[0].points) == (None, None, [], None)


def test_own_input_is_accepted_when_all_of_it_passed(learner, scored, judge):
    cases = [Case(stdin="1", arguments=None, expected="1")] * 2
    run_solution(learner, scored.pk, language="python", source="", cases=cases)
    [lease] = judge.lease()
    with pytest.raises(DataError, match="1 of 2 tests passed is not accepted"):
        judge.finish(lease, "accepted", 1)


def test_tests_give_points_within_the_outlines(learner, lease, judge, published):
    judge.start(lease)
    results = [
        make_result(1, points=9),
        make_result(2, points=9),
        make_result(4, points=16.66666666),
        make_result(5, "partial", points=8.5),
        make_result(6, "wrong_answer", points=-1),
        make_result(7, points=1000),
    ]
    assert judge.tests(lease, *results)
    expected = {1: None, 2: None, 4: 16.6667, 5: 8.5, 6: 0, 7: 20}
    shown = submission_detail(learner, lease.submission).results
    assert {result.index: result.points for result in shown} == expected
    event = TestsFinished.from_payload(published(learner)[-1][1])
    assert {result["index"]: result["points"] for result in event.results} == expected


def test_tests_that_were_not_run_have_no_result_and_count(learner, lease, judge):
    judge.tests(lease, make_result(1), make_result(2, "wrong_answer"))
    judge.finish(lease, "wrong_answer", 1, points=0, groups=told(0, 0), first_failed=2)
    shown = submission_detail(learner, lease.submission)
    assert (shown.passed, shown.total, len(shown.results)) == (1, 7, 2)


def test_partly_right_is_said_of_hidden_tests_too(learner, lease, judge):
    judge.tests(lease, make_result(5, "partial"), make_result(6, "judge_error"))
    messages = [result.message for result in submission_detail(learner, lease.submission).results]
    assert messages == ["The answer is right in part.", "The judge failed. This is not your fault."]


TALK = [["judge", "50\n"], ["program", "lower\n"]]


def test_a_visible_tests_transcript_is_kept_a_hidden_ones_not(learner, lease, judge, published):
    judge.tests(lease, make_result(1, transcript=TALK), make_result(7, transcript=TALK))
    visible, hidden = submission_detail(learner, lease.submission).results
    assert (visible.transcript, hidden.transcript) == (list(map(tuple, TALK)), None)
    event = TestsFinished.from_payload(published(learner)[-1][1])
    assert [result["transcript"] for result in event.results] == [TALK, None]


def test_a_transcript_may_be_empty_or_none(learner, lease, judge):
    judge.tests(lease, make_result(1, transcript=[]), make_result(2, transcript=None))
    assert [result.transcript for result in submission_detail(learner, lease.submission).results] == [
        [],
        None,
    ]


def test_a_long_transcript_is_cut(learner, lease, judge):
    talk = [["judge", "x" * 5000], ["program", "y" * 5000], ["judge", "z"]]
    judge.tests(lease, make_result(1, transcript=talk), make_result(2, transcript=[["judge", ""]] * 1001))
    long, many = submission_detail(learner, lease.submission).results
    assert [(who, len(text)) for who, text in long.transcript] == [("judge", 5000), ("program", 3192)]
    assert len(many.transcript) == 1000


@pytest.mark.parametrize(
    "transcript", ["hello", {"judge": "1"}, ["hello"], [["author", "x"]], [["judge", 5]], [["judge"]], [[]]]
)
def test_a_transcript_of_another_shape_is_refused(lease, judge, transcript):
    with pytest.raises(DataError, match="a transcript has to be a list"):
        judge.tests(lease, make_result(1, transcript=transcript))


def test_the_database_keeps_no_transcript_of_a_hidden_test(lease, judge):
    judge.tests(lease, make_result(7))
    with pytest.raises(IntegrityError, match="practice_result_hidden_shows_nothing"), transaction.atomic():
        TestResult.objects.update(transcript=[])


@pytest.mark.parametrize("change", [{"points": 101}, {"points": -1}, {"groups": None}, {"max_points": None}])
def test_the_database_keeps_no_points_that_can_not_be(lease, judge, change):
    judge.finish(lease, "partial", 5, points=50, groups=told())
    with pytest.raises(IntegrityError, match="practice_submission_points_of_max"), transaction.atomic():
        Submission.objects.update(**change)
