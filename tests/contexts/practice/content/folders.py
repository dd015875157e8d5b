"""The texts of good exercise folders, and what is said about others."""

from collections.abc import Callable
from pathlib import Path

import pytest

from codehub.contexts.practice import api
from codehub.contexts.practice.contracts import ExerciseFolderInvalid

SETTINGS = """\
title: Say hello
type: stdin_stdout
difficulty: easy
limits: {time_ms: 1000, memory_mb: 128}
checker: exact
"""
TESTS = """\
- name: ada
  title: Ada comes in
  visible: true
  stdin: |
    Ada
  expected: |
    Hello, Ada
- name: two-words
  visible: false
  stdin: ""
  expected: "  spaces  "
"""
UNIT_SETTINGS = "title: Count\ntype: unit_tests\ndifficulty: medium\n"
UNIT_TESTS = "- name: test_one\n  title: One\n  visible: true\n- name: test_two\n  visible: false\n"
UNIT_SOURCE = (
    "from solution import f\n\n\ndef test_one():\n    assert f()\n\n\ndef test_two():\n    assert f()\n"
)

FUNCTION_SETTINGS = """\
title: Repeat
type: function
difficulty: easy
function:
  name: repeat
  parameters:
    - {name: texts, type: "list[text]"}
    - {name: times, type: integer}
  returns: list[list[text]]
"""
FUNCTION_TESTS = """\
- name: twice
  visible: true
  arguments: [["a", "b"], 2]
  expected: [["a", "b"], ["a", "b"]]
- name: never
  visible: false
  arguments:
    - ["a"]
    - 0
  expected: []
"""

PLAIN_SETTINGS = "title: Say hello\ntype: stdin_stdout\ndifficulty: easy\n"
INTERACTIVE_SETTINGS = "title: Guess\ntype: interactive\ndifficulty: easy\n"
INTERACTIVE_TESTS = """\
- {name: five, visible: true, stdin: "5"}
- {name: nine, visible: false, stdin: "9", expected: "yes"}
"""
SQL_SETTINGS = "title: All of them\ntype: sql\ndifficulty: easy\n"
SQL_TESTS = """\
- name: two
  visible: true
  setup: |
    create table t (id, name);
  expected:
    columns: [id, name]
    rows: [[1, Ada], [2.5, null]]

- name: none
  visible: false
  setup: ''
  expected: {rows: []}
  query: select 1
"""
OUTPUT_SETTINGS = "title: Six times seven\ntype: output_only\ndifficulty: easy\n"
OUTPUT_TESTS = "- {name: one, visible: true, stdin: 6 7, expected: '42'}\n"

Write = Callable[..., Path]


def problems(folder: Path) -> list[str]:
    """Return what is wrong with a folder; it has to be something."""
    with pytest.raises(ExerciseFolderInvalid) as invalid:
        api.read_exercise_folder(folder)
    return [str(problem).removeprefix(f"{folder}/") for problem in invalid.value.problems]
