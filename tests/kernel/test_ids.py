import time
from concurrent.futures import ThreadPoolExecutor
from uuid import RFC_4122, UUID

import pytest

from codehub.kernel import ids
from codehub.kernel.ids import new_id


def milliseconds(made: UUID) -> int:
    return made.int >> 80


def test_it_is_a_version_7_uuid_of_now() -> None:
    before = time.time_ns() // 1_000_000
    made = new_id()
    assert (made.version, made.variant) == (7, RFC_4122)
    assert before <= milliseconds(made) <= time.time_ns() // 1_000_000 + 1


def test_ids_increase_also_from_many_threads() -> None:
    made = [new_id() for _ in range(5000)]
    assert made == sorted(set(made))
    with ThreadPoolExecutor(8) as threads:
        parallel = list(threads.map(lambda _: new_id(), range(5000)))
    assert len(set(parallel)) == 5000
    assert min(parallel) > max(made)


def test_ids_increase_when_the_clock_steps_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ids, "_last", 0)
    monkeypatch.setattr(time, "time_ns", lambda: 1_800_000_000_000_000_000)
    first = new_id()
    monkeypatch.setattr(time, "time_ns", lambda: 1_700_000_000_000_000_000)
    assert new_id() > first
    assert milliseconds(new_id()) == 1_800_000_000_000
