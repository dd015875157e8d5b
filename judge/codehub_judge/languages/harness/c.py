"""Compiles a learner's C file with the judge's, and finds out what types its function's parameters have."""

import shlex
from collections.abc import Mapping

from codehub_judge.languages import c
from codehub_judge.languages.harness import fitting
from codehub_judge.languages.language import PRODUCT, Plan, Step

TYPES = "codehub_types.h"
# The compiler lists functions as in
# `/* solution.c:1:NF */ extern int f (int a, char *b); /* (a, b) int a; char *b; */`.
LISTED = r"s|^/\* solution\.c:[0-9]*:[NO]F \*/ .*[ *]{name} (.*); /\* (\(.*\)) \(.*;\) \*/$|\2\n\1|p"
# Whoever calls a function that is nowhere reads so, not that theirs does not fit.
STRICT = "-Werror=implicit-function-declaration"
LINKED = r"s/.*\(undefined reference to .*\)/: \1/p"  # and a function that is only declared
COMPILE = """
set -e
{compiler} -fsyntax-only -aux-info prototypes {file}
sed -n {listed} prototypes | tail -n 2 | {{
    read -r members || exit 0
    read -r names
    IFS=', '
    echo "struct codehub_parameters {{ $members }};"
    number=0
    for name in $names; do
        number=$((number + 1))
        echo "typedef __typeof__(((struct codehub_parameters *)0)->$name) codehub_parameter_$number;"
    done
}} >{types}
{compiler} {sources} -o {binary} {mathematics}
"""


def around(source: bytes, name: str, files: Mapping[str, bytes], misfit: str) -> Plan:
    """Return the plan for a learner's file, which one of ours includes.

    name: of the learner's function, whose parameters have types codehub_parameter_1, … in TYPES. misfit: see
    fitting.
    """
    compiler = (c.find().path, *c.DIALECT)
    whole = COMPILE.format(
        compiler=shlex.join(compiler),
        file=c.FILE,
        listed=shlex.quote(LISTED.format(name=name)),
        types=TYPES,
        sources=shlex.join(file for file in files if file.endswith(".c")),
        binary=c.BINARY,
        mathematics=c.MATHEMATICS,
    )
    alone = (*compiler, STRICT, "-fsyntax-only", c.FILE)
    command = fitting.compiled(("/usr/bin/sh", "-c", whole), alone, misfit, LINKED)
    return Plan(Step({**files, c.FILE: source}, command, product=c.BINARY), Step({}, (PRODUCT,)))
