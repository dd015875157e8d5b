"""What a checker gets to see of an output that it has failed on: text that no program stumbles over."""

import re

MOST_BYTES = 1 << 20
TIMES = 16  # as much as input and answer have together
# But for tabs and the usual line ends: what is no character, ends a text in C, or plays with a terminal.
ODD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]")


def plain(output: bytes, *given: bytes) -> tuple[bytes, bool]:
    """Return an output as UTF-8 without controls, and whether it was cut for its length.

    given: input and answer of the test. An output that is far longer than these is hardly one of the answers
    that its author thought of.
    """
    most = MOST_BYTES + TIMES * sum(map(len, given))
    text = output[:most].decode("utf-8", "replace")
    return ODD.sub("\N{REPLACEMENT CHARACTER}", text).encode(), len(output) > most
