"""Reads ICPC/Kattis problem packages. Nothing of a package is ever run by this."""

import math
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from codehub_judge.formats.faults import Faults
from codehub_judge.formats.icpc.grading import scoring_of
from codehub_judge.formats.icpc.metadata import CLASSIC, FILE, Metadata, read_metadata
from codehub_judge.formats.icpc.output_validators import (
    STATIC_FOLDER,
    default_checker,
    own_validator,
    static_validator,
)
from codehub_judge.formats.icpc.statements import read_statements, titles_of
from codehub_judge.formats.icpc.submissions import read_examples, read_validators
from codehub_judge.formats.icpc.testdata import TestData, TestReader, tests_of
from codehub_judge.formats.icpc.trials import TrialReader
from codehub_judge.formats.problem import DEFAULT_TIME_MS, Problem, SourceProgram, Timing, Trials
from codehub_judge.formats.tree import Tree

KNOWN = {
    FILE, "statement", "problem_statement", "attachments", "solution", "data", "generators", "include",
    "submissions", "input_validators", "input_format_validators", "static_validator", "output_validator",
    "output_validators", "input_visualizer", "output_visualizer", "graders", "domjudge-problem.ini",
}  # fmt: skip
TIME_FILE, DOMJUDGE_FILE = ".timelimit", "domjudge-problem.ini"
CONTAINERS = ("graders",)


def read_icpc(tree: Tree) -> Problem:
    """Read a package; raise FormatInvalid with everything that is wrong."""
    faults = Faults()
    metadata = read_metadata(tree, faults)
    notes = [
        f"{name} is no part of the format and was left out"
        for name in tree.children("")
        if name not in KNOWN and not name.startswith((".", "-"))
    ]
    for name in CONTAINERS:
        if tree.is_folder(name):
            faults.add(name, "isn't possible here: no such program is run")
    statements = read_statements(tree, metadata, faults)
    reader = TestReader(tree, metadata, faults)
    data = reader.read()
    trial_reader = TrialReader(tree, reader, metadata, faults)
    trials = trial_reader.read()
    validator = own_validator(tree, metadata, faults)
    same = _same_arguments(data, trials)
    package = {
        **_package(data, metadata, validator, same, faults),
        **_static(data, metadata, static_validator(tree, metadata, faults), faults),
    }
    timing = _timing(tree, metadata, faults)
    problem = Problem(
        name=tree.name,
        format=f"icpc {metadata.version}",
        titles=titles_of(statements, metadata) or {"en": tree.name},
        package={**package, "limits": _limits(metadata, timing)},
        statements=statements,
        examples=read_examples(tree, metadata, faults),
        validators=read_validators(tree, _input_arguments(data, trial_reader), metadata, faults),
        attachments={name: tree.read(f"attachments/{name}") for name in tree.below("attachments")},
        output_validator=validator,
        timing=timing,
        trials=trials if validator and not same else _without_arguments(trials),
        facts=metadata.facts,
        notes=(*notes, *metadata.guarantees.notes),
    )
    faults.check()
    return problem


def _limits(metadata: Metadata, timing: Timing) -> dict[str, int]:
    time_ms = DEFAULT_TIME_MS if timing.limit is None else math.ceil(timing.limit * 1000)
    return {"time_ms": time_ms, "memory_mb": metadata.memory_mb, "output_kb": metadata.output_kb}


def _timing(tree: Tree, metadata: Metadata, faults: Faults) -> Timing:
    """Older versions have no time limit, and judges keep it in files of their own beside problem.yaml."""
    if metadata.version not in CLASSIC or metadata.timing.limit:
        return metadata.timing
    told = ""
    if TIME_FILE in tree:
        told, path = tree.text(TIME_FILE, faults, most_bytes=100).strip(), TIME_FILE
    elif DOMJUDGE_FILE in tree:
        path = DOMJUDGE_FILE
        lines = [line.partition("=") for line in tree.text(path, faults, most_bytes=10_000).splitlines()]
        told = next((value.strip(" '\"") for key, _, value in lines if key.strip() == "timelimit"), "")
    if not told:
        return metadata.timing
    try:
        limit = float(told)
    except ValueError:
        limit = math.nan
    if not 0 < limit <= 3600:
        faults.add(path, "must hold the time limit in seconds")
        return metadata.timing
    return replace(metadata.timing, limit=limit)


