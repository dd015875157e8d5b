"""Compiles a learner's Java file with what calls it, in a package that no file of theirs can add to."""

import shlex
from collections.abc import Mapping, Sequence

from codehub_judge.languages import java
from codehub_judge.languages.harness import fitting, harness
from codehub_judge.languages.java_classes import classes, public_name
from codehub_judge.languages.language import Plan, Program, Step
from codehub_judge.limits import Limits

SHARED = ("Channels.java", "Failures.java")
# The channel for the answer may be a socket, which has no path to be opened by; nobody attaches to a program.
OPENED = ("--add-opens", "java.base/java.io=ALL-UNNAMED", "-XX:+DisableAttachMechanism")

ALONE = "alone/"
REASON = r"s/.*: error: /: /p; s/^  symbol: */: /p"


def learners_file(source: bytes) -> str:
    """Return the name of the learner's file."""
    return java.file_name(Program(source), public_name(classes(source.decode("utf-8", "replace"))))


def around(source: bytes, files: Mapping[str, bytes], compiling: Sequence[str], run: Sequence[str]) -> Plan:
    """Return the plan for a learner's file and files of ours, none of which gives way to theirs."""
    everything = {learners_file(source): source, **files}
    compile_step = Step(everything, tuple(compiling), product=java.CLASSES, address_space=False)
    return Plan(compile_step, Step({}, tuple(run), address_space=False, unpacks=True))


def called(source: bytes, files: Mapping[str, bytes], start: Sequence[str], limits: Limits) -> Plan:
    """Return the plan for a class of ours that tells, by the word check alone, whether the file fits."""
    own = {**files, **harness(*SHARED)}
    command = java.compiler(sorted({learners_file(source), *own}))
    check = (*java.machine(limits, java.CLASSES, *OPENED), *start, "check")
    compiling = ("/usr/bin/sh", "-c", f"{shlex.join(command)} && exec {shlex.join(check)}")
    return around(source, own, compiling, (*java.machine(limits, ".", *OPENED), *start))


def tested(
    source: bytes, files: Mapping[str, bytes], start: Sequence[str], limits: Limits, *, hidden: bool
) -> Plan:
    """Return the plan for a class of ours that runs tests."""
    own = {**files, **harness(*SHARED)}
    file = learners_file(source)
    whole = java.compiler(sorted({file, *own}))
    alone = java.compiler([file], ALONE)
    compiling = fitting.compiled(whole, alone, fitting.TESTS, "" if hidden else REASON, lines=2)
    return around(source, own, compiling, (*java.machine(limits, ".", *OPENED), *start))
