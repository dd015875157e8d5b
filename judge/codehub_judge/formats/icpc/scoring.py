"""How folders of tests give points: the groups of a judge package."""

from dataclasses import dataclass, field
from typing import Any

from codehub_judge.formats.faults import Faults
from codehub_judge.formats.icpc.metadata import CURRENT, Metadata
from codehub_judge.formats.icpc.testdata import SAMPLE, Branch, TestData

USUAL_POINTS = 100.0


@dataclass(slots=True)
class Scoring:
    """Groups as a judge package has them; which group each test is of, and its own points, by its name."""

    groups: list[dict[str, Any]] = field(default_factory=list)
    of_test: dict[str, str] = field(default_factory=dict)
    points: dict[str, float] = field(default_factory=dict)

    def add(self, branch: Branch, points: float, scoring: str, requires: tuple[str, ...] = ()) -> None:
        """Add a group of all tests at and below a folder."""
        name = branch.path
        self.groups.append({"name": name, "points": points, "scoring": scoring, "requires": list(requires)})
        self.of_test.update(dict.fromkeys((case.name for case in branch.all_cases()), name))


def scoring_of(data: TestData, metadata: Metadata, faults: Faults, *, custom: bool) -> Scoring:
    """Return how a problem gives points; nothing for one that is passed or failed.

    custom: whether a validator of the package's may give a test a part of its points.
    """
    scoring = Scoring()
    if not metadata.scoring:
        return scoring
    if metadata.version == CURRENT or any(
        branch.settings.scoring == "pass-fail" for branch in data.secret.leaves()
    ):
        _modern(data, scoring, faults)
    else:
        _classic(data, scoring, faults, custom=custom)
    return scoring


def _modern(data: TestData, scoring: Scoring, faults: Faults) -> None:
    secret = data.secret
    groups = [branch for branch in secret.branches if branch.configured]
    wanted = {name for branch in (secret, *groups) for name in branch.settings.requires}
    if SAMPLE in wanted and data.sample.all_cases():
        scoring.add(data.sample, 0.0, "min")
    most = USUAL_POINTS if secret.settings.points is None else secret.settings.points
    how = secret.settings.scoring or "sum"
    if not groups or how == "pass-fail":
        scoring.add(secret, most, "sum" if how == "sum" else "min", secret.settings.requires)
        return
    if how == "min":
        faults.add(
            "data/secret/test_group.yaml",
            "score_aggregation min over groups isn't possible here: groups add up",
            secret.settings.line,
        )
    known = {SAMPLE} if data.sample.all_cases() else set()
    for branch in groups:
        _check_group(branch, known, faults)
        settings = branch.settings
        known.add(branch.path)
        how = "sum" if settings.scoring == "sum" else "min"
        scoring.add(branch, settings.points or 0.0, how, settings.requires)
    total = sum(group["points"] for group in scoring.groups)
    if total > most:
        faults.add(
            "data/secret",
            f"has groups of {total:g} points together, and max_score is {most:g}",
            secret.settings.line,
        )


def _check_group(branch: Branch, known: set[str], faults: Faults) -> None:
    path, settings = f"data/{branch.path}/test_group.yaml", branch.settings
    if settings.points is None:
        faults.add(path, "needs max_score: without it a group has no bound", settings.line)
    for name in settings.requires:
        if name not in known:
            faults.add(path, f"require_pass names {name}, which is no group before this one", settings.line)


def _classic(data: TestData, scoring: Scoring, faults: Faults, *, custom: bool) -> None:
    if not data.root.ignore_sample and data.sample.all_cases():
        _leaf(data.sample, scoring, faults, custom=custom)
    secret = data.secret
    if secret.settings.lenient or len(list(secret.leaves())) == 1:
        for leaf in secret.leaves():
            _leaf(leaf, scoring, faults, custom=custom)
        return
    # Nothing counts unless everything is right: one group.
    total = sum(_points_of(leaf) for leaf in secret.leaves())
    scoring.add(secret, total, "min")


def _points_of(branch: Branch) -> float:
    each = 1.0 if branch.settings.points is None else branch.settings.points
    return each * len(branch.cases) if branch.settings.scoring in ("", "sum") else each


def _leaf(branch: Branch, scoring: Scoring, faults: Faults, *, custom: bool) -> None:
    settings = branch.settings
    how = settings.scoring or "sum"
    if how == "max":
        faults.add(f"data/{branch.path}/testdata.yaml", "grader_flags max isn't possible here", settings.line)
    points = _points_of(branch)
    if custom and settings.highest:
        points = settings.highest
    added_up = how in ("sum", "avg") and (settings.lenient or custom)
    scoring.add(
        Branch(branch.path, settings, branch.configured, branch.cases), points, "sum" if added_up else "min"
    )
