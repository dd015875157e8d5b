"""Writes a problem as an exercise of CodeHub's, in the format of docs/guides/author.md."""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from codehub_judge.formats.codehub.inexpressible import inexpressible
from codehub_judge.formats.faults import Faults
from codehub_judge.formats.problem import Problem
from codehub_judge.formats.yaml_data import yaml_text
from codehub_judge.languages.registry import LANGUAGES
from codehub_judge.languages.text import TEXT
from codehub_judge.verdicts import Verdict

MOST_TESTS = 1000
MOST_TEXT_BYTES = 256 << 10
LEAST_TIME_MS, MOST_TIME_MS = 100, 20_000
LEAST_MEMORY_MB, MOST_MEMORY_MB = 16, 1024
MOST_WALL_MS, MOST_OUTPUT_KB = 120_000, 64 << 10
MOST_WORDS, MOST_WORD_LENGTH = 20, 300
UNTITLED = "The statement is not part of this package."
UNSAID = ("program", "ignore_case", "score_is_points")  # see inexpressible.py for where that matters
VALUES = ("arguments", "stdin", "expected")


def exercise_files(problem: Problem) -> dict[str, bytes]:
    """Return the files of the exercise, by their names; raise FormatInvalid with what can't be said in it."""
    faults = Faults()
    for sentence in inexpressible(problem.package):
        faults.add("", sentence)
    kind = problem.package["type"]
    data: dict[str, Any] = {"title": problem.title[:200], "type": kind, "difficulty": _difficulty(problem)}
    files: dict[str, str] = {}
    data["limits"] = _limits(problem, faults)
    data.update(_judged_by(problem, files, faults))
    for key in ("passes", "libraries", "function"):
        if problem.package.get(key):
            data[key] = problem.package[key]
    if hints := problem.facts.get("hints"):
        data["hints"] = list(hints)
    tests = _tests(problem, faults)
    if groups := problem.package.get("groups"):
        data["groups"] = [
            _group(group)
            for group in groups
            if any(test.get("group") == _slug(group["name"]) for test in tests)
        ]
    files |= _sources(problem, faults)
    files["exercise.yaml"] = yaml_text(data)
    files["tests.yaml"] = yaml_text(tests)
    files["statement.md"] = _statement(problem)
    faults.check()
    return {name: text.encode() for name, text in sorted(files.items())}


def _difficulty(problem: Problem) -> str:
    return str(problem.facts.get("difficulty") or "medium")


def _limits(problem: Problem, faults: Faults) -> dict[str, int]:
    limits = problem.package["limits"]
    time_ms = max(LEAST_TIME_MS, limits["time_ms"])
    if time_ms > MOST_TIME_MS:
        faults.add("", f"a time limit of {time_ms} ms is more than an exercise may have, {MOST_TIME_MS} ms")
    memory_mb = min(MOST_MEMORY_MB, max(LEAST_MEMORY_MB, limits["memory_mb"]))
    found = {"time_ms": time_ms, "memory_mb": memory_mb}
    for key, unit, most in (("wall_ms", "ms", MOST_WALL_MS), ("output_kb", "kB", MOST_OUTPUT_KB)):
        if given := limits.get(key):
            found[key] = given
            if given > most:
                faults.add("", f"{key} of {given} {unit} is more than an exercise may have, {most} {unit}")
    return found


def _judged_by(problem: Problem, files: dict[str, str], faults: Faults) -> dict[str, Any]:
    """Return the keys checker and interactor; their programs become files."""
    found: dict[str, Any] = {}
    for key in ("checker", "interactor"):
        given: Mapping[str, Any] = problem.package.get(key) or {}
        if not given or problem.package["type"] in ("function", "unit_tests"):
            continue
        found[key] = {
            name: value for name, value in given.items() if name not in UNSAID and value not in ([], None)
        }
        _check_words(f"the {key}", given.get("arguments") or [], faults)
        if program := given.get("program"):
            extension = LANGUAGES[program["language"]].extensions[0]
            files[f"{key}{extension}"] = program["source"]
            for name, text in (program.get("beside") or {}).items():
                files[f"{key}/{name}"] = text
    return found


