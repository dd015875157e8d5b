"""Takes tests out of the author's files in most languages, so that no test has the text of a hidden one.

That needs no grammar of the language, only the layout that the guide for authors asks for: a test begins at
the start of a line and ends with it, or with the next line that begins with a brace. In languages whose
functions are in classes, the brace stands below the start of the test's first line; in others it is a word.
"""

import re
from collections.abc import Collection

from codehub_judge.errors import PackageInvalid

COMMENT = "//"
BRACE = "}"
WORD = r"\w"  # part of a word


def only(
    names: Collection[str], source: str, start: re.Pattern[str], *, end: str = BRACE, comment: str = COMMENT
) -> str:
    """Return the file without tests other than `names`, and without comments outside of tests.

    start: matches the first line of a test, with its name. end: what a test's last line begins with, a brace
    or a word, or what a line ends with that is all of a test. comment: how lines begin that no program needs.
    Lines keep their numbers. Raises PackageInvalid when a test is missing or has no end.
    """
    lines, seen, current, last = [], set(), "", re.compile("")
    ends = re.compile(rf"(?<!{WORD}){re.escape(end)}\s*$" if end.isalpha() else rf"{re.escape(end)}\s*$")
    for line in source.splitlines():
        begins = start.match(line)
        if begins:
            _complain_about(current, end)
            current = begins[1]
            seen.add(current)
            last = re.compile(rf"{line[: len(line) - len(line.lstrip())]}{re.escape(end)}(?!{WORD})")
        dropped = current not in names if current else line.startswith(comment)
        lines.append("" if dropped else line)
        if current and (last.match(line) or (begins and ends.search(line))):
            current = ""
    _complain_about(current, end)
    for name in sorted(set(names) - seen):
        raise PackageInvalid(f"the unit test file has no function {name}")
    return "\n".join(lines) + "\n"


def _complain_about(unfinished: str, end: str) -> None:
    if unfinished:
        raise PackageInvalid(f"the test {unfinished} does not end with a line that begins with {end}")
