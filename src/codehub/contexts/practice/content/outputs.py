"""What is handed in for an exercise that asks for output only: one text, or a JSON object of several."""

import json
from collections.abc import Sequence
from pathlib import Path

from codehub.platform.content.files import Report


def check_output(source: str, tests: Sequence[str], path: Path, report: Report) -> None:
    """Report a solution that has not one text for each test; `tests` are their names."""
    if len(tests) < 2:  # the whole file is the output
        return
    try:
        given = json.loads(source)
    except (ValueError, RecursionError) as error:
        line = error.lineno if isinstance(error, json.JSONDecodeError) else 1
        report(path, line, "must be a JSON object with one text for each test, by its name")
        return
    if not isinstance(given, dict) or not all(isinstance(text, str) for text in given.values()):
        report(path, 1, "must be a JSON object with one text for each test, by its name")
        return
    for name in tests:
        if name not in given:
            report(path, 1, f"has no output for the test {name!r}")
    for name in given:
        if name not in tests:
            report(path, 1, f"has an output for {name!r}, which is no test")
