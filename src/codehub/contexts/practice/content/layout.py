"""Can the judge take single tests out of a file in C++ or JavaScript? It goes by layout, not by grammar.

The rule is `judge/codehub_judge/unit_tests/cutting.py`'s: a test begins at the start of a line, and ends with
that line or with the next one that begins with a brace.
"""

import re
from collections.abc import Mapping
from pathlib import Path

from codehub.platform.content.files import Report

_STARTS = {
    ".cpp": (re.compile(r"TEST\((test_\w+)\)"), "TEST(name)"),
    ".js": (re.compile(r"(?:async )?function (test_\w+)\("), "function name("),
}
_SOLUTION = re.compile(r'^[ \t]*#[ \t]*include[ \t]*"solution\.cpp"[ \t]*$', re.MULTILINE)


def check_layout(source: str, names: Mapping[int, str], path: Path, report: Report) -> None:
    """Report what the judge could not cut; `names` are those of the tests by the lines they begin in."""
    if path.suffix not in _STARTS:
        return  # Python's tests are found by its own parser
    start, form = _STARTS[path.suffix]
    open_line = 0
    lines = source.splitlines()
    for number, line in enumerate(lines, start=1):
        begins = start.match(line)
        if number in names and not begins:
            report(path, number, f"a test begins at the start of its line, as {form}")
        if begins:
            _report_unfinished(open_line, names, path, report)
            open_line = number
        if line.startswith("}") or (begins and line.rstrip().endswith("}")):
            open_line = 0
    _report_unfinished(open_line, names, path, report)
    if path.suffix == ".cpp" and len(_SOLUTION.findall(source)) != 1:
        report(path, 1, 'needs one line #include "solution.cpp"')


def _report_unfinished(line: int, names: Mapping[int, str], path: Path, report: Report) -> None:
    if line in names:
        report(path, line, f"{names[line]}() must end with a line that begins with }}")
