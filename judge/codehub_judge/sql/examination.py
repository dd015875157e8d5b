"""The type of exercise whose tests run SQL on tables that the author has set up."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from codehub_judge.errors import PackageInvalid
from codehub_judge.examination import PlainExchange
from codehub_judge.languages import sql
from codehub_judge.languages.language import Language, Plan, Program
from codehub_judge.packages import Package, Test
from codehub_judge.results import Finished, Judged, text
from codehub_judge.sandbox.memory_files import content, empty, sealed
from codehub_judge.sql.compare import difference
from codehub_judge.sql.table import Reply, ReplyUnreadable, Table, read_expected, read_reply
from codehub_judge.verdicts import Verdict

LARGE = "The result is larger than a result may be."
NO_REPLY = "Your statements ended before their result could be read."
NO_RESULT = "Your statements returned no rows and no columns: the last one has to be a query."
SETUP = "The setup script of this test fails."  # of a hidden test no more is told to learners
REPLY_BYTES = 16 << 20


class SqlQueries:
    """An Examination; a test's input is the setup script, and what is compared the last result."""

    def __init__(self, package: Package) -> None:
        self._checker = package.checker
        self._expected = {test.index: read_expected(test.name, test.expected) for test in package.tests}

    def plan(self, language: Language, program: Program, *, hidden: bool) -> Plan:
        """See Examination; nothing of a test is in a plan."""
        if language.id != sql.SQL.id:
            raise PackageInvalid(f"this exercise wants SQL, not {language.name}")
        return sql.warm(program.source, "run_examined")

    @contextmanager
    def exchange(self, test: Test, language: Language) -> Iterator["Answer"]:
        """See Examination."""
        query = (test.query or "").encode()
        with sealed("query", query) as asked, empty("reply") as reply:
            yield Answer(test, self._expected.get(test.index), self._compare, (asked, reply))

    def _compare(self, got: Table, wanted: Table) -> str:
        return difference(got, wanted, ordered=self._checker.ordered, columns=self._checker.columns)


class Answer(PlainExchange):
    """An Exchange: 3 is a query for the end, 4 a file for the reply, the word how long that may be."""

    words = (str(REPLY_BYTES),)

    def __init__(
        self,
        test: Test,
        expected: Table | None,
        compare: Callable[[Table, Table], str],
        descriptors: tuple[int, int],
    ) -> None:
        self._visible = test.visible
        self._expected = expected
        self._compare = compare
        self.descriptors = descriptors

    def judge(self, finished: Finished) -> Judged:
        """See Exchange; whatever the reply is made of, it has a verdict."""
        data, overflowed = content(self.descriptors[1], REPLY_BYTES)
        if overflowed:
            return Judged(Verdict.OUTPUT_LIMIT, LARGE)
        if not data:
            return Judged(Verdict.RUNTIME_ERROR, NO_REPLY)
        try:
            return self._judged(read_reply(data))
        except ReplyUnreadable as error:
            return Judged(Verdict.RUNTIME_ERROR, str(error))

    def _judged(self, reply: Reply) -> Judged:
        if reply.word == "setup":
            fault = f"{SETUP} {text(reply.text[:500].encode('utf-8', 'replace'))}"
            return Judged(Verdict.JUDGE_ERROR, fault if self._visible else SETUP, fault=fault)
        if reply.word == "large":
            return Judged(Verdict.OUTPUT_LIMIT, LARGE)
        if self._expected is None:
            return Judged(Verdict.ACCEPTED)
        if reply.table is None:
            return Judged(Verdict.WRONG_ANSWER, NO_RESULT)
        message = self._compare(reply.table, self._expected)
        return Judged(
            Verdict.WRONG_ANSWER if message else Verdict.ACCEPTED, text(message.encode("utf-8", "replace"))
        )
