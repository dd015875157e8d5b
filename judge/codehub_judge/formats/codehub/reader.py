"""Reads an exercise of CodeHub's, as far as it is judged; the import of a course checks more of it."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from codehub_judge.formats.expectations import COMPILING, REFUSED
from codehub_judge.formats.faults import Faults
from codehub_judge.formats.icpc.metadata import plain
from codehub_judge.formats.problem import Example, Problem, SourceProgram, Statement, Timing
from codehub_judge.formats.programs import language_by_extension, program_of
from codehub_judge.formats.section import Section
from codehub_judge.formats.tree import Tree
from codehub_judge.formats.yaml_data import Located, read_yaml
from codehub_judge.verdicts import Verdict

FILE, TESTS, STATEMENT = "exercise.yaml", "tests.yaml", "statement.md"
TYPES = ("stdin_stdout", "function", "unit_tests", "interactive", "output_only", "sql")
KEYS = ("title", "type", "difficulty", "limits", "checker", "interactor", "passes", "groups", "libraries",
        "function", "hints")  # fmt: skip
TEST_KEYS = {
    "stdin_stdout": ("stdin", "expected"),
    "interactive": ("stdin", "expected"),
    "output_only": ("stdin", "expected"),
    "function": ("arguments", "expected"),
    "sql": ("setup", "query", "expected"),
    "unit_tests": (),
}
STEMS = ("starter", "solution", "test_solution", "checker", "interactor")
CHECKERS = ("tokens", "exact", "case", "float", "unordered", "rows", "custom")
USUAL_TIME_MS, USUAL_MEMORY_MB = 2000, 256
# What a starter may come to: anything but everything right.
UNDONE = tuple(map(str, (*REFUSED, *COMPILING, Verdict.PARTIAL)))


def read_exercise(tree: Tree) -> Problem:
    """Read an exercise; raise FormatInvalid with everything that is wrong."""
    faults = Faults()
    section = Section(read_yaml(tree, FILE, faults), FILE, faults)
    section.only(KEYS)
    kind = section.choice("type", TYPES, TYPES[0])
    _check_files(tree, faults)
    package = {
        "type": kind,
        "limits": _limits(section),
        **_judged_by(tree, section, kind, faults),
        **_more(section, kind),
        "tests": list(_tests(tree, kind, faults)),
    }
    _add_points(package)
    if kind == "unit_tests":
        package["unit_test_files"] = _unit_tests(tree, faults)
    statement = tree.read(STATEMENT) if STATEMENT in tree else b""
    problem = Problem(
        name=tree.name,
        format="codehub",
        titles={"en": section.text("title", tree.name)},
        package=package,
        statements=(Statement(STATEMENT, "en", "md", statement),) if statement else (),
        examples=tuple(_examples(tree, kind, faults)),
        timing=Timing(limit=package["limits"]["time_ms"] / 1000),
        facts={"difficulty": section.text("difficulty"), "hints": section.texts("hints", single=False)},
    )
    faults.check()
    return problem


def _add_points(package: Mapping[str, Any]) -> None:
    """A group that adds its tests' points up needn't say how many they are."""
    for group in package.get("groups", []):
        own = [test.get("points") or 0 for test in package["tests"] if test.get("group") == group.get("name")]
        if group.get("scoring") == "sum" and not group["points"]:
            group["points"] = sum(own)


def _check_files(tree: Tree, faults: Faults) -> None:
    for path in tree.sizes:
        known = path in (FILE, TESTS, STATEMENT) or path.partition("/")[0].partition(".")[0] in STEMS
        if not known and not path.startswith("."):
            faults.add(path, "has no place in an exercise")
    if TESTS not in tree:
        faults.add(TESTS, "is missing")
        faults.check()


def _limits(section: Section) -> dict[str, int]:
    limits = section.section("limits")
    limits.only(("time_ms", "memory_mb"))
    return {
        "time_ms": limits.whole("time_ms", USUAL_TIME_MS) or USUAL_TIME_MS,
        "memory_mb": limits.whole("memory_mb", USUAL_MEMORY_MB) or USUAL_MEMORY_MB,
    }


def _judged_by(tree: Tree, section: Section, kind: str, faults: Faults) -> dict[str, Any]:
    """Return checker and interactor as a package has them."""
    found: dict[str, Any] = {}
    if "checker" in section:
        found["checker"] = _called(section, "checker", "kind")
        if found["checker"]["kind"] not in CHECKERS:
            section.fault(f"checker must be one of: {', '.join(CHECKERS)}", "checker")
        if found["checker"]["kind"] == "custom":
            found["checker"] = {
                "protocol": "testlib",
                **found["checker"],
                "program": _program(tree, "checker", faults),
            }
    if kind == "interactive":
        called = _called(section, "interactor", "protocol")
        found["interactor"] = {**called, "program": _program(tree, "interactor", faults)}
    return found


def _called(section: Section, key: str, word: str) -> dict[str, Any]:
    """Return a mapping; one word stands for the mapping with that word alone."""
    located = section.located(key)
    if located is not None and isinstance(located.value, dict):
        inner = section.section(key)
        inner.only(("kind", "protocol", "arguments", "absolute", "relative", "ordered", "columns"))
        return {
            name: item.value if not isinstance(item.value, list) else plain(item)
            for name, item in located.value.items()
        }
    return {word: section.text(key)}


def _program(tree: Tree, stem: str, faults: Faults) -> dict[str, Any]:
    names = [name for name in tree.children("") if name in tree and name.partition(".")[0] == stem]
    if len(names) != 1:
        faults.add("", f"has {len(names)} files {stem}.*, and one is needed")
        return {}
    include = {name: tree.text(f"{stem}/{name}", faults) for name in tree.children(stem)}
    program = program_of(names[0], {names[0]: tree.read(names[0])}, include=include)
    if program.unfit:
        faults.add(names[0], f"can't be run: {program.unfit}")
    return program.as_json()


def _more(section: Section, kind: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if "passes" in section:
        found["passes"] = section.whole("passes", 2, least=2)
    if "libraries" in section:
        found["libraries"] = section.texts("libraries", single=False)
    for key in ("groups", "function"):
        if located := section.located(key):
            found[key] = _values(located)
    if kind == "function" and "function" not in found:
        section.fault("function is missing")
    for group in found.get("groups", []):
        if isinstance(group, dict):
            group.pop("title", None)
            group.setdefault("points", 0)
    return found


def _values(located: Located) -> Any:
    """Return a value without its lines, numbers and such as what they are."""
    value = located.value
    if isinstance(value, list):
        return [_values(item) for item in value]
    if isinstance(value, dict):
        return {key: _values(item) for key, item in value.items()}
    return value


def _tests(tree: Tree, kind: str, faults: Faults) -> Iterator[dict[str, Any]]:
    located = read_yaml(tree, TESTS, faults)
    tests = located.value if located else []
    if not isinstance(tests, list) or not tests:
        faults.add(TESTS, "must be a list of tests", located.line if located else None)
        return
    for index, item in enumerate(tests, 1):
        section = Section(item, TESTS, faults, "a test")
        section.only(("name", "title", "visible", "group", "points", *TEST_KEYS[kind]))
        test: dict[str, Any] = {
            "index": index,
            "name": section.text("name", f"test-{index}"),
            "visible": section.flag("visible"),
        }
        for key in ("group", "points"):
            if given := section.located(key):
                test[key] = given.value
        yield {**test, **_given(item, section, kind)}


def _given(item: Located, section: Section, kind: str) -> dict[str, Any]:
    """Return what a test gives to a program and expects of it."""
    if kind == "unit_tests" or not isinstance(item.value, dict):
        return {}
    values: Mapping[str, Any] = {key: _values(value) for key, value in item.value.items()}
    if kind == "function":
        if not isinstance(values.get("arguments"), list):
            section.fault("a test needs arguments, a list")
        return {"arguments": values.get("arguments", []), "expected": values.get("expected")}
    if kind == "sql":
        query = {"query": values["query"]} if values.get("query") else {}
        return {
            "stdin": values.get("setup", ""),
            "expected": json.dumps(_rows(values.get("expected"))),
            **query,
        }
    for key in ("stdin", "expected"):
        if key in values and not isinstance(values[key], str):
            section.fault(f'{key} must be text; put it in quotes, and write "" for none', key)
    return {"stdin": values.get("stdin", ""), "expected": values.get("expected", "")}


def _rows(expected: Any) -> dict[str, Any]:
    given = expected if isinstance(expected, dict) else {}
    return {"columns": given.get("columns"), "rows": given.get("rows", [])}


def _unit_tests(tree: Tree, faults: Faults) -> dict[str, dict[str, str]]:
    files = {}
    for name in tree.children(""):
        stem, _, ending = name.partition(".")
        language = language_by_extension(f".{ending}")
        if stem == "test_solution" and language:
            files[language] = {"name": name, "source": tree.text(name, faults)}
    if not files:
        faults.add("", "has no file test_solution.*, and unit tests need one")
    return files


def _examples(tree: Tree, kind: str, faults: Faults) -> Iterator[Example]:
    for name in tree.children(""):
        stem, _, ending = name.partition(".")
        if stem not in ("solution", "starter") or name not in tree:
            continue
        if ending == "txt" and kind == "output_only":
            program = SourceProgram(name, "text", name, tree.text(name, faults))
        else:
            program = program_of(name, {name: tree.read(name)})
        expected = (str(Verdict.ACCEPTED),) if stem == "solution" else UNDONE
        yield Example(program, expected)
