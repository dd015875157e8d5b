"""`tests.yaml`: the tests of an exercise in the order in which they run."""

from dataclasses import dataclass, replace
from pathlib import Path

from codehub.contexts.practice.content.values import read_arguments, read_result
from codehub.contexts.practice.contracts import FunctionSignature, TestCase
from codehub.platform.content.fields import Fields
from codehub.platform.content.files import Report
from codehub.platform.content.yaml import Located, read_yaml

MAX_TESTS = 200
MAX_TITLE = 200
MAX_TEXT_BYTES = 256 * 1024
_SLUG = (r"[a-z0-9]+(-[a-z0-9]+){0,19}", "small letters, digits and single hyphens")
_FUNCTION_NAME = (r"test_[a-z0-9_]{1,80}", "the name of a function that begins with test_")


@dataclass(frozen=True, slots=True)
class LocatedTest:
    case: TestCase
    line: int


def read_tests(
    path: Path, kind: str, function: FunctionSignature | None, report: Report
) -> list[LocatedTest]:
    """Return the tests that can be read; whatever can't is reported.

    Without a signature, the values of a function's tests are taken as they are.
    """
    root = read_yaml(path, report)
    if root is None:
        return []
    if not isinstance(root.value, list) or not 1 <= len(root.value) <= MAX_TESTS:
        report(path, root.line, f"must be a list of 1 to {MAX_TESTS} tests")
        return []
    tests = [_read_test(node, path, kind, function, report) for node in root.value]
    _check_names(tests, path, report)
    if not any(test.case.visible for test in tests):
        report(path, root.line, "at least one test must be visible, or learners have nothing to run")
    return tests


def _read_test(
    node: Located, path: Path, kind: str, function: FunctionSignature | None, report: Report
) -> LocatedTest:
    fields = Fields(node, path, report, what="a test")
    name = fields.matching("name", *(_FUNCTION_NAME if kind == "unit_tests" else _SLUG))
    title = fields.text("title", required=False, max_length=MAX_TITLE)
    visible = fields.boolean("visible")
    case = TestCase(name=name, title=title, visible=visible)
    if kind == "stdin_stdout":
        stdin, output = _exact_text(fields, "stdin", report), _exact_text(fields, "expected", report)
        case = replace(case, stdin=stdin, expected=output)
    elif kind == "function":
        arguments, result = read_arguments(fields, function, report), read_result(fields, function, report)
        case = replace(case, arguments=arguments, expected=result)
    fields.finish()
    return LocatedTest(case, node.line)


def _exact_text(fields: Fields, key: str, report: Report) -> str:
    """Read a text whose every space counts, and which may be empty."""
    node = fields.take(key)
    if node is None:
        return ""
    if not isinstance(node.value, str):
        report(fields.path, node.line, f'{key} must be text; put it in quotes, and write "" for none')
        return ""
    if len(node.value.encode()) > MAX_TEXT_BYTES:
        report(fields.path, node.line, f"{key} is larger than {MAX_TEXT_BYTES // 1024} KiB")
    return node.value


def _check_names(tests: list[LocatedTest], path: Path, report: Report) -> None:
    first_lines: dict[str, int] = {}
    for test in tests:
        name = test.case.name
        if name and name in first_lines:
            report(path, test.line, f"the name {name!r} is taken by the test at line {first_lines[name]}")
        first_lines.setdefault(name, test.line)
