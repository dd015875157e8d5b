"""A folder for an installation, and processes that a test can see the end of."""

import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest


@pytest.fixture
def data_dir() -> Iterator[Path]:
    """A folder that the service account can get to; those of tmp_path it can't when root runs the tests."""
    folder = Path(tempfile.mkdtemp(prefix="codehub-data-"))
    folder.chmod(0o755)
    yield folder / "data"
    shutil.rmtree(folder)


@pytest.fixture
def eventually() -> Callable[[Callable[[], bool], float], None]:
    """Return a function that waits until a condition holds and fails after so many seconds."""

    def wait(condition: Callable[[], bool], seconds: float = 20.0) -> None:
        deadline = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < deadline, f"not so within {seconds} s"
            time.sleep(0.02)

    return wait
