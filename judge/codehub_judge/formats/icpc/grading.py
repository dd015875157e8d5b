"""How folders of tests give points before 2025-09: what the default grader makes of testdata.yaml.

There every folder has a verdict and a score. A strict folder is accepted where everything in it is, and else
scores nothing; one that is lenient scores what is right in it.
"""

from codehub_judge.formats.faults import Faults
from codehub_judge.formats.icpc.metadata import Metadata
from codehub_judge.formats.icpc.scoring import Scoring, modern_scoring, uses_modern_scoring
from codehub_judge.formats.icpc.testdata import Branch, TestData

ADDED_UP = ("", "sum", "avg")


def scoring_of(data: TestData, metadata: Metadata, faults: Faults, *, custom: bool) -> Scoring:
    """Return how a problem gives points; nothing for one that is passed or failed.

    custom: whether a validator of the package's may give a test a part of its points.
    """
    if not metadata.scoring:
        return Scoring()
    if uses_modern_scoring(data, metadata):
        return modern_scoring(data, faults)
    if metadata.custom_score:
        _check_bounds(data, faults)
    return _Grading(faults, custom=custom).of(data)


def _check_bounds(data: TestData, faults: Faults) -> None:
    """Note folders whose tests may score anything: a share of that can't be told."""
    for branch in data.secret.leaves():
        if branch.settings.highest is None:
            faults.add(
                f"data/{branch.path}",
                "needs a range in testdata.yaml, with a last number: without it scores have no bound",
                branch.settings.line,
            )


class _Grading:
    def __init__(self, faults: Faults, *, custom: bool) -> None:
        self._faults = faults
        self._custom = custom
        self._scoring = Scoring()

    def of(self, data: TestData) -> Scoring:
        root = data.root
        if root.ignore_sample or not data.sample.all_cases():
            self._top(data.secret)
            return self._scoring
        if root.scoring not in ADDED_UP[:2]:
            self._refuse(
                "", f"{root.scoring} over sample and secret isn't possible here; say ignore_sample", root.line
            )
        self._top(data.sample)
        self._top(data.secret)
        if not root.lenient and not data.sample.settings.lenient:
            # Everything is rejected where a sample is.
            sample = data.sample.path
            for group in self._scoring.groups:
                if group["name"] != sample and "within" not in group:
                    group["requires"] = [sample]
        return self._scoring

    def _refuse(self, path: str, message: str, line: int | None) -> None:
        self._faults.add("/".join(filter(None, ("data", path, "testdata.yaml"))), message, line)

    def _top(self, branch: Branch) -> None:
        """Add what is in a folder whose points count by themselves: groups that add up need none around."""
        settings = branch.settings
        if _is_lenient(branch) and branch.branches and settings.scoring in ("", "sum"):
            if branch.cases:
                self._leaf(branch, 1.0, "")
            for inner in branch.branches:
                self._add(inner, 1.0, "")
        else:
            self._add(branch, 1.0, "")

    def _add(self, branch: Branch, factor: float, within: str) -> float:
        """Add a folder, whose points count times the factor; return the most that it gives."""
        cases = branch.all_cases()
        if not cases:
            return 0.0
        if not branch.branches:
            return self._leaf(branch, factor, within)
        if _is_strict(branch):
            points = factor * self._most(branch)
            self._scoring.add(branch.path, points, "min", cases, within=within)
            return points
        if not _is_lenient(branch):
            self._refuse(
                branch.path,
                "all or nothing over folders that may be right in part isn't possible here",
                branch.settings.line,
            )
        return self._outer(branch, factor, within)

    def _outer(self, branch: Branch, factor: float, within: str) -> float:
        """Add a folder that has folders which may be right in part."""
        settings = branch.settings
        inner = [one for one in branch.branches if one.all_cases()]
        if branch.cases:
            self._refuse(
                branch.path, "tests beside folders of tests aren't possible in this one", settings.line
            )
        if settings.scoring == "max":
            self._refuse(
                branch.path, "max over folders that may be right in part isn't possible here", settings.line
            )
        place = len(self._scoring.groups)
        each = factor / len(inner) if settings.scoring == "avg" else factor
        points = [self._add(one, each, branch.path) for one in inner]
        least = settings.scoring == "min"
        total = min(points) if least else sum(points)
        self._scoring.add(branch.path, total, "min" if least else "sum", [], within=within)
        self._scoring.groups.insert(place, self._scoring.groups.pop())
        return total

    def _leaf(self, branch: Branch, factor: float, within: str) -> float:
        """Add a folder of tests alone."""
        settings = branch.settings
        how = settings.scoring or "sum"
        if how == "max" and (settings.lenient or self._custom):
            self._refuse(branch.path, "max over tests isn't possible here", settings.line)
        points = factor * _of_cases(branch)
        if self._custom and settings.highest:
            points = factor * settings.highest
        added_up = how in ADDED_UP and (settings.lenient or self._custom)
        self._scoring.add(branch.path, points, "sum" if added_up else "min", branch.cases, within=within)
        return points

    def _most(self, branch: Branch) -> float:
        """Return what a strict folder gives where everything in it is right."""
        each = 1.0 if branch.settings.points is None else branch.settings.points
        points = [each] * len(branch.cases)
        points += [self._most(inner) for inner in branch.branches if inner.all_cases()]
        return _together(branch.settings.scoring, points)


def _of_cases(branch: Branch) -> float:
    """Return what the tests of a folder give where all are right."""
    each = 1.0 if branch.settings.points is None else branch.settings.points
    return _together(branch.settings.scoring, [each] * len(branch.cases))


def _together(scoring: str, points: list[float]) -> float:
    if scoring == "min":
        return min(points)
    if scoring == "max":
        return max(points)
    return sum(points) / len(points) if scoring == "avg" else sum(points)


def _is_strict(branch: Branch) -> bool:
    """Tell whether a folder gives nothing unless everything in it is right."""
    return not branch.settings.lenient and all(map(_is_strict, branch.branches))


def _is_lenient(branch: Branch) -> bool:
    """Tell whether what is right in a folder counts, though something else in it is wrong."""
    if branch.settings.lenient:
        return True
    inner = [one for one in branch.branches if one.all_cases()]
    return bool(inner) and not branch.cases and all(one.settings.always for one in inner)
