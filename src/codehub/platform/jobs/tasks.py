"""Clean-up of what the platform itself leaves behind."""

from django.contrib.sessions.models import Session
from django.db import connection

from codehub.kernel.clock import now
from codehub.platform.jobs.registry import periodic_job

# failed jobs are kept for a month, so that somebody can look at them
KEEP_FINISHED = "1 day"
KEEP_FAILED = "30 days"


@periodic_job(cron="27 3 * * *", name="jobs.delete_expired_sessions")
def delete_expired_sessions() -> None:
    """Delete sessions that nobody can use any more."""
    Session.objects.filter(expire_date__lt=now()).delete()


@periodic_job(cron="37 * * * *", name="jobs.delete_finished_jobs")
def delete_finished_jobs() -> None:
    """Delete jobs that ended long ago, with their events."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            delete from procrastinate_jobs job
            where job.status in ('succeeded', 'failed', 'aborted', 'cancelled')
              and (select max(at) from procrastinate_events where job_id = job.id)
                  < now() - (case when job.status = 'succeeded' then %s else %s end)::interval
            """,
            [KEEP_FINISHED, KEEP_FAILED],
        )
