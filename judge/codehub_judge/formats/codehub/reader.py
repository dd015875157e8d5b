"""Reads an exercise of CodeHub's, as far as it is judged; the import of a course checks more of it."""

from collections.abc import Iterator, Mapping
from typing import Any

from codehub_judge.formats.codehub.judging_keys import calls_program, judging_keys, read_judging
from codehub_judge.formats.codehub.tests_file import TESTS, read_tests
from codehub_judge.formats.expectations import UNDONE
from codehub_judge.formats.faults import Faults
from codehub_judge.formats.problem import Example, Problem, SourceProgram, Statement, Timing
from codehub_judge.formats.programs import language_by_extension, program_of
from codehub_judge.formats.section import Section
from codehub_judge.formats.tree import Tree
from codehub_judge.formats.yaml_data import as_values, read_yaml
from codehub_judge.languages.text import TEXT
from codehub_judge.packages import TYPES
from codehub_judge.verdicts import Verdict

FILE, STATEMENT = "exercise.yaml", "statement.md"
KEYS = ("title", "type", "difficulty", "limits", "hints")
STEMS = ("starter", "solution", "test_solution", "checker", "interactor")
USUAL_TIME_MS, USUAL_MEMORY_MB = 2000, 256
MORE_LIMITS = ("wall_ms", "output_kb")  # the judge knows what they are where nothing is said


def read_exercise(tree: Tree) -> Problem:
    """Read an exercise; raise FormatInvalid with everything that is wrong."""
    faults = Faults()
    section = Section(read_yaml(tree, FILE, faults), FILE, faults)
    kind = section.choice("type", TYPES, TYPES[0])
    section.only((*KEYS, *judging_keys(kind), *(("function",) if kind == "function" else ())))
    _check_files(tree, faults)
    judging = read_judging(tree, section, kind, faults)
    package = {
        "type": kind,
        "limits": _limits(section),
        **judging,
        "tests": list(read_tests(tree, kind, faults, calls_program=calls_program(judging))),
    }
    _add_points(package)
    if kind == "function":
        package["function"] = _signature(section)
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
    limits.only(("time_ms", "memory_mb", *MORE_LIMITS))
    more = {key: limits.whole(key) for key in MORE_LIMITS}
    return {
        "time_ms": limits.whole("time_ms", USUAL_TIME_MS) or USUAL_TIME_MS,
        "memory_mb": limits.whole("memory_mb", USUAL_MEMORY_MB) or USUAL_MEMORY_MB,
        **{key: given for key, given in more.items() if given is not None},
    }


def _signature(section: Section) -> Any:
    located = section.located("function")
    if located is None:
        section.fault("function is missing")
        return None
    return as_values(located)


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
        if kind == "output_only" and f".{ending}" in TEXT.extensions:
            program = SourceProgram(name, TEXT.id, name, tree.text(name, faults))
        else:
            program = program_of(name, {name: tree.read(name)})
        expected = (str(Verdict.ACCEPTED),) if stem == "solution" else UNDONE
        yield Example(program, expected)
