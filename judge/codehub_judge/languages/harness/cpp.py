"""Compiles a learner's C++ file with what calls it, and keeps what is not theirs out of the messages."""

from collections.abc import Mapping
from dataclasses import replace

from codehub_judge.languages import cpp
from codehub_judge.languages.harness import harness
from codehub_judge.languages.language import Plan

# The learner's own main function, with which they tried their code, is kept out of the way. Keywords that
# people give another meaning get back their own.
INCLUDE = f"""
#define main codehub_learners_main
#include "{cpp.FILE}"
#undef main
#undef int
#undef char
#undef const
#undef return
#ifndef CODEHUB_ALONE
"""
END = "\n#endif\n"
# What does not compile is compiled once more without the calls. If that fails as well, the mistake is in the
# learner's file, and told as if there were nothing else; if not, the file lacks what `misfit` names.
COMPILE = r"""
"$@" 2>messages && exit 0
"$@" -DCODEHUB_ALONE -fsyntax-only 2>messages && cat misfit >messages
sed '/^In file included from /d; /^ \{17\}from /d' messages >&2
exit 1
"""


def around(source: bytes, files: Mapping[str, bytes], main: str, misfit: str, *more: str) -> Plan:
    """Return the plan for a learner's file included by others: `main`, and `more` to be compiled as well.

    misfit: what is lacking in a file of the learner's that compiles alone but not with the calls.
    """
    plan = cpp.built(main, {cpp.FILE: source, **harness("codehub_learner.hpp"), **files})
    assert plan.compile
    step = replace(
        plan.compile,
        files={**plan.compile.files, "misfit": f"{cpp.FILE}: error: {misfit}\n".encode()},
        command=("/usr/bin/sh", "-c", COMPILE, "sh", *plan.compile.command, *more),
    )
    return replace(plan, compile=step)
