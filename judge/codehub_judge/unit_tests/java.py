"""Unit tests in Java: compiled with all visible tests and with all hidden ones; a process for each test."""

import re
from collections.abc import Sequence

from codehub_judge.languages.harness import harness, java
from codehub_judge.languages.language import Plan
from codehub_judge.limits import Limits
from codehub_judge.unit_tests.cutting import only

START = re.compile(r"[ \t]*(?:(?:public|private|static) )*static void (test\w*)\(")
FILES = ("Assert.java", "RunTest.java")


def plan(source: bytes, file: str, names: Sequence[str], limits: Limits, *, hidden: bool) -> Plan:
    """Compile the tests `names` with the learner's file."""
    files = {"Tests.java": only(names, file, START).encode(), **harness(*FILES)}
    start = ("codehub.RunTest", java.learners_file(source))
    return java.tested(source, files, start, limits, hidden=hidden)
