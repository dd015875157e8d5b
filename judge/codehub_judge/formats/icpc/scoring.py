"""How folders of tests give points in version 2025-09: the groups of a judge package."""

from dataclasses import dataclass, field
from typing import Any

from codehub_judge.formats.faults import Faults
from codehub_judge.formats.icpc.metadata import CURRENT, Metadata
from codehub_judge.formats.icpc.settings import ALL_OR_NOTHING
from codehub_judge.formats.icpc.testdata import SAMPLE, Branch, TestCase, TestData

USUAL_POINTS = 100.0


@dataclass(slots=True)
class Scoring:
    """Groups as a judge package has them; which group each test is of, and its own points, by its name."""

    groups: list[dict[str, Any]] = field(default_factory=list)
    of_test: dict[str, str] = field(default_factory=dict)
    points: dict[str, float] = field(default_factory=dict)

    def add(
        self,
        name: str,
        points: float,
        scoring: str,
        cases: list[TestCase],
        *,
        requires: tuple[str, ...] = (),
        within: str = "",
    ) -> None:
        """Add a group of these tests; one without any has the groups that are added as `within` it."""
        inner = {"within": within} if within else {}
        group = {"name": name, "points": points, "scoring": scoring, "requires": list(requires), **inner}
        self.groups.append(group)
        self.of_test.update(dict.fromkeys((case.name for case in cases), name))


def modern_scoring(data: TestData, faults: Faults) -> Scoring:
    """Return how a problem of version 2025-09 gives points."""
    scoring = Scoring()
    secret = data.secret
    groups = [branch for branch in secret.branches if branch.configured]
    wanted = {name for branch in (secret, *groups) for name in branch.settings.requires}
    if SAMPLE in wanted and data.sample.all_cases():
        scoring.add(SAMPLE, 0.0, "min", data.sample.all_cases())
    most = USUAL_POINTS if secret.settings.points is None else secret.settings.points
    how = secret.settings.scoring or "sum"
    requires = secret.settings.requires
    if not groups or how == "pass-fail":
        rule = "sum" if how == "sum" else "min"
        scoring.add(secret.path, most, rule, secret.all_cases(), requires=requires)
        _add_static(secret, most, how, scoring, faults)
        return scoring
    alone = _static_alone(secret, how, scoring, faults)
    each = [branch.settings.points or 0.0 for branch in groups]
    if how == "min":
        scoring.add(secret.path, min(each), "min", [], requires=requires)
    _add_groups(data, groups, scoring, faults)
    if (total := min(each) if how == "min" else sum(each) + alone) > most:
        together = "each" if how == "min" else "together"
        faults.add(
            "data/secret",
            f"has groups of {total:g} points {together}, and max_score is {most:g}",
            secret.settings.line,
        )
    return scoring


def _add_groups(data: TestData, groups: list[Branch], scoring: Scoring, faults: Faults) -> None:
    secret = data.secret.settings
    known = {SAMPLE: "pass-fail"} if data.sample.all_cases() else {}
    for branch in groups:
        settings = branch.settings
        _check_group(branch, known, faults)
        known[branch.path] = settings.scoring or "pass-fail"
        scoring.add(
            branch.path,
            settings.points or 0.0,
            "sum" if settings.scoring == "sum" else "min",
            branch.all_cases(),
            requires=settings.requires
            if secret.scoring == "min"
            else _both(secret.requires, settings.requires),
            within=data.secret.path if secret.scoring == "min" else "",
        )
        _add_static(branch, settings.points or 0.0, settings.scoring or ALL_OR_NOTHING, scoring, faults)


def _add_static(branch: Branch, most: float, how: str, scoring: Scoring, faults: Faults) -> None:
    """Give the test of a program's text in a group its points, which others then have less of."""
    static = branch.settings.static
    if static is None:
        return
    if (how == ALL_OR_NOTHING) is not (static == ALL_OR_NOTHING):
        _refuse(branch, f"static_validation_score {static} does not go with score_aggregation {how}", faults)
    elif how == "min" and static != most:
        _refuse(branch, "static_validation_score other than max_score isn't possible here with min", faults)
    elif how == "sum" and isinstance(static, float):
        others = [case for case in branch.all_cases() if not case.static]
        each = (most - static) / len(others) if others else 0.0
        if each < 0:
            _refuse(branch, "static_validation_score is more than max_score", faults)
            return
        scoring.points.update(dict.fromkeys((case.name for case in others), each))
        scoring.points.update({case.name: static for case in branch.cases if case.static})


def _static_alone(secret: Branch, how: str, scoring: Scoring, faults: Faults) -> float:
    """Give the test of a program's text beside groups its points, and return these."""
    static = secret.settings.static
    if static is None:
        return 0.0
    if how != "sum" or not isinstance(static, float):
        _refuse(secret, "static_validation_score beside groups must be points, and these add up", faults)
        return 0.0
    scoring.points.update({case.name: static for case in secret.cases if case.static})
    return static


def _refuse(branch: Branch, message: str, faults: Faults) -> None:
    faults.add(f"data/{branch.path}/test_group.yaml", message, branch.settings.line)


def _both(outer: tuple[str, ...], own: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*outer, *own)))


def _check_group(branch: Branch, known: dict[str, str], faults: Faults) -> None:
    path, settings = f"data/{branch.path}/test_group.yaml", branch.settings
    if settings.points is None:
        faults.add(path, "needs max_score: without it a group has no bound", settings.line)
    for name in settings.requires:
        if name not in known:
            faults.add(path, f"require_pass names {name}, which is no group before this one", settings.line)
        elif known[name] != "pass-fail":
            faults.add(
                path,
                f"require_pass names {name}, which adds points up or takes the least of them; "
                "only groups of pass-fail can be required",
                settings.line,
            )


def uses_modern_scoring(data: TestData, metadata: Metadata) -> bool:
    """Tell whether groups are those of 2025-09, as drafts of it have them, too."""
    return metadata.version == CURRENT or any(
        branch.settings.scoring == "pass-fail" for branch in data.secret.leaves()
    )
