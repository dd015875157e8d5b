"""Haskell: compiled by ghc once per submission; the binary is lent to every run."""

import functools
import re

from codehub_judge.languages.language import PRODUCT, Diagnosis, Language, Plan, Program, Step, Toolchain
from codehub_judge.languages.messages import files_of, first_error
from codehub_judge.languages.programs import find_program
from codehub_judge.limits import Limits

FILE = "solution.hs"
BINARY = "solution"
EXTENSIONS = (".hs",)
OLDEST = 8
RUNTIME_MB = 16
MESSAGES = ("-v0", "-fdiagnostics-color=never", "-fno-diagnostics-show-caret")
COMMENT = re.compile(r"--[^\n]*|\{-.*?(?:-\}|\Z)", re.DOTALL)
MODULE = re.compile(r"^module\s+([A-Z][\w.']*)", re.MULTILINE)
ERROR = re.compile(rf"^{re.escape(FILE)}:(?P<line>\d+):\d+: error:\s*(?P<text>.*)", re.MULTILINE)
OTHER_ERROR = re.compile(r"^\S+\.hs:\d+:\d+: error:.*", re.MULTILINE)
# What `error` and its like say: the program's name, the text, and perhaps the calls with their places.
FAILED = re.compile(rf"^{BINARY}: (.*)", re.MULTILINE)
PLACE = re.compile(rf"{re.escape(FILE)}:\(?(\d+)[,:]")
ITSELF = re.compile(rf"^{re.escape(FILE)}:\S* ")


@functools.cache
def find() -> Toolchain:
    """See Language.find."""
    return find_program(("ghc",), "--numeric-version", OLDEST, package="ghc", shown="GHC {}")


def script(program: Program, limits: Limits) -> Plan:
    """See Language.script; other files are modules that the learner's imports, with their names."""
    files, names = files_of(program, FILE, EXTENSIONS)
    named = MODULE.search(COMMENT.sub("", program.source.decode("utf-8", "replace")))
    main = ("-main-is", named[1]) if named and named[1] != "Main" else ()
    heap = f"-with-rtsopts=-M{max(RUNTIME_MB, limits.memory_mb - RUNTIME_MB)}m"
    command = (find().path, "-O", *MESSAGES, heap, *main, names[0], "-o", BINARY)
    compile_step = Step(files, command, product=BINARY, address_space=False)
    return Plan(compile_step, Step({}, (PRODUCT,), address_space=False))


def diagnose(output: str) -> Diagnosis:
    """See Language.diagnose; what is wrong stands a line below its place."""
    return first_error(output, ERROR, OTHER_ERROR)


def explain(stderr: str) -> str:
    """See Language.explain."""
    found = FAILED.search(stderr)
    if not found:
        return ""
    place = PLACE.search(stderr)
    what = ITSELF.sub("", found[1])
    return f"Line {place[1]}: {what}" if place else what


HASKELL = Language(
    id="haskell",
    name="Haskell",
    file=FILE,
    hello=b'main :: IO ()\nmain = putStrLn "hello"\n',
    find=find,
    script=script,
    diagnose=diagnose,
    explain=explain,
    out_of_memory=re.compile(r"[Hh]eap exhausted|heap overflow|stack overflow|memory allocation failed"),
    extensions=EXTENSIONS,
    editor="haskell",
    packages=("ghc",),
    extra_mb=RUNTIME_MB,
)
