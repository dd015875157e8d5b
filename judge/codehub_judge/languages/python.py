"""Python: runs in forked copies of the warm interpreter that every box is made of (`warm_….py`)."""

import re

from codehub_judge.languages.language import Diagnosis, Language, Plan, Program, Step, Toolchain
from codehub_judge.limits import Limits
from codehub_judge.sandbox.interpreter import find_interpreter

FILE = "solution.py"
# Importing these does nothing but define things, and a forked copy of them is as good as new: random seeds
# itself again. So it can be done once, instead of for each test.
ONCE = {
    "abc", "array", "bisect", "cmath", "collections", "contextlib", "copy", "dataclasses", "datetime",
    "decimal", "enum", "fractions", "functools", "heapq", "io", "itertools", "json", "math", "numbers",
    "operator", "random", "re", "statistics", "string", "struct", "textwrap", "time", "types", "typing",
}  # fmt: skip
IMPORT = re.compile(
    rb"^[ \t]*+(?:from[ \t]++(\w++)[\w.]*+[ \t]++import\b|import[ \t]++([\w., \t]++))", re.MULTILINE
)
LINE = re.compile(rf'File "(?:/tmp/)?{FILE}", line (\d+)')


def warm(source: bytes, function: str) -> Plan:
    """Compile the learner's text and hand it, for each test, to "module.function" of a `warm_….py`."""
    files = {FILE: source}
    run = Step(files, warm=function, imports=imported(source))
    return Plan(Step(files, warm="warm_python.compile_program"), run)


def imported(source: bytes) -> tuple[str, ...]:
    """Return those modules that the text seems to import and that may be imported once for all tests."""
    named: set[str] = set()
    for one, several in IMPORT.findall(source):
        words = [one] if one else [part.split()[0] for part in several.split(b",") if part.strip()]
        named.update(word.decode("ascii", "replace").partition(".")[0] for word in words)
    return tuple(sorted(named & ONCE))


def script(program: Program, limits: Limits) -> Plan:
    """Run the program as `python3 solution.py` would; one of several files by a new interpreter."""
    if program.beside:
        return executed(program)
    return warm(program.source, "warm_python.run_script")


def executed(program: Program) -> Plan:
    """Start an interpreter for each test; verdicts, lines and messages are those of `warm`."""
    files = {**program.beside, FILE: program.source}
    check = Step({FILE: program.source}, warm="warm_python.compile_program")
    return Plan(check, Step(files, (find().path, FILE)))


def diagnose(output: str) -> Diagnosis:
    """See Language.diagnose; the last line of a traceback says what is wrong."""
    lines = output.strip("\n").splitlines()
    found = re.search(r"line (\d+)", output)
    last = lines[-1] if lines else "The program is too large or too deeply nested to compile."
    return Diagnosis("\n".join(lines) or last, f"Line {found[1]}: {last}" if found else last)


def explain(stderr: str) -> str:
    """See Language.explain."""
    lines = stderr.strip().splitlines()
    if not lines:
        return ""
    places = LINE.findall(stderr)
    return f"Line {places[-1]}: {lines[-1]}" if places else lines[-1]


def find() -> Toolchain:
    """See Language.find; without this interpreter there would be no box at all."""
    interpreter = find_interpreter()
    return Toolchain(interpreter.path, interpreter.version)


PYTHON = Language(
    id="python",
    name="Python",
    file=FILE,
    hello=b"print('hello')\n",
    find=find,
    script=script,
    diagnose=diagnose,
    explain=explain,
    out_of_memory=re.compile(r"^(?:MemoryError|numpy\.\S+MemoryError: .*)\s*\Z", re.MULTILINE),
    extensions=(".py",),
    editor="python",
    packages=("python3",),
)
