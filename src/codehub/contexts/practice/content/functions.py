"""Do the functions of a unit test file fit the list in `tests.yaml`? Read as text, never run."""

import inspect
import io
import re
from collections.abc import Sequence
from pathlib import Path
from types import CodeType

from codehub.contexts.practice.content.layout import check_layout
from codehub.contexts.practice.content.tests_file import LocatedTest
from codehub.platform.content.files import Report

# Comments and texts may speak of tests that aren't there. Texts come first: one may hold what looks like a
# comment.
_NO_CODE = re.compile(
    r'"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'|`(?:\\.|[^`\\])*`|//[^\n]*|/\*.*?(?:\*/|\Z)', re.DOTALL
)
_C_TEST = re.compile(r"^[ \t]*TEST\(\s*(test_\w+)\s*\)", re.MULTILINE)
_JAVASCRIPT_TEST = re.compile(r"^(?:async[ \t]+)?function[ \t]+(test_\w+)\s*\(", re.MULTILINE)

_STATIC = r"^[ \t]*(?:(?:public|private|internal|static)[ \t]+)*static[ \t]+void[ \t]+(test_\w+)\s*\("
_OTHER_TESTS = {
    ".c": _C_TEST,
    ".cpp": _C_TEST,
    ".js": _JAVASCRIPT_TEST,
    ".ts": _JAVASCRIPT_TEST,
    ".php": re.compile(r"^[ \t]*function[ \t]+(test_\w+)\s*\(", re.MULTILINE),
    ".go": re.compile(r"^[ \t]*func[ \t]+(test_\w+)\s*\(", re.MULTILINE),
    ".rs": re.compile(r"^[ \t]*fn[ \t]+(test_\w+)\s*\(", re.MULTILINE),
    ".java": re.compile(_STATIC, re.MULTILINE),
    ".cs": re.compile(_STATIC, re.MULTILINE),
}
# where texts and comments look like nothing in C
_TESTS_AT_THE_START = {
    ".hs": re.compile(r"^(test_\w+)[ \t]*=", re.MULTILINE),
    ".pas": re.compile(r"^procedure[ \t]+(test_\w+)", re.MULTILINE),
    ".sh": re.compile(r"^(test_\w+)[ \t]*\(\)", re.MULTILINE),
    ".rb": re.compile(r"^def[ \t]+(test_\w+)", re.MULTILINE),
    ".pl": re.compile(r"^sub[ \t]+(test_\w+)", re.MULTILINE),
    ".lua": re.compile(r"^function[ \t]+(test_\w+)", re.MULTILINE),
}


def check_functions(
    source: str, tests: Sequence[LocatedTest], source_path: Path, tests_path: Path, report: Report
) -> None:
    """Report tests without a function, functions that no test names, and functions of the same name.

    Of languages whose tests can't be told from their text, nothing is said; `content check` runs them.
    """
    found = _found(source, source_path, report)
    if found is None:
        return
    check_layout(source, {line: name for name, line in found}, source_path, report)
    defined = dict(found)
    for test in tests:
        if test.case.name and test.case.name not in defined:
            report(tests_path, test.line, f"{source_path.name} has no function {test.case.name}()")
    named = {test.case.name for test in tests}
    seen: set[str] = set()
    for name, line in found:
        if name not in named:
            report(source_path, line, f"{name}() is not listed in {tests_path.name}")
        if name in seen:
            report(source_path, line, f"{name}() is there twice")
        seen.add(name)


Found = list[tuple[str, int]]
"""The file's own `test_…` functions with their lines, in order."""


def _found(source: str, path: Path, report: Report) -> Found | None:
    if path.suffix == ".py":
        return _in_python(source, path, report)
    if path.suffix in _TESTS_AT_THE_START:
        return _lines(_TESTS_AT_THE_START[path.suffix], source)
    pattern = _OTHER_TESTS.get(path.suffix)
    return _matches(pattern, source) if pattern else None


def _in_python(source: str, path: Path, report: Report) -> Found | None:
    try:
        code = compile(source, path.name, "exec", dont_inherit=True)
    except SyntaxError as error:
        report(path, error.lineno or 1, f"is not valid Python: {error.msg}")
        return None
    except (ValueError, RecursionError, MemoryError):  # what the parser says to absurd input
        report(path, 1, "is not valid Python")
        return None
    lines = io.StringIO(source, newline=None).readlines()
    return [
        (constant.co_name, constant.co_firstlineno)
        for constant in code.co_consts
        if isinstance(constant, CodeType) and _is_test(constant, lines)
    ]


def _is_test(code: CodeType, lines: Sequence[str]) -> bool:
    """Say whether this is a plain function named as a test that stands by itself: no class, no coroutine.

    Compiled code is looked at and not the tree, as trees cannot be built by two threads at a time before
    CPython 3.11.9 (its issue 106905), and a judge of the same process may be building one.
    """
    is_function = bool(code.co_flags & inspect.CO_OPTIMIZED) and not code.co_flags & inspect.CO_COROUTINE
    stands_alone = not lines[code.co_firstlineno - 1][0].isspace()
    return is_function and stands_alone and code.co_name.startswith("test_")


def _matches(pattern: re.Pattern[str], source: str) -> Found:
    code = _NO_CODE.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), source)
    return _lines(pattern, code)


def _lines(pattern: re.Pattern[str], code: str) -> Found:
    return [(found[1], code.count("\n", 0, found.start()) + 1) for found in pattern.finditer(code)]
