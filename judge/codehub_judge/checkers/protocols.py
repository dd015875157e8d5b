"""How checkers and interactors of an exercise's author are called, and what they answer."""

import re

from codehub_judge.author_programs import AuthorProgram
from codehub_judge.author_runs import ANSWER, FOLDER, INPUT, AuthorFault, AuthorRun
from codehub_judge.checkers.crashes import Quotable, crashed
from codehub_judge.packages import Test
from codehub_judge.results import Judged, text
from codehub_judge.verdicts import Verdict

ACCEPTED, REJECTED = 42, 43  # exit codes of the protocol icpc
FAILED = 3  # from here on: exit codes of the protocol testlib
POINTS = (5, 7)
PARTIAL, MOST_PARTIAL = 16, 200
TESTLIB = {
    0: Verdict.ACCEPTED,
    1: Verdict.WRONG_ANSWER,
    2: Verdict.PRESENTATION_ERROR,
    4: Verdict.WRONG_ANSWER,  # something follows the answer
    8: Verdict.WRONG_ANSWER,  # the output ends too early
}
NUMBER = re.compile(r"(?:\s*points)?\s*([0-9]{1,12}(?:\.[0-9]{0,12})?)(?![0-9.eE])")
AGAIN = "nextpass.in"
SCORE, SHARE = "score.txt", "score_multiplier.txt"
MESSAGES = ("teammessage.txt", "judgemessage.txt")  # learners read them for visible tests alone
HUNDRED = 100.0  # what more than 1 is measured by where a test gives no points
MESSAGE_LENGTH = 1000
USUAL = {
    Verdict.WRONG_ANSWER: "The answer is wrong.",
    Verdict.PRESENTATION_ERROR: "The answer is not written as it has to be.",
    Verdict.PARTIAL: "The answer is right in part.",
}


def arguments_of(author: AuthorProgram, test: Test, output: str) -> list[str]:
    """Return the arguments for a test. output: the path that testlib reads from, or an interactor writes."""
    own = [*author.arguments, *test.checker_arguments]
    if author.protocol == "testlib":
        return [INPUT, output, ANSWER, *own]
    return [INPUT, ANSWER, FOLDER, *own]


def judged_by(author: AuthorProgram, run: AuthorRun, worth: float | None, quotable: Quotable) -> Judged:
    """Return what a checker or interactor has answered.

    worth: the points of the test, or of its group. quotable: of what the learner's program wrote. Raises
    AuthorFault for an answer that the protocol does not know.
    """
    if author.protocol == "icpc":
        return _icpc(run, worth, points=author.score_is_points)
    if crashed(author.language, run.code, run.stderr, quotable):
        raise AuthorFault(f"crashed with exit code {run.code}; it wrote: {_message(run.stderr)}")
    return _testlib(run, worth)


def _testlib(run: AuthorRun, worth: float | None) -> Judged:
    said = _message(run.stderr)
    if run.code in TESTLIB:
        return _judged(TESTLIB[run.code], said)
    if run.code in POINTS:
        return _partial(_share(text(run.stderr), worth), said)
    if PARTIAL <= run.code <= PARTIAL + MOST_PARTIAL:
        return _partial((run.code - PARTIAL) / MOST_PARTIAL, said)
    what = "failed" if run.code == FAILED else f"ended with exit code {run.code}, which means nothing"
    raise AuthorFault(f"{what}; it wrote: {said}" if said else what)


def _icpc(run: AuthorRun, worth: float | None, *, points: bool) -> Judged:
    """points: whether a score is points; then one for a test that gives none means nothing."""
    said = next((message for name in MESSAGES if (message := _message(run.feedback.get(name, b"")))), "")
    if run.code == REJECTED:
        return _judged(Verdict.WRONG_ANSWER, said)
    if run.code != ACCEPTED:
        heard = said or _message(run.stderr)
        what = f"ended with exit code {run.code}, not 42 or 43"
        raise AuthorFault(f"{what}; it wrote: {heard}" if heard else what)
    if AGAIN in run.feedback:
        return Judged(Verdict.ACCEPTED, again=run.feedback[AGAIN])
    if SHARE in run.feedback:
        return _partial(_share(text(run.feedback[SHARE]), None), said)
    if SCORE in run.feedback and points:
        share = _points(text(run.feedback[SCORE])) / worth if worth else 1.0
        return _partial(share, said)
    if SCORE in run.feedback:
        return _partial(_share(text(run.feedback[SCORE]), worth), said)
    return Judged(Verdict.ACCEPTED)


def _share(said: str, worth: float | None) -> float:
    """Return the share of the points that a number means: up to 1 a share, beyond that points."""
    number = _points(said)
    if number <= 1:
        return number
    return min(1.0, number / (worth or HUNDRED))


def _points(said: str) -> float:
    found = NUMBER.match(said)
    if not found:
        raise AuthorFault(f"gave points that are no number: {_message(said.encode())}")
    return float(found[1])


def _partial(share: float, said: str) -> Judged:
    if share <= 0:
        return _judged(Verdict.WRONG_ANSWER, said)
    if share >= 1:
        return Judged(Verdict.ACCEPTED)
    return Judged(Verdict.PARTIAL, said or USUAL[Verdict.PARTIAL], share=share)


def _judged(verdict: Verdict, said: str) -> Judged:
    return Judged(verdict, "" if verdict is Verdict.ACCEPTED else said or USUAL[verdict])


def _message(data: bytes) -> str:
    said = text(data[: 4 * MESSAGE_LENGTH]).strip()
    return said if len(said) <= MESSAGE_LENGTH else f"{said[:MESSAGE_LENGTH]}…"
