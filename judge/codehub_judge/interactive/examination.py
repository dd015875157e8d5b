"""The type of exercise whose tests are conversations with an interactor of the author's."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import replace

from codehub_judge.author_runs import FOLDER, LIMITS, AuthorFault, AuthorRuns, Errand
from codehub_judge.author_steps import TEXT_ALONE
from codehub_judge.bench import Bench
from codehub_judge.checkers.crashes import Quotable
from codehub_judge.checkers.custom import TOO_LONG, CustomChecker
from codehub_judge.checkers.plain import most_expected
from codehub_judge.checkers.protocols import AGAIN, arguments_of, judged_by
from codehub_judge.errors import PackageInvalid
from codehub_judge.examination import Exchange
from codehub_judge.groups import worth_of
from codehub_judge.interactive.checked import CheckedConversation
from codehub_judge.interactive.conversation import Conversation, Interactor, Silence
from codehub_judge.interactive.relay import Relay
from codehub_judge.interactive.transcript import Transcript
from codehub_judge.lane import Lane
from codehub_judge.languages.language import Language, Plan, Program
from codehub_judge.packages import Package, Test
from codehub_judge.results import Judged
from codehub_judge.sandbox.memory_files import empty, sealed
from codehub_judge.verdicts import Verdict

NOTES = "output"  # what testlib's interactors call the file that a checker reads
OUTPUT = f"{FOLDER}{NOTES}"
MOST_BYTES = 64 << 20  # that an interactor may say
PATIENCE = 4  # as in supervisor.py


class Interactive:
    """An Examination."""

    def __init__(self, package: Package, bench: Bench) -> None:
        if not package.interactor:
            raise PackageInvalid("an interactive package needs an interactor")
        self._author = package.interactor
        self._limits = package.limits
        self._groups = package.groups
        # An interactor waits as long as the program may take, and it is not to blame for that.
        own = package.validation or LIMITS
        limits = replace(own, wall_ms=PATIENCE * package.limits.wall_ms + own.wall_ms)
        self._runs = AuthorRuns(bench, package.interactor, "interactor", limits)
        self._left: dict[int, Mapping[str, bytes]] = {}  # as in CustomChecker
        checker = package.checker.program
        self._checker = CustomChecker(bench, checker, package.groups, own) if checker else None
        self._notes: dict[int, bytes] = {}  # by test, what the interactor has written for the checker

    def plan(self, language: Language, program: Program, *, hidden: bool) -> Plan:
        """See Examination."""
        return language.script(program, self._limits)

    @contextmanager
    def exchange(self, test: Test, language: Language) -> Iterator[Exchange]:
        """See Examination; the interactor's box is taken before the program's time begins."""
        before = self._left.pop(test.index, {})
        with ExitStack() as stack:
            try:
                lane = stack.enter_context(self._runs.lane_for(test))
            except AuthorFault as fault:
                streams = stack.enter_context(sealed("nothing", b"")), stack.enter_context(empty("nothing"))
                yield Silence(streams, self._runs.failed(test, fault))
                return
            transcript = Transcript() if test.visible else None
            quotable = Quotable(self._author.language)
            most = self._limits.output_kb << 10, MOST_BYTES
            text_alone = self._author.language in TEXT_ALONE
            relay = Relay(most, transcript, quotable.add, text_alone=text_alone)
            stack.enter_context(relay)
            interactor = Interactor(
                interact=lambda: self._interact(lane, test, before, (relay, quotable)),
                failed=lambda fault: self._failed(test, fault, relay),
                box=lane.box_for(test),
            )
            talk = Conversation(interactor, relay, transcript, self._limits, language)
            yield self._checked(stack.enter_context(talk), test)

    def _checked(self, talk: Conversation, test: Test) -> Exchange:
        """Return the exchange in which the checker, where there is one, judges what the interactor noted."""
        checker = self._checker
        if checker is None:
            return talk
        return CheckedConversation(talk, lambda: checker.check(test, self._notes.pop(test.index, b""), {}))

    def _failed(self, test: Test, fault: AuthorFault, relay: Relay) -> Judged:
        """Return what a test comes to whose interactor has failed: it may have had to listen for too long."""
        if fault.overran and relay.program_said > most_expected(test):
            return Judged(Verdict.OUTPUT_LIMIT, TOO_LONG, fault=self._runs.report(test, fault))
        return self._runs.failed(test, fault)

    def _interact(
        self, lane: Lane, test: Test, before: Mapping[str, bytes], talk: tuple[Relay, Quotable]
    ) -> Judged:
        """Run the interactor to its end; raise AuthorFault."""
        relay, quotable = talk
        arguments = arguments_of(self._author, test, OUTPUT)
        errand = Errand(*relay.interactor, arguments, before, relay.interactor_has_its_ends)
        run = self._runs.run(lane, test, errand)
        worth = worth_of(test.points, test.group, self._groups)
        judged = judged_by(self._author, run, worth, quotable)
        if self._checker:
            self._notes[test.index] = run.feedback.get(NOTES, b"")
        if judged.again is not None:
            self._left[test.index] = {name: data for name, data in run.feedback.items() if name != AGAIN}
        return judged

    def stop(self) -> None:
        """See HoldsBoxes."""
        self._runs.stop()
        if self._checker:
            self._checker.stop()

    def close(self) -> None:
        """See HoldsBoxes."""
        self._runs.close()
        if self._checker:
            self._checker.close()
