"""Modules that a program imports are imported once for all of its tests; the program can't tell."""

import pytest

from codehub_judge.languages.python import imported
from judge.tests.programs import RunProgram

THREE = [{"stdin": ""}] * 3


def outputs(run_program: RunProgram, program: str) -> list[str | None]:
    """Return what the program prints in three tests of one submission."""
    results, _outcome = run_program(program, kind="input", cases=THREE)
    return [result.stdout for result in results]


@pytest.mark.parametrize(
    ("source", "modules"),
    [
        (b"import random", ("random",)),
        (b"import re, math as m,  json", ("json", "math", "re")),
        (b"from collections.abc import Iterable", ("collections",)),
        (b"def f():\n\tfrom  heapq import heappush\n", ("heapq",)),
        (b"import collections.abc; import os", ("collections",)),
        (b"import os, socket, solution, threading", ()),
        (b"# import re\nx = 'import re'\nimportant = 1\nfrom_ = 2", ()),
        (b"import \xff\xfe, re", ()),
        (b"import\nfrom . import re\nfrom", ()),
        (b"import ,, , re", ("re",)),
    ],
)
def test_what_a_text_seems_to_import(source: bytes, modules: tuple[str, ...]) -> None:
    assert imported(source) == modules


def test_each_test_has_random_numbers_of_its_own(run_program: RunProgram) -> None:
    assert len(set(outputs(run_program, "import random\nprint(random.random())"))) == 3


def test_a_file_that_an_earlier_test_left_is_not_imported(run_program: RunProgram) -> None:
    program = "import string\nopen('string.py', 'w').write('digits = 1')\nprint(string.digits)"
    assert outputs(run_program, program) == ["0123456789\n"] * 3


def test_what_a_test_does_to_a_module_is_gone_with_it(run_program: RunProgram) -> None:
    program = "import math\nprint(hasattr(math, 'mark'))\nmath.mark = 1"
    assert outputs(run_program, program) == ["False\n"] * 3
