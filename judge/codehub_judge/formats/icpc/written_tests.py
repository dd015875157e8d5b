"""The folder data/ of a package that is written: samples, secret tests, groups with points."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from codehub_judge.formats.faults import Faults
from codehub_judge.formats.problem import Problem
from codehub_judge.formats.yaml_data import yaml_text

SAMPLE, SECRET = "sample", "secret"
PLAIN = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*")


def is_scoring(problem: Problem) -> bool:
    """Tell whether a problem's tests give points."""
    tests: Sequence[Mapping[str, Any]] = problem.package["tests"]
    return bool(problem.package.get("groups")) or any(test.get("points") is not None for test in tests)


def all_points(problem: Problem) -> list[float]:
    """Return the points of all groups, and of the tests that are in none."""
    groups = problem.package.get("groups", [])
    names = {group["name"] for group in groups}
    tests = [test for test in problem.package["tests"] if test.get("group") not in names]
    return [*(group["points"] for group in groups), *(test.get("points") or 0 for test in tests)]


def written_tests(problem: Problem, arguments: list[str], faults: Faults) -> dict[str, str]:
    """Return the files of data/ by their paths. arguments: of the output validator, for all tests."""
    files: dict[str, str] = {}
    tests: list[Mapping[str, Any]] = list(problem.package["tests"])
    names = _names(tests)
    scoring = is_scoring(problem)
    settings = {"output_validator_args": arguments} if arguments else {}
    groups = _groups(problem, faults) if scoring else {}
    has_secret = any(not test["visible"] for test in tests)
    for test, name in zip(tests, names, strict=True):
        group = groups.get(test["index"], "")
        if test["visible"] and (not group or group != SAMPLE):
            _write(files, f"{SAMPLE}/{name}", test, problem)
        if group == SAMPLE:
            _write(files, f"{SAMPLE}/{name}", test, problem)
        elif group:
            _write(files, f"{group}/{name}", test, problem)
        elif not test["visible"] or not has_secret:
            folder = SECRET if not scoring else f"{SECRET}/no_points"
            _write(files, f"{folder}/{name}", test, problem)
    _write_trials(files, problem)
    _write_settings(files, problem, groups, settings, faults)
    return files


def _names(tests: Sequence[Mapping[str, Any]]) -> list[str]:
    """Return names whose order is that of the tests; names that an ICPC package gave are kept."""
    own = [str(test["name"]).split("/")[-1] for test in tests]
    from_icpc = all(str(test["name"]).startswith((f"{SAMPLE}/", f"{SECRET}/")) for test in tests)
    if from_icpc and all(PLAIN.fullmatch(name) for name in own):
        return own
    width = len(str(len(tests)))
    found = []
    for number, name in enumerate(own, 1):
        plain = re.sub(r"[^A-Za-z0-9_-]+", "-", name).strip("-")[:60]
        found.append(f"{number:0{width}}-{plain}" if plain and not plain.isdigit() else f"{number:0{width}}")
    return found


def _write_trials(files: dict[str, str], problem: Problem) -> None:
    trials = problem.trials
    for case in trials.invalid_inputs:
        files[f"data/{case.name}.in"] = case.stdin
    for case in (*trials.invalid_outputs, *trials.valid_outputs):
        files[f"data/{case.name}.in"] = case.stdin
        files[f"data/{case.name}.ans"] = case.expected
        files[f"data/{case.name}.out"] = case.output


def validator_names(problem: Problem) -> list[str]:
    """Return what the input validators are called in the package."""
    names: list[str] = []
    for validator in problem.validators:
        file = validator.program.path.rpartition("/")[2]
        name = re.sub(r"[^A-Za-z0-9_]", "_", file.partition(".")[0]) or "validator"
        while name in names:
            name += "_"
        names.append(name)
    return names


def _write(files: dict[str, str], name: str, test: Mapping[str, Any], problem: Problem) -> None:
    files[f"data/{name}.in"] = test.get("stdin") or ""
    files[f"data/{name}.ans"] = test.get("expected") or ""
    given: dict[str, Any] = {}
    if test.get("checker_arguments"):
        given["output_validator_args"] = list(test["checker_arguments"])
    words = {
        called: list(validator.arguments[test["name"]])
        for called, validator in zip(validator_names(problem), problem.validators, strict=True)
        if validator.arguments.get(test["name"])
    }
    if words:
        given["input_validator_args"] = words
    if given:
        files[f"data/{name}.yaml"] = yaml_text(given)


