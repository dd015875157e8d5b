import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from codehub_judge import python_source

LONG = "def f(a, b):\n    x = [1, 2, 3]\n    return a + b * (a - b)\n" * 200


@pytest.fixture
def hasty() -> Iterator[None]:
    """Switch between threads as often as the interpreter can."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(usual)


class Discarded:
    """Runs Python while a tree is built, as the collector finds it then: another thread may have its turn."""

    def __init__(self) -> None:
        self.circle = self

    def __del__(self) -> None:
        for _ in range(50):
            pass


def test_trees_are_built_by_several_threads_at_once(hasty: None) -> None:
    begin = threading.Barrier(4)

    def build() -> list[int]:
        begin.wait()
        sizes = []
        for _ in range(60):
            for _ in range(10):
                Discarded()
            sizes.append(len(python_source.parse(LONG).body))
        return sizes

    with ThreadPoolExecutor(4) as pool:
        built = [pool.submit(build) for _ in range(4)]
        assert {size for one in built for size in one.result()} == {200}


@pytest.mark.parametrize("source", ["def f(:\n", "x = '\0'\n"])
def test_text_that_is_not_python_is_refused(source: str) -> None:
    with pytest.raises((SyntaxError, ValueError)):
        python_source.parse(source)
