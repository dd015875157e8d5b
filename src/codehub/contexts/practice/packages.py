"""An exercise's definition as the package that judges work from."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from codehub.contexts.practice.cases import json_text
from codehub.contexts.practice.contracts import ExerciseDefinition, Limits, TestCase

Json = dict[str, Any]


def judge_package(definition: ExerciseDefinition) -> Json:
    """Return `{hash, type, limits, checker, tests, function?, unit_test_files?}`.

    The hash is SHA-256 of all the rest and of the outline, which is stored under the same hash.
    """
    package: Json = {
        "type": definition.type,
        "limits": asdict(definition.limits),
        "checker": {"kind": definition.checker.kind},
        "tests": [_test(index, test) for index, test in enumerate(definition.tests, start=1)],
    }
    if definition.function is not None:
        package["function"] = asdict(definition.function)
    if definition.unit_test_files:
        package["unit_test_files"] = {
            language: asdict(file) for language, file in definition.unit_test_files.items()
        }
    return {"hash": _hash({**package, "outline": outline(definition)}), **package}


def package_without_tests() -> Json:
    """Return the package of programs that belong to no exercise and only run, as those in lessons."""
    package: Json = {
        "type": "stdin_stdout",
        "limits": asdict(Limits()),
        "checker": {"kind": "tokens"},
        "tests": [],
    }
    return {"hash": _hash({**package, "outline": []}), **package}


def outline(definition: ExerciseDefinition) -> list[Json]:
    """Return `[{index, name, visible}]`, where the name is what a learner reads beside the result.

    A hidden test shows the title that its author gave it, never its name, which may give it away.
    """
    return [
        {"index": index, "name": _shown_name(index, test), "visible": test.visible}
        for index, test in enumerate(definition.tests, start=1)
    ]


def visible_tests(definition: ExerciseDefinition) -> list[Json]:
    """Return `[{index, name, title, stdin, arguments, expected, query}]` of the tests that learners may read.

    Arguments and expected result of a function are JSON text.
    """
    return [
        {
            "index": index,
            "name": test.name,
            "title": test.title or test.name,
            "stdin": test.stdin,
            "arguments": None if test.arguments is None else json_text(list(test.arguments)),
            "expected": test.expected if test.arguments is None else json_text(test.expected),
            "query": test.query,
        }
        for index, test in enumerate(definition.tests, start=1)
        if test.visible
    ]


def _shown_name(index: int, test: TestCase) -> str:
    return test.title or (test.name if test.visible else f"Hidden test {index}")


def _test(index: int, test: TestCase) -> Json:
    data: Json = {"index": index, "name": test.name, "visible": test.visible}
    if test.arguments is not None:
        data |= {"arguments": list(test.arguments), "expected": test.expected}
    elif test.stdin is not None:
        data |= {"stdin": test.stdin, "expected": test.expected or ""}
    return data


def _hash(package: Mapping[str, Any]) -> str:
    canonical = json.dumps(package, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(canonical.encode()).hexdigest()
