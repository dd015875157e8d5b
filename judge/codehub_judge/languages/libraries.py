"""Libraries that an author may ask for besides what a language brings: for Python those of the system."""

import functools
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, replace

from codehub_judge.errors import PackageInvalid
from codehub_judge.languages.language import Language, Plan
from codehub_judge.languages.python import PYTHON
from codehub_judge.languages.warm_python import LIBRARIES
from codehub_judge.sandbox.interpreter import find_interpreter


@dataclass(frozen=True, slots=True)
class Library:
    """A library of Python by its module, and the Debian package that brings it."""

    module: str
    package: str


KNOWN = {"numpy": Library("numpy", "python3-numpy")}


@functools.cache
def present(library: Library) -> bool:
    """Tell whether the interpreter of the boxes can import it."""
    ask = f"import sys; sys.path.append({LIBRARIES!r}); import {library.module}"
    command = (find_interpreter().path, "-I", "-S", "-c", ask)
    return subprocess.run(command, capture_output=True, timeout=60, check=False).returncode == 0


def equipped(plan: Plan, language: Language, libraries: Sequence[str]) -> Plan:
    """Let the programs of a plan find the libraries that a package names, where the language knows of them.

    Nobody else finds them, so that a verdict does not depend on which judge it comes from. (A program that an
    interpreter of its own runs does find them all.) Raises PackageInvalid for one that is unknown or missing.
    """
    for name in libraries:
        if name not in KNOWN:
            raise PackageInvalid(f"the library {name!r} is not known; there is {', '.join(KNOWN)}")
    if not libraries or language.id != PYTHON.id:
        return plan
    for name in libraries:
        if not present(KNOWN[name]):
            remedy = f"apt-get install {KNOWN[name].package}"
            raise PackageInvalid(f"the author asked for {name}, which this judge lacks: {remedy}")
    return replace(plan, run=replace(plan.run, libraries=True))
