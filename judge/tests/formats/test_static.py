"""Static validators of ICPC packages: read, judged, written."""

from pathlib import Path
from typing import Any

import pytest

from codehub_judge import Judge, Outcome, Submission
from codehub_judge.formats.faults import FormatInvalid
from codehub_judge.formats.icpc.writer import icpc_files
from codehub_judge.formats.output import write_files
from codehub_judge.formats.problem import Problem
from codehub_judge.formats.reading import read_problem
from codehub_judge.formats.verifying.verify import Verifier
from judge.tests.formats.conftest import Changed

SHORT = "import sys\nsys.exit(42 if len(open(sys.argv[2]).read()) < int(sys.argv[4]) else 43)\n"
ARGS = "output_validator_args: [float_tolerance, '1e-3']\n"
WHOLE, PARTS = (f"data/secret/{name}/test_group.yaml" for name in ("1-whole", "2-parts"))
ALL_OF = "data/secret/test_group.yaml"
IN_PARTS = (
    f"max_score: 6\nscore_aggregation: sum\nstatic_validation_score: 2\nstatic_validator_args: ['60']\n{ARGS}"
)
IN_WHOLE = f"max_score: 4\nstatic_validation_score: pass-fail\nstatic_validator_args: ['500']\n{ARGS}"
BESIDE = f"max_score: 13\nstatic_validation_score: 3\nstatic_validator_args: ['60']\n{ARGS}"
LONG = "# " + "x" * 70 + "\nprint(sum(map(float, input().split())))"


@pytest.fixture
def static(changed: Changed) -> Path:
    """Return a package with tests of the text in each group and beside them."""
    files = {PARTS: IN_PARTS, WHOLE: IN_WHOLE, ALL_OF: BESIDE, "static_validator/short.py": SHORT}
    return changed("sums", files)


def scored(judge: Judge, problem: Problem, source: str) -> tuple[float | None, float | None]:
    """Return what a program scores, and what it could."""
    *_events, outcome = judge.run(Submission(source.encode()), problem.judged_by())
    assert isinstance(outcome, Outcome)
    return outcome.points, outcome.max_points


def test_tests_of_the_text_are_read(static: Path) -> None:
    problem = read_problem(static)
    found = {test["name"]: test for test in problem.package["tests"] if test.get("static")}
    assert {name: (test.get("group"), test.get("points")) for name, test in found.items()} == {
        "secret/static_validation": (None, 3),
        "secret/1-whole/static_validation": ("secret/1-whole", None),
        "secret/2-parts/static_validation": ("secret/2-parts", 2),
    }
    others = [
        test["points"] for test in problem.package["tests"] if test["name"].startswith("secret/2-parts/")
    ]
    assert sorted(others) == [2, 2, 2]
    assert found["secret/static_validation"]["checker_arguments"] == ["60"]


def test_they_are_judged(judge: Judge, static: Path) -> None:
    problem = read_problem(static)
    assert scored(judge, problem, "print(sum(map(float, input().split())))") == (13, 13)
    assert scored(judge, problem, LONG) == (8, 13)
    assert scored(judge, problem, LONG + "#" * 500) == (4, 13)


def test_a_package_with_them_verifies_and_is_written(judge: Judge, static: Path, tmp_path: Path) -> None:
    verifier = Verifier(judge, workers=2, told=lambda _what: None, progress=lambda _path, _done: None)
    report = verifier.verify(read_problem(static), static.name)
    assert {one.path for one in report.validators if not one.ok} == set()
    files = icpc_files(read_problem(static))
    write_files(files, tmp_path / "written")
    again = read_problem(tmp_path / "written")
    assert icpc_files(again) == files
    assert again.package["groups"] == read_problem(static).package["groups"]
    assert scored(judge, again, LONG) == (8, 13)


def test_a_problem_that_is_passed_or_failed(judge: Judge, changed: Changed, tmp_path: Path) -> None:
    origin = changed("sums", {})
    write_files(icpc_files(read_problem(changed_to_pass_fail(origin))), tmp_path / "written")
    problem = read_problem(tmp_path / "written")
    verdicts = []
    for source in ("print(sum(map(float, input().split())))", LONG):
        *_events, outcome = judge.run(Submission(source.encode()), problem.judged_by())
        assert isinstance(outcome, Outcome)
        verdicts.append(str(outcome.verdict))
    assert verdicts == ["accepted", "wrong_answer"]


def changed_to_pass_fail(path: Path) -> Path:
    """Make the package one without points, whose programs have to be short."""
    metadata = path / "problem.yaml"
    metadata.write_text(metadata.read_text().replace("type: scoring", "type: pass-fail"))
    for name in (WHOLE, PARTS):
        (path / name).unlink()
    (path / "submissions" / "submissions.yaml").unlink()
    (path / "submissions" / "mixed" / "whole.py").unlink()
    (path / "submissions" / "mixed" / "stop.py").unlink()
    (path / ALL_OF).write_text(f"static_validation_score: pass-fail\nstatic_validator_args: ['60']\n{ARGS}")
    (path / "static_validator").mkdir()
    (path / "static_validator" / "short.py").write_text(SHORT)
    return path


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({"static_validator/short.py": None}, "has a test of programs' texts, and there is no static_valid"),
        ({"static_validator/short.py": None, "static_validator/a.rb": ""}, "must be in python, c, cpp, or"),
        ({"static_validator/two.py": ""}, "isn't possible here: one program"),
        ({WHOLE: IN_WHOLE.replace("pass-fail", "4")}, "static_validation_score 4.0 does not go with"),
        ({PARTS: IN_PARTS.replace("score: 2", "score: 7")}, "static_validation_score is more than max_score"),
        ({PARTS: IN_PARTS.replace("sum", "min")}, "other than max_score isn't possible here with min"),
        ({ALL_OF: BESIDE.replace("13", "4\nscore_aggregation: min")}, "beside groups must be points"),
        ({ALL_OF: BESIDE.replace("static_validation_score: 3\n", "")}, "static_validator_args needs"),
        ({"data/sample/test_group.yaml": f"static_validation_score: 1\n{ARGS}"}, "must be pass-fail here"),
        (
            {
                "data/sample/static_validation.in": "",
                "data/sample/static_validation.ans": "",
                "data/sample/test_group.yaml": f"static_validation_score: pass-fail\n{ARGS}",
            },
            "has the name of the test",
        ),
    ],
)  # fmt: skip
def test_what_cannot_be(static: Path, files: dict[str, Any], told: str) -> None:
    for name, text in files.items():
        if text is None:
            (static / name).unlink()
        else:
            (static / name).write_text(text)
    with pytest.raises(FormatInvalid, match=told):
        read_problem(static)
