"""Writes a problem as an ICPC package of version 2025-09, whatever format it came in."""

import math
import uuid
from collections.abc import Mapping, Sequence
from typing import Any

from codehub_judge.formats.faults import Faults
from codehub_judge.formats.icpc.adaptor import adapted
from codehub_judge.formats.icpc.guarantees import written_guarantees
from codehub_judge.formats.icpc.metadata import CURRENT, LANGUAGE, LICENSES
from codehub_judge.formats.icpc.paired import paired
from codehub_judge.formats.icpc.written_submissions import written_submissions
from codehub_judge.formats.icpc.written_tests import is_scoring, validator_names, written_tests
from codehub_judge.formats.problem import Problem, SourceProgram
from codehub_judge.formats.yaml_data import yaml_text
from codehub_judge.languages.build_scripts import has_scripts

POSSIBLE = ("stdin_stdout", "interactive", "output_only")
KINDS = ("md", "tex", "pdf")
FACTS = ("version", "credits", "source", "license", "rights_owner", "embargo_until", "keywords")
NAMESPACE = uuid.UUID("5f0f1d7c-6f3e-4d8e-9c55-0d6f6c0f8f2b")
USUAL_OUTPUT_MB = 8
ANY_INPUT = '''\
"""The problem came without a program that checks inputs; this one takes whatever is text."""

import sys

sys.stdin.buffer.read().decode()
sys.exit(42)
'''


def icpc_files(problem: Problem) -> dict[str, bytes]:
    """Return the files of the package, by their paths; raise FormatInvalid with what can't be said in it."""
    faults = Faults()
    kind = problem.package["type"]
    if kind not in POSSIBLE:
        faults.add(
            "", f"exercises of type {kind} can't be ICPC packages: only programs that read and write can"
        )
        faults.check()
    if problem.package.get("libraries"):
        faults.add("", "libraries can't be named in an ICPC package; its judges have what they have")
    statements = _statements(problem)
    tests = written_tests(problem, _checker_arguments(problem, faults), faults)
    files: dict[str, str | bytes] = {**tests, **statements, **_validators(problem, faults)}
    files.update(written_submissions(problem, faults))
    files.update({f"attachments/{name}": data for name, data in problem.attachments.items()})
    languages = sorted({path.split(".")[1] for path in statements if path.startswith("statement/problem.")})
    files["problem.yaml"] = yaml_text(_metadata(problem, languages))
    faults.check()
    return {path: data.encode() if isinstance(data, str) else data for path, data in sorted(files.items())}


def _metadata(problem: Problem, languages: Sequence[str]) -> dict[str, Any]:
    titles = {language: problem.titles.get(language, problem.title) for language in languages}
    types = [
        "scoring" if is_scoring(problem) else "pass-fail",
        *(["interactive"] if problem.package["type"] == "interactive" else []),
        *(["submit-answer"] if problem.package["type"] == "output_only" else []),
        *(["multi-pass"] if problem.package.get("passes", 1) > 1 else []),
    ]
    facts = {name: problem.facts[name] for name in FACTS if problem.facts.get(name)}
    if facts.get("license") not in LICENSES:
        facts.pop("license", None)
    content = f"{problem.name}\0{sorted(problem.titles.items())}"
    return {
        "problem_format_version": CURRENT,
        "type": types[0] if len(types) == 1 else types,
        "name": titles,
        "uuid": str(problem.facts.get("uuid") or uuid.uuid5(NAMESPACE, content)),
        **facts,
        "limits": _limits(problem),
    }


def _limits(problem: Problem) -> dict[str, Any]:
    limits, timing = problem.package["limits"], problem.timing
    found: dict[str, Any] = {
        "time_multipliers": {
            "ac_to_time_limit": max(1.0, float(timing.accepted_factor)),
            "time_limit_to_tle": max(1.0, float(timing.too_slow_factor)),
        }
    }
    resolution = float(timing.resolution)
    if timing.limit is not None:
        limit = limits["time_ms"] / 1000
        found["time_limit"] = limit
        steps = limit / resolution
        resolution = resolution if abs(steps - round(steps)) < 1e-6 else 0.001
    found["time_resolution"] = resolution
    found["memory"] = limits["memory_mb"]
    output_kb = limits.get("output_kb") or USUAL_OUTPUT_MB << 10
    found["output"] = math.ceil(output_kb / 1024)
    if problem.package.get("passes", 1) > 1:
        found["validation_passes"] = problem.package["passes"]
    code = {"code": problem.package["code_kb"]} if problem.package.get("code_kb") else {}
    return {**found, **code, **written_guarantees(problem.package)}


