"""Replies that only a box taken over would give: whatever the bytes, there is a verdict."""

import pytest

from codehub_judge import Verdict
from codehub_judge.results import Finished
from codehub_judge.sandbox.memory_files import sealed
from codehub_judge.session import LOST
from codehub_judge.sql.examination import Answer
from codehub_judge.sql.table import Table
from judge.tests.programs import package

ONE = Table(("a",), ((1,),))
TEST = package().tests[0]


def verdict(reply: bytes) -> Verdict:
    """Judge a reply where one row with a 1 is expected."""
    with sealed("query", b"") as query, sealed("reply", reply) as file:
        answer = Answer(TEST, ONE, lambda got, wanted: "" if got == wanted else "other", (query, file))
        return answer.judge(Finished(LOST, b"", b"", False)).verdict


def test_a_right_reply_is_right() -> None:
    assert verdict(b'rows\n{"columns": ["a"], "rows": [[1]]}') is Verdict.ACCEPTED


@pytest.mark.parametrize(
    "reply",
    [
        b"",
        b"\xff\x00",
        b"passed\n",
        b"rows\n",
        b"rows\n[]",
        b'rows\n{"columns": ["a"], "rows": [[1], 1]}',
        b'rows\n{"columns": ["a", "b"], "rows": [[1]]}',
        b'rows\n{"columns": 1, "rows": [[1]]}',
        b'rows\n{"columns": ["a"], "rows": [[{"blob": 1}]]}',
        b"rows\n" + b"[" * 100_000,
        b'rows\n{"columns": ["a"], "rows": [[' + b"1" * 100_000 + b"]]}",
    ],
)
def test_any_other_is_a_runtime_error(reply: bytes) -> None:
    assert verdict(reply) is Verdict.RUNTIME_ERROR


def test_a_reply_without_end_is_cut() -> None:
    assert verdict(b"rows\n" + b" " * (16 << 20)) is Verdict.OUTPUT_LIMIT
