"""Takes tests out of the author's files in C++ and JavaScript, so that no test has the text of a hidden one.

That needs no grammar of the language, only the layout that the guide for authors asks for: a test begins at
the start of a line and ends with it, or with the next line that begins with a brace. In languages whose
functions are in classes, the brace stands below the start of the test's first line.
"""

import re
from collections.abc import Collection

from codehub_judge.errors import PackageInvalid

COMMENT = "//"
BRACE = "}"


def only(names: Collection[str], source: str, start: re.Pattern[str]) -> str:
    """Return the file without tests other than `names`, and without comments outside of tests.

    start: matches the first line of a test, with its name. Lines keep their numbers. Raises PackageInvalid
    when a test is missing or has no end.
    """
    lines, seen, current, end = [], set(), "", ""
    for line in source.splitlines():
        begins = start.match(line)
        if begins:
            _complain_about(current)
            current = begins[1]
            seen.add(current)
            end = line[: len(line) - len(line.lstrip())] + BRACE
        dropped = current not in names if current else line.startswith(COMMENT)
        lines.append("" if dropped else line)
        if current and (line.startswith(end) or (begins and line.rstrip().endswith(BRACE))):
            current = ""
    _complain_about(current)
    for name in sorted(set(names) - seen):
        raise PackageInvalid(f"the unit test file has no function {name}")
    return "\n".join(lines) + "\n"


def _complain_about(unfinished: str) -> None:
    if unfinished:
        raise PackageInvalid(f"the test {unfinished} does not end with a line that begins with {BRACE}")
