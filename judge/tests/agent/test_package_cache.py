"""What the agent keeps of packages: what it has kept, it no longer asks the database for."""

import pytest

from codehub_judge import PackageInvalid
from codehub_judge.agent import packages
from codehub_judge.agent.packages import PackageCache
from codehub_judge.agent.queue import Queue
from judge.tests.agent.conftest import PLUS, QueueDouble

UNIT = {
    **PLUS,
    "type": "unit_tests",
    "tests": [{"index": 1, "name": "test_it", "visible": True}],
    "unit_test_files": {
        "python": {"name": "test_solution.py", "source": f"def test_it():\n    assert '{'x' * 1000}'\n"}
    },
}


@pytest.mark.parametrize(("bytes_kept", "kept"), [(20_000, {"a", "b", "c"}), (3500, {"b", "c"})])
def test_the_packages_used_last_are_kept_within_bounds(
    queue: QueueDouble, monkeypatch: pytest.MonkeyPatch, bytes_kept: int, kept: set[str]
) -> None:
    monkeypatch.setattr(packages, "MAX_BYTES", bytes_kept)
    cache, source = PackageCache(), Queue(queue.url, "test")
    for name in "abc":
        queue.add_package({**UNIT, "hash": name})
        cache.get(name, source, 10)
    queue.database.execute("delete from package")
    assert {name for name in "abc" if is_kept(cache, name, source)} == kept
    source.close()


def is_kept(cache: PackageCache, name: str, source: Queue) -> bool:
    """Return whether a package that the database has no longer can still be had."""
    try:
        return cache.get(name, source, 10).hash == name
    except PackageInvalid:
        return False
