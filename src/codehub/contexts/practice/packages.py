"""An exercise's definition as the package that judges work from."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from codehub.contexts.practice.cases import json_text
from codehub.contexts.practice.contracts import (
    AuthorProgram,
    Checker,
    ExerciseDefinition,
    Group,
    Interactor,
    JsonValue,
    Limits,
    TestCase,
)
from codehub.contexts.practice.scores import scoring, test_points, tests_of

Json = dict[str, Any]


def judge_package(definition: ExerciseDefinition) -> Json:
    """Return `{hash, type, limits, checker, tests}` and what else the exercise uses.

    That is `function`, `unit_test_files`, `interactor`, `passes`, `groups` and `libraries`. The hash is
    SHA-256 of all the rest and of outline and scoring, which are stored under the same hash. What isn't used
    has no key anywhere, so that old exercises keep their hashes.
    """
    package: Json = {
        "type": definition.type,
        "limits": limits_of(definition.limits),
        "checker": _checker(definition.checker),
        "tests": [_test(index, test) for index, test in enumerate(definition.tests, start=1)],
    }
    if definition.function is not None:
        package["function"] = asdict(definition.function)
    if definition.unit_test_files:
        package["unit_test_files"] = {
            language: asdict(file) for language, file in definition.unit_test_files.items()
        }
    package |= _used(
        interactor=_interactor(definition.interactor),
        passes=definition.passes if definition.passes > 1 else None,
        groups=[_group(group) for group in definition.groups],
        libraries=list(definition.libraries),
    )
    shown = {"outline": outline(definition)} | _used(scoring=scoring(definition))
    return {"hash": _hash({**package, **shown}), **package}


def package_without_tests() -> Json:
    """Return the package of programs that belong to no exercise and only run, as those in lessons."""
    package: Json = {
        "type": "stdin_stdout",
        "limits": limits_of(Limits()),
        "checker": {"kind": "tokens"},
        "tests": [],
    }
    return {"hash": _hash({**package, "outline": []}), **package}


def limits_of(limits: Limits) -> Json:
    """Return `{time_ms, memory_mb, output_kb, wall_ms?}`."""
    return _used(**asdict(limits))


def outline(definition: ExerciseDefinition) -> list[Json]:
    """Return `[{index, name, visible, points?}]`, where the name is what a learner reads beside the result.

    A hidden test shows the title that its author gave it, never its name, which may give it away.
    """
    return [
        {"index": index, "name": _shown_name(index, test), "visible": test.visible}
        | _used(points=test_points(definition, test))
        for index, test in enumerate(definition.tests, start=1)
    ]


def visible_tests(definition: ExerciseDefinition) -> list[Json]:
    """Return `[{index, name, title, stdin, arguments, expected, query}]` of the tests that learners may read.

    Arguments and expected result of a function are JSON text. What is expected of an exercise that asks for
    the output itself is its answer, and an interactor's is for the interactor: neither is shown.
    """
    answers = definition.type in ("output_only", "interactive")
    return [
        {
            "index": index,
            "name": test.name,
            "title": test.title or test.name,
            "stdin": test.stdin,
            "arguments": None if test.arguments is None else json_text(list(test.arguments)),
            "expected": None if answers else _expected(test),
            "query": test.query,
        }
        for index, test in enumerate(definition.tests, start=1)
        if test.visible
    ]


def _expected(test: TestCase) -> JsonValue:
    return test.expected if test.arguments is None else json_text(test.expected)


def groups_shown(definition: ExerciseDefinition) -> list[Json]:
    """Return `[{name, title, points, tests, requires}]`, where tests are the indices of hidden ones too."""
    return [
        {
            "name": group.name,
            "title": group.title,
            "points": group.points,
            "tests": tests_of(definition, group),
            "requires": list(group.requires),
        }
        for group in definition.groups
    ]


def _checker(checker: Checker) -> Json:
    return {"kind": checker.kind} | _used(
        absolute=checker.absolute,
        relative=checker.relative,
        ordered=checker.ordered,
        columns=checker.columns,
        protocol=checker.protocol,
        program=_program(checker.program),
        arguments=list(checker.arguments),
    )


def _interactor(interactor: Interactor | None) -> Json | None:
    if interactor is None:
        return None
    given: Json = {"protocol": interactor.protocol, "program": _program(interactor.program)}
    return given | _used(arguments=list(interactor.arguments))


def _program(program: AuthorProgram | None) -> Json | None:
    if program is None:
        return None
    given: Json = {"language": program.language, "name": program.name, "source": program.source}
    return given | _used(beside=dict(program.beside))


def _group(group: Group) -> Json:
    return {
        "name": group.name,
        "points": group.points,
        "scoring": group.scoring,
        "requires": list(group.requires),
    }


def _used(**values: Any) -> Json:
    return {name: value for name, value in values.items() if value is not None and value not in ([], {})}


def _shown_name(index: int, test: TestCase) -> str:
    return test.title or (test.name if test.visible else f"Hidden test {index}")


def _test(index: int, test: TestCase) -> Json:
    data: Json = {"index": index, "name": test.name, "visible": test.visible}
    if test.arguments is not None:
        data |= {"arguments": list(test.arguments), "expected": test.expected}
    elif test.stdin is not None:
        data |= {"stdin": test.stdin, "expected": test.expected or ""}
    return data | _used(
        query=test.query,
        group=test.group,
        points=test.points,
        checker_arguments=list(test.checker_arguments),
    )


def _hash(package: Mapping[str, Any]) -> str:
    canonical = json.dumps(package, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(canonical.encode()).hexdigest()
