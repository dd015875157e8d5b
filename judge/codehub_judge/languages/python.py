"""Python: the one place that says how its programs are run in a box.

A box is a warm interpreter: the supervisor is itself Python and forks a copy of itself for each test, which
then runs the learner's code (`warm_python.py`). So the interpreter is one of the system, below /usr, where
any user can read it; that of the judge may be another (in a virtual environment or in somebody's home).
"""

import functools
import subprocess
from dataclasses import dataclass
from pathlib import Path

from codehub_judge.errors import SandboxUnavailable

ID = "python"
NAME = "Python"
FILE = "solution.py"
OLDEST = (3, 11)
INTERPRETERS = ("/usr/bin/python3", "/usr/local/bin/python3")
SOURCES = (
    Path(__file__).with_name("warm_python.py"),
    Path(__file__).parent.parent / "sandbox" / "supervisor.py",
)
# Prints the version and writes both files as a marshalled module each, as `python3 FILE.pyc` reads it.
COMPILER = """
import importlib._bootstrap_external as b, sys
parts = sys.stdin.buffer.read().split(b"\\0")
print(*sys.version_info[:3])
for name, part in zip(("warm_python.py", "supervisor.py"), parts):
    print(bytes(b._code_to_timestamp_pyc(compile(part, name, "exec", optimize=0))).hex())
"""


@dataclass(frozen=True, slots=True)
class Toolchain:
    """A usable interpreter with the two programs of the box, compiled for it."""

    interpreter: str
    version: str
    warm: bytes
    supervisor: bytes


@functools.cache
def find_toolchain() -> Toolchain:
    """Return the first interpreter that will do; raise SandboxUnavailable when none does."""
    found = []
    for path in INTERPRETERS:
        if not Path(path).exists():
            found.append(f"{path} does not exist")
            continue
        toolchain = _try(path)
        if isinstance(toolchain, Toolchain):
            return toolchain
        found.append(toolchain)
    raise SandboxUnavailable(
        f"No Python 3.11 or newer that the sandbox can use: {'; '.join(found)}. "
        "One in a home folder (pyenv, uv) is out of reach for the user that programs run as.",
        "Install the system's Python: apt-get install python3.",
    )


def _try(path: str) -> Toolchain | str:
    sources = b"\0".join(source.read_bytes() for source in SOURCES)
    command = [path, "-I", "-S", "-c", COMPILER]
    try:
        done = subprocess.run(command, input=sources, capture_output=True, timeout=20, check=True)
    except (OSError, subprocess.SubprocessError) as error:
        return f"{path} does not run ({error})"
    version, warm, supervisor = done.stdout.decode().splitlines()
    if tuple(map(int, version.split())) < OLDEST:
        return f"{path} is Python {version.replace(' ', '.')}"
    return Toolchain(path, version.replace(" ", "."), bytes.fromhex(warm), bytes.fromhex(supervisor))
