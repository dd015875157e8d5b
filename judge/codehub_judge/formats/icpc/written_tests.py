"""The folder data/ of a package that is written: samples, secret tests, groups with points."""

import math
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from codehub_judge.formats.faults import Faults
from codehub_judge.formats.icpc.settings import ALL_OR_NOTHING
from codehub_judge.formats.icpc.testdata import STATIC
from codehub_judge.formats.problem import Problem
from codehub_judge.formats.yaml_data import yaml_text

SAMPLE, SECRET = "sample", "secret"
NO_POINTS = f"{SECRET}/no_points"
SINGLE = f"{SECRET}/test_"  # of a test that counts alone
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
    outermost = [group["points"] for group in groups if not group.get("within")]
    return [*outermost, *(test.get("points") or 0 for test in tests)]


def written_tests(problem: Problem, arguments: list[str], faults: Faults) -> dict[str, str]:
    """Return the files of data/ by their paths. arguments: of the output validator, for all tests."""
    files: dict[str, str] = {}
    tests: list[Mapping[str, Any]] = [test for test in problem.package["tests"] if not test.get("static")]
    groups = _groups(problem) if is_scoring(problem) else {}
    has_secret = any(not _is_sample(test, problem) for test in tests)
    for test, name in zip(tests, _names(tests), strict=True):
        for folder in _folders(test, groups.get(test["index"], ""), problem, has_secret=has_secret):
            files.update(_test_files(f"data/{folder}/{name}", test, problem, arguments))
    files.update(_trials(problem, arguments))
    settings = {"output_validator_args": arguments} if arguments else {}
    return {**files, **GroupSettings(problem, groups, settings, faults).files(files)}


def _folders(test: Mapping[str, Any], group: str, problem: Problem, *, has_secret: bool) -> Iterator[str]:
    """Give the folders of a test: a sample is in the secret ones as well where no other is."""
    sample = group == SAMPLE or _is_sample(test, problem)
    if sample:
        yield SAMPLE
    if group and group != SAMPLE:
        yield group
    elif not group and not (sample and has_secret):
        yield NO_POINTS if is_scoring(problem) else SECRET


def _is_sample(test: Mapping[str, Any], problem: Problem) -> bool:
    """Tell whether a test is a sample: it is visible, but for those of conversations in an ICPC package."""
    return test["visible"] or (problem.format.startswith("icpc") and test["name"].startswith(f"{SAMPLE}/"))


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


def _trials(problem: Problem, arguments: Sequence[str]) -> dict[str, str]:
    """Return the files that validators are tried on."""
    trials = problem.trials
    cases = (*trials.invalid_inputs, *trials.invalid_outputs, *trials.valid_outputs)
    settings = {case.name: _input_words(problem, case.name) for case in cases}
    files = {f"data/{case.name}.in": case.stdin for case in trials.invalid_inputs}
    for case in (*trials.invalid_outputs, *trials.valid_outputs):
        files[f"data/{case.name}.in"] = case.stdin
        files[f"data/{case.name}.ans"] = case.expected
        files[f"data/{case.name}.out"] = case.output
        if words := [*arguments, *case.arguments]:
            settings[case.name]["output_validator_args"] = words
    files.update({f"data/{name}.yaml": yaml_text(given) for name, given in settings.items() if given})
    return files


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


def _input_words(problem: Problem, name: str) -> dict[str, Any]:
    """Return what is set for input validators with an input."""
    words = {
        called: list(validator.arguments[name])
        for called, validator in zip(validator_names(problem), problem.validators, strict=True)
        if validator.arguments.get(name)
    }
    return {"input_validator_args": words} if words else {}


def _test_files(
    path: str, test: Mapping[str, Any], problem: Problem, arguments: Sequence[str]
) -> dict[str, str]:
    files = {f"{path}.in": test.get("stdin") or "", f"{path}.ans": test.get("expected") or ""}
    given: dict[str, Any] = {}
    if test.get("checker_arguments"):
        # a test's own take the place of those that all tests have
        given["output_validator_args"] = [*arguments, *test["checker_arguments"]]
    given.update(_input_words(problem, test["name"]))
    if test.get("program_arguments"):
        given["args"] = list(test["program_arguments"])
    files.update({f"{path}.files/{name}": text for name, text in (test.get("files") or {}).items()})
    if given:
        files[f"{path}.yaml"] = yaml_text(given)
    return files


def _groups(problem: Problem) -> dict[int, str]:
    """Return the folder of each test's group, by its index; a test that counts alone has its own."""
    found: dict[int, str] = {}
    named = {group["name"] for group in problem.package.get("groups", [])}
    for test in problem.package["tests"]:
        if test.get("group") in named:
            found[test["index"]] = _folder(problem, test["group"])
        elif test.get("points") and not test.get("static"):
            found[test["index"]] = f"{SINGLE}{test['index']:04d}"
    return found


def _folder(problem: Problem, name: str) -> str:
    """Return the folder of a group; their order is that in which they are listed."""
    if name in (SAMPLE, SECRET) or name.startswith(f"{SECRET}/"):
        return name
    names = [group["name"] for group in problem.package["groups"]]
    plain = re.sub(r"[^A-Za-z0-9_-]+", "-", name).strip("-") or "group"
    return f"{SECRET}/{names.index(name) + 1:02d}-{plain}"


