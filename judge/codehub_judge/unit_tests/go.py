"""Unit tests in Go: compiled with all visible tests and with all hidden ones; a process for each test."""

import re
from collections.abc import Sequence

from codehub_judge.languages.harness import fitting, go, harness
from codehub_judge.languages.language import Plan
from codehub_judge.limits import Limits
from codehub_judge.unit_tests.cpp import prefix_for
from codehub_judge.unit_tests.cutting import only

START = re.compile(r"func (test\w*)\(")
TESTS = "codehub_tests.go"
MAIN = """package main

import {package} "./{package}"

type T = {package}.T

func main() {{
	{package}.Run(map[string]func(*T){{{tests}}})
}}
"""


def plan(source: bytes, file: str, names: Sequence[str], limits: Limits, *, hidden: bool) -> Plan:
    """Compile the tests `names` with the learner's file."""
    package = f"{prefix_for(source)}codehub"
    main = MAIN.format(package=package, tests=", ".join(f'"{name}": {name}' for name in names))
    tests = {TESTS: only(names, file, START).encode()}
    ours = harness("test.go")
    return go.around(source, main, ours, package, misfit=fitting.TESTS, more=tests, explained=not hidden)
