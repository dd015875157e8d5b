"""Can the judge take single tests out of a file, unless it is in Python? It goes by layout, not by grammar.

The rule is `judge/codehub_judge/unit_tests/cutting.py`'s: a test begins at the start of a line, and ends with
that line or with the next one that begins with a brace, in Ruby and Lua with `end`, in Pascal
with `end;`. In Java and C# both stand deeper, and as deep.
"""

import re
from collections.abc import Mapping
from pathlib import Path

from codehub.platform.content.files import Report

_METHOD = "static void name("
_STARTS = {
    ".c": (re.compile(r"TEST\((test_\w+)\)"), "TEST(name)"),
    ".cpp": (re.compile(r"TEST\((test_\w+)\)"), "TEST(name)"),
    ".js": (re.compile(r"(?:async )?function (test_\w+)\("), "function name("),
    ".ts": (re.compile(r"(?:async )?function (test_\w+)\("), "function name("),
    ".rb": (re.compile(r"def (test_\w+)"), "def name"),
    ".php": (re.compile(r"function (test_\w+)\("), "function name("),
    ".pl": (re.compile(r"sub (test_\w+)"), "sub name"),
    ".pas": (re.compile(r"procedure (test_\w+);"), "procedure name;"),
    ".sh": (re.compile(r"(test_\w+) ?\(\)"), "name()"),
    ".lua": (re.compile(r"function (test_\w+)"), "function name("),
    ".go": (re.compile(r"func (test_\w+)\("), "func name("),
    ".rs": (re.compile(r"fn (test_\w+)\("), "fn name("),
    ".java": (re.compile(r"[ \t]*(?:(?:public|private|static) )*static void (test_\w+)\("), _METHOD),
    ".cs": (re.compile(r"[ \t]*(?:(?:public|private|internal) )?static void (test_\w+)\("), _METHOD),
}
_ENDS = {".rb": "end", ".lua": "end", ".pas": "end;"}  # of a test; a brace elsewhere
# how files of C and C++ get at the learner's
_INCLUDE = r'^[ \t]*#[ \t]*include[ \t]*"{}"[ \t]*$'
_SOLUTIONS = {".c": "solution.c", ".cpp": "solution.cpp"}


def check_layout(source: str, names: Mapping[int, str], path: Path, report: Report) -> None:
    """Report what the judge could not cut; `names` are those of the tests by the lines they begin in."""
    if path.suffix not in _STARTS:
        return  # Python's tests are found by its own parser, Haskell's end by themselves
    start, form = _STARTS[path.suffix]
    word = _ENDS.get(path.suffix, "}")
    whole = re.compile(rf"(?:^|\W){word}\s*$")
    open_line, end = 0, re.compile("")
    lines = source.splitlines()
    for number, line in enumerate(lines, start=1):
        begins = start.match(line)
        if number in names and not begins:
            report(path, number, f"a test begins at the start of its line, as {form}")
        if begins:
            _report_unfinished(open_line, word, names, path, report)
            open_line = number
            end = re.compile(rf"{line[: len(line) - len(line.lstrip())]}{word}(?!\w)")
        if end.match(line) or (begins and whole.search(line)):
            open_line = 0
    _report_unfinished(open_line, word, names, path, report)
    included = _SOLUTIONS.get(path.suffix, "")
    if included and len(re.findall(_INCLUDE.format(re.escape(included)), source, re.MULTILINE)) != 1:
        report(path, 1, f'needs one line #include "{included}"')


def _report_unfinished(line: int, end: str, names: Mapping[int, str], path: Path, report: Report) -> None:
    if line in names:
        report(path, line, f"{names[line]}() must end with a line that begins with {end}")
