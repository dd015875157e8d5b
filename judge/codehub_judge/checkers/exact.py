"""The checker `exact`: every character counts, but for the kind of line ends and the last one."""

from codehub_judge.checkers.check import CORRECT, Check, excerpt
from codehub_judge.checkers.tokens import check_tokens, first_difference
from codehub_judge.verdicts import Verdict


def check_exact(output: bytes, expected: bytes) -> Check:
    """Compare character by character; right words with other white space are a presentation error."""
    got, wanted = _lines(output), _lines(expected)
    if got == wanted:
        return CORRECT
    if check_tokens(output, expected) is not CORRECT:
        return Check(Verdict.WRONG_ANSWER, first_difference(output, expected))
    for number, (ours, theirs) in enumerate(zip(got, wanted, strict=False), 1):
        if ours != theirs:
            what = f"Line {number}: expected {excerpt(theirs)}, got {excerpt(ours)}"
            return Check(Verdict.PRESENTATION_ERROR, f"{what}: only spaces differ.")
    what = f"expected {len(wanted)} lines, got {len(got)}"
    return Check(Verdict.PRESENTATION_ERROR, f"The words are right, but not the line breaks: {what}.")


def _lines(text: bytes) -> list[bytes]:
    return text.replace(b"\r\n", b"\n").removesuffix(b"\n").split(b"\n")
