"""One conversation: an interactor that runs beside the learner's program, and who of the two decides."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Self

from codehub_judge.author_runs import AuthorFault
from codehub_judge.errors import BoxBroken, JudgeError
from codehub_judge.examination import PlainExchange
from codehub_judge.interactive.relay import Relay
from codehub_judge.interactive.transcript import Transcript
from codehub_judge.languages.language import Language
from codehub_judge.limits import Limits
from codehub_judge.results import Finished, Judged, limit_verdict
from codehub_judge.sandbox.box import Box
from codehub_judge.verdicts import Verdict

FAREWELL_S = 1.0  # how long a program that was right may go on before it is told that nobody listens
END_S = 15.0  # how long an interactor may go on when the program has ended
WAITING = (
    "The program was still waiting after {0.wall_ms} ms. Does it say everything that the judge waits for, "
    "and flush its output after every line?"
)
TOO_MUCH = "The program wrote more than {0.output_kb} kB."
ENDLESS = "did not end after the program had"
TALKATIVE = "wrote more than may be said in one test"


@dataclass(frozen=True, slots=True)
class Interactor:
    """One run of an interactor.

    interact: runs it, to talk through the relay, and returns what it decides; may raise JudgeError.
    failed: what a test comes to by its fault. box: where it runs; it ends when that is killed.
    """

    interact: Callable[[], Judged]
    failed: Callable[[AuthorFault], Judged]
    box: Box


class Silence(PlainExchange):
    """An Exchange where there is no interactor to talk to."""

    overrules = True

    def __init__(self, streams: tuple[int, int], judged: Judged) -> None:
        self.streams = streams
        self._judged = judged

    def judge(self, finished: Finished) -> Judged:
        """See Exchange."""
        return self._judged


class Conversation(PlainExchange):
    """An Exchange; use it as a context manager, in which the interactor runs in a thread of its own."""

    overrules = True

    def __init__(
        self,
        interactor: Interactor,
        relay: Relay,
        transcript: Transcript | None,
        limits: Limits,
        language: Language,
    ) -> None:
        self._interactor = interactor
        self._relay = relay
        self._transcript = transcript
        self._limits, self._language = limits, language
        self.streams = relay.program
        self._answer: Judged | JudgeError | None = None
        self._over = threading.Event()
        self._program_over = threading.Event()
        self._interactor_first = self._cut_off = False
        self._thread = threading.Thread(target=self._run, name="interactor", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        if not self._over.is_set():
            self._kill()
        self._thread.join()

    def _run(self) -> None:
        try:
            self._answer = self._interactor.interact()
        except JudgeError as error:
            self._answer = error
        finally:
            self._over.set()
            self._relay.interactor_has_its_ends()  # whether it ever got them or not
            self._relay.interactor_over()
            self._let_go()
            self._relay.nobody_listens()

    def _let_go(self) -> None:
        """Give a program whose answers were right the time to end by itself.

        If its next words failed at once, its verdict would depend on whether it was quicker to say them than
        the interactor to end.
        """
        if isinstance(self._answer, Judged) and self._answer.verdict is Verdict.ACCEPTED:
            self._cut_off = not self._program_over.wait(FAREWELL_S)

    def _kill(self) -> None:
        self._interactor.box.soiled = True
        self._interactor.box.kill()

    def handed_over(self) -> None:
        """See Exchange."""
        self._relay.program_has_its_ends()

    def ended(self) -> None:
        """See Exchange."""
        self._interactor_first = self._over.is_set()
        self._program_over.set()
        self._relay.program_over()

    def judge(self, finished: Finished) -> Judged:
        """See Exchange: whoever ended first has caused what became of the other."""
        endless = not self._over.wait(END_S)
        if endless:
            self._kill()
        self._thread.join()
        self._relay.wait()
        if endless:
            self._answer = AuthorFault(ENDLESS, overran=True)
        judged = self._decided(finished)
        return replace(judged, transcript=self._transcript.lines() if self._transcript else None)

    def _decided(self, finished: Finished) -> Judged:
        if self._relay.interactor_said_too_much:
            return self._interactor.failed(AuthorFault(TALKATIVE, overran=True))
        if self._relay.program_said_too_much:
            return Judged(Verdict.OUTPUT_LIMIT, TOO_MUCH.format(self._limits))
        own = limit_verdict(finished, self._limits, self._language)
        return self._after_interactor(own) if self._interactor_first else self._after_program(own)

    def _after_interactor(self, own: Verdict | None) -> Judged:
        """Judge a program that went on: that it waits or talks to nobody for ever is not held against it."""
        judged = self._judged()
        excused = own is Verdict.WALL_LIMIT or (self._cut_off and own is Verdict.RUNTIME_ERROR)
        if judged.verdict is not Verdict.ACCEPTED or not own or excused:
            return judged
        return Judged(own)

    def _after_program(self, own: Verdict | None) -> Judged:
        """Judge a program that ended first: what an interactor says to a failed one does not count."""
        if own is not Verdict.WALL_LIMIT:
            return Judged(own) if own else self._judged()
        if isinstance(self._answer, AuthorFault) and self._answer.overran:
            return self._judged()  # the program waited for an interactor that was busy with itself
        return Judged(own, WAITING.format(self._limits))

    def _judged(self) -> Judged:
        """Return what the interactor says; raise what is wrong with the judge itself."""
        if isinstance(self._answer, AuthorFault):
            return self._interactor.failed(self._answer)
        if not isinstance(self._answer, Judged):
            raise self._answer or BoxBroken("the interactor's thread has ended")
        return self._answer
