"""Old events go, except those that a handler still waits for."""

from datetime import timedelta

import pytest
from django.db import transaction

from codehub.kernel.clock import now
from codehub.platform.outbox.cursors import stream_cursor
from codehub.platform.outbox.delivery import deliver_due
from codehub.platform.outbox.models import Delivery, Event
from codehub.platform.outbox.publish import publish
from codehub.platform.outbox.retention import KEEP, delete_old_events
from codehub.platform.outbox.subscriptions import sync_subscriptions
from codehub.platform.outbox.tasks import delete_old_events_daily
from tests.platform.outbox.conftest import Subscribe
from tests.platform.outbox.events import Counted

pytestmark = pytest.mark.django_db


def emit_old(number: int) -> None:
    with transaction.atomic():
        publish(Counted(number=number))
    age(number)


def age(number: int) -> None:
    Event.objects.filter(payload__number=number).update(occurred_at=now() - KEEP - timedelta(minutes=1))


def ignore(event: Counted) -> None:
    """A handler that has nothing to do."""


def test_old_events_are_deleted_and_the_stream_keeps_counting() -> None:
    emit_old(1)
    publish(Counted(number=2))
    delete_old_events_daily()
    assert [row.payload["number"] for row in Event.objects.all()] == [2]
    assert stream_cursor("tests:1") == 2
    assert publish(Counted(number=3)) == 3


def test_more_than_a_batch_is_deleted_in_one_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("codehub.platform.outbox.retention.BATCH", 2)
    for number in range(5):
        emit_old(number)
    assert delete_old_events() == 5


def test_what_was_delivered_goes_with_its_event(subscribe: Subscribe) -> None:
    subscribe(ignore)
    emit_old(1)
    deliver_due()
    assert delete_old_events() == 1
    assert not Delivery.objects.exists()


@pytest.mark.parametrize("state", [Delivery.PENDING, Delivery.DEAD])
def test_an_event_that_a_handler_waits_for_stays(subscribe: Subscribe, state: str) -> None:
    subscribe(ignore)
    emit_old(1)
    Delivery.objects.update(state=state)
    assert delete_old_events() == 0


def test_a_handler_that_is_gone_holds_back_nothing(subscribe: Subscribe) -> None:
    subscribe(ignore)
    emit_old(1)
    Delivery.objects.update(handler="tests.removed_in_this_release")
    sync_subscriptions()
    assert delete_old_events() == 1
