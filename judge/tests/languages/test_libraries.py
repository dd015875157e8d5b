"""Libraries that an author asks for."""

import pytest

from codehub_judge import PackageInvalid, Verdict
from codehub_judge.languages import libraries
from codehub_judge.languages.libraries import KNOWN, Library
from judge.tests.programs import RunProgram, package, unit_package

NUMPY = package(libraries=["numpy"], limits={"time_ms": 3000, "memory_mb": 128})
PLUS = "import numpy as np\nprint(int(np.array(input().split(), dtype=np.int64).sum()))\n"


def test_a_program_finds_what_its_exercise_asks_for(run_program: RunProgram) -> None:
    results, outcome = run_program(PLUS, NUMPY)
    assert (outcome.verdict, len(results)) == (Verdict.ACCEPTED, 3)


def test_so_does_one_of_several_files(run_program: RunProgram) -> None:
    beside = {"plus.py": PLUS.encode()}
    _results, outcome = run_program("import plus\n", NUMPY, beside=beside)
    assert outcome.verdict is Verdict.ACCEPTED


def test_so_does_a_function(run_program: RunProgram) -> None:
    signature = {
        "name": "total",
        "parameters": [{"name": "values", "type": "list[integer]"}],
        "returns": "integer",
    }
    tests = [{"index": 1, "name": "a", "visible": True, "arguments": [[1, 2, 3]], "expected": 6}]
    asked = package(
        type="function",
        function=signature,
        tests=tests,
        libraries=["numpy"],
        limits={"time_ms": 3000, "memory_mb": 128},
    )
    (result,), _outcome = run_program(
        "import numpy\ndef total(values):\n    return int(numpy.sum(values))\n", asked
    )
    assert (result.verdict, result.message) == (Verdict.ACCEPTED, "")


def test_so_do_unit_tests(run_program: RunProgram) -> None:
    tests = "from solution import ones\n\ndef test_ones():\n    assert ones(2).tolist() == [1.0, 1.0]\n"
    asked = unit_package(tests, libraries=["numpy"], limits={"time_ms": 3000, "memory_mb": 128})
    _results, outcome = run_program("from numpy import ones\n", asked)
    assert outcome.verdict is Verdict.ACCEPTED


def test_it_calculates_within_the_limits_of_a_box(run_program: RunProgram) -> None:
    program = (
        "import numpy as np\na = np.ones((600, 600))\nprint(int((a @ a).sum()))\nnp.linalg.det(np.eye(50))\n"
    )
    (result,), outcome = run_program(program, NUMPY, kind="input")
    assert (outcome.verdict, result.stdout) == (Verdict.ACCEPTED, "216000000\n")
    (result,), _outcome = run_program("import numpy as np\nnp.ones(10**9).sum()\n", NUMPY, kind="input")
    assert result.verdict is Verdict.MEMORY_LIMIT


def test_nobody_else_finds_it(run_program: RunProgram) -> None:
    (result,), _outcome = run_program("import numpy\n", kind="input")
    assert result.message == "Line 1: ModuleNotFoundError: No module named 'numpy'"


def test_where_it_is_missing_the_author_is_told(
    run_program: RunProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(KNOWN, "numpy", Library("numpy_of_nowhere", "python3-numpy"))
    remedy = "the author asked for numpy, which this judge lacks: apt-get install python3-numpy"
    with pytest.raises(PackageInvalid, match=remedy):
        run_program(PLUS, NUMPY)


def test_other_languages_need_none(run_program: RunProgram, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libraries, "present", lambda library: False)
    _results, outcome = run_program("puts gets.split.sum(&:to_i)", NUMPY, language="ruby")
    assert outcome.verdict is Verdict.ACCEPTED


def test_an_unknown_one_is_the_authors_mistake(run_program: RunProgram) -> None:
    with pytest.raises(PackageInvalid, match="the library 'pandas' is not known; there is numpy"):
        run_program(PLUS, package(libraries=["pandas"]))
