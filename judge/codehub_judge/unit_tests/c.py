"""Unit tests in C: a program for visible tests, another for hidden ones, and a process for each test."""

import re
import shlex
from collections.abc import Sequence

from codehub_judge.errors import PackageInvalid
from codehub_judge.languages import c
from codehub_judge.languages.harness import fitting, harness
from codehub_judge.languages.language import PRODUCT, Plan, Step
from codehub_judge.limits import Limits
from codehub_judge.unit_tests.cpp import START, prefix_for
from codehub_judge.unit_tests.cutting import only

SOLUTION = re.compile(r'^[ \t]*#[ \t]*include[ \t]*"solution\.c"[ \t]*$', re.MULTILINE)
HEADER, CHECKS, TESTS, BEFORE = "codehub_test.h", "codehub_checks.c", "tests.c", "before.h"
AROUND = "codehub_main.cpp"  # which is C as well
MAIN = "codehub_main.c"
OURS = re.compile(rb"\bcodehub_")
# Whatever the learner's file has made of these words, in the tests they are what they are.
WORDS = ("void", "const", "char", "int", "long", "double", "static")
LISTS = """
const char *const {prefix}names[] = {{{names}, 0}};
void (*const {prefix}tests[])(void) = {{{tests}, 0}};
"""
# Our files, whose names are made with the key, are no longer there when the learner's is read: it could
# include them and so learn the names. What includes it comes from a pipe.
# Indirect functions are the one thing in a program that runs before the harness reads its secret.
COMPILE = f"""
set -e
{{compiler}} -c {MAIN} {CHECKS}
exec <{TESTS}
rm {MAIN} {CHECKS} {TESTS}
cat | {{compiler}} -c -x c -o tests.o -
{{compiler}} codehub_main.o codehub_checks.o tests.o -o {c.BINARY} {c.MATHEMATICS}
if readelf --relocs --dyn-syms --wide {c.BINARY} | grep -Eq 'IRELATIV|IFUNC'; then
    echo 'error: indirect functions (ifunc) are not allowed here'
    exit 1
fi
"""
REASON = r"s/own_[0-9a-f]\{16\}_//g; s/ \[-W[^]]*\]$//; s/.*error: /: /p; s/.*\(undefined reference\)/: \1/p"


def plan(source: bytes, file: str, names: Sequence[str], limits: Limits, *, hidden: bool) -> Plan:
    """Compile the tests `names` with the learner's file, which they include."""
    prefix = prefix_for(source)
    before, after = _around_solution(only(names, file, START))
    ours = {name: OURS.sub(prefix.encode(), text) for name, text in harness(HEADER, CHECKS, AROUND).items()}
    tests = before + _include(names, prefix) + ours[HEADER].decode() + after + _lists(names, prefix)
    files = {
        c.FILE: source,
        BEFORE: before.encode(),
        TESTS: tests.encode(),
        CHECKS: ours[CHECKS],
        MAIN: ours[AROUND],
    }
    compiler = (c.find().path, *c.DIALECT)
    whole = ("/usr/bin/sh", "-c", COMPILE.format(compiler=shlex.join(compiler)))
    alone = (*compiler, "-fsyntax-only", "-include", BEFORE, c.FILE)
    command = fitting.compiled(whole, alone, fitting.TESTS, "" if hidden else REASON)
    return Plan(Step(files, command, product=c.BINARY), Step({}, (PRODUCT,)))


def _around_solution(text: str) -> tuple[str, str]:
    parts = SOLUTION.split(text)
    if len(parts) != 2:
        raise PackageInvalid('the unit test file needs one line #include "solution.c"')
    return parts[0], parts[1]


def _include(names: Sequence[str], prefix: str) -> str:
    """Return what takes the place of the author's line; the learner's main function is put aside."""
    again = "".join(f"#undef {word}\n" for word in ("main", *WORDS, *names))
    own = "".join(f"#define {name} {prefix}{name}\n" for name in names)
    return f'#define main codehub_learners_main\n#include "{c.FILE}"\n{again}{own}'


def _lists(names: Sequence[str], prefix: str) -> str:
    texts = ", ".join(f'"{name}"' for name in names)
    return LISTS.format(prefix=prefix, names=texts, tests=", ".join(names))
