"""The folder submissions/ of a package that is written."""

import json
from collections.abc import Mapping
from typing import Any

import yaml

from codehub_judge.formats.expectations import FOLDERS, REQUIREMENTS, TEST_VERDICTS, of_folder
from codehub_judge.formats.faults import Faults
from codehub_judge.formats.icpc.submissions import REQUIREMENTS as FILE
from codehub_judge.formats.icpc.written_tests import all_points
from codehub_judge.formats.problem import Example, Problem, Rule, SourceProgram
from codehub_judge.verdicts import Verdict

TEMPLATES = "attachments/templates"
MIXED, PARTIAL_FOLDER = "mixed", "partially_accepted"
PARTLY = (str(Verdict.PARTIAL),)
LEAST_POINTS = 0.001
NAMES = {"python": "python3"}


def written_submissions(problem: Problem, faults: Faults) -> dict[str, str]:
    """Return the files of submissions/, and of templates, which are what learners begin with."""
    files: dict[str, str] = {}
    rules: dict[str, Any] = {}
    for example in problem.examples:
        program = example.program
        name = program.path.rpartition("/")[2]
        if problem.format == "codehub" and name.startswith("starter."):
            language = NAMES.get(program.language, program.language) or "default"
            files[f"{TEMPLATES}/{language}/{name}"] = program.source
            continue
        path = _path(example, faults)
        if path is None:
            continue
        path = _free(path, files)
        files.update(_files(problem, program, f"submissions/{path}"))
        if found := _rules(problem, example, path):
            rules[path] = found
    if not any(path.startswith("submissions/accepted/") for path in files):
        faults.add("", "has no submission that has to be accepted, and an ICPC package needs one")
    if rules:
        files[FILE] = str(yaml.safe_dump(rules, allow_unicode=True, sort_keys=True))
    return files


def _free(path: str, files: Mapping[str, str]) -> str:
    taken = {"/".join(file.split("/")[1:3]) for file in files}
    folder, _, name = path.partition("/")
    number = 1
    while f"{folder}/{name}" in taken:
        number += 1
        stem, dot, ending = path.partition("/")[2].partition(".")
        name = f"{stem}_{number}{dot}{ending}"
    return f"{folder}/{name}"


def _path(example: Example, faults: Faults) -> str | None:
    """Return folder and name of a submission; None where no folder says what is expected of it."""
    path = example.program.path.removeprefix("submissions/")
    folder, _, rest = path.partition("/")
    name = path.rpartition("/")[2]
    if example.rules:
        return path
    if rest and of_folder(folder) and folder in REQUIREMENTS and example.expected == of_folder(folder)[0]:  # type: ignore[index]
        return path
    for folder in REQUIREMENTS:
        if example.expected == tuple(map(str, FOLDERS[folder][0])):
            return f"{folder}/{name}"
    if Verdict.COMPILE_ERROR in example.expected and len(example.expected) == 1:
        faults.add("", f"{path} has to be refused by the compiler, which ICPC packages can't say")
        return None
    return f"{PARTIAL_FOLDER if example.expected == PARTLY else MIXED}/{name}"


def _files(problem: Problem, program: SourceProgram, path: str) -> dict[str, str]:
    if problem.package["type"] == "output_only" and program.name == "answers.json":
        answers: dict[str, str] = json.loads(program.source)
        return {f"{path}/{name}.ans": text for name, text in answers.items()}
    if not program.beside:
        return {path: program.source}
    return {f"{path}/{name}": text for name, text in {program.name: program.source, **program.beside}.items()}


def _rules(problem: Problem, example: Example, path: str) -> dict[str, Any]:
    """Return what submissions.yaml has to say of a submission beside its folder."""
    folder = path.partition("/")[0]
    if example.expected == PARTLY:
        return {"score": [LEAST_POINTS, sum(all_points(problem)) - LEAST_POINTS]}
    if not example.rules:
        return {} if folder in REQUIREMENTS else _of_verdicts(example.expected)
    found: dict[str, Any] = {}
    for rule in example.rules:
        said = _rule(rule)
        if not rule.tests and said == REQUIREMENTS.get(folder):
            continue
        if rule.tests:
            found[rule.tests] = said
        else:
            found.update(said)
    return found


def _of_verdicts(verdicts: tuple[str, ...]) -> dict[str, Any]:
    words = [word for word, meant in TEST_VERDICTS.items() if meant & set(verdicts)]
    return {"permitted": sorted({*words, "AC"}), "required": words}


def _rule(rule: Rule) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, verdicts in (("permitted", rule.permitted), ("required", rule.required)):
        if verdicts is not None:
            found[key] = [word for word, meant in TEST_VERDICTS.items() if meant <= verdicts]
    if rule.scores:
        found["score"] = list(rule.scores)
    if rule.message:
        found["message"] = rule.message
    return found
