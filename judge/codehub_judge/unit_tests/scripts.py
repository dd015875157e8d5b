"""Unit tests in script languages: each test has a process of its own, which has the text of no other."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from codehub_judge.languages import lua, perl, php, ruby
from codehub_judge.languages.harness import harness
from codehub_judge.languages.language import Plan, Program
from codehub_judge.limits import Limits
from codehub_judge.unit_tests.cutting import BRACE, only
from codehub_judge.unit_tests.expressions import expressions


@dataclass(frozen=True, slots=True)
class ScriptTests:
    """How tests are written in a script language.

    start: the first line of a test, with its name. checks: the functions that check, with the place of the
    value among their arguments. started: see the modules of the languages. files: of the harness, the
    first of which begins. shell: what a shell does before, as not every language can close a descriptor. end,
    comment: of a function, and before words for people.
    """

    start: re.Pattern[str]
    checks: Mapping[str, int]
    started: Callable[[Program, Limits, str], Plan]
    files: tuple[str, ...]
    end: str = BRACE
    comment: str = "#"
    shell: str = ""

    def plan(self, source: bytes, file: str, names: Sequence[str], limits: Limits, *, hidden: bool) -> Plan:
        """Run the harness, which loads the learner's file and then the test it is given."""
        plan = self.started(Program(source, beside=harness(*self.files)), limits, self.files[0])
        if not self.shell:
            return plan
        command = ("/usr/bin/sh", "-c", self.shell, "sh", *plan.run.command)
        return replace(plan, run=replace(plan.run, command=command))

    def question(self, file: str, name: str, nonce: str) -> tuple[bytes, tuple[str, ...]]:
        """Return what the harness reads and its arguments; raise PackageInvalid."""
        source = only([name], file, self.start, end=self.end, comment=self.comment)
        texts = expressions(source, self.checks)
        return json.dumps({"nonce": nonce, "name": name, "source": source, "texts": texts}).encode(), ()


QUESTION_AS_INPUT = 'exec "$@" <&3 3<&-'
CHANNEL_FOR_ERRORS = f"{QUESTION_AS_INPUT} 5>&2 2>&4 4>&-"
RUBY = ScriptTests(
    start=re.compile(r"def (test_\w+)"),
    checks={
        "assert": 0,
        "refute": 0,
        "assert_equal": 1,
        "refute_equal": 1,
        "assert_nil": 0,
        "assert_in_delta": 1,
    },
    started=ruby.started,
    files=("test.rb", "learner.rb"),
    end="end",
)
PHP = ScriptTests(
    start=re.compile(r"function (test_\w+)\("),
    checks={
        "assertSame": 1,
        "assertNotSame": 1,
        "assertEquals": 1,
        "assertEqualsWithDelta": 1,
        "assertTrue": 0,
        "assertFalse": 0,
        "assertNull": 0,
    },
    started=php.started,
    files=("test.php", "learner.php"),
    comment="//",
    shell=QUESTION_AS_INPUT,
)
PERL = ScriptTests(
    start=re.compile(r"sub (test_\w+)"),
    checks={"ok": 0, "is": 0, "isnt": 0, "is_deeply": 0, "is_near": 0, "like": 0},
    started=perl.started,
    files=("test.pl", "learner.pl"),
)
LUA = ScriptTests(
    start=re.compile(r"function (test_\w+)"),
    checks={
        "assert_equal": 0,
        "assert_not_equal": 0,
        "assert_near": 0,
        "assert_true": 0,
        "assert_false": 0,
        "assert_nil": 0,
    },
    started=lua.started,
    files=("test.lua", "learner.lua"),
    end="end",
    comment="--",
    shell=CHANNEL_FOR_ERRORS,
)
SCRIPTS = {"ruby": RUBY, "php": PHP, "perl": PERL, "lua": LUA}
