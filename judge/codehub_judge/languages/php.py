"""PHP: its syntax is checked by `php -l` before any test; warnings go to standard error."""

import functools
import re
import subprocess
from pathlib import Path

from codehub_judge.languages.language import Diagnosis, Language, Plan, Program, Toolchain
from codehub_judge.languages.programs import find_program
from codehub_judge.languages.scripts import checked, first_place, innermost_place
from codehub_judge.limits import Limits

FILE = "solution.php"
OLDEST = 8
# The settings of the host, which would load them, are out of reach of a box.
EXTENSIONS = ("ctype", "iconv", "mbstring", "bcmath", "gmp")
SETTINGS = {"log_errors": "0", "html_errors": "0", "zend.assertions": "1", "assert.exception": "1"}
ERROR = re.compile(
    rf"^[^:\n]*error: +(?P<text>.*) in \S*{re.escape(FILE)} on line (?P<line>\d+)", re.MULTILINE
)
FATAL = re.compile(
    r"^Fatal error: +(?:Uncaught )?(?P<text>.*?)(?:, called in /.*)?(?: in /\S+(?::| on line )\d+)?$",
    re.MULTILINE,
)
PLACE = re.compile(rf"{re.escape(FILE)}(?::|\(| on line )(\d+)")


@functools.cache
def find() -> Toolchain:
    """See Language.find."""
    return find_program(("php",), "--version", OLDEST, package="php-cli php-mbstring", shown="{}")


@functools.cache
def extensions(php: str) -> tuple[str, ...]:
    """Return the options that load those extensions that this host has."""
    ask = (php, "-n", "-r", "echo ini_get('extension_dir');")
    folder = Path(subprocess.run(ask, capture_output=True, timeout=20, check=True, text=True).stdout)
    return tuple(f"-dextension={name}" for name in EXTENSIONS if (folder / f"{name}.so").exists())


def script(program: Program, limits: Limits) -> Plan:
    """See Language.script."""
    return started(program, limits, FILE)


def started(program: Program, limits: Limits, main: str) -> Plan:
    """Return the plan for a program that begins with `main`, one of its files."""
    php = find().path
    base = (php, "-n", *extensions(php), *(f"-d{name}={value}" for name, value in SETTINGS.items()))
    run = (*base, "-ddisplay_errors=stderr", f"-dmemory_limit={limits.memory_mb}M", main)
    return checked(program, FILE, (*base, "-ddisplay_errors=1", "-l", FILE), run)


def diagnose(output: str) -> Diagnosis:
    """See Language.diagnose."""
    return first_place(output.replace(f"\nErrors parsing {FILE}", ""), ERROR)


def explain(stderr: str) -> str:
    """See Language.explain."""
    return innermost_place(stderr, FATAL, PLACE)


PHP = Language(
    id="php",
    name="PHP",
    file=FILE,
    hello=b'<?php\necho "hello\\n";\n',
    find=find,
    script=script,
    diagnose=diagnose,
    explain=explain,
    out_of_memory=re.compile(r"Allowed memory size of|Out of memory"),
    extensions=(".php",),
    editor="php",
    packages=("php-cli", "php-mbstring"),
)
