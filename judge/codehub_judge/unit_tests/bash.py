"""Unit tests in Bash: a process for each, with the text of that one and no code of the learner's."""

import re
from collections.abc import Sequence

from codehub_judge.languages import bash
from codehub_judge.languages.harness import harness
from codehub_judge.languages.language import Plan, Program
from codehub_judge.limits import Limits
from codehub_judge.unit_tests.cutting import only

START = re.compile(r"(test_\w+) ?\(\)")
HARNESS = "test.sh"


def plan(source: bytes, file: str, names: Sequence[str], limits: Limits, *, hidden: bool) -> Plan:
    """Run the harness, which starts others to call the learner's functions in."""
    return bash.started(Program(source, beside=harness(HARNESS)), limits, HARNESS)


def question(file: str, name: str, nonce: str) -> tuple[bytes, tuple[str, ...]]:
    """Return what the harness reads, and no arguments; raise PackageInvalid."""
    return f"{nonce}\n{name}\n{only([name], file, START, comment='#')}".encode(), ()
