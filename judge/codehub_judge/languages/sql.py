"""SQL: run by SQLite, in memory, in the warm interpreter (`warm_sql.py`); the input is a setup script."""

import functools
import re
import subprocess

from codehub_judge.languages.language import (
    Diagnosis,
    Language,
    LanguageUnavailable,
    Plan,
    Program,
    Step,
    Toolchain,
)
from codehub_judge.languages.scripts import last_line
from codehub_judge.limits import Limits
from codehub_judge.sandbox.interpreter import find_interpreter

FILE = "solution.sql"
WARM_FILE = "solution.py"  # by this name the supervisor knows the text for a warm function
ASK = "import _sqlite3; print(_sqlite3.sqlite_version)"


@functools.cache
def find() -> Toolchain:
    """See Language.find; SQLite is a module of the interpreter that every box is made of."""
    path = find_interpreter().path
    done = subprocess.run([path, "-I", "-S", "-c", ASK], capture_output=True, timeout=20, check=False)
    if done.returncode:
        raise LanguageUnavailable(f"{path} has no SQLite: apt-get install libpython3-stdlib.")
    return Toolchain(path, f"SQLite {done.stdout.decode().strip()}")


def warm(source: bytes, function: str) -> Plan:
    """Hand the text, for each test, to a function of warm_sql.py; statements are checked as they are run."""
    return Plan(None, Step({WARM_FILE: source}, warm=f"warm_sql.{function}"))


def script(program: Program, limits: Limits) -> Plan:
    """See Language.script; a script has no other files."""
    find()
    return warm(program.source, "run_script")


def diagnose(output: str) -> Diagnosis:
    """See Language.diagnose; nothing is compiled."""
    return Diagnosis(output, last_line(output))


SQL = Language(
    id="sql",
    name="SQL",
    file=FILE,
    hello=b"SELECT 'hello' AS greeting;\n",
    find=find,
    script=script,
    diagnose=diagnose,
    explain=last_line,
    out_of_memory=re.compile(r"^MemoryError|out of memory\s*\Z", re.MULTILINE),
    extensions=(".sql",),
    editor="sql",
    packages=("python3",),
    greeting="greeting -------- hello (1 row)",
)
