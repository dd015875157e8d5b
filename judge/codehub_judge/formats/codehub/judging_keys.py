"""The keys of `exercise.yaml` about judging: checker, interactor, passes, libraries, groups.

What may stand where is said in docs/guides/author.md. The import of a course reads the same keys with code of
its own; a test of the repository's compares both on every exercise that comes with it.
"""

from collections.abc import Mapping
from typing import Any

from codehub_judge.author_programs import PROTOCOLS
from codehub_judge.formats.faults import Faults
from codehub_judge.formats.programs import program_of
from codehub_judge.formats.section import Section
from codehub_judge.formats.tree import Tree
from codehub_judge.formats.yaml_data import as_values

WORDS = ("tokens", "exact", "case", "unordered")  # kinds of checkers that need nothing more said
DETAILS = {
    "float": ("absolute", "relative"),
    "rows": ("ordered", "columns"),
    "custom": ("protocol", "arguments"),
}
OF_OUTPUT = (*WORDS, "float", "custom")
CHECKERS = {"stdin_stdout": OF_OUTPUT, "output_only": OF_OUTPUT, "sql": ("rows",)}
RUN_NOTHING_OF_PYTHON = ("sql", "output_only")


def judging_keys(kind: str) -> tuple[str, ...]:
    """Return the keys that an exercise of this type may have."""
    return (
        "passes",
        "groups",
        *(("checker",) if kind in CHECKERS else ()),
        *(("interactor",) if kind == "interactive" else ()),
        *(("libraries",) if kind not in RUN_NOTHING_OF_PYTHON else ()),
    )


def read_judging(tree: Tree, section: Section, kind: str, faults: Faults) -> dict[str, Any]:
    """Return these keys as a judge package has them."""
    found: dict[str, Any] = {}
    if kind in CHECKERS and "checker" in section:
        found["checker"] = _checker(tree, section, kind, faults)
    if kind == "interactive":
        program = _program(tree, "interactor", faults)
        found["interactor"] = {**_interactor(section), "program": program}
    if "passes" in section:
        found["passes"] = section.whole("passes", 2, least=2)
    if "libraries" in section:
        found["libraries"] = section.texts("libraries", single=False)
    if "groups" in section:
        found["groups"] = _groups(section)
    return found


def calls_program(judging: Mapping[str, Any]) -> bool:
    """Say whether a program of the author's judges the tests; judging: what read_judging has returned."""
    return "interactor" in judging or judging.get("checker", {}).get("kind") == "custom"


def _checker(tree: Tree, section: Section, kind: str, faults: Faults) -> dict[str, Any]:
    located = section.located("checker")
    if located is None or not isinstance(located.value, dict):
        words = [word for word in CHECKERS[kind] if word in WORDS]
        if (word := section.text("checker")) not in words:
            choice = f"one of {', '.join(words)}, or " if words else ""
            section.fault(f"checker must be {choice}a mapping with its kind", "checker")
        return {"kind": word}
    inner = section.section("checker")
    word = inner.choice("kind", CHECKERS[kind], CHECKERS[kind][0])
    inner.only(("kind", *DETAILS.get(word, ())))
    if word == "custom":
        return {"kind": word, **_called(inner), "program": _program(tree, "checker", faults)}
    return dict(as_values(located))


def _interactor(section: Section) -> dict[str, Any]:
    located = section.located("interactor")
    if located is None or not isinstance(located.value, dict):
        return {"protocol": section.choice("interactor", PROTOCOLS, "")}
    inner = section.section("interactor")
    inner.only(DETAILS["custom"])
    return _called(inner)


def _called(inner: Section) -> dict[str, Any]:
    """Return how a program of the author's is called."""
    return {
        "protocol": inner.choice("protocol", PROTOCOLS, ""),
        "arguments": inner.texts("arguments", single=False),
    }


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


def _groups(section: Section) -> list[dict[str, Any]]:
    located = section.located("groups")
    groups = as_values(located) if located else []
    if not isinstance(groups, list) or not all(isinstance(group, dict) for group in groups):
        section.fault("groups must be a list of mappings, each with its name", "groups")
        return []
    # A title is for learners; the points of a group of `sum` may be said by its tests alone.
    return [
        {"points": 0, **{key: value for key, value in group.items() if key != "title"}} for group in groups
    ]
