"""Unit tests in C#: compiled with all visible tests and with all hidden ones; a process for each test."""

import re
from collections.abc import Sequence

from codehub_judge.languages.harness import csharp
from codehub_judge.languages.language import Plan
from codehub_judge.limits import Limits
from codehub_judge.unit_tests.cpp import prefix_for
from codehub_judge.unit_tests.cutting import only

START = re.compile(r"[ \t]*(?:(?:public|private|internal) )?static void (test\w*)\(")
# An alias in the author's first line, so that no class of a learner's can take its place.
ALIAS = "using Assert = {}.Assert; "


def plan(source: bytes, file: str, names: Sequence[str], limits: Limits, *, hidden: bool) -> Plan:
    """Compile the tests `names` with the learner's file."""
    space = f"{prefix_for(source)}CodeHub"
    tests = ALIAS.format(space) + only(names, file, START)
    return csharp.tested(source, {"tests.cs": tests.encode()}, space, hidden=hidden)
