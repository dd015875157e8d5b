"""Pascal: compiled by Free Pascal once per submission; the binary is lent to every run."""

import functools
import re

from codehub_judge.languages.language import Diagnosis, Language, Plan, Program, Step, Toolchain
from codehub_judge.languages.messages import files_of, first_error
from codehub_judge.languages.programs import find_program
from codehub_judge.limits import Limits

FILE = "solution.pas"
FOLDER = "made/"
BINARY = "solution"
HOME = "/tmp"  # noqa: S108 - of a box
EXTENSIONS = (".pas", ".pp")
OLDEST = 3
# What Lazarus makes of a new program: whole numbers of 32 bits, texts of any length; and indexes are checked.
# Frames of the stack are kept, or the line of an error in the library would not be found.
DIALECT = ("-O2", "-OoNOSTACKFRAME", "-Mobjfpc", "-Sh", "-Cr", "-gl")
MESSAGES = ("-l-", "-v0e")
NOISE = re.compile(r"^(?:Fatal: Compilation aborted|Error: \S+ returned an error exitcode)\n?", re.MULTILINE)
ERROR = re.compile(
    rf"^{re.escape(FILE)}\((?P<line>\d+)(?:,\d+)?\) (?:Error|Fatal): (?P<text>.*)", re.MULTILINE
)
OTHER_ERROR = re.compile(r"^(?:\S+\(\d+(?:,\d+)?\) )?(?:Error|Fatal): .*", re.MULTILINE)
STOPPED = re.compile(r"^Runtime error (\d+) at ", re.MULTILINE)
RAISED = re.compile(r"^An unhandled exception occurred at \S+:\n(.*)", re.MULTILINE)
PLACE = re.compile(rf"line (\d+) of {re.escape(FILE)}")
MEANINGS = {
    "2": "the file is not there",
    "100": "there is nothing more to read",
    "106": "what was read is no number",
    "200": "division by zero",
    "201": "an index, or a number, is out of its range",
    "202": "the program called itself too deeply",
    "203": "there is no memory left",
    "215": "the number is too large",
    "216": "the program touched memory that is not its own, or called itself too deeply",
}


@functools.cache
def find() -> Toolchain:
    """See Language.find."""
    return find_program(("fpc",), "-iV", OLDEST, package="fp-compiler", shown="Free Pascal {}")


def script(program: Program, limits: Limits) -> Plan:
    """See Language.script; other files are units that the learner's uses, with their names."""
    files, names = files_of(program, FILE, EXTENSIONS)
    command = (find().path, *DIALECT, *MESSAGES, names[0], "-FU.", f"-o{FOLDER}{BINARY}")
    # The program looks into its own file for the lines, so it needs to have one.
    return Plan(Step(files, command, product=FOLDER), Step({}, (f"{HOME}/{BINARY}",), unpacks=True))


def diagnose(output: str) -> Diagnosis:
    """See Language.diagnose."""
    return first_error(NOISE.sub("", output), ERROR, OTHER_ERROR)


def explain(stderr: str) -> str:
    """See Language.explain."""
    place = PLACE.search(stderr)
    line = f"Line {place[1]}: " if place else ""
    if found := STOPPED.search(stderr):
        meaning = MEANINGS.get(found[1])
        return f"{line}run-time error {found[1]}" + (f", {meaning}" if meaning else "")
    found = RAISED.search(stderr)
    return f"{line}{found[1]}" if found else ""


PASCAL = Language(
    id="pascal",
    name="Pascal",
    file=FILE,
    hello=b"begin\n  writeln('hello');\nend.\n",
    find=find,
    script=script,
    diagnose=diagnose,
    explain=explain,
    out_of_memory=re.compile(r"^Runtime error 203 |EOutOfMemory|EHeapMemoryError", re.MULTILINE),
    extensions=EXTENSIONS,
    editor="pascal",
    packages=("fp-compiler",),
)
