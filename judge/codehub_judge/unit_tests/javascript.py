"""Unit tests in JavaScript: each test has a process of its own, which gets the text of no other test."""

import json
import re
from collections.abc import Sequence

from codehub_judge.languages import javascript
from codehub_judge.languages.harness import harness
from codehub_judge.languages.language import Plan
from codehub_judge.limits import Limits
from codehub_judge.unit_tests.cutting import only

START = re.compile(r"(?:async )?function (test\w*)\(")


def plan(source: bytes, file: str, names: Sequence[str], limits: Limits, *, hidden: bool) -> Plan:
    """Run the harness, which loads the learner's file and then the test it is given."""
    files = {javascript.FILE: source, **harness("test.js", "learner.js")}
    return javascript.node("test.js", files, limits)


def question(file: str, name: str, nonce: str) -> tuple[bytes, tuple[str, ...]]:
    """Return what the harness reads and its arguments; raise PackageInvalid."""
    asked = {"nonce": nonce, "name": name, "source": only([name], file, START)}
    return json.dumps(asked).encode(), ()
