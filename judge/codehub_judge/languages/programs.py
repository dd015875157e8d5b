"""Finding compilers and runtimes of the system."""

import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

from codehub_judge.languages.language import LanguageUnavailable, Toolchain

PLACES = ("/usr/bin", "/usr/local/bin")  # a program elsewhere, in a home folder say, is out of reach of a box
VERSION = re.compile(r"\d+(?:\.\d+)*")


def find_program(
    names: Sequence[str], version_option: str, oldest: int, *, package: str, shown: str
) -> Toolchain:
    """Return the first program whose major version is new enough; else raise LanguageUnavailable.

    package: the Debian package that brings it. shown: how its version is told, with {} for the number.
    """
    found = []
    for path in (Path(place, name) for place in PLACES for name in names):
        if not path.exists():
            continue
        version = _version(path, version_option)
        if version and int(version.partition(".")[0]) >= oldest:
            return Toolchain(str(path), shown.format(version))
        found.append(f"{path} is {version or 'broken'}")
    what = "; ".join(found) or f"there is no {names[0]} in {' or '.join(PLACES)}"
    raise LanguageUnavailable(f"{what}. Version {oldest} or newer is needed: apt-get install {package}.")


def _version(path: Path, option: str) -> str:
    """Return a version like 12.2.0, the first that the program tells; empty when it tells none."""
    try:
        done = subprocess.run([path, option], capture_output=True, timeout=20, check=True)
    except (OSError, subprocess.SubprocessError):
        return ""
    found = VERSION.search(done.stdout.decode("utf-8", "replace"))
    return found[0] if found else ""
