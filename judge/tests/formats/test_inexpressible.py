"""What an exercise of CodeHub's can't say is refused when one is written."""

import pytest

from codehub_judge.formats.codehub.writer import exercise_files
from codehub_judge.formats.faults import FormatInvalid
from codehub_judge.formats.reading import read_problem
from judge.tests.formats.conftest import PACKAGES, Changed

XML = (PACKAGES / "polygon" / "problem.xml").read_text()
INTERACTOR = '<interactor><source path="files/check.cpp" type="cpp.g++17"/></interactor><validators>'
SCRIPTS = {"output_validators/square/run": "exit 42\n"}


@pytest.mark.parametrize(
    ("name", "files", "told"),
    [
        (
            "polygon",
            {"problem.xml": XML.replace("<validators>", INTERACTOR)},
            "an exercise with an interactor can't have a checker as well",
        ),
        ("nearest", SCRIPTS, "a checker with scripts of its own to build and run it can't be in an exercise"),
        (
            "sums",
            {"data/secret/test_group.yaml": "score_aggregation: min\nmax_score: 4\n"},
            "groups can't be in groups of an exercise",
        ),
        (
            "sums",
            {"data/sample/1.files/a": "a\n"},
            "the test sample/1 gives arguments or files to programs, which an exercise can't",
        ),
    ],
)
def test_inexpressible(changed: Changed, name: str, files: dict[str, str], told: str) -> None:
    with pytest.raises(FormatInvalid, match=told):
        exercise_files(read_problem(changed(name, files)))
