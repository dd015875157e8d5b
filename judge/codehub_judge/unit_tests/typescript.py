"""Unit tests in TypeScript: translated with the learner's file, visible and hidden ones apart.

They run as those in JavaScript. Types are checked in the learner's file alone, which need not export what
the tests use.
"""

import json
from collections.abc import Sequence

from codehub_judge.languages import typescript
from codehub_judge.languages.harness import harness
from codehub_judge.languages.language import Plan
from codehub_judge.limits import Limits
from codehub_judge.unit_tests.cutting import only
from codehub_judge.unit_tests.javascript import START

TESTS = "test_solution.ts"
COMPILE = rf"""
"$@" >messages && exit 0
grep '^[^ ]' messages | grep -qv '^{TESTS}' || exit 0
sed '/^{TESTS}/,$d' messages
exit 1
"""


def plan(source: bytes, file: str, names: Sequence[str], limits: Limits, *, hidden: bool) -> Plan:
    """Translate the tests `names` with the learner's file; the harness loads one after the other."""
    files = {typescript.FILE: source, TESTS: only(names, file, START).encode()}
    around = ("/usr/bin/sh", "-c", COMPILE, "sh")
    return typescript.called(files, harness("test.js", "learner.js"), limits, around, "test.js")


def question(file: str, name: str, nonce: str) -> tuple[bytes, tuple[str, ...]]:
    """Return what the harness reads and its arguments: the tests are in the program already."""
    return json.dumps({"nonce": nonce, "name": name}).encode(), ()
