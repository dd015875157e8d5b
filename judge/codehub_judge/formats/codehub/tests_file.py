"""`tests.yaml` of an exercise: what each test gives to a program and expects of it."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from codehub_judge.formats.faults import Faults
from codehub_judge.formats.section import Section
from codehub_judge.formats.tree import Tree
from codehub_judge.formats.yaml_data import Located, as_values, read_yaml

TESTS = "tests.yaml"
ARGUMENTS = "checker_arguments"
KEYS = ("name", "title", "visible", "group", "points", ARGUMENTS)
VALUES = {
    "stdin_stdout": ("stdin", "expected"),
    "interactive": ("stdin", "expected"),
    "output_only": ("stdin", "expected"),
    "function": ("arguments", "expected"),
    "sql": ("setup", "query", "expected"),
    "unit_tests": (),
}


def read_tests(tree: Tree, kind: str, faults: Faults, *, calls_program: bool) -> Iterator[dict[str, Any]]:
    """Give the tests as a judge package has them. calls_program: whether one of the author's judges them."""
    located = read_yaml(tree, TESTS, faults)
    tests = located.value if located else []
    if not isinstance(tests, list) or not tests:
        faults.add(TESTS, "must be a list of tests", located.line if located else None)
        return
    for index, item in enumerate(tests, 1):
        section = Section(item, TESTS, faults, "a test")
        section.only((*KEYS, *VALUES[kind]))
        test: dict[str, Any] = {
            "index": index,
            "name": section.text("name", f"test-{index}"),
            "visible": section.flag("visible"),
        }
        for key in ("group", "points"):
            if given := section.located(key):
                test[key] = given.value
        if words := section.texts(ARGUMENTS, single=False):
            test[ARGUMENTS] = words
            if not calls_program:
                section.fault(f"{ARGUMENTS} needs a checker of the kind custom, or an interactor", ARGUMENTS)
        yield {**test, **_given(item, section, kind)}


def _given(item: Located, section: Section, kind: str) -> dict[str, Any]:
    if kind == "unit_tests" or not isinstance(item.value, dict):
        return {}
    values: Mapping[str, Any] = as_values(item)
    if kind == "function":
        if not isinstance(values.get("arguments"), list):
            section.fault("a test needs arguments, a list")
        return {"arguments": values.get("arguments", []), "expected": values.get("expected")}
    texts = [key for key in VALUES[kind] if key != "expected" or kind != "sql"]
    for key in texts:
        if key in values and not isinstance(values[key], str):
            section.fault(f'{key} must be text; put it in quotes, and write "" for none', key)
    if kind == "sql":
        query = {"query": values["query"]} if values.get("query") else {}
        return {"stdin": values.get("setup", ""), "expected": _rows(values.get("expected")), **query}
    return {"stdin": values.get("stdin", ""), "expected": values.get("expected", "")}


def _rows(expected: Any) -> str:
    """Return the rows that a query should give as the JSON text of a judge package."""
    given = expected if isinstance(expected, dict) else {}
    rows = {"columns": given.get("columns"), "rows": given.get("rows", [])}
    return json.dumps(rows, ensure_ascii=False)
