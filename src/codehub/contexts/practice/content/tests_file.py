"""`tests.yaml`: the tests of an exercise in the order in which they run."""

from dataclasses import dataclass, replace
from pathlib import Path

from codehub.contexts.practice.content.judging_keys import MAX_ARGUMENTS
from codehub.contexts.practice.content.numbers import read_number
from codehub.contexts.practice.content.rows import read_rows
from codehub.contexts.practice.content.values import read_arguments, read_result
from codehub.contexts.practice.contracts import Checker, ExerciseType, FunctionSignature, TestCase
from codehub.platform.content.fields import Fields
from codehub.platform.content.files import Report
from codehub.platform.content.yaml import Located, read_yaml

MAX_TESTS = 1000
MAX_TITLE = 200
MAX_TEXT_BYTES = 256 * 1024
MAX_TEST_POINTS = 1_000_000
SLUG = (r"[a-z0-9]+(-[a-z0-9]+){0,19}", "small letters, digits and single hyphens")
_FUNCTION_NAME = (r"test_[a-z0-9_]{1,80}", "the name of a function that begins with test_")


@dataclass(frozen=True, slots=True)
class LocatedTest:
    case: TestCase
    line: int


@dataclass(frozen=True, slots=True)
class TestFormat:
    """What the tests of an exercise hold. Without a signature, a function's values are taken as they are."""

    __test__ = False  # the name is no test class for pytest

    type: ExerciseType
    function: FunctionSignature | None
    checker: Checker

    @property
    def calls_program(self) -> bool:
        """Whether a program of the author's judges the tests."""
        return self.type == "interactive" or self.checker.kind == "custom"


def read_tests(path: Path, form: TestFormat, report: Report) -> list[LocatedTest]:
    """Return the tests that can be read; whatever can't is reported."""
    root = read_yaml(path, report)
    if root is None:
        return []
    if not isinstance(root.value, list) or not 1 <= len(root.value) <= MAX_TESTS:
        report(path, root.line, f"must be a list of 1 to {MAX_TESTS:,} tests")
        return []
    tests = [_read_test(node, path, form, report) for node in root.value]
    _check_names(tests, path, report)
    # to say what is wrong with an output is to say what is right
    if form.type != "output_only" and not any(test.case.visible for test in tests):
        report(path, root.line, "at least one test must be visible, or learners have nothing to run")
    return tests


def _read_test(node: Located, path: Path, form: TestFormat, report: Report) -> LocatedTest:
    fields = Fields(node, path, report, what="a test")
    name = fields.matching("name", *(_FUNCTION_NAME if form.type == "unit_tests" else SLUG))
    case = TestCase(
        name=name,
        title=fields.text("title", required=False, max_length=MAX_TITLE),
        visible=fields.boolean("visible"),
        group=fields.text("group", required=False) or None,
        points=read_number(fields, "points", report, most=MAX_TEST_POINTS, required=False),
        checker_arguments=_checker_arguments(fields, form, report),
    )
    case = _with_values(case, fields, form, report)
    fields.finish()
    return LocatedTest(case, node.line)


def _checker_arguments(fields: Fields, form: TestFormat, report: Report) -> tuple[str, ...]:
    if form.calls_program:
        return tuple(fields.texts("checker_arguments", required=False, max_items=MAX_ARGUMENTS))
    node = fields.take("checker_arguments", required=False)
    if node is not None:
        words = "checker_arguments needs a checker of the kind custom, or an interactor"
        report(fields.path, node.line, words)
    return ()


def _with_values(case: TestCase, fields: Fields, form: TestFormat, report: Report) -> TestCase:
    """Read what a test of this type is given and what is expected of it."""
    match form.type:
        case "stdin_stdout":
            return _with_texts(case, fields, report)
        case "interactive":  # what the interactor is given
            return _with_texts(case, fields, report, needs_expected=False)
        case "output_only":
            return _with_texts(case, fields, report, form.checker.kind != "custom", needs_stdin=False)
        case "function":
            arguments = read_arguments(fields, form.function, report)
            return replace(case, arguments=arguments, expected=read_result(fields, form.function, report))
        case "sql":
            setup, query = _text(fields, "setup", report), _text(fields, "query", report, needed=False)
            rows = read_rows(fields, report, named=bool(form.checker.columns))
            return replace(case, stdin=setup, query=query or None, expected=rows)
        case "unit_tests":
            return case


def _with_texts(
    case: TestCase, fields: Fields, report: Report, needs_expected: bool = True, needs_stdin: bool = True
) -> TestCase:
    stdin = _text(fields, "stdin", report, needed=needs_stdin)
    return replace(case, stdin=stdin, expected=_text(fields, "expected", report, needed=needs_expected))


def _text(fields: Fields, key: str, report: Report, *, needed: bool = True) -> str:
    """Read a text whose every space counts, and which may be empty."""
    node = fields.take(key, required=needed)
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
