"""The type of exercise whose tests are conversations with an interactor of the author's."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import replace

from codehub_judge.author_runs import FOLDER, LIMITS, AuthorFault, AuthorRuns, Errand
from codehub_judge.bench import Bench
from codehub_judge.checkers.protocols import AGAIN, arguments_of, judged_by
from codehub_judge.errors import PackageInvalid
from codehub_judge.examination import Exchange
from codehub_judge.groups import worth_of
from codehub_judge.interactive.conversation import Conversation, Interactor, Silence
from codehub_judge.interactive.relay import Relay
from codehub_judge.interactive.transcript import Transcript
from codehub_judge.lane import Lane
from codehub_judge.languages.language import Language, Plan, Program
from codehub_judge.packages import Package, Test
from codehub_judge.results import Judged
from codehub_judge.sandbox.memory_files import empty, sealed

OUTPUT = f"{FOLDER}output"  # where testlib's interactors write what a checker might read
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
        limits = replace(LIMITS, wall_ms=PATIENCE * package.limits.wall_ms + LIMITS.wall_ms)
        self._runs = AuthorRuns(bench, package.interactor, "interactor", limits)
        self._left: dict[int, Mapping[str, bytes]] = {}  # as in CustomChecker

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
            relay = stack.enter_context(Relay((self._limits.output_kb << 10, MOST_BYTES), transcript))
            interactor = Interactor(
                interact=lambda reads, writes: self._interact(lane, test, before, (reads, writes)),
                failed=lambda fault: self._runs.failed(test, fault),
                box=lane.box_for(test),
            )
            talk = Conversation(interactor, relay, transcript, self._limits, language)
            yield stack.enter_context(talk)

    def _interact(
        self, lane: Lane, test: Test, before: Mapping[str, bytes], streams: tuple[int, int]
    ) -> Judged:
        """Run the interactor to its end; raise AuthorFault."""
        arguments = arguments_of(self._author, test, OUTPUT)
        run = self._runs.run(lane, test, Errand(*streams, arguments, before))
        judged = judged_by(self._author, run, worth_of(test.points, test.group, self._groups))
        if judged.again is not None:
            self._left[test.index] = {name: data for name, data in run.feedback.items() if name != AGAIN}
        return judged

    def stop(self) -> None:
        """See HoldsBoxes."""
        self._runs.stop()

    def close(self) -> None:
        """See HoldsBoxes."""
        self._runs.close()
