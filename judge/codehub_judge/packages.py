"""The judge package: what a submission is judged against, read from the JSON that is stored by hash."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from codehub_judge.author_programs import (
    AuthorProgram,
    check_file_name,
    read_words,
)
from codehub_judge.calls.signature import Signature
from codehub_judge.calls.types import Json
from codehub_judge.checkers.options import CUSTOM, ROWS, CheckerOptions, read_checker
from codehub_judge.errors import PackageInvalid
from codehub_judge.groups import Group, check_points_of_inner, inner_of, read_groups, read_points
from codehub_judge.guarantees import read_compilation, read_validation
from codehub_judge.limits import Limits
from codehub_judge.package_parts import (
    read_code_kb,
    read_interactor,
    read_passes,
    read_static_validator,
    read_unit_test_files,
)

Type = Literal["stdin_stdout", "function", "unit_tests", "interactive", "output_only", "sql"]
TYPES = ("stdin_stdout", "function", "unit_tests", "interactive", "output_only", "sql")
CASE = "case"
OF_A_CASE = ("stdin", "arguments", "expected")


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the learner's function; compared is False where nothing is expected of the result."""

    arguments: tuple[Json, ...]
    expected: Json
    compared: bool


@dataclass(frozen=True, slots=True)
class Test:
    """One test: input and expected output, or a call; a unit test is a function of the author's, by name.

    points: what it gives at most, null where its group (of `min`) or the whole counts. checker_arguments: for
    a checker or interactor of the author's. query: SQL that is run after the learner's. program_arguments,
    files: what the learner's program gets beside its input; files by their paths in its folder. static:
    whether the package's static validator judges the program's text, which isn't run.
    """

    __test__ = False

    index: int
    name: str
    visible: bool
    stdin: bytes = b""
    expected: bytes | None = None
    call: Call | None = None
    group: str = ""
    points: float | None = None
    checker_arguments: tuple[str, ...] = ()
    query: str | None = None
    program_arguments: tuple[str, ...] = ()
    files: Mapping[str, bytes] = field(default_factory=dict)
    static: bool = False


@dataclass(frozen=True, slots=True)
class Package:
    """Everything needed to judge an exercise; immutable, so it can be cached by its hash.

    tests: none where there is only own input to be run. unit_test_files: the author's text, by language.
    checker: beside an interactor, one of the kind `custom` judges what that has written to its output file.
    compilation, validation: what compilers, and checkers and interactors, may use; None for the usual limits.
    code_kb: how large a submission may be with all of its files, None for what the judge takes.
    passes: how often a program may be run for one test, each time with what its checker or interactor asks.
    """

    hash: str
    type: Type
    limits: Limits
    checker: CheckerOptions
    tests: tuple[Test, ...]
    function: Signature | None
    unit_test_files: Mapping[str, str]
    interactor: AuthorProgram | None = None
    passes: int = 1
    groups: tuple[Group, ...] = ()
    libraries: tuple[str, ...] = field(default=())
    compilation: Limits | None = None
    validation: Limits | None = None
    code_kb: int | None = None
    static_validator: AuthorProgram | None = None

    @property
    def has_points(self) -> bool:
        """Whether tests give points."""
        return bool(self.groups) or any(test.points is not None for test in self.tests)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Package":
        """Read a package; raise PackageInvalid, naming what is wrong."""
        try:
            return cls._read(data)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise PackageInvalid(f"{type(error).__name__}: {error}") from error

    @classmethod
    def _read(cls, data: Mapping[str, Any]) -> "Package":
        if data["type"] not in TYPES:
            raise PackageInvalid(f"type {data['type']!r} is not known; there are {', '.join(TYPES)}")
        groups = read_groups(data.get("groups"))
        package = cls(
            hash=str(data["hash"]),
            type=data["type"],
            limits=Limits.from_json(data["limits"]),
            checker=read_checker(data.get("checker"), usual=ROWS if data["type"] == "sql" else "tokens"),
            tests=_grouped([_test(test) for test in data["tests"]], groups),
            function=Signature.from_json(data["function"]) if data["type"] == "function" else None,
            unit_test_files=read_unit_test_files(data) if data["type"] == "unit_tests" else {},
            interactor=read_interactor(data),
            passes=read_passes(data),
            groups=groups,
            libraries=read_words("libraries", data.get("libraries")),
            compilation=read_compilation(data.get("compilation")),
            validation=read_validation(data.get("validation")),
            code_kb=read_code_kb(data.get("code_kb")),
            static_validator=read_static_validator(data.get("static_validator")),
        )
        _check(package)
        return package


def own_cases(cases: Sequence[Mapping[str, Any]]) -> tuple[Test, ...]:
    """Read a learner's own cases as visible tests; raise PackageInvalid, naming what is wrong.

    What else tests have, such as points or arguments for a checker, is the author's alone to give.
    """
    try:
        return tuple(_own_case(number, case) for number, case in enumerate(cases, 1))
    except (TypeError, ValueError, AttributeError) as error:
        raise PackageInvalid(f"own cases: {type(error).__name__}: {error}") from error


