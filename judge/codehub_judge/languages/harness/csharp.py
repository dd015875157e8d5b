"""Compiles a learner's C# file with what calls it; their main function is not run."""

import shlex
from collections.abc import Mapping, Sequence

from codehub_judge.languages import csharp
from codehub_judge.languages.harness import fitting, harness
from codehub_judge.languages.language import Plan, Step

SPACE = "CodeHub"
SHARED = "learner.cs"
REASON = r"s/^[^ ]*: error [A-Z0-9]*: /: /p"
LIBRARY = ("-target:library", "-out:alone.dll")


def called(source: bytes, files: Mapping[str, bytes], start: Sequence[str]) -> Plan:
    """Return the plan for a class Call of ours that tells, by the word check alone, whether the file fits.

    start: its first words.
    """
    own = {csharp.FILE: source, **files, **harness(SHARED)}
    command = csharp.compiler(*own, main=f"{SPACE}.Call")
    check = (csharp.find_runtime().path, f"{csharp.FOLDER}{csharp.PROGRAM}", *start, "check")
    script = f"{shlex.join(command)} && exec {shlex.join(check)}"
    return _built(own, ("/usr/bin/sh", "-c", script), start)


def tested(source: bytes, files: Mapping[str, bytes], space: str, *, hidden: bool) -> Plan:
    """Return the plan for a class RunTest of ours. space: what our namespace is called."""
    ours = {
        name: text.replace(SPACE.encode(), space.encode())
        for name, text in harness("test.cs", SHARED).items()
    }
    own = {csharp.FILE: source, **files, **ours}
    whole = csharp.compiler(*own, main=f"{space}.RunTest")
    alone = (csharp.find().path, *csharp.OPTIONS, *LIBRARY, csharp.FILE)
    command = fitting.compiled(whole, alone, fitting.TESTS, "" if hidden else REASON)
    return _built(own, command, ())


def _built(files: Mapping[str, bytes], command: Sequence[str], start: Sequence[str]) -> Plan:
    compile_step = Step(files, tuple(command), product=csharp.FOLDER, address_space=False)
    run = (*csharp.runner(), *start)
    return Plan(compile_step, Step({}, run, address_space=False, unpacks=True))
