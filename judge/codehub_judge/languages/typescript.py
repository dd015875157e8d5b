"""TypeScript: checked and translated by tsc once per submission, and run by Node.js.

As plain `tsc` does it, so not by the strict rules. esbuild would translate in a tenth of the time, but it
leaves every type unchecked.
"""

import functools
import re

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
    check = (javascript.find().path, find().path, *LANGUAGE, *FORM, "--outDir", FOLDER, names[0], AMBIENT)
    compile_step = Step({**files, **harness(AMBIENT)}, check, product=FOLDER, address_space=False)
    run = (*javascript.runtime(limits), "--enable-source-maps", names[0].removesuffix(EXTENSIONS[0]) + MADE)
    return Plan(compile_step, Step({}, run, address_space=False, unpacks=True))


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
