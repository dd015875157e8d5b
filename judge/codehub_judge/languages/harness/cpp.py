"""Compiles a learner's C++ file with what calls it, and keeps what is not theirs out of the messages."""

from collections.abc import Mapping

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
"""
# What does not compile is compiled once more as far as the learner's file goes. If that fails as well, the
# mistake is in there, and told as if there were nothing else; if not, the file does not fit, and `misfit`
# says so, with the compiler's first words when asked for.
# Indirect functions are the one thing in a program that runs before the harness reads its secret.
ALONE = "alone.cpp"
COMPILE = rf"""
explained=$1
sources=$2
shift 2
if "$@" $sources -o {cpp.BINARY} 2>messages; then
    readelf --relocs --dyn-syms --wide {cpp.BINARY} | grep -Eq 'IRELATIV|IFUNC' || exit 0
    echo '{cpp.FILE}: error: indirect functions (ifunc) are not allowed here' >&2
    exit 1
fi
if "$@" {ALONE} -fsyntax-only 2>mistakes; then
    cp misfit mistakes
    reason='s/own_[0-9a-f]\{{16\}}_//g; s/.*error: /: /p; s/.*\(undefined reference\)/: \1/p'
    [ -z "$explained" ] || sed -n "$reason" messages | head -n 1 >>mistakes
fi
sed '/^In file included from /d; /^ \{{17\}}from /d' mistakes >&2
exit 1
"""


def around(
    source: bytes, files: Mapping[str, bytes], main: str, misfit: str, *more: str, explained: bool = False
) -> Plan:
    """Return the plan for a learner's file: `main`, and `more` to be compiled, the last of which includes it.

    misfit: what to say of a file of the learner's that compiles alone but not with the others; `explained`
    adds the compiler's reason.
    """
    sources = (main, *more)
    before, include, _after = files[sources[-1]].partition(INCLUDE.encode())
    own = {
        cpp.FILE: source,
        ALONE: before + include,
        "misfit": f"{cpp.FILE}: error: {misfit}".encode(),
        **harness("codehub_learner.hpp"),
    }
    flag = "explained" if explained else ""
    command = ("/usr/bin/sh", "-c", COMPILE, "sh", flag, " ".join(sources), *cpp.compiler())
    return cpp.built({**own, **files}, command)
