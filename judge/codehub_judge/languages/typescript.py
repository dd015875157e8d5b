"""TypeScript: checked and translated by tsc once per submission, and run by Node.js.

As plain `tsc` does it, so not by the strict rules. esbuild would translate in a tenth of the time, but it
leaves every type unchecked.
"""

import functools
import re
from collections.abc import Mapping

from codehub_judge.languages import javascript
from codehub_judge.languages.harness import harness
from codehub_judge.languages.language import Diagnosis, Language, Plan, Program, Step, Toolchain
from codehub_judge.languages.messages import files_of, first_error
from codehub_judge.languages.programs import find_program
from codehub_judge.limits import Limits

FILE = "solution.ts"
FOLDER = "made/"
MADE = ".js"
AMBIENT = "node.d.ts"  # without the package @types/node, which Debian does not have
EXTENSIONS = (".ts",)
OLDEST = 4
# The library of browsers is left out: reading it takes as long as all the rest.
LANGUAGE = ("--target", "es2022", "--lib", "es2022", "--module", "commonjs", "--esModuleInterop")
# Every file is a module, so that its names are its own; what was wrong is told with the lines of the source.
FORM = ("--moduleDetection", "force", "--inlineSourceMap", "--skipLibCheck", "--pretty", "false")
ERROR = re.compile(rf"^{re.escape(FILE)}\((?P<line>\d+),\d+\): error (?P<text>.*)", re.MULTILINE)
OTHER_ERROR = re.compile(r"^(?:\S+\(\d+,\d+\): )?error .*", re.MULTILINE)
PLACE = re.compile(rf"{re.escape(FILE)}:(\d+)")


@functools.cache
def find() -> Toolchain:
    """See Language.find; without Node.js there is no TypeScript either."""
    javascript.find()
    return find_program(("tsc",), "--version", OLDEST, package="node-typescript", shown="{}")


def script(program: Program, limits: Limits) -> Plan:
    """See Language.script; other files are modules that the learner's imports."""
    files, names = files_of(program, FILE, EXTENSIONS)
    run = _runtime(limits, names[0].removesuffix(EXTENSIONS[0]) + MADE)
    return Plan(_compiled(files, names[:1]), Step({}, run, address_space=False, unpacks=True))


def called(
    files: Mapping[str, bytes], beside: Mapping[str, bytes], limits: Limits, shell: tuple[str, ...], main: str
) -> Plan:
    """Translate files and run `main`, a file beside them in JavaScript. shell: what runs the compiler."""
    run = _runtime(limits, main)
    return Plan(_compiled(files, list(files), shell), Step(beside, run, address_space=False, unpacks=True))


def _compiled(files: Mapping[str, bytes], names: list[str], shell: tuple[str, ...] = ()) -> Step:
    node = (javascript.find().path, find().path)
    check = (*shell, *node, *LANGUAGE, *FORM, "--outDir", FOLDER, *names, AMBIENT)
    return Step({**files, **harness(AMBIENT)}, check, product=FOLDER, address_space=False)


def _runtime(limits: Limits, main: str) -> tuple[str, ...]:
    return (*javascript.runtime(limits), "--enable-source-maps", main)


def diagnose(output: str) -> Diagnosis:
    """See Language.diagnose."""
    return first_error(output, ERROR, OTHER_ERROR)


def explain(stderr: str) -> str:
    """See Language.explain."""
    error, place = javascript.ERROR.search(stderr), PLACE.search(stderr)
    if not error:
        return ""
    return f"Line {place[1]}: {error[0]}" if place else error[0]


TYPESCRIPT = Language(
    id="typescript",
    name="TypeScript",
    file=FILE,
    hello=b'const greeting: string = "hello";\nconsole.log(greeting);\n',
    find=find,
    script=script,
    diagnose=diagnose,
    explain=explain,
    out_of_memory=javascript.OUT_OF_MEMORY,
    extensions=EXTENSIONS,
    editor="typescript",
    packages=("node-typescript", "nodejs"),
)
