"""Problems of Polygon with an interactor and a checker: judged with both, and written as one validator."""

from pathlib import Path

import pytest

from codehub_judge import Judge
from codehub_judge.formats.faults import FormatInvalid
from codehub_judge.formats.icpc.writer import icpc_files
from codehub_judge.formats.output import write_files
from codehub_judge.formats.reading import read_problem
from codehub_judge.formats.verifying.verify import Verifier
from judge.tests.formats.conftest import PACKAGES, Changed

INTERACTOR_CPP = """
#include "testlib.h"
int main(int, char** argv) {
    std::ifstream given(argv[1]);
    std::ofstream tout(argv[2]);
    long long number, got;
    given >> number;
    std::cout << number << std::endl;
    if (!(std::cin >> got)) quitf(_pe, "no number was said");
    tout << got << std::endl;
    quitf(_ok, "heard");
}
"""
INTERACTOR_PY = """
import sys
print(open(sys.argv[1]).read(), flush=True)
word = input()
open(sys.argv[2], "w").write(word)
sys.exit(0 if word.lstrip("-").isdigit() else 2)
"""


def interactive(changed: Changed, name: str, text: str, kind: str) -> Path:
    """Return the package, with an interactor."""
    element = f'<interactor><source path="files/{name}" type="{kind}"/></interactor>\n        <validators>'
    xml = (PACKAGES / "polygon" / "problem.xml").read_text().replace("<validators>", element)
    return changed("polygon", {"problem.xml": xml, f"files/{name}": text})


@pytest.fixture
def both(changed: Changed) -> Path:
    """Return the package with an interactor in C++."""
    return interactive(changed, "interactor.cpp", INTERACTOR_CPP, "cpp.g++17")


def wrong(judge: Judge, path: Path) -> list[tuple[str, str, str]]:
    """Verify a package; return what is not as expected."""
    verifier = Verifier(judge, workers=2, told=lambda _what: None, progress=lambda _path, _done: None)
    report = verifier.verify(read_problem(path), path.name)
    assert report.submissions
    return [(one.path, one.actual, one.reason) for one in report.submissions if not one.ok]


def test_both_are_read(both: Path) -> None:
    package = read_problem(both).judged_by()
    assert package.type == "interactive"
    assert package.interactor
    assert package.checker.program
    assert package.interactor.program.name == "interactor.cpp"
    assert package.checker.program.program.name == "check.cpp"
    assert read_problem(both).notes == ()


def test_both_judge(judge: Judge, both: Path) -> None:
    assert wrong(judge, both) == []


def test_both_become_one_validator(judge: Judge, both: Path, tmp_path: Path) -> None:
    files = icpc_files(read_problem(both))
    write_files(files, tmp_path / "written")
    assert (tmp_path / "written" / "output_validator" / "validator" / "run").stat().st_mode & 0o111 == 0o111
    assert wrong(judge, tmp_path / "written") == []
    assert icpc_files(read_problem(tmp_path / "written")) == files


def test_in_python_too(judge: Judge, changed: Changed, tmp_path: Path) -> None:
    path = interactive(changed, "interactor.py", INTERACTOR_PY, "python.3")
    write_files(icpc_files(read_problem(path)), tmp_path / "written.zip")
    assert wrong(judge, tmp_path / "written.zip") == []


def test_a_checker_that_cannot_be_run(both: Path) -> None:
    xml = (both / "problem.xml").read_text()
    (both / "problem.xml").write_text(
        xml.replace('check.cpp" type="cpp.g++17"', 'check.cpp" type="python.2"')
    )
    with pytest.raises(FormatInvalid, match="can't be run: Python 2 isn't judged here"):
        read_problem(both)
