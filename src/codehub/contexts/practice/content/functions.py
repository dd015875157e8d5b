"""Do the functions of a unit test file fit the list in `tests.yaml`? Read as text, never run."""

import ast
from collections.abc import Sequence
from pathlib import Path

from codehub.contexts.practice.content.tests_file import LocatedTest
from codehub.platform.content.files import Report


def check_functions(
    source: str, tests: Sequence[LocatedTest], source_path: Path, tests_path: Path, report: Report
) -> None:
    """Report tests without a function, and functions that no test names."""
    defined = _test_functions(source, source_path, report)
    if defined is None:
        return
    for test in tests:
        if test.case.name and test.case.name not in defined:
            report(tests_path, test.line, f"{source_path.name} has no function {test.case.name}()")
    named = {test.case.name for test in tests}
    for name, line in defined.items():
        if name not in named:
            report(source_path, line, f"{name}() is not listed in {tests_path.name}")


def _test_functions(source: str, path: Path, report: Report) -> dict[str, int] | None:
    """Return line by name of the file's own `test_…` functions, None when it is no Python."""
    try:
        tree = ast.parse(source)
    except SyntaxError as error:
        report(path, error.lineno or 1, f"is not valid Python: {error.msg}")
        return None
    except (ValueError, RecursionError, MemoryError):  # what the parser says to absurd input
        report(path, 1, "is not valid Python")
        return None
    return {
        node.name: node.lineno
        for node in tree.body
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    }
