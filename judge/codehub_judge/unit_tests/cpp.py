"""Unit tests in C++: a program for visible tests, another for hidden ones, and a process for each test."""

import hmac
import re
import secrets
from collections.abc import Sequence

from codehub_judge.errors import PackageInvalid
from codehub_judge.languages.harness import cpp, harness
from codehub_judge.languages.language import Plan
from codehub_judge.limits import Limits
from codehub_judge.unit_tests.cutting import only

START = re.compile(r"TEST\((\w+)\)")
SOLUTION = re.compile(r'^[ \t]*#[ \t]*include[ \t]*"solution\.cpp"[ \t]*$', re.MULTILINE)
MISFIT = "the tests of this exercise cannot be compiled with this file"
RUN = """
const char* {prefix}run(const char* name, char* message, std::size_t size) {{
    const std::string_view wanted = name;
{tests}
    return "error";
}}
"""
CALL = '    if (wanted == "{0}") return ::codehub::run(::{0}, message, size);'
# Whatever macros of these names the learner has defined, in the tests they are none.
MACROS = ("auto", "static", "void", "check", "check_equal", "check_near", "check_throws")
WORDS = sorted({*MACROS, *re.findall(r"[a-z_]\w+", RUN + CALL)})
# Without it nobody can tell what the functions are called that decide, so no file of a learner's can declare
# them, overload them or give them another symbol.
KEY = secrets.token_bytes()


def plan(source: bytes, file: str, names: Sequence[str], limits: Limits, *, hidden: bool) -> Plan:
    """Compile the tests `names` with the learner's file, which they include."""
    around, prefix = "codehub_main.cpp", prefix_for(source)
    main = _define("codehub_run", f"{prefix}run") + harness(around)[around].decode()
    tests = program(file, names, prefix)
    files = {"tests.cpp": tests.encode(), around: main.encode(), **harness("codehub_test.hpp")}
    return cpp.around(source, files, around, MISFIT, "tests.cpp", explained=not hidden)


def prefix_for(source: bytes) -> str:
    """Return how the names begin that this file cannot know; the same for the same file."""
    return f"own_{hmac.digest(KEY, source, 'sha256').hex()[:16]}_"


def program(file: str, names: Sequence[str], prefix: str) -> str:
    """Return the author's file with the tests `names` and a function that runs one; raise PackageInvalid."""
    text = only(names, file, START)
    if len(SOLUTION.findall(text)) != 1:
        raise PackageInvalid('the unit test file needs one line #include "solution.cpp"')
    ours = _define("codehub", f"{prefix}codehub")
    again = "".join(f"#undef {word}\n" for word in (*WORDS, *names))
    again += ours + "".join(_define(name, prefix + name) for name in names) + '#include "codehub_test.hpp"\n'
    learners = f"#undef codehub{cpp.INCLUDE}{again}"
    run = RUN.format(prefix=prefix, tests="\n".join(map(CALL.format, names)))
    return cpp.LIBRARY + ours + SOLUTION.sub(lambda _line: learners, text) + run


def _define(name: str, meaning: str) -> str:
    return f"#define {name} {meaning}\n"
