"""The checker `float`: numbers may differ a little; all other words must be the same."""

import functools
import math
import re

from codehub_judge.checkers.check import Check
from codehub_judge.checkers.tokens import check_words

PLAIN = rb"(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:e[+-]?[0-9]+)?"
NUMBER = re.compile(rb"[+-]?(?:" + PLAIN + rb"|inf(?:inity)?|nan)", re.IGNORECASE)
LONGEST = 400  # digits of a number; the largest has 309 before its point


def check_floats(output: bytes, expected: bytes, absolute: float, relative: float) -> Check:
    """Compare word by word; where both are numbers, they may differ by the larger of both tolerances.

    relative: to the size of the expected number. NaN equals NaN, and an infinity the same infinity alone; so
    does a number that is too large for 64 bits.
    """
    return check_words(output, expected, functools.partial(_same, absolute=absolute, relative=relative))


def _same(ours: bytes, theirs: bytes, absolute: float, relative: float) -> bool:
    if ours == theirs:
        return True
    got, wanted = _number(ours), _number(theirs)
    if got is None or wanted is None:
        return False
    if got == wanted or (math.isnan(got) and math.isnan(wanted)):
        return True
    difference = abs(got - wanted)
    return (
        math.isfinite(wanted) and math.isfinite(got) and difference <= max(absolute, relative * abs(wanted))
    )


def _number(word: bytes) -> float | None:
    if len(word) > LONGEST or not NUMBER.fullmatch(word):
        return None
    return float(word)
