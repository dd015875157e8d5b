"""Compiles a learner's Go file with a package of ours, which begins before theirs."""

import re
import shlex
from collections.abc import Mapping

from codehub_judge.languages import go
from codehub_judge.languages.harness import fitting, harness
from codehub_judge.languages.language import PRODUCT, Plan, Step

MAIN = "codehub_main.go"
ALONE = "codehub_alone.go"
SHARED = "learner.go"
# The learner's own main function, with which they tried their code, is kept out of the way.
LEARNERS_MAIN = re.compile(rb"^func[ \t]+main[ \t]*\(", re.MULTILINE)
REASON = r"s/^[^ ]*\.go:[0-9:]* /: /p"


def around(
    source: bytes,
    main: str,
    ours: Mapping[str, bytes],
    folder: str,
    *,
    misfit: str,
    more: Mapping[str, bytes] | None = None,
    explained: bool = False,
) -> Plan:
    """Return the plan for a learner's file and a `main` with `more` beside it, in package main.

    ours: the files of the package that these import as ./folder. misfit: see fitting. Nothing of C is
    compiled in, as it could begin before everything else.
    """
    beside = {**(more or {}), MAIN: main.encode()}
    package = {**ours, **harness(SHARED)}
    alone = b"package main\n\nfunc main() {}\n"
    files = {go.FILE: LEARNERS_MAIN.sub(b"func codehub_learners_main(", source), ALONE: alone}
    command = fitting.compiled(
        go.builder(go.FILE, *beside, cgo=False),
        go.builder(go.FILE, ALONE, cgo=False),
        misfit,
        REASON if explained else "",
    )
    move = f"mkdir {folder} && mv {shlex.join(package)} {folder} || exit 1\n"
    script = (*command[:2], move + command[2])
    compile_step = Step({**files, **beside, **package}, script, product=go.BINARY, address_space=False)
    return Plan(compile_step, Step({}, (PRODUCT,), address_space=False))
