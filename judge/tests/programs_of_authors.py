"""Checkers and interactors that the tests share, and packages with them."""

from typing import Any

from codehub_judge import Package
from judge.tests.programs import package

LIMITS = {"time_ms": 1000, "wall_ms": 4000, "memory_mb": 64, "output_kb": 64}
# Compares the first words; speaks testlib's exit codes.
TESTLIB_PY = """
import sys
given, output, answer = (open(path, errors="replace").read().split() for path in sys.argv[1:4])
if not output:
    sys.exit(8)
if output[0] == answer[0]:
    sys.exit(0)
print(f"expected {answer[0]}, found {output[0]}", *sys.argv[4:], file=sys.stderr)
sys.exit(1)
"""
TESTLIB_CPP = """
#include "quit.h"
#include <fstream>
int main(int argc, char** argv) {
    std::ifstream output(argv[2]), answer(argv[3]);
    long long found, expected;
    answer >> expected;
    if (!(output >> found)) quit(_pe, "there is no number");
    if (found != expected) quit(_wa, "the number is wrong");
    quit(_ok, "fine");
}
"""
QUIT_H = """
#include <cstdlib>
#include <iostream>
enum { _ok, _wa, _pe, _fail };
[[noreturn]] inline void quit(int code, const char* why) { std::cerr << why; std::exit(code); }
"""
ICPC_CPP = """
#include <fstream>
#include <iostream>
#include <string>
int main(int argc, char** argv) {
    std::ifstream answer(argv[2]);
    std::string expected, found;
    answer >> expected;
    std::cin >> found;
    std::ofstream judge(std::string(argv[3]) + "judgemessage.txt");
    judge << "expected " << expected << ", found " << found;
    return expected == found ? 42 : 43;
}
"""


def author_program(protocol: str, source: str, language: str = "python", **more: Any) -> dict[str, Any]:
    """Return a checker or an interactor; more: `beside` of the program, or `arguments`."""
    program = {"language": language, "name": "", "source": source, "beside": more.pop("beside", {})}
    return {"protocol": protocol, "program": program, **more}


def checked(protocol: str, source: str, language: str = "python", **changes: Any) -> Package:
    """Return A+B with a checker of the author's; changes may also be those of `author_program`."""
    more = {name: changes.pop(name) for name in ("beside", "arguments") if name in changes}
    checker = {"kind": "custom", **author_program(protocol, source, language, **more)}
    return package(**{"checker": checker, "limits": LIMITS} | changes)


def interactive(protocol: str, source: str, language: str = "python", **changes: Any) -> Package:
    """Return a package with an interactor, and two tests: 37 to be seen, 100 hidden."""
    tests = [
        {"index": 1, "name": "middle", "visible": True, "stdin": "37\n", "expected": "answer\n"},
        {"index": 2, "name": "end", "visible": False, "stdin": "100\n", "expected": "answer\n"},
    ]
    more = {name: changes.pop(name) for name in ("beside", "arguments") if name in changes}
    interactor = author_program(protocol, source, language, **more)
    data = {"type": "interactive", "interactor": interactor, "limits": LIMITS, "tests": tests}
    return package(**data | changes)
