"""What a checker gets to see of an output that it has failed on: text that no program stumbles over."""

import re

from codehub_judge.packages import Test

MOST_BYTES = 1 << 20
TIMES = 16  # as much as input and answer have together
# But for tabs and the usual line ends: what is no character, ends a text in C, or plays with a terminal.
ODD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]")


def most_expected(test: Test) -> int:
    """Return how many bytes a program may write before it is far more than its author has thought of."""
    return MOST_BYTES + TIMES * (len(test.stdin) + len(test.expected or b""))


def plain(output: bytes, most: int) -> tuple[bytes, bool]:
    """Return an output as UTF-8 without controls, and whether it was cut as it has more than `most` bytes."""
    text = output[:most].decode("utf-8", "replace")
    return ODD.sub("\N{REPLACEMENT CHARACTER}", text).encode(), len(output) > most
