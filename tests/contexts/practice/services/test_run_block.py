"""A lesson's code block: one run on one input, of no exercise."""

import pytest
from django.db import IntegrityError, transaction

from codehub.contexts.practice.errors import LanguageNotOffered, SourceNotText, SourceTooLarge
from codehub.contexts.practice.events import SubmissionJudged, SubmissionQueued
from codehub.contexts.practice.models import JudgePackage, Submission
from codehub.contexts.practice.queries.submissions import submission_detail, submission_list
from codehub.contexts.practice.services.run_block import run_block
from codehub.kernel.actors import ANONYMOUS
from codehub.kernel.errors import InvalidInput, NotAuthenticated
from tests.factories.practice import HEALTHY, JudgeDouble, make_result, own_input


def test_it_is_an_input_of_one_case_without_an_exercise(learner, judge, published):
    queued = run_block(learner, language="python", source="print(input())", stdin="3\n")
    assert (queued.kind, queued.exercise_id, queued.exercise_title) == ("input", None, None)
    [lease] = judge.lease()
    assert (lease.kind, lease.cases) == ("input", [{"stdin": "3\n", "expected": None}])
    package = judge.package(lease.package_hash)
    assert (package["type"], package["tests"]) == ("stdin_stdout", [])
    judge.start(lease)
    judge.tests(lease, make_result(1, stdout="3\n", message=""))
    judge.finish(lease, "accepted", 1)

    shown = submission_detail(learner, queued.id)
    assert (shown.verdict, shown.total, shown.cases) == ("accepted", 1, own_input("3\n"))
    assert (shown.results[0].name, shown.results[0].stdout) == ("case", "3\n")
    first, *_, last = [payload for _, payload in published(learner)]
    assert SubmissionQueued.from_payload(first).exercise_id is None
    assert SubmissionJudged.from_payload(last).exercise_id is None


def test_all_blocks_share_one_package(learner, judge):
    for source in ("1", "2"):
        run_block(learner, language="python", source=source, stdin="")
    package = JudgePackage.objects.get()
    assert package.content["hash"] == package.hash


def test_it_is_in_no_history(learner, judge):
    run_block(learner, language="python", source="", stdin="")
    assert submission_list(learner, None, cursor=None, limit=10).items == []


def test_every_language_may_be_run(learner, db):
    languages = [{"id": name, "name": name, "version": "1"} for name in ("cpp", "javascript", "rust", "sql")]
    JudgeDouble(info=HEALTHY | {"languages": languages}).announce()
    for language in ("cpp", "javascript", "rust", "sql"):
        assert run_block(learner, language=language, source="", stdin="").state == "queued"


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"language": "cobol"}, LanguageNotOffered),
        ({"language": "text"}, LanguageNotOffered),
        ({"source": "#" * 65537}, SourceTooLarge),
        ({"source": "\0"}, SourceNotText),
        ({"stdin": "x" * 65537}, InvalidInput),
        ({"stdin": "\ud800"}, InvalidInput),
    ],
)
def test_what_can_not_be_run(learner, judge, change, error):
    with pytest.raises(error):
        run_block(learner, **({"language": "python", "source": "", "stdin": ""} | change))
    assert not Submission.objects.exists()


def test_it_needs_a_login(judge):
    with pytest.raises(NotAuthenticated):
        run_block(ANONYMOUS, language="python", source="", stdin="")


@pytest.mark.parametrize("change", [{"user_id": None}, {"cases": None}, {"kind": "run", "cases": None}])
def test_the_database_keeps_no_other_program_without_an_exercise(learner, judge, change):
    run_block(learner, language="python", source="", stdin="")
    with pytest.raises(IntegrityError, match="practice_submission"), transaction.atomic():
        Submission.objects.update(**change)