def _own_case(number: int, case: Mapping[str, Any]) -> Test:
    given = {key: case.get(key) for key in OF_A_CASE if key in case}
    return _test({**given, "index": number, "name": CASE, "visible": True})


def _test(data: Mapping[str, Any]) -> Test:
    call = _call(data) if data.get("arguments") is not None else None
    expected = None if call else data.get("expected")
    name, points, query = str(data["name"]), data.get("points"), data.get("query")
    return Test(
        index=int(data["index"]),
        name=name,
        visible=bool(data["visible"]),
        stdin=str(data.get("stdin") or "").encode(),
        expected=None if expected is None else str(expected).encode(),
        call=call,
        group=str(data.get("group") or ""),
        points=None if points is None else read_points(f"the test {name}", points),
        checker_arguments=read_words(f"the checker_arguments of {name}", data.get("checker_arguments")),
        query=None if query is None else str(query),
        program_arguments=read_words(f"the program_arguments of {name}", data.get("program_arguments")),
        files=_files(f"the test {name}", data.get("files")),
        static=data.get("static") is True,
    )


def _files(what: str, data: Mapping[str, Any] | None) -> dict[str, bytes]:
    """Read the files of a test; raise PackageInvalid for a name that leads out of the program's folder."""
    files = {str(name): str(text).encode() for name, text in (data or {}).items()}
    for name in files:
        check_file_name(what, name or ".", folders=True)
    return files


def _call(data: Mapping[str, Any]) -> Call:
    if not isinstance(data["arguments"], list):
        raise PackageInvalid("the arguments of a call must be a list")
    return Call(tuple(data["arguments"]), data.get("expected"), "expected" in data)


def _grouped(tests: Sequence[Test], groups: Sequence[Group]) -> tuple[Test, ...]:
    """Give the tests of `sum` groups their points; raise PackageInvalid where tests and groups disagree."""
    named = {group.name: group for group in groups}
    sizes = Counter(test.group for test in tests)
    outer = inner_of(groups)
    check_points_of_inner(groups)
    for group in groups:
        if tests and (group.name in outer) is bool(sizes[group.name]):
            has = "has both groups and tests" if group.name in outer else "has no tests"
            raise PackageInvalid(f"the group {group.name} {has}")
    tests = [_with_points(test, named, sizes) for test in tests]
    for group in groups if tests else ():
        if group.name in outer:
            continue
        points = math.fsum(test.points or 0.0 for test in tests if test.group == group.name)
        if group.scoring == "sum" and not math.isclose(points, group.points, abs_tol=1e-6):
            raise PackageInvalid(f"the tests of {group.name} give {points:g} points, not {group.points:g}")
    return tuple(tests)


def _with_points(test: Test, groups: Mapping[str, Group], sizes: Mapping[str, int]) -> Test:
    if not test.group:
        return test
    if test.group not in groups:
        raise PackageInvalid(f"the test {test.name} is in the group {test.group}, which there is not")
    group = groups[test.group]
    if group.scoring == "sum":
        return replace(test, points=group.points / sizes[group.name]) if test.points is None else test
    if test.points is not None:
        raise PackageInvalid(f"the test {test.name} has points, but its group {group.name} counts as a whole")
    return test


def _check(package: Package) -> None:
    """Raise PackageInvalid where parts of a package do not go together."""
    indexes = Counter(test.index for test in package.tests)
    if twice := [index for index, number in indexes.items() if number > 1]:
        raise PackageInvalid(f"two tests have the index {twice[0]}")
    if (package.checker.kind == ROWS) is not (package.type == "sql"):
        raise PackageInvalid(f"the checker {package.checker.kind} is not for the type {package.type}")
    program = package.interactor or package.checker.program
    if package.interactor and package.checker.program and package.interactor.protocol != "testlib":
        raise PackageInvalid("an interactor of the protocol icpc decides alone, so there can be no checker")
    if package.passes > 1 and (not program or program.protocol != "icpc"):
        raise PackageInvalid("several passes need a checker or an interactor of the protocol icpc")
    _check_given(package)
    nothing = [test.name for test in package.tests if test.expected is None]
    if package.type == "output_only" and nothing and package.checker.kind != CUSTOM:
        raise PackageInvalid(f"the test {nothing[0]} expects no output")


def _check_given(package: Package) -> None:
    """Raise PackageInvalid where tests give something to programs that these can't take, or look at none."""
    if package.static_validator and package.type not in ("stdin_stdout", "interactive"):
        raise PackageInvalid(f"the type {package.type} has no static validator")
    if (static := [test.name for test in package.tests if test.static]) and not package.static_validator:
        raise PackageInvalid(f"the test {static[0]} needs a static validator")
    given = [test.name for test in package.tests if test.program_arguments or test.files]
    if given and package.type not in ("stdin_stdout", "interactive"):
        raise PackageInvalid(
            f"the test {given[0]} has arguments or files, which the type {package.type} has not"
        )
