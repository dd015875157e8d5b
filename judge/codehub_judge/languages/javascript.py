"""JavaScript: classic scripts (CommonJS), run by the system's Node.js."""

import functools
import re

from codehub_judge.languages.language import Diagnosis, Language, Plan, Program, Step, Toolchain
from codehub_judge.languages.programs import find_program
from codehub_judge.limits import Limits

FILE = "solution.js"
OLDEST = 18
RUNTIME_MB = 48  # what Node.js needs for itself, beside the heap
SMALLEST_HEAP_MB = 16
STACK_KB = 8000  # some 80,000 calls deep; a box gives its programs far more
PLACE = re.compile(rf"{re.escape(FILE)}:(\d+)")
# What Node.js prints for an error: the place, the line with a mark below it, and the error.
REPORT = re.compile(rf"{re.escape(FILE)}:(\d+)\n(.*)\n([ \t]*)(\^*)\s*\n\s*(\S.*)")
UNREADABLE = "The program cannot be read."
OUT_OF_MEMORY = re.compile(r"JavaScript heap out of memory|Array buffer allocation failed")
ERROR = re.compile(r"^(?:Uncaught )?\w*Error\b.*", re.MULTILINE)


@functools.cache
def find() -> Toolchain:
    """See Language.find."""
    names = ("node", "nodejs")
    return find_program(names, "--version", OLDEST, package="nodejs", shown="Node.js {}")


def runtime(limits: Limits) -> tuple[str, ...]:
    """Return Node.js with its options."""
    heap_mb = max(SMALLEST_HEAP_MB, limits.memory_mb - RUNTIME_MB)
    return (find().path, f"--max-old-space-size={heap_mb}", f"--stack-size={STACK_KB}")


def node(script: str, files: dict[str, bytes], limits: Limits) -> Plan:
    """Check the learner's file for syntax errors, and run `script`; both are among the files."""
    check = Step({FILE: files[FILE]}, (find().path, "--check", FILE), address_space=False)
    return Plan(check, Step(files, (*runtime(limits), script), address_space=False))


def script(program: Program, limits: Limits) -> Plan:
    """See Language.script."""
    return node(FILE, {**program.beside, FILE: program.source}, limits)


def diagnose(output: str) -> Diagnosis:
    """See Language.diagnose; in the manner of compilers, without the calls inside Node.js."""
    found = REPORT.search(output)
    if not found:
        return Diagnosis(output, explain(output) or UNREADABLE)
    line, text, blanks, mark, error = found.groups()
    place = f"{FILE}:{line}:{len(blanks) + 1}: {error}"
    return Diagnosis(f"{place}\n{text}\n{blanks}{mark}", f"Line {line}: {error}")


def explain(stderr: str) -> str:
    """See Language.explain."""
    report, place = REPORT.search(stderr), PLACE.search(stderr)
    if report:
        return f"Line {report[1]}: {report[5]}"
    error = ERROR.search(stderr)
    if not error:
        return ""
    return f"Line {place[1]}: {error[0]}" if place else error[0]


JAVASCRIPT = Language(
    id="javascript",
    name="JavaScript",
    file=FILE,
    hello=b'console.log("hello");\n',
    find=find,
    script=script,
    diagnose=diagnose,
    explain=explain,
    out_of_memory=OUT_OF_MEMORY,
    extensions=(".js", ".cjs"),
    editor="javascript",
    packages=("nodejs",),
)
