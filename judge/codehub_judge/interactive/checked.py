"""A conversation whose interactor takes notes, which a checker of the author's then judges.

That is how Polygon has it: the interactor says whether the program kept to the rules of the conversation, the
checker whether what came of it is right.
"""

from collections.abc import Callable
from dataclasses import replace

from codehub_judge.examination import PlainExchange
from codehub_judge.interactive.conversation import Conversation
from codehub_judge.results import Finished, Judged
from codehub_judge.verdicts import Verdict


class CheckedConversation(PlainExchange):
    """An Exchange. check: runs the checker on the notes; it is asked only where all else went well."""

    overrules = True

    def __init__(self, talk: Conversation, check: Callable[[], Judged]) -> None:
        self._talk = talk
        self._check = check
        self.streams = talk.streams

    def handed_over(self) -> None:
        """See Exchange."""
        self._talk.handed_over()

    def ended(self) -> None:
        """See Exchange."""
        self._talk.ended()

    def judge(self, finished: Finished) -> Judged:
        """See Exchange."""
        talked = self._talk.judge(finished)
        if talked.verdict is not Verdict.ACCEPTED:
            return talked
        return replace(self._check(), transcript=talked.transcript)
