"""Checkers that compare word by word, so that white space between words does not matter.

`tokens` wants the same words, `case` takes capital letters for small ones. floats.py does so with numbers.
"""

from collections.abc import Callable
from itertools import zip_longest

from codehub_judge.checkers.check import CORRECT, Check, excerpt
from codehub_judge.checkers.words import line_of_word, words
from codehub_judge.verdicts import Verdict

# Arguments: the word that the program wrote, and the one that was expected.
Same = Callable[[bytes, bytes], bool]


def check_tokens(output: bytes, expected: bytes) -> Check:
    """Compare the words as they are."""
    return check_words(output, expected, lambda ours, theirs: ours == theirs)


def check_case(output: bytes, expected: bytes) -> Check:
    """Compare the words without regard to capital letters, also of other alphabets."""
    return check_words(
        output, expected, lambda ours, theirs: ours == theirs or _small(ours) == _small(theirs)
    )


def check_words(output: bytes, expected: bytes, same: Same) -> Check:
    """Compare word by word; the message names the first difference."""
    if output == expected:
        return CORRECT
    for position, (ours, theirs) in enumerate(zip_longest(words(output), words(expected))):
        if ours is None or theirs is None or not same(ours, theirs):
            return Check(Verdict.WRONG_ANSWER, _difference(output, expected, position, ours, theirs))
    return CORRECT


def _difference(
    output: bytes, expected: bytes, position: int, ours: bytes | None, theirs: bytes | None
) -> str:
    """Say in plain words where the first difference is, counting lines of the expected output from 1."""
    if position == 0 and ours is None:
        return "Your program printed nothing."
    if theirs is None:
        line = line_of_word(output, position)
        return f"Line {line}: there is more output than expected, from {excerpt(ours or b'')} on."
    line = line_of_word(expected, position)
    if ours is None:
        return f"The output ends too early: line {line} should go on with {excerpt(theirs)}."
    return f"Line {line}: expected {excerpt(theirs)}, got {excerpt(ours)}."


def _small(word: bytes) -> str | bytes:
    try:
        return word.decode().casefold()
    except UnicodeDecodeError:
        return word.lower()
