"""The checker `unordered`: the same lines, in any order; within a line the words are compared."""

import re
from collections import Counter

from codehub_judge.checkers.check import CORRECT, Check, excerpt
from codehub_judge.checkers.words import words
from codehub_judge.verdicts import Verdict

LINE = re.compile(rb"\S[^\n]*")  # those without a word do not count


def check_unordered(output: bytes, expected: bytes) -> Check:
    """Compare the lines without regard to their order; a line that is there twice has to come twice."""
    if not LINE.search(output) and LINE.search(expected):
        return Check(Verdict.WRONG_ANSWER, "Your program printed nothing.")
    missing = Counter(b" ".join(found[0].split()) for found in LINE.finditer(expected))
    longest = max(map(len, missing), default=0)
    for found in LINE.finditer(output):
        line = _normal(found[0], longest)
        if line is None or not missing.get(line):
            return Check(Verdict.WRONG_ANSWER, _unexpected(output, found, known=line in missing))
        missing[line] -= 1
    left = next((line for line, number in missing.items() if number > 0), None)
    if left is None:
        return CORRECT
    return Check(Verdict.WRONG_ANSWER, f"A line is missing: {excerpt(left)}.")


def _normal(line: bytes, longest: int) -> bytes | None:
    """Return the line with single spaces, None when it is longer than any that is expected."""
    found: list[bytes] = []
    length = -1
    for word in words(line):
        length += 1 + len(word)
        if length > longest:
            return None
        found.append(word)
    return b" ".join(found)


def _unexpected(output: bytes, found: re.Match[bytes], *, known: bool) -> str:
    line = output.count(b"\n", 0, found.start()) + 1
    shown = excerpt(found[0].rstrip())
    return f"Line {line}: {shown} comes too often." if known else f"Line {line}: {shown} is not expected."
