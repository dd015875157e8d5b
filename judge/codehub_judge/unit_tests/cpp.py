"""Unit tests in C++: a program for visible tests, another for hidden ones, and a process for each test."""

import re
from collections.abc import Sequence

from codehub_judge.errors import PackageInvalid
from codehub_judge.languages.harness import cpp, harness
from codehub_judge.languages.language import Plan
from codehub_judge.limits import Limits
from codehub_judge.unit_tests.cutting import only

START = re.compile(r"TEST\((\w+)\)")
SOLUTION = re.compile(r'^[ \t]*#[ \t]*include[ \t]*"solution\.cpp"[ \t]*$', re.MULTILINE)
MISFIT = "the tests of this exercise cannot be compiled with this file"
# Whatever macros of these names the learner has defined, in the tests they are none.
WORDS = (
    *("auto", "if", "static", "std", "string_view", "void"),
    *("codehub", "codehub_run", "run", "check", "check_equal", "check_near", "check_throws"),
)
AGAIN = "".join(f"#undef {word}\n" for word in WORDS) + '#include "codehub_test.hpp"\n'
RUN = """
const char* codehub_run(const char* name, char* message, std::size_t size) {{
    const std::string_view wanted = name;
{tests}
    return "error";
}}
"""
CALL = '    if (wanted == "{0}") return ::codehub::run(::{0}, message, size);'


def plan(source: bytes, file: str, names: Sequence[str], limits: Limits, *, hidden: bool) -> Plan:
    """Compile the tests `names` with the learner's file, which they include."""
    around = "codehub_main.cpp"
    tests = program(file, names).encode()
    files = {"tests.cpp": tests, **harness("codehub_test.hpp", around)}
    return cpp.around(source, files, around, MISFIT, "tests.cpp", explained=not hidden)


def program(file: str, names: Sequence[str]) -> str:
    """Return the author's file with the tests `names` and a function that runs one; raise PackageInvalid."""
    text = only(names, file, START)
    if len(SOLUTION.findall(text)) != 1:
        raise PackageInvalid('the unit test file needs one line #include "solution.cpp"')
    tests = RUN.format(tests="\n".join(map(CALL.format, names)))
    return cpp.LIBRARY + SOLUTION.sub(lambda _line: cpp.INCLUDE + AGAIN, text) + tests + cpp.END


def question(file: str, name: str, nonce: str) -> tuple[bytes, tuple[str, ...]]:
    """Return what the program reads and its arguments: the tests are in it already."""
    return nonce.encode(), (name,)