def _check_words(what: str, words: Sequence[str], faults: Faults) -> None:
    """Note a fault for arguments that the import of an exercise refuses."""
    plain = [word for word in words if word == word.strip() and 0 < len(word) <= MOST_WORD_LENGTH]
    if len(words) > MOST_WORDS or plain != list(words):
        faults.add(
            "",
            f"{what} has other arguments than an exercise may have: {MOST_WORDS} words of {MOST_WORD_LENGTH}",
        )


def _group(group: Mapping[str, Any]) -> dict[str, Any]:
    data = {"name": _slug(group["name"]), "title": group["name"], "points": group["points"]}
    requires = [_slug(name) for name in group.get("requires") or []]
    return {**data, "scoring": group.get("scoring", "min"), **({"requires": requires} if requires else {})}


def _slug(name: str) -> str:
    slug = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
    return slug or "test"


def _tests(problem: Problem, faults: Faults) -> list[dict[str, Any]]:
    tests = problem.package["tests"]
    if len(tests) > MOST_TESTS:
        faults.add("", f"{len(tests)} tests are more than an exercise may have, {MOST_TESTS}")
    kind = problem.package["type"]
    # An answer that is asked for has no visible tests: what is wrong with it says what is right.
    none_visible = kind != "output_only" and not any(test["visible"] for test in tests)
    taken: set[str] = set()
    found = []
    for test in tests:
        name = test["name"] if kind == "unit_tests" else _free(_slug(test["name"]), taken)
        data: dict[str, Any] = {
            "name": name,
            "visible": test["visible"] or (none_visible and test is tests[0]),
        }
        if any(len(str(test.get(key, "")).encode()) > MOST_TEXT_BYTES for key in ("stdin", "expected")):
            faults.add("", f"the test {test['name']} is larger than {MOST_TEXT_BYTES >> 10} KiB")
        data.update(_rows(test) if kind == "sql" else {key: test[key] for key in VALUES if key in test})
        if words := test.get("checker_arguments"):
            _check_words(f"the test {test['name']}", words, faults)
            data["checker_arguments"] = list(words)
        data.update({key: test[key] for key in ("points",) if test.get(key) is not None})
        if test.get("group"):
            data["group"] = _slug(test["group"])
        found.append(data)
    return found


def _rows(test: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a test in SQL gives and expects, as authors write it."""
    expected = {key: value for key, value in json.loads(test["expected"]).items() if value is not None}
    query = {"query": test["query"]} if test.get("query") else {}
    return {"setup": test["stdin"], **query, "expected": expected}


def _free(name: str, taken: set[str]) -> str:
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    taken.add(free)
    return free


def _sources(problem: Problem, faults: Faults) -> dict[str, str]:
    """Return solutions and starters: the first accepted submission of one file in each language."""
    files: dict[str, str] = {}
    languages = {TEXT.id: TEXT} if problem.package["type"] == "output_only" else LANGUAGES
    starters = {
        example.program.language: example.program.source
        for example in problem.examples
        if example.program.path.rpartition("/")[2].startswith("starter.")
    }
    for example in problem.examples:
        program = example.program
        accepted = example.program.path.startswith("submissions/accepted/") or example.expected == (
            Verdict.ACCEPTED,
        )
        if program.unfit or program.beside or not accepted or program.language not in languages:
            continue
        language = languages[program.language]
        files.setdefault(f"solution{language.extensions[0]}", program.source)
        starter = starters.get(language.id, language.hello.decode())
        files.setdefault(f"starter{language.extensions[0]}", starter)
    for language_id, file in (problem.package.get("unit_test_files") or {}).items():
        files[f"test_solution{LANGUAGES[language_id].extensions[0]}"] = file["source"]
    if not files:
        faults.add("", "has no accepted submission of one file, which an exercise needs as its solution")
    return files


def _statement(problem: Problem) -> str:
    """Return the statement in Markdown; one in TeX goes in as it is, for its author to finish."""
    for kind in ("md", "tex"):
        for statement in sorted(problem.statements, key=lambda one: one.language != "en"):
            if statement.kind == kind:
                text = statement.data.decode("utf-8", "replace").replace("\r\n", "\n")
                return text if kind == "md" else f"```tex\n{text.strip()}\n```\n"
    return f"{UNTITLED}\n"
