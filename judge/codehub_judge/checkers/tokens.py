"""The checker `tokens`: the words must be the same; white space between them does not matter."""

from codehub_judge.checkers.check import CORRECT, Check, excerpt
from codehub_judge.verdicts import Verdict


def check_tokens(output: bytes, expected: bytes) -> Check:
    """Compare word by word, words being separated by ASCII white space."""
    if output.split() == expected.split():
        return CORRECT
    return Check(Verdict.WRONG_ANSWER, first_difference(output, expected))


def first_difference(output: bytes, expected: bytes) -> str:
    """Say in plain words where the first difference is, counting lines of the expected output from 1."""
    if not output.strip():
        return "Your program printed nothing."
    got = _words(output)
    for position, (line, word) in enumerate(_words(expected)):
        if position >= len(got):
            return f"The output ends too early: line {line} should go on with {excerpt(word)}."
        if got[position][1] != word:
            return f"Line {line}: expected {excerpt(word)}, got {excerpt(got[position][1])}."
    line, word = got[len(_words(expected))]
    return f"Line {line}: there is more output than expected, from {excerpt(word)} on."


def _words(text: bytes) -> list[tuple[int, bytes]]:
    return [(number, word) for number, line in enumerate(text.split(b"\n"), 1) for word in line.split()]
