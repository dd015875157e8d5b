"""Compiles a learner's C++ file with what calls it, and keeps what is not theirs out of the messages."""

from collections.abc import Mapping
from dataclasses import replace

from codehub_judge.languages import cpp
from codehub_judge.languages.harness import harness
from codehub_judge.languages.language import Plan

# g++ takes a precompiled header only if nothing stands before it, not even the name of another header.
LIBRARY = f"#include <{cpp.LIBRARY}>\n"
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
#undef codehub_call
#ifndef CODEHUB_ALONE
"""
END = "\n#endif\n"
# What does not compile is compiled once more without the calls. If that fails as well, the mistake is in the
# learner's file, and told as if there were nothing else; if not, the file does not fit, and `misfit` says so,
# with the compiler's first words when asked for.
COMPILE = r"""
explained=$1
shift
"$@" 2>messages && exit 0
if "$@" -DCODEHUB_ALONE -fsyntax-only 2>mistakes; then
    cp misfit mistakes
    reason='s/.*error: /: /p; s/.*\(undefined reference\)/: \1/p'
    [ -z "$explained" ] || sed -n "$reason" messages | head -n 1 >>mistakes
fi
sed '/^In file included from /d; /^ \{17\}from /d' mistakes >&2
exit 1
"""


def around(
    source: bytes, files: Mapping[str, bytes], main: str, misfit: str, *more: str, explained: bool = False
) -> Plan:
    """Return the plan for a learner's file included by others: `main`, and `more` to be compiled as well.

    misfit: what to say of a file of the learner's that compiles alone but not with the others; `explained`
    adds the compiler's reason.
    """
    plan = cpp.built(main, {cpp.FILE: source, **harness("codehub_learner.hpp"), **files})
    assert plan.compile
    flag = "explained" if explained else ""
    step = replace(
        plan.compile,
        files={**plan.compile.files, "misfit": f"{cpp.FILE}: error: {misfit}".encode()},
        command=("/usr/bin/sh", "-c", COMPILE, "sh", flag, *plan.compile.command, *more),
    )
    return replace(plan, compile=step)
