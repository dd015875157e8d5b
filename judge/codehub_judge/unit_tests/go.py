"""Unit tests in Go: compiled with all visible tests and with all hidden ones; a process for each test."""

import re
import shlex
from collections.abc import Sequence
from dataclasses import replace

from codehub_judge.languages import go as language
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
# With this package a file has all variables of others by their names (go:linkname), the secret among them. Go
# itself says what is imported, as there are many ways to write that.
REFUSED = """
if {imports} 2>/dev/null | grep -qx unsafe; then
    echo '{file}:1:1: the package unsafe is not allowed in unit tests' >&2
    exit 1
fi
"""


def plan(source: bytes, file: str, names: Sequence[str], limits: Limits, *, hidden: bool) -> Plan:
    """Compile the tests `names` with the learner's file."""
    package = f"{prefix_for(source)}codehub"
    main = MAIN.format(package=package, tests=", ".join(f'"{name}": {name}' for name in names))
    tests = {TESTS: only(names, file, START).encode()}
    ours = harness("test.go")
    built = go.around(source, main, ours, package, misfit=fitting.TESTS, more=tests, explained=not hidden)
    return _without_unsafe(built)


def _without_unsafe(built: Plan) -> Plan:
    if not built.compile:
        return built
    shell, option, script = built.compile.command
    imports = shlex.join(language.lister(language.FILE))
    refused = REFUSED.format(imports=imports, file=language.FILE)
    return replace(built, compile=replace(built.compile, command=(shell, option, refused + script)))
