"""Tests that run nothing of the learner's: a static validator of the author's looks at the program's text."""

from contextlib import ExitStack
from dataclasses import replace

from codehub_judge.author_programs import AuthorProgram, is_file_name
from codehub_judge.author_runs import FOLDER, AuthorFault, AuthorRuns, Errand
from codehub_judge.bench import Bench
from codehub_judge.checkers.crashes import Quotable
from codehub_judge.checkers.custom import nowhere
from codehub_judge.checkers.protocols import judged_by
from codehub_judge.errors import PackageInvalid
from codehub_judge.groups import worth_of
from codehub_judge.languages.bash import find as find_bash
from codehub_judge.languages.build_scripts import RUN, TOOLS, has_scripts, scripted
from codehub_judge.languages.language import Language, Plan, Program
from codehub_judge.languages.python import FILE, executed
from codehub_judge.packages import Package, Test
from codehub_judge.results import Judged
from codehub_judge.sandbox.memory_files import sealed

WHAT = "static validator"
HOME = "/tmp"  # noqa: S108 (a box has its own)
SUBMISSION = "submission"  # the folder where it runs, with nothing in it but the learner's files
CODES = {"python": "python3"}  # of languages, where the ICPC format has others than ours
CLASSES = ("java",)  # languages whose programs begin in a class, which is called as its file


class StaticValidation:
    """Judges the text of one submission; may be used by several threads."""

    def __init__(self, package: Package, bench: Bench, language: Language, program: Program) -> None:
        if not package.static_validator:
            raise PackageInvalid("static tests need a static validator")
        self._author = package.static_validator
        self._groups = package.groups
        self._runs = StaticRuns(bench, self._author, WHAT, package.validation)
        named = program.name and is_file_name(program.name, folders=True)
        self._name = program.name if named else language.file
        texts = {**program.beside, self._name: program.source}
        self._files = {f"{SUBMISSION}/{name}": text for name, text in texts.items()}
        entry = self._name.rpartition(".")[0] if language.id in CLASSES else self._name
        self._words = (CODES.get(language.id, language.id), entry, FOLDER)

    def judge(self, test: Test) -> Judged:
        """Judge it for a test; may raise BoxBroken."""
        words = (*self._words, *self._author.arguments, *test.checker_arguments)
        try:
            with ExitStack() as stack:
                lane = stack.enter_context(self._runs.lane_for(test))
                reads = stack.enter_context(sealed("nothing", b""))
                writes = stack.enter_context(nowhere())
                run = self._runs.run(lane, test, Errand(reads, writes, words, beside=self._files))
            worth = worth_of(test.points, test.group, self._groups)
            return judged_by(self._author, run, worth, Quotable(self._author.language))
        except AuthorFault as fault:
            return self._runs.failed(test, fault)

    def stop(self) -> None:
        """Kill its boxes, from any thread."""
        self._runs.stop()

    def close(self) -> None:
        """Give back what it holds."""
        self._runs.close()


class StaticRuns(AuthorRuns):
    """Runs the validator in the folder of the submission.

    Its own files lie above, and are named by their whole paths: nothing of the learner's is to be taken for
    a part of it, as a module would be that an interpreter finds where it runs.
    """

    def plan(self) -> Plan:
        """See AuthorRuns."""
        plan = _plan(self.author) or super().plan()
        return replace(plan, run=replace(plan.run, folder=SUBMISSION))


def _plan(author: AuthorProgram) -> Plan | None:
    """Return the plan for a validator that is no compiled program."""
    if has_scripts(author.language, author.program.name):
        plan = scripted(author.program)
        text = f'PATH="{HOME}/{TOOLS}:$PATH" exec {HOME}/{RUN} "$@"'
        return replace(plan, run=replace(plan.run, command=(find_bash().path, "-c", text, RUN)))
    if author.language == "python":
        plan = executed(author.program)
        *command, _file = plan.run.command
        return replace(plan, run=replace(plan.run, command=(*command, f"{HOME}/{FILE}")))
    return None
