"""Replies to calls, as any program may have written them."""

import math

import pytest

from codehub_judge.calls.reply import Reply, ReplyUnreadable, read_reply


@pytest.mark.parametrize(
    ("data", "reply"),
    [
        (
            b'returned\n[1, 2.5, "a", null, true]',
            Reply("returned", '[1, 2.5, "a", null, true]', [1, 2.5, "a", None, True]),
        ),
        (b"returned\n-0.0", Reply("returned", "-0.0", -0.0)),
        (b'returned\n"\\ud800"', Reply("returned", '"\\ud800"', "\ud800")),
        (b'returned\n"\xff"', Reply("returned", '"\udcff"', "\udcff")),
        (b"nothing\n", Reply("nothing", "")),
        (b"odd\n{1, 2}", Reply("odd", "{1, 2}")),
        (b"error\nLine 1: x\ny", Reply("error", "Line 1: x\ny")),
        (b"large\n", Reply("large", "")),
    ],
)
def test_a_reply_is_read(data: bytes, reply: Reply) -> None:
    assert read_reply(data) == reply


def test_what_is_no_number_is_still_read() -> None:
    values = read_reply(b"returned\n[NaN, Infinity, -Infinity]").value
    assert isinstance(values, list)
    assert math.isnan(values[0])  # type: ignore[arg-type]
    assert values[1:] == [math.inf, -math.inf]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n",
        b"passed\n",
        b"\xff\xfe",
        b"returned",
        b"returned\n",
        b"returned\n1 2",
        b"returned\n1\nreturned\n1",
        b"returned\n[1",
        b"returned\n" + b"[" * 100_000,
        b"returned\n" + b"[" * 100_000 + b"]" * 100_000,
        b"returned\n" + b"9" * 10_000,
        b'returned\n"\x01"',
        b"returned\n\xff",
        b"returned\nnan",
    ],
)
def test_what_is_no_reply_is_told_from_one(data: bytes) -> None:
    with pytest.raises(ReplyUnreadable):
        read_reply(data)
