"""After a course has changed: who has everything done now?"""

from uuid import UUID

from django.db.models import DateTimeField, Exists, OuterRef, Value
from django.db.models.functions import Greatest

from codehub.contexts.learning.models.course import ContentItem
from codehub.contexts.learning.models.enrolment import Enrolment, ItemProgress
from codehub.kernel.clock import now


def complete_enrolments(course_id: UUID) -> int:
    """Note the completion of those who lacked only items that were retired; return how many they are."""
    done = ItemProgress.objects.filter(
        item=OuterRef("pk"), enrolment=OuterRef(OuterRef("pk")), completed_at__isnull=False
    )
    shown = ContentItem.shown.filter(course_id=course_id)
    waiting = Enrolment.objects.filter(
        course_id=course_id, started_at__isnull=False, completed_at__isnull=True, left_at__isnull=True
    )
    complete = waiting.filter(Exists(shown), ~Exists(shown.filter(~Exists(done))))
    at = Greatest("started_at", Value(now(), output_field=DateTimeField()))
    return complete.update(completed_at=at)