def _package(
    data: TestData, metadata: Metadata, validator: SourceProgram | None, same: list[str], faults: Faults
) -> dict[str, Any]:
    """Return the package; same: arguments that the output validator gets for every test, beside its flags."""
    scoring = scoring_of(data, metadata, faults, custom=validator is not None)
    tests = tests_of(data, metadata, scoring.of_test, scoring.points)
    if not validator or same:
        for test in tests:
            if not test.get("static"):
                test.pop("checker_arguments", None)
    package = {"type": "stdin_stdout", **_judged_by(data, metadata, validator, same, faults)}
    if metadata.interactive:
        package["type"] = "interactive"
    if metadata.answers_only:
        package["type"] = "output_only"
    if metadata.passes > 1:
        package["passes"] = metadata.passes
    if scoring.groups:
        package["groups"] = scoring.groups
    code = {"code_kb": metadata.code_kb} if metadata.code_kb else {}
    return {**package, **metadata.guarantees.in_package(), **code, "tests": tests}


def _judged_by(
    data: TestData, metadata: Metadata, validator: SourceProgram | None, same: list[str], faults: Faults
) -> dict[str, Any]:
    """Return the checker, or the interactor. same: its arguments for every test, beside its flags."""
    if validator is None:
        return {"checker": default_checker(_default_flags(data, metadata, faults), FILE, faults)}
    own: dict[str, Any] = {
        "protocol": "icpc",
        "program": validator.as_json(),
        "arguments": [*metadata.flags, *same],
    }
    if metadata.scoring:
        own["score_is_points"] = True
    return {"interactor": own} if metadata.interactive else {"checker": {"kind": "custom", **own}}


def _static(
    data: TestData, metadata: Metadata, validator: SourceProgram | None, faults: Faults
) -> dict[str, Any]:
    """Return the static validator as a package has it; nothing where no test is for it."""
    cases = [case for case in (*data.sample.all_cases(), *data.secret.all_cases()) if case.static]
    if cases and validator is None:
        faults.add("data", f"has a test of programs' texts, and there is no {STATIC_FOLDER}")
    if not cases or validator is None:
        return {}
    score = {"score_is_points": True} if metadata.scoring else {}
    return {"static_validator": {"protocol": "icpc", "program": validator.as_json(), **score}}


def _same_arguments(data: TestData, trials: Trials) -> list[str]:
    """Return the arguments that an output validator gets for every test, beside its flags."""
    cases = (*data.sample.all_cases(), *data.secret.all_cases())
    found = [case.settings.output_arguments for case in cases if not case.static]
    found += [case.arguments for case in (*trials.invalid_outputs, *trials.valid_outputs)]
    return list(found[0]) if found and all(given == found[0] for given in found) else []


def _without_arguments(trials: Trials) -> Trials:
    """Return the trials for a validator that gets the same arguments for all of them."""
    return Trials(
        trials.invalid_inputs,
        tuple(replace(case, arguments=()) for case in trials.invalid_outputs),
        tuple(replace(case, arguments=()) for case in trials.valid_outputs),
    )


def _input_arguments(data: TestData, trials: TrialReader) -> dict[str, Mapping[str, tuple[str, ...]]]:
    """Return the arguments of input validators, by name, for each input, by name as well."""
    cases = (*data.sample.all_cases(), *data.secret.all_cases())
    return {**{case.name: case.settings.input_arguments for case in cases}, **trials.input_arguments}


def _default_flags(data: TestData, metadata: Metadata, faults: Faults) -> tuple[str, ...]:
    """Return the flags of the default output validator, which have to be the same for all tests here."""
    cases = (*data.sample.all_cases(), *data.secret.all_cases())
    flags = {case.settings.output_arguments for case in cases if not case.static}
    if len(flags) > 1:
        faults.add(
            "data",
            "has different flags of the default output validator for different tests; that isn't possible",
        )
    return (*metadata.flags, *(flags.pop() if flags else ()))
