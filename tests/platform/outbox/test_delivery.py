"""Handlers: once each, apart from each other, tried again, given up in the end."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection, connections, transaction
from django.db.models.functions import Now

from codehub.platform.outbox.dead_letters import dead_letters, retry_dead_letters
from codehub.platform.outbox.delivery import MAX_ATTEMPTS, deliver_due, deliver_next, retry_pause
from codehub.platform.outbox.models import Delivery
from codehub.platform.outbox.publish import publish
from tests.platform.outbox.conftest import Subscribe
from tests.platform.outbox.events import Counted, Echoed, echoes

pytestmark = pytest.mark.django_db(transaction=True)


def emit(*numbers: int) -> None:
    with transaction.atomic():
        for number in numbers:
            publish(Counted(number=number))


def echo(event: Counted) -> None:
    publish(Echoed(number=event.number))


def make_due() -> None:
    Delivery.objects.filter(state=Delivery.PENDING).update(due_at=Now())


def test_an_event_that_nobody_handles_makes_no_work() -> None:
    emit(1)
    assert not Delivery.objects.exists()
    assert deliver_due() == 0


def test_a_handler_runs_once_for_each_event(subscribe: Subscribe) -> None:
    subscribe(echo)
    emit(1, 2)
    assert deliver_due() == 2
    assert deliver_due() == 0
    assert echoes() == [1, 2]


def test_each_handler_of_an_event_runs(subscribe: Subscribe) -> None:
    def echo_negative(event: Counted) -> None:
        publish(Echoed(number=-event.number))

    subscribe(echo)
    subscribe(echo_negative)
    emit(1)
    deliver_due()
    assert sorted(echoes()) == [-1, 1]


def test_the_database_refuses_a_second_delivery_of_the_same_event(subscribe: Subscribe) -> None:
    subscribe(echo)
    emit(1)
    first = Delivery.objects.get()
    with pytest.raises(IntegrityError), transaction.atomic():
        Delivery.objects.create(event_id=first.event_id, handler=first.handler)


def test_a_broken_handler_holds_up_nobody_and_leaves_no_trace(subscribe: Subscribe) -> None:
    def fail_halfway(event: Counted) -> None:
        publish(Echoed(number=1_000))
        raise RuntimeError("out of order")

    subscribe(fail_halfway)
    subscribe(echo)
    emit(1, 2)
    deliver_due()

    assert echoes() == [1, 2]
    failed = Delivery.objects.filter(state=Delivery.PENDING)
    assert {(each.attempts, each.error) for each in failed} == {(1, "RuntimeError: out of order")}


def test_an_error_that_shows_at_commit_counts_as_the_handlers(subscribe: Subscribe) -> None:
    def break_deferred_constraint(event: Counted) -> None:
        Delivery.objects.create(event_id=10**9, handler="tests.nobody")

    subscribe(break_deferred_constraint)
    emit(1)
    deliver_due()
    delivery = Delivery.objects.get()
    assert (delivery.state, delivery.attempts) == (Delivery.PENDING, 1)
    assert delivery.error.startswith("IntegrityError")


def test_a_failed_delivery_waits_longer_each_time() -> None:
    pauses = [retry_pause(attempts) for attempts in range(1, MAX_ATTEMPTS)]
    assert pauses[:3] == [timedelta(seconds=1), timedelta(seconds=4), timedelta(seconds=16)]
    assert pauses == sorted(pauses)
    assert max(pauses) == timedelta(hours=1)


def test_a_failed_delivery_is_not_tried_before_its_pause_is_over(subscribe: Subscribe) -> None:
    attempts = []

    def fail(event: Counted) -> None:
        attempts.append(event.number)
        raise RuntimeError

    subscribe(fail)
    emit(1)
    assert deliver_due() == 1
    assert deliver_due() == 0
    make_due()
    assert deliver_due() == 1
    assert attempts == [1, 1]


def test_a_handler_that_recovers_has_its_effect_once(subscribe: Subscribe) -> None:
    failures = [RuntimeError("not yet"), RuntimeError("not yet")]

    def recover(event: Counted) -> None:
        publish(Echoed(number=event.number))
        if failures:
            raise failures.pop()

    subscribe(recover)
    emit(1)
    for _ in range(4):
        deliver_due()
        make_due()
    assert echoes() == [1]
    assert Delivery.objects.get().state == Delivery.DELIVERED


def test_after_the_last_attempt_it_is_a_dead_letter_that_can_be_tried_again(
    subscribe: Subscribe, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = threading.Event()
    broken.set()

    def mend_later(event: Counted) -> None:
        if broken.is_set():
            raise RuntimeError("no such course")
        publish(Echoed(number=event.number))

    subscribe(mend_later)
    emit(5)
    for _ in range(MAX_ATTEMPTS):
        assert deliver_due() == 1
        make_due()
    assert deliver_due() == 0

    [letter] = dead_letters()
    assert (letter.attempts, letter.error) == (MAX_ATTEMPTS, "RuntimeError: no such course")
    call_command("dead_letters")
    assert "RuntimeError: no such course" in capsys.readouterr().out

    broken.clear()
    call_command("dead_letters", "--retry")
    deliver_due()
    assert echoes() == [5]
    assert dead_letters() == []


def test_dead_letters_of_one_handler_can_be_retried_alone(subscribe: Subscribe) -> None:
    subscribe(echo)
    emit(1)
    Delivery.objects.update(state=Delivery.DEAD)
    assert retry_dead_letters(handler="tests.somebody_else") == 0
    assert retry_dead_letters(handler=Delivery.objects.get().handler) == 1


def test_a_transaction_that_commits_late_is_not_passed_over(subscribe: Subscribe) -> None:
    """The one with the lower id commits after the one with the higher id was delivered."""
    subscribe(echo)
    written, go_on = threading.Event(), threading.Event()

    def commit_late() -> None:
        try:
            with transaction.atomic():
                publish(Counted(number=1, stream_name="tests:late"))
                written.set()
                assert go_on.wait(10)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(1) as threads:
        late = threads.submit(commit_late)
        assert written.wait(10)
        emit(2)
        assert deliver_due() == 1
        assert echoes() == [2]
        go_on.set()
        late.result()

    assert deliver_due() == 1
    assert echoes() == [2, 1]


def test_relays_side_by_side_deliver_everything_once(subscribe: Subscribe) -> None:
    subscribe(echo)
    emit(*range(120))
    with ThreadPoolExecutor(4) as threads:
        counts = [each.result() for each in [threads.submit(_closing(deliver_due)) for _ in range(4)]]
    assert sum(counts) == 120
    assert sorted(echoes()) == list(range(120))


def test_a_delivery_in_work_is_passed_by(subscribe: Subscribe) -> None:
    inside, go_on = threading.Event(), threading.Event()

    def wait_for_it(event: Counted) -> None:
        if event.number == 1:
            inside.set()
            assert go_on.wait(10)
        publish(Echoed(number=event.number))

    subscribe(wait_for_it)
    emit(1, 2)
    with ThreadPoolExecutor(1) as threads:
        slow = threads.submit(_closing(deliver_next))
        assert inside.wait(10)
        assert deliver_due() == 1
        assert echoes() == [2]
        go_on.set()
        assert slow.result()
    assert echoes() == [2, 1]


def test_a_delivery_for_a_handler_of_another_release_waits(subscribe: Subscribe) -> None:
    with connection.cursor() as cursor:
        cursor.execute("insert into outbox_subscription values (%s, 'tests.newer')", [Counted.event_name])
    emit(1)
    assert deliver_due() == 0
    assert Delivery.objects.get().state == Delivery.PENDING


def _closing(function: Callable[[], int]) -> Callable[[], int]:
    def run() -> int:
        try:
            return function()
        finally:
            connections.close_all()

    return run
