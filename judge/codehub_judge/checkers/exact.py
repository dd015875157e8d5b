"""The checker `exact`: every character counts, but for the kind of line ends and the last one."""

from codehub_judge.checkers.check import CORRECT, Check, excerpt
from codehub_judge.checkers.tokens import check_tokens
from codehub_judge.verdicts import Verdict

CHUNK = 64 << 10


def check_exact(output: bytes, expected: bytes) -> Check:
    """Compare character by character; right words with other white space are a presentation error."""
    got, wanted = _plain(output), _plain(expected)
    if got == wanted:
        return CORRECT
    check = check_tokens(output, expected)
    if check is not CORRECT:
        return check
    at = _first_difference(got, wanted)
    ours, theirs = _line(got, at), _line(wanted, at)
    if ours != theirs:
        line = got.count(b"\n", 0, at) + 1
        what = f"Line {line}: expected {excerpt(theirs)}, got {excerpt(ours)}"
        return Check(Verdict.PRESENTATION_ERROR, f"{what}: only spaces differ.")
    what = f"expected {_lines(wanted)} lines, got {_lines(got)}"
    return Check(Verdict.PRESENTATION_ERROR, f"The words are right, but not the line breaks: {what}.")


def _plain(text: bytes) -> bytes:
    return text.replace(b"\r\n", b"\n").removesuffix(b"\n")


def _first_difference(got: bytes, wanted: bytes) -> int:
    """Return the first position where two different texts differ."""
    begin = 0
    while got[begin : begin + CHUNK] == wanted[begin : begin + CHUNK]:
        begin += CHUNK
    end = min(len(got), len(wanted), begin + CHUNK)
    return next((at for at in range(begin, end) if got[at] != wanted[at]), end)


def _line(text: bytes, at: int) -> bytes:
    """Return the line that a position is in."""
    end = text.find(b"\n", at)
    return text[text.rfind(b"\n", 0, at) + 1 : len(text) if end < 0 else end]


def _lines(text: bytes) -> int:
    return text.count(b"\n") + 1
