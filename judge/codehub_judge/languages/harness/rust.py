"""Compiles a learner's Rust file as a crate, with a module of ours at its end, and a main crate."""

import shlex
from collections.abc import Mapping, Sequence

from codehub_judge.languages import rust
from codehub_judge.languages.harness import fitting, harness
from codehub_judge.languages.language import PRODUCT, Plan, Step

SHARED = "learner.rs"
WHOLE = "whole.rs"
REASON = r"s/^error[^:]*: /: /p"
LIBRARY = ("--crate-type", "lib")
# Indirect functions are the one thing in a program that runs before the harness reads its secret.
NO_INDIRECT = f"! readelf --relocs --dyn-syms --wide {rust.BINARY} | grep -Eq 'IRELATIV|IFUNC'"


def around(
    source: bytes,
    module: str,
    files: Mapping[str, bytes],
    crates: Sequence[Sequence[str]],
    misfit: str,
    *,
    explained: bool = False,
) -> Plan:
    """Return the plan for a learner's file.

    module: the name of ours, in a file of that name, which sees all of theirs. crates: the arguments of the
    compiler for each crate, theirs among them. misfit: see fitting.
    """
    whole = source + f"\npub mod {module};\n".encode()
    commands = [shlex.join(rust.compiler(*crate)) for crate in crates]
    script = " && ".join([*commands, NO_INDIRECT])
    alone = rust.compiler(rust.FILE, *LIBRARY, "--crate-name", "alone", "--emit", "metadata")
    command = fitting.compiled(("/usr/bin/sh", "-c", script), alone, misfit, REASON if explained else "")
    everything = {rust.FILE: source, WHOLE: whole, **files, **harness(SHARED)}
    compile_step = Step(everything, command, product=rust.BINARY, address_space=False)
    return Plan(compile_step, Step({}, (PRODUCT,)))
