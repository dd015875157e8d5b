"""What the queue needs every minute, also when no judge calls."""

from django.db import connection
from django.db.models.functions import Now

from codehub.contexts.practice.models import JudgeAgent
from codehub.contexts.practice.queries.queue import RECENT


def tend_queue() -> None:
    """Give up what no judge can judge, count old verdicts, forget judges that are long gone."""
    with connection.cursor() as cursor:
        cursor.execute("select practice_give_up_unjudgeable()")
        cursor.execute("select practice_count_judgements()")
    JudgeAgent.objects.filter(seen_at__lt=Now() - RECENT).delete()