class GroupSettings:
    """The files test_group.yaml. folders: of tests in groups, by their index; settings: for all tests."""

    def __init__(
        self, problem: Problem, folders: Mapping[int, str], settings: Mapping[str, Any], faults: Faults
    ) -> None:
        self._problem = problem
        self._folders = folders
        self._settings = settings
        self._faults = faults
        self._groups: list[Mapping[str, Any]] = list(problem.package.get("groups", []))

    def files(self, tests: Collection[str]) -> dict[str, str]:
        """Return the files by their paths; tests: the paths of what has been written."""
        alone = self._of_single_tests()
        if any(path.startswith(f"data/{NO_POINTS}/") for path in tests):
            alone[NO_POINTS] = self._text(NO_POINTS, 0, ALL_OR_NOTHING)
        if alone and any(group.get("within") for group in self._groups):
            self._fault("there are tests beside a group that has groups in it")
        found = {**self._of_groups(), **alone}
        if is_scoring(self._problem):
            total = self._whole(math.fsum(all_points(self._problem)))
            found.setdefault(SECRET, self._text(SECRET, total, "sum"))
        elif settings := {**self._static(SECRET, ALL_OR_NOTHING), **self._settings}:
            found[SECRET] = yaml_text(settings)
        sample = {**self._static(SAMPLE, ALL_OR_NOTHING), **self._settings}
        if sample and any(path.startswith(f"data/{SAMPLE}/") for path in tests):
            found[SAMPLE] = yaml_text(sample)
        return {f"data/{folder}/test_group.yaml": text for folder, text in found.items()}

    def _of_groups(self) -> dict[str, str]:
        found = {}
        for group in self._groups:
            folder = _folder(self._problem, group["name"])
            if self._has_groups(group):
                found[folder] = self._of_outer(group, folder)
            elif folder == SAMPLE:
                if group["points"]:
                    self._fault("samples give points")
            else:
                requires = [_folder(self._problem, name) for name in group.get("requires") or []]
                points = self._whole(group["points"])
                found[folder] = self._text(folder, points, self._aggregation(group), requires)
        return found

    def _static(self, folder: str, how: str) -> dict[str, Any]:
        """Return what is set for the test of programs' texts in a folder. how: its points come together."""
        named = {test["name"]: test for test in self._problem.package["tests"] if test.get("static")}
        test = named.get(f"{folder}/{STATIC}")
        if test is None:
            return {}
        whole = next((group["points"] for group in self._groups if group["name"] == test.get("group")), 0)
        most = whole if test.get("points") is None else test["points"]
        score = ALL_OR_NOTHING if how == ALL_OR_NOTHING else self._whole(most)
        words = list(test.get("checker_arguments") or [])
        return {"static_validation_score": score, **({"static_validator_args": words} if words else {})}

    def _has_groups(self, group: Mapping[str, Any]) -> bool:
        return any(other.get("within") == group["name"] for other in self._groups)

    def _of_outer(self, group: Mapping[str, Any], folder: str) -> str:
        """Return what is set for all groups together: there is no other place for groups of groups."""
        others = [other for other in self._groups if other is not group and other["name"] != SAMPLE]
        if folder != SECRET or any(other.get("within") != group["name"] for other in others):
            self._fault(f"the group {group['name']} has groups in it")
        return self._text(folder, self._whole(group["points"]), group["scoring"], group.get("requires") or [])

    def _of_single_tests(self) -> dict[str, str]:
        """A test that counts alone is a group of one."""
        found = {}
        for test in self._problem.package["tests"]:
            folder = self._folders.get(test["index"], "")
            if folder.startswith(SINGLE):
                found[folder] = self._text(folder, self._whole(test["points"]), ALL_OR_NOTHING)
        return found

    def _text(self, folder: str, points: int, how: str, requires: Sequence[str] = ()) -> str:
        more = {**({"require_pass": list(requires)} if requires else {}), **self._static(folder, how)}
        return yaml_text({"max_score": points, "score_aggregation": how, **more, **self._settings})

    def _aggregation(self, group: Mapping[str, Any]) -> str:
        package, name = self._problem.package, group["name"]
        is_required = any(name in (other.get("requires") or []) for other in self._groups)
        custom = "program" in (package.get("checker") or package.get("interactor") or {})
        custom = custom or "static_validator" in package
        if group.get("scoring", "min") == "min":
            return "min" if custom and not is_required else ALL_OR_NOTHING
        if is_required:
            self._fault(f"the group {name} adds points up and is required")
        if len({test.get("points") for test in package["tests"] if test.get("group") == name}) > 1:
            self._fault(f"the group {name} has unequal tests")
        return "sum"

    def _fault(self, what: str) -> None:
        self._faults.add("", f"{what}, which ICPC packages can't say")

    def _whole(self, points: float) -> int:
        if points != int(points):
            self._faults.add("", f"points must be whole numbers in an ICPC package, and {points:g} is none")
        return int(points)
