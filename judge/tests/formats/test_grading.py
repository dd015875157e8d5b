"""How the folders of older versions, and of 2025-09, become groups that give points."""

from pathlib import Path
from typing import Any

import pytest

from codehub_judge.formats.faults import FormatInvalid
from codehub_judge.formats.icpc.writer import icpc_files
from codehub_judge.formats.output import write_files
from codehub_judge.formats.reading import read_problem
from judge.tests.formats.conftest import PACKAGES, Changed

ALL_OF, LONG, SHORT = (f"data/secret/{path}testdata.yaml" for path in ("", "long/", "short/"))
DEEP = {
    **{f"data/secret/deep/{name}/1.{ending}": "a\n" for name in ("a", "b") for ending in ("in", "ans")},
    "data/secret/deep/testdata.yaml": "grader_flags: min always_accept\naccept_score: 5\n",
}
GROUPED = "max_score: 4\nscore_aggregation: min\n"


def groups(path: Path) -> list[tuple[Any, ...]]:
    return [
        (group.name, group.points, group.scoring, group.within)
        for group in read_problem(path).judged_by().groups
    ]


def flags(words: str) -> str:
    return f"grader_flags: {words}\n"


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (
            {ALL_OF: flags("min accept_if_any_accepted")},
            [
                ("secret", 4, "min", ""),
                ("secret/long", 6, "sum", "secret"),
                ("secret/short", 4, "min", "secret"),
            ],
        ),
        (
            {ALL_OF: flags("avg always_accept")},
            [
                ("secret", 5, "sum", ""),
                ("secret/long", 3, "sum", "secret"),
                ("secret/short", 2, "min", "secret"),
            ],
        ),
        (
            {ALL_OF: flags("first_error max"), LONG: flags("min")},
            [("secret", 4, "min", "")],
        ),
        (
            {ALL_OF: flags("sum"), LONG: flags("sum always_accept"), SHORT: flags("sum always_accept")},
            [("secret/long", 2, "sum", ""), ("secret/short", 2, "sum", "")],
        ),
        (
            DEEP,
            [
                ("secret/deep", 5, "min", ""),
                ("secret/deep/a", 5, "min", "secret/deep"),
                ("secret/deep/b", 5, "min", "secret/deep"),
                ("secret/long", 6, "sum", ""),
                ("secret/short", 4, "min", ""),
            ],
        ),
    ],
)
def test_graders(changed: Changed, files: dict[str, str], expected: list[tuple[Any, ...]]) -> None:
    assert groups(changed("echo", files)) == expected


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({ALL_OF: flags("sum")}, f"{ALL_OF}:1: all or nothing over folders that may be right in part"),
        ({ALL_OF: flags("max always_accept")}, f"{ALL_OF}:1: max over folders that may be right in part"),
        ({LONG: flags("max always_accept")}, f"{LONG}:1: max over tests isn't possible here"),
        ({"data/testdata.yaml": flags("min")}, "data/testdata.yaml:1: min over sample and secret"),
        (
            {ALL_OF: flags("min always_accept"), "data/secret/1.in": "a\n", "data/secret/1.ans": "a\n"},
            f"{ALL_OF}:1: tests beside folders of tests aren't possible",
        ),
    ],
)
def test_graders_that_have_no_counterpart(changed: Changed, files: dict[str, str], told: str) -> None:
    with pytest.raises(FormatInvalid) as caught:
        read_problem(changed("echo", files))
    assert told in str(caught.value)


@pytest.mark.parametrize(
    ("settings", "bounded"),
    [("range: 0 10\n", True), ("range: 0 +inf\n", False), ("on_reject: break\n", False)],
)
def test_scores_need_a_bound(changed: Changed, settings: str, bounded: bool) -> None:
    text = (PACKAGES / "nearest" / "problem.yaml").read_text()
    scoring = text.replace("validation: custom", "type: scoring\nvalidation: custom score")
    path = changed("nearest", {"problem.yaml": scoring, "data/secret/testdata.yaml": settings})
    if bounded:
        assert groups(path)[-1] == ("secret", 10, "sum", "")
        return
    with pytest.raises(FormatInvalid, match=r"data/secret:1: needs a range in testdata\.yaml"):
        read_problem(path)


def test_samples_that_are_rejected_reject_all(changed: Changed) -> None:
    problem = read_problem(changed("echo", {"data/testdata.yaml": "on_reject: continue\n"}))
    requires = {group["name"]: group["requires"] for group in problem.package["groups"]}
    assert requires == {"sample": [], "secret/long": ["sample"], "secret/short": ["sample"]}


def test_the_least_of_all_groups_in_2025_09(changed: Changed, tmp_path: Path) -> None:
    files = {
        "data/secret/test_group.yaml": f"{GROUPED}output_validator_args: [float_tolerance, '1e-3']\n",
        "data/secret/2-parts/test_group.yaml": "max_score: 6\nscore_aggregation: sum\n",
    }
    path = changed("sums", files)
    assert groups(path) == [
        ("sample", 0, "min", ""),
        ("secret", 4, "min", ""),
        ("secret/1-whole", 4, "min", "secret"),
        ("secret/2-parts", 6, "sum", "secret"),
    ]
    write_files(icpc_files(read_problem(path)), tmp_path / "written")
    assert groups(tmp_path / "written") == groups(path)


@pytest.mark.parametrize(
    ("files", "told"),
    [
        (
            {"data/secret/test_group.yaml": "max_score: 3\nscore_aggregation: min\n"},
            "has groups of 4 points each, and max_score is 3",
        ),
        ({"data/secret/1-whole/test_group.yaml": GROUPED}, "only groups of pass-fail can be required"),
    ],
)  # fmt: skip
def test_groups_of_2025_09_that_do_not_fit(changed: Changed, files: dict[str, str], told: str) -> None:
    with pytest.raises(FormatInvalid, match=told):
        read_problem(changed("sums", files))


@pytest.mark.parametrize(
    ("files", "told"),
    [
        (DEEP, "the group secret/deep has groups in it, which ICPC packages can't say"),
        (
            {"data/testdata.yaml": "on_reject: continue\n"},
            "samples give points, which ICPC packages can't say",
        ),
    ],
)
def test_what_2025_09_cannot_say(changed: Changed, files: dict[str, str], told: str) -> None:
    with pytest.raises(FormatInvalid, match=told):
        icpc_files(read_problem(changed("echo", files)))