def _statements(problem: Problem) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for statement in problem.statements:
        language = statement.language if LANGUAGE.fullmatch(statement.language) else "en"
        if statement.kind in KINDS:
            found.setdefault(f"statement/problem.{language}.{statement.kind}", statement.data)
        elif statement.kind == "asset":
            found[f"statement/{statement.path}"] = statement.data
    if not any(path.startswith("statement/problem.") for path in found):
        found["statement/problem.en.md"] = f"{problem.title}\n".encode()
    return found


def _checker_arguments(problem: Problem, faults: Faults) -> list[str]:
    """Return the arguments of the output validator for all tests."""
    if _pair(problem):
        return []
    author = problem.package.get("interactor") or problem.package.get("checker") or {"kind": "tokens"}
    kind = author.get("kind", "custom")
    if kind == "custom":
        return list(author.get("arguments", []))
    case = [] if author.get("ignore_case") else ["case_sensitive"]
    if kind == "float":
        names = {"absolute": "float_absolute_tolerance", "relative": "float_relative_tolerance"}
        given = [(name, f"{author[key]:g}") for key, name in names.items() if author.get(key)]
        return [*case, *(word for words in given for word in words)]
    if kind == "exact":
        return [*case, "space_change_sensitive"]
    if kind == "unordered":
        faults.add("", "the checker unordered has no counterpart in ICPC packages; write it as a custom one")
    return ["case_sensitive"] if kind == "tokens" else []


def _pair(problem: Problem) -> tuple[Mapping[str, Any], Mapping[str, Any]] | None:
    """Return an interactor and the checker that judges its notes; None where there are not both."""
    interactor, checker = problem.package.get("interactor"), problem.package.get("checker") or {}
    return (interactor, checker) if interactor and "program" in checker else None


def _validators(problem: Problem, faults: Faults) -> dict[str, str]:
    found: dict[str, str] = {}
    author = problem.package.get("interactor") or problem.package.get("checker") or {}
    if pair := _pair(problem):
        files = paired(*pair, faults)
        found.update({f"output_validator/validator/{name}": text for name, text in files.items()})
    elif "program" in author:
        kind = "interactor" if "interactor" in problem.package else "checker"
        found.update(
            _program("output_validator/validator", author["program"], author["protocol"], kind, faults)
        )
    if static := problem.package.get("static_validator"):
        found.update(_program("static_validator/validator", static["program"], "icpc", "validator", faults))
    for name, validator in zip(validator_names(problem), problem.validators, strict=True):
        program = validator.program
        path = f"input_validators/{name}"
        if program.unfit and not program.beside:
            found[f"input_validators/{program.path.rpartition('/')[2]}"] = program.source
            continue
        protocol = "icpc" if validator.right == 42 else "testlib"
        found.update(_program(path, program.as_json(), protocol, "validator", faults))
    if not any(path.startswith("input_validators/") for path in found):
        found["input_validators/any_text/any_text.py"] = ANY_INPUT
    return found


def _has_scripts(program: Mapping[str, Any]) -> bool:
    return has_scripts(program["language"], program["name"])


def _program(
    path: str, program: Mapping[str, Any], protocol: str, kind: str, faults: Faults
) -> dict[str, str]:
    """Return the files of a program in a folder of its own."""
    beside = program.get("beside") or {}
    files = {program["name"]: program["source"], **beside}
    if protocol == "testlib":
        source = SourceProgram(path, program["language"], program["name"], program["source"], beside)
        translated = adapted(source, kind)
        if translated is None:
            faults.add(
                "", f"a {kind} of testlib's protocol in {program['language']} can't be in an ICPC package"
            )
            return {}
        files = translated
    elif program["language"] not in ("python", "c", "cpp") and not _has_scripts(program):
        faults.add(
            "", f"a {kind} in {program['language']} can't be in an ICPC package; python, c and cpp can"
        )
    if program["language"] == "python" and len(files) > 1 and "__main__.py" not in files:
        files = {"__init__.py": "", "__main__.py": files.pop(program["name"]), **files}
    return {f"{path}/{name}": text for name, text in files.items()}
