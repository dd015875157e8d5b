"""Checkers that are made by a script `build` and run by a script `run`."""

from typing import Any

import pytest

from codehub_judge import Package, PackageInvalid, TestResult, Verdict
from judge.tests.programs import RunProgram, package
from judge.tests.programs_of_authors import LIMITS

CHECKER_C = """
#include <stdio.h>
#include "words.h"
int main(int argc, char** argv) {
    long long found, expected;
    FILE* answer = fopen(argv[2], "r");
    if (fscanf(answer, "%lld", &expected) != 1) return 1;
    return scanf("%lld", &found) == 1 && found == expected + extra ? 42 : 43;
}
"""
BUILD = """#!/bin/sh
set -e
echo "static const long long extra = $(cat src/extra.txt);" > words.h
cc -I. -o run src/check.c
"""
SOURCES = {"src/check.c": CHECKER_C, "src/extra.txt": "0\n"}


def scripted(name: str, source: str, beside: dict[str, str], **more: Any) -> Package:
    """Return A+B with a checker of scripts; more: `arguments`."""
    program = {"language": "bash", "name": name, "source": source, "beside": beside}
    checker = {"kind": "custom", "protocol": "icpc", "program": program, **more}
    return package(checker=checker, limits=LIMITS)


def first(run_program: RunProgram, program: str, against: Package) -> TestResult:
    """Return the result of the visible test."""
    results, _outcome = run_program(program, against)
    return results[0]


def test_what_build_makes_is_run(run_program: RunProgram) -> None:
    against = scripted("build", BUILD, SOURCES)
    results, outcome = run_program("print(sum(map(int, input().split())))", against)
    assert (outcome.verdict, len(results)) == (Verdict.ACCEPTED, 3)
    assert first(run_program, "print(4)", against).verdict is Verdict.WRONG_ANSWER


def test_a_script_that_is_run_finds_what_lies_beside_it(run_program: RunProgram) -> None:
    run = 'read found\nread expected < "$2"\n[ "$4 $5" = "a b" ] || exit 1\n'
    run += '[ "$found" = "$(cat "$(dirname "$0")"/sign)$expected" ] && exit 42\nexit 43\n'
    against = scripted("run", run, {"sign": "+"}, arguments=["a", "b"])
    assert first(run_program, "print('+3')", against).verdict is Verdict.ACCEPTED
    assert first(run_program, "print(3)", against).verdict is Verdict.WRONG_ANSWER


@pytest.mark.parametrize(
    ("build", "told"),
    [
        ("#!/bin/sh\nexit 3\n", "The checker does not compile"),
        ("true\n", "There is no file run after build."),
        ("#!/bin/sh\ncc -o run nothing.c\n", "nothing.c: No such file"),
    ],
)
def test_a_build_that_fails_is_the_judges_error(run_program: RunProgram, build: str, told: str) -> None:
    result = first(run_program, "print(3)", scripted("build", build, {}))
    assert result.verdict is Verdict.JUDGE_ERROR
    assert told in result.fault


@pytest.mark.parametrize("name", ["../x", "a/../../x", "/x", "a//x", "./x"])
def test_files_lie_in_the_folder(name: str) -> None:
    with pytest.raises(PackageInvalid, match="is no name of a file"):
        scripted("build", BUILD, {name: "x"})


def test_other_programs_have_no_folders() -> None:
    with pytest.raises(PackageInvalid, match="is no name of a file"):
        scripted("check.sh", "exit 42", {"a/x": "x"})
