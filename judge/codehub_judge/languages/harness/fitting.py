"""Compiles a learner's file with the judge's, and says which mistakes are theirs and when it does not fit."""

import shlex
from collections.abc import Sequence

TESTS = "the tests of this exercise cannot be compiled with this file"
# What does not compile is compiled once more as far as the learner's file goes. If that fails as well, the
# mistake is in there, and told as if there were nothing else; if not, the file does not fit.
COMPILE = """
{whole} >messages 2>&1 && exit
if {alone} >mistakes 2>&1; then
    {{ printf 'error: %s' {misfit}; {reason}; }} | tr -d '\\n'
else
    cat mistakes
fi
exit 1
"""
REASON = "sed -n {} messages | head -n {}"


def compiled(
    whole: Sequence[str], alone: Sequence[str], misfit: str, reason: str = "", lines: int = 1
) -> tuple[str, ...]:
    """Return the command that compiles everything by `whole`, or tells what is wrong.

    alone: compiles the learner's file by itself. misfit: what to say of a file that does nothing wrong but to
    not fit. reason: a script of sed that takes the gist, of so many lines, out of the compiler's words; not
    for hidden tests, as those words show them.
    """
    gist = REASON.format(shlex.quote(reason), lines) if reason else ":"
    script = COMPILE.format(
        whole=shlex.join(whole), alone=shlex.join(alone), misfit=shlex.quote(misfit), reason=gist
    )
    return ("/usr/bin/sh", "-c", script)
