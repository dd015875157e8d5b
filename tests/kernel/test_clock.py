from datetime import UTC, datetime, timedelta, timezone

import pytest

from codehub.kernel.clock import frozen, now


def test_now_has_the_zone_utc() -> None:
    assert now().tzinfo is UTC
    assert abs(now() - datetime.now(UTC)) < timedelta(seconds=5)


def test_a_held_clock_stands_still_and_goes_on_afterwards() -> None:
    noon = datetime(2026, 1, 2, 12, tzinfo=timezone(timedelta(hours=2)))
    with frozen(noon):
        assert now() == noon
        assert now().utcoffset() == timedelta(0)
        with frozen(noon + timedelta(days=1)):
            assert now() == noon + timedelta(days=1)
        assert now() == noon
    assert now() > noon


def test_a_time_without_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="without zone"), frozen(datetime(2026, 1, 2)):  # noqa: DTZ001
        now()
