"""Points of the specifications that are easily read wrongly."""

from pathlib import Path
from typing import Any

import pytest

from codehub_judge import Judge, Outcome, Submission, Verdict
from codehub_judge.formats.codehub.writer import exercise_files
from codehub_judge.formats.faults import FormatInvalid
from codehub_judge.formats.icpc.writer import icpc_files
from codehub_judge.formats.output import write_files
from codehub_judge.formats.reading import read_problem
from judge.tests.formats.conftest import PACKAGES, Changed

METADATA = (PACKAGES / "sums" / "problem.yaml").read_text()
PARTS = ("1.in", "1.ans", "2.in", "2.ans", "2.yaml", "test_group.yaml")
SCORING = "import sys\nopen(sys.argv[3] + 'score.txt', 'w').write(sys.stdin.read())\nsys.exit(42)\n"


@pytest.mark.parametrize(
    ("flags", "checker"),
    [
        ("", {"kind": "case"}),
        ("case_sensitive", {"kind": "tokens"}),
        ("space_change_sensitive", {"kind": "exact", "ignore_case": True}),
        ("case_sensitive space_change_sensitive", {"kind": "exact"}),
        ("float_absolute_tolerance 0.1", {"kind": "float", "absolute": 0.1, "ignore_case": True}),
        ("float_relative_tolerance 0.1 case_sensitive", {"kind": "float", "relative": 0.1}),
    ],
)
def test_capital_letters_count_only_where_it_is_said(
    changed: Changed, tmp_path: Path, flags: str, checker: dict[str, Any]
) -> None:
    problem = read_problem(changed("halve", {"problem.yaml": f"name: Halve\nvalidator_flags: {flags}\n"}))
    assert problem.package["checker"] == checker
    write_files(icpc_files(problem), tmp_path / "written")
    assert read_problem(tmp_path / "written").package["checker"] == checker


def test_an_exercise_cannot_say_it_of_words(changed: Changed) -> None:
    tolerant = "name: Halve\nvalidator_flags: float_tolerance 0.1\n"
    problem = read_problem(changed("halve", {"data/secret/t.ans": "half\n", "problem.yaml": tolerant}))
    with pytest.raises(FormatInvalid, match="can't take capital letters for small ones"):
        exercise_files(problem)
    assert "ignore_case" not in exercise_files(read_problem(PACKAGES / "sums"))["exercise.yaml"].decode()


def test_constants_in_statements(changed: Changed) -> None:
    statements = {
        "statement/problem.en.md": "At most {{most}}, {{most.tex}} or {{more}}.\n",
        "statement/problem.de.tex": r"Höchstens $\constant{most.tex}$, \constant{most}.",
        "problem.yaml": METADATA.replace("name: Sums", "name: {en: Sums, de: Summen}"),
    }
    told = {one.kind: one.data.decode() for one in read_problem(changed("sums", statements)).statements}
    assert told == {"md": "At most 1000000, 10^6 or {{more}}.\n", "tex": "Höchstens $10^6$, 1000000."}


@pytest.mark.parametrize("place", ["statement/problem.en.md", "submissions/accepted/more.py"])
def test_constants_make_no_large_package_of_a_small_one(changed: Changed, place: str) -> None:
    """A value is put in as it is, whatever names stand in it, and not too often."""
    laughs = {f"a{number}": 10 * f"{{{{a{number - 1}}}}}" for number in range(60, 0, -1)}
    begin = METADATA.partition("constants:")[0]
    lines = "".join(f"  {name}: '{value}'\n" for name, value in laughs.items())
    text = "# {{a60}}\n"
    path = changed("sums", {"problem.yaml": f"{begin}constants:\n{lines}", place: text})
    assert laughs["a60"] in str(read_problem(path))
    (path / place).write_text(2000 * text)
    with pytest.raises(FormatInvalid, match="has constants that make 160000 characters of a text of 20000"):
        read_problem(path)


@pytest.mark.parametrize(
    ("said", "points", "verdict"),
    [("0.5", 0.5, "partial"), ("1", 1, "partial"), ("3", 3, "partial"), ("4", 4, "accepted")],
)
def test_a_score_is_points(judge: Judge, changed: Changed, said: str, points: float, verdict: str) -> None:
    group = "max_score: 4\nscore_aggregation: min\n"
    files: dict[str, str | None] = {
        "output_validator/score.py": SCORING,
        "data/secret/test_group.yaml": "max_score: 4\n",
        "data/secret/1-whole/test_group.yaml": group,
        "data/sample/test_group.yaml": None,
        **dict.fromkeys((f"data/secret/2-parts/{name}" for name in PARTS), None),
    }
    problem = read_problem(changed("sums", files))
    *_events, outcome = judge.run(Submission(f"print({said})".encode()), problem.judged_by())
    assert isinstance(outcome, Outcome)
    assert (outcome.verdict, outcome.points) == (verdict, points)
    with pytest.raises(FormatInvalid, match="can't give points below 1 in an exercise"):
        exercise_files(problem)


def test_how_large_a_submission_may_be(judge: Judge, changed: Changed, tmp_path: Path) -> None:
    problem = read_problem(changed("halve", {"problem.yaml": "name: Halve\nlimits: {code: 1}\n"}))
    source = b"print(float(input()) / 2)\n"
    for padding, verdict in ((0, Verdict.ACCEPTED), (1024, Verdict.COMPILE_ERROR)):
        *_events, outcome = judge.run(Submission(source + b"#" * padding), problem.judged_by())
        assert isinstance(outcome, Outcome)
        assert outcome.verdict is verdict
    assert outcome.message == "The program is larger than 1 KiB, which is the most that this exercise takes."
    write_files(icpc_files(problem), tmp_path / "written")
    assert read_problem(tmp_path / "written").package["code_kb"] == 1
