"""Old runs go, everything else stays."""

from datetime import timedelta

from codehub.contexts.practice.models import Submission, TestResult
from codehub.contexts.practice.queries.submissions import TRIES_LAST
from codehub.contexts.practice.services.prune_old_runs import KEEP_RUNS, prune_old_runs
from codehub.contexts.practice.services.run_solution import run_solution
from codehub.contexts.practice.services.submit_solution import submit_solution
from codehub.contexts.practice.services.try_exercise import try_exercise
from codehub.kernel.clock import now
from codehub.platform.jobs.registry import jobs
from tests.factories.practice import make_result


def test_judged_runs_go_after_a_day_with_their_results(learner, exercise, judge):
    program = {"language": "python", "source": ""}
    old = run_solution(learner, exercise.pk, cases=None, **program)
    waiting = run_solution(learner, exercise.pk, cases=None, **program)
    submitted = submit_solution(learner, exercise.pk, **program)
    [lease] = judge.lease()
    assert lease.submission == old.id
    judge.tests(lease, make_result(1))
    judge.finish(lease, passed=2)
    Submission.objects.update(created_at=now() - KEEP_RUNS - timedelta(minutes=1))
    young = run_solution(learner, exercise.pk, cases=None, **program)

    assert prune_old_runs() == 1

    assert set(Submission.objects.values_list("pk", flat=True)) == {waiting.id, submitted.id, young.id}
    assert not TestResult.objects.exists()
    assert prune_old_runs() == 0


def test_judged_tries_go_when_nobody_may_read_them_any_more(preview, judge):
    ended, waiting = (try_exercise(preview.pk, language="python", source="") for _ in range(2))
    [lease] = judge.lease()
    judge.finish(lease, passed=2)
    assert prune_old_runs() == 0
    Submission.objects.update(created_at=now() - TRIES_LAST - timedelta(minutes=1))
    assert prune_old_runs() == 1
    assert lease.submission == ended.id
    assert Submission.objects.get().pk == waiting.id


def test_it_is_an_hourly_job(db):
    job = jobs()["practice.prune_old_runs"]
    assert job.cron == "23 * * * *"
    job()