def _groups(problem: Problem, faults: Faults) -> dict[int, str]:
    """Return the folder of each test's group, by its index; a test that counts alone has its own."""
    found: dict[int, str] = {}
    named = {group["name"] for group in problem.package.get("groups", [])}
    for test in problem.package["tests"]:
        if test.get("group") in named:
            found[test["index"]] = _folder(problem, test["group"])
        elif test.get("points"):
            found[test["index"]] = f"{SECRET}/test_{test['index']:04d}"
    return found


def _folder(problem: Problem, name: str) -> str:
    """Return the folder of a group; their order is that in which they are listed."""
    if name in (SAMPLE, SECRET) or name.startswith(f"{SECRET}/"):
        return name
    names = [group["name"] for group in problem.package["groups"]]
    plain = re.sub(r"[^A-Za-z0-9_-]+", "-", name).strip("-") or "group"
    return f"{SECRET}/{names.index(name) + 1:02d}-{plain}"


def _write_settings(
    files: dict[str, str],
    problem: Problem,
    folders: Mapping[int, str],
    settings: Mapping[str, Any],
    faults: Faults,
) -> None:
    total = 0.0
    for group in problem.package.get("groups", []):
        folder = _folder(problem, group["name"])
        total += group["points"]
        if folder == SAMPLE:
            continue
        own = [test for test in problem.package["tests"] if test.get("group") == group["name"]]
        requires = [_folder(problem, name) for name in group.get("requires") or []]
        files[f"data/{folder}/test_group.yaml"] = _settings(
            _points(group["points"], faults), _aggregation(problem, group, own, faults), requires, settings
        )
    total += _write_single_tests(files, problem, folders, settings, faults)
    if any(path.startswith(f"data/{SECRET}/no_points/") for path in files):
        files[f"data/{SECRET}/no_points/test_group.yaml"] = _settings(0, "pass-fail", [], settings)
    if is_scoring(problem) and f"data/{SECRET}/test_group.yaml" not in files:
        files[f"data/{SECRET}/test_group.yaml"] = _settings(_points(total, faults), "sum", [], settings)
    elif settings and not is_scoring(problem):
        files[f"data/{SECRET}/test_group.yaml"] = yaml_text(settings)
    if settings and any(path.startswith(f"data/{SAMPLE}/") for path in files):
        files[f"data/{SAMPLE}/test_group.yaml"] = yaml_text(settings)


def _write_single_tests(
    files: dict[str, str],
    problem: Problem,
    folders: Mapping[int, str],
    settings: Mapping[str, Any],
    faults: Faults,
) -> float:
    """Write a group for each test that counts alone; return their points together."""
    total = 0.0
    for test in problem.package["tests"]:
        folder = folders.get(test["index"], "")
        if folder.startswith(f"{SECRET}/test_"):
            total += test["points"]
            points = _points(test["points"], faults)
            files[f"data/{folder}/test_group.yaml"] = _settings(points, "pass-fail", [], settings)
    return total


def _settings(points: int, how: str, requires: list[str], settings: Mapping[str, Any]) -> str:
    needed = {"require_pass": requires} if requires else {}
    return yaml_text({"max_score": points, "score_aggregation": how, **needed, **settings})


def _aggregation(
    problem: Problem, group: Mapping[str, Any], own: Sequence[Mapping[str, Any]], faults: Faults
) -> str:
    required = {name for other in problem.package["groups"] for name in other.get("requires") or []}
    custom = "program" in (problem.package.get("checker") or problem.package.get("interactor") or {})
    if group.get("scoring", "min") == "min":
        return "min" if custom and group["name"] not in required else "pass-fail"
    if group["name"] in required:
        faults.add(
            "", f"the group {group['name']} adds points up and is required, which ICPC packages can't say"
        )
    if len({test.get("points") for test in own}) > 1:
        faults.add("", f"the group {group['name']} has unequal tests, which ICPC packages can't say")
    return "sum"


def _points(points: float, faults: Faults) -> int:
    if points != int(points):
        faults.add("", f"points must be whole numbers in an ICPC package, and {points:g} is none")
    return int(points)
