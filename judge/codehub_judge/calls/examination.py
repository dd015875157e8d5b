"""The type of exercise whose tests are calls of one function of the learner's."""

from collections.abc import Iterator
from contextlib import contextmanager

from codehub_judge.calls import bash
from codehub_judge.calls.compare import difference
from codehub_judge.calls.expressible import refusal, refusal_of_values
from codehub_judge.calls.notation import NOTATIONS, Notation
from codehub_judge.calls.plans import PLANS, QUESTIONS, Planner, question
from codehub_judge.calls.reply import Reply, ReplyUnreadable, read_reply
from codehub_judge.calls.signature import Signature
from codehub_judge.calls.wording import call, wrong_value
from codehub_judge.errors import PackageInvalid
from codehub_judge.examination import PlainExchange
from codehub_judge.languages.language import Language, Plan, Program
from codehub_judge.limits import Limits
from codehub_judge.packages import Call, Package, Test
from codehub_judge.results import Finished, Judged, text
from codehub_judge.sandbox.memory_files import content, empty, sealed
from codehub_judge.verdicts import Verdict

LARGE = "The function returned more than {} kB."
ENDED_EARLY = "Your program ended before {} had returned: it must not call exit() or end the process."
NO_RETURN = "Does the function end with return?"
NO_RESULT = {"bash": "Does the function print its result?"}
NOTHING = {
    "python": "nothing (None)",
    "javascript": "nothing (undefined)",
    "typescript": "nothing (undefined)",
    "ruby": "nothing (nil)",
    "php": "nothing (null)",
    "perl": "nothing (undef)",
    "lua": "nothing (nil)",
}


class FunctionCalls:
    """An Examination: every test is a call; what it returns is compared out of the learner's reach."""

    def __init__(self, package: Package) -> None:
        if not package.function:
            raise PackageInvalid("a package of calls needs function")
        self._calls = {test.name: _check(test, package.function) for test in package.tests}
        self._signature = package.function
        self._limits = package.limits

    def plan(self, language: Language, program: Program, *, hidden: bool) -> Plan:
        """See Examination; nothing of a test is in a plan."""
        planner = _planner(language, self._signature)
        for name, made in self._calls.items():
            if why := refusal_of_values(language.id, list(made.arguments), made.expected):
                raise PackageInvalid(f"the call {name} cannot be made in {language.name}, {why}")
        return planner(program.source, self._signature, self._limits)

    @contextmanager
    def exchange(self, test: Test, language: Language) -> Iterator["Conversation"]:
        """See Examination."""
        made = _check(test, self._signature)
        asking = QUESTIONS.get(language.id, question)(self._signature, made.arguments)
        with sealed("call", asking) as asked, empty("reply") as reply:
            yield Conversation(self._signature, made, language, self._limits, (asked, reply))


def _planner(language: Language, signature: Signature) -> Planner:
    if language.id not in PLANS:
        raise PackageInvalid(f"functions cannot be called in {language.name}")
    if why := refusal(language.id, signature):
        raise PackageInvalid(f"{signature.name} cannot be called in {language.name}, {why}")
    return PLANS[language.id]


def _check(test: Test, signature: Signature) -> Call:
    """Return the call of a test; raise PackageInvalid unless it fits to the function."""
    if not test.call:
        raise PackageInvalid(f"the test {test.name} has no arguments")
    signature.check_arguments(list(test.call.arguments))
    if test.call.compared:
        signature.check_expected(test.call.expected)
    return test.call


class Conversation(PlainExchange):
    """An Exchange: 3 is the call, 4 a file for the reply, the word how long that may be."""

    def __init__(
        self,
        signature: Signature,
        call_: Call,
        language: Language,
        limits: Limits,
        descriptors: tuple[int, int],
    ) -> None:
        self._signature = signature
        self._call = call_
        self._language = language
        self._limits = limits
        self.descriptors = descriptors
        self.words = (str(limits.output_kb << 10),)

    @property
    def _notation(self) -> Notation:
        return NOTATIONS[self._language.id]

    def judge(self, finished: Finished) -> Judged:
        """See Exchange; whatever the reply is made of, it has a verdict."""
        data, overflowed = content(self.descriptors[1], self._limits.output_kb << 10)
        if overflowed:
            return self._judged(Reply("large", ""))
        if not data:
            return Judged(Verdict.RUNTIME_ERROR, ENDED_EARLY.format(self._signature.name))
        try:
            return self._judged(read_reply(data))
        except ReplyUnreadable as error:
            return Judged(Verdict.RUNTIME_ERROR, str(error))

    def _judged(self, reply: Reply) -> Judged:
        match reply.word:
            case "returned":
                return self._compared(reply)
            case "printed":
                return self._judged(bash.read_printed(reply.text, self._signature.returns))
            case "nothing" | "odd":
                return self._without_value(reply)
            case "large":
                return Judged(Verdict.OUTPUT_LIMIT, LARGE.format(self._limits.output_kb))
            case "memory":
                return Judged(Verdict.MEMORY_LIMIT)
        return Judged(Verdict.RUNTIME_ERROR, text(reply.text.encode("utf-8", "replace")))

    def _compared(self, reply: Reply) -> Judged:
        returned = text(reply.text.encode("utf-8", "replace"))
        if not self._call.compared:
            return Judged(Verdict.ACCEPTED, returned=returned)
        at = difference(reply.value, self._call.expected, self._signature.returns)
        if at is None:
            return Judged(Verdict.ACCEPTED, returned=returned)
        message = wrong_value(self._what(), reply.value, self._call.expected, at, self._notation)
        return Judged(Verdict.WRONG_ANSWER, message, returned)

    def _without_value(self, reply: Reply) -> Judged:
        """Judge a call that returned nothing, or what is no data: never what is expected."""
        odd = text(reply.text.encode("utf-8", "replace"))
        facts = f"{self._what()} {self._notation.gave} {odd or NOTHING.get(self._language.id, 'nothing')}"
        returned = None if reply.word == "odd" else "null"
        if not self._call.compared:
            return Judged(Verdict.ACCEPTED, f"{facts}.", returned)
        message = f"{facts}, expected {self._notation.shown(self._call.expected)}."
        question = NO_RESULT.get(self._language.id, NO_RETURN)
        return Judged(Verdict.WRONG_ANSWER, message if odd else f"{message} {question}", returned)

    def _what(self) -> str:
        return call(self._signature.name, self._call.arguments, self._notation)
