"""The interpreter that every box is made of: its process 1 is Python, whatever language is judged in it.

It is one of the system, below /usr, where any user can read it; that of the judge may be another (in a
virtual environment or in somebody's home). It is warm, too: Python programs run in forked copies of it.
"""

import functools
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from codehub_judge.errors import SandboxUnavailable

OLDEST = (3, 11)
INTERPRETERS = ("/usr/bin/python3", "/usr/local/bin/python3")
SUPERVISOR = "supervisor.pyc"
LANGUAGES = Path(__file__).parent.parent / "languages"
SOURCES = (Path(__file__).with_name(SUPERVISOR).with_suffix(".py"), *sorted(LANGUAGES.glob("warm_*.py")))
# Prints the version and each file as the marshalled module that `python3 FILE.pyc` reads. Input: the files,
# as name and text, all with a NUL between.
COMPILER = """
import importlib._bootstrap_external as b, sys
parts = sys.stdin.buffer.read().split(b"\\0")
print(*sys.version_info[:3])
for name, text in zip(parts[::2], parts[1::2]):
    print(bytes(b._code_to_timestamp_pyc(compile(text, name.decode(), "exec", optimize=0))).hex())
"""


@dataclass(frozen=True, slots=True)
class Interpreter:
    """A usable interpreter with the programs of the box, compiled for it, by the names they have there."""

    path: str
    version: str
    programs: Mapping[str, bytes]


@functools.cache
def find_interpreter() -> Interpreter:
    """Return the first interpreter that will do; raise SandboxUnavailable when none does."""
    found = []
    for path in INTERPRETERS:
        if not Path(path).exists():
            found.append(f"{path} does not exist")
            continue
        tried = _try(path)
        if isinstance(tried, Interpreter):
            return tried
        found.append(tried)
    raise SandboxUnavailable(
        f"No Python 3.11 or newer that the sandbox can use: {'; '.join(found)}. "
        "One in a home folder (pyenv, uv) is out of reach for the user that programs run as.",
        "Install the system's Python: apt-get install python3.",
    )


def _try(path: str) -> Interpreter | str:
    """Return what is at a path, or what is wrong with it."""
    try:
        version, programs = compile_programs(path, {file.name: file.read_bytes() for file in SOURCES})
    except (OSError, subprocess.SubprocessError) as error:
        return f"{path} does not run ({error})"
    if tuple(map(int, version.split("."))) < OLDEST:
        return f"{path} is Python {version}"
    return Interpreter(path, version, programs)


def compile_programs(interpreter: str, sources: Mapping[str, bytes]) -> tuple[str, dict[str, bytes]]:
    """Return the interpreter's version and the sources compiled by it, `x.py` as `x.pyc`."""
    done = subprocess.run(
        [interpreter, "-I", "-S", "-c", COMPILER],
        input=b"\0".join(part for name, text in sources.items() for part in (name.encode(), text)),
        capture_output=True,
        timeout=20,
        check=True,
    )
    version, *compiled = done.stdout.decode().splitlines()
    programs = {f"{name}c": bytes.fromhex(code) for name, code in zip(sources, compiled, strict=True)}
    return version.replace(" ", "."), programs
