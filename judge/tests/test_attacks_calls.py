"""Programs that reply to a call with anything but what their function returned: each has its defined verdict.

What is expected never gets into a box: to forge a reply with the right value is only another way to be right.
"""

from collections.abc import Mapping
from typing import Any

import pytest

from codehub_judge import Package, Verdict
from judge.tests.programs import RunProgram, package

LIMITS = {"time_ms": 2000, "wall_ms": 20_000, "memory_mb": 128, "output_kb": 16}
RIGHT, WRONG, ERROR = Verdict.ACCEPTED, Verdict.WRONG_ANSWER, Verdict.RUNTIME_ERROR
MEMORY, OUTPUT = Verdict.MEMORY_LIMIT, Verdict.OUTPUT_LIMIT
EARLY = "ended before f had returned"
UNREADABLE = "cannot be read"
Attacks = Mapping[str, tuple[str, Verdict, str]]

PYTHON: Attacks = {
    "an early end": ("import os\nos._exit(0)", ERROR, EARLY),
    "exit in the function": ("def f(n): exit()", ERROR, EARLY),
    "a copy that returns": (
        "import os\ndef f(n):\n    if os.fork(): os._exit(0)\n    return [4]",
        ERROR,
        EARLY,
    ),
    "a copy that returns as well": ("import os\ndef f(n):\n    os.fork()\n    return [4]", RIGHT, ""),
    "the right reply": ("import os\nos.write(4, b'returned\\n[4]')\nos._exit(0)", RIGHT, ""),
    "two replies": ("import os\ndef f(n):\n    os.write(4, b'returned\\n')\n    return 4", ERROR, UNREADABLE),
    "no JSON": ("import os\nos.write(4, b'returned\\n[4')\nos._exit(0)", ERROR, UNREADABLE),
    "no reply": ("import os\nos.write(4, b'passed\\n')\nos._exit(0)", ERROR, "wrote something else"),
    "too deep": ("import os\nos.write(4, b'returned\\n' + b'[' * 9000)\nos._exit(0)", ERROR, "too deeply"),
    "too many digits": ("import os\nos.write(4, b'returned\\n' + b'9' * 9000)\nexit()", ERROR, UNREADABLE),
    "a byte that is no UTF-8": ("import os\nos.write(4, b'returned\\n\"\\xff\"')\nexit()", WRONG, r"'\xff'"),
    "a closed descriptor": ("import os\ndef f(n):\n    os.closerange(3, 9)\n    return [4]", ERROR, ""),
    "an emptied reply": ("import os\nos.ftruncate(4, 0)\ndef f(n): return [4]", RIGHT, ""),
    "an endless reply": ("import os\ndef f(n):\n    while True: os.write(4, b'x' * 999)", ERROR, "too large"),
    "a hole in the reply": ("import os\nos.pwrite(4, b'x', 9000)\nos._exit(0)", ERROR, "wrote something"),
    "a large value": ("def f(n): return [4] * 99999", OUTPUT, "returned more than 16 kB"),
    "functions replaced": (
        ("import builtins, os, _json\nfor name in ('len', 'type', 'issubclass', 'callable', 'str'):\n"
        "    setattr(builtins, name, lambda *a: 4)\n_json.make_scanner = os.getpid = None\n"
        "def f(n): return [5]"),
        ERROR,
        "",
    ),
    "an integer of 71 bits": ("def f(n): return [2 ** 70]", WRONG, "[1180591620717411303424]"),
    "an integer of 5000 digits": ("def f(n): return [10 ** 5000]", WRONG, "of the type int"),
    "no number": ("def f(n): return [float('nan')]", WRONG, "[nan]"),
    "minus nothing": ("def f(n): return [-0.0]", WRONG, "[-0.0]"),
    "a list in itself": ("def f(n):\n    a = [4]\n    a.append(a)\n    return a", WRONG, "of the type list"),
    "a generator": ("def f(n): yield 4", WRONG, "of the type generator"),
    "a lie about the class": ("class A:\n    __class__ = list\ndef f(n): return A()", WRONG, "of the type A"),
    "an integer that prints another": (
        ("class I(int):\n    __repr__ = __str__ = __format__ = lambda *a: '4'\n    __eq__ = lambda *a: True\n"
        "def f(n): return [I(5)]"),
        WRONG,
        "[5]",
    ),
    "an endless list": (
        "class L(list):\n    def __iter__(self):\n        while True: yield 4\ndef f(n): return L()",
        MEMORY,
        "128 MB",
    ),
    "a repr that fails": ("class A:\n    __repr__ = None\ndef f(n): return A()", WRONG, "of the type A"),
    "half a character": ("def f(n): return ['\\ud800']", WRONG, r"['\ud800']"),
    "a thread": (
        ("import os, threading\ndef g():\n    while True: os.write(4, b'4')\n"
        "threading.Thread(target=g, daemon=True).start()\ndef f(n):\n    while True: pass"),
        Verdict.TIME_LIMIT,
        "",
    ),
}  # fmt: skip
JAVASCRIPT: Attacks = {
    "an early end": ("process.exit(0)", ERROR, EARLY),
    "a promise for ever": ("function f() { return new Promise(() => {}) }", ERROR, EARLY),
    "two replies": (
        "function f() { require('fs').writeSync(4, 'returned\\n[4]'); return [4] }",
        ERROR,
        UNREADABLE,
    ),
    "a closed descriptor": ("require('fs').closeSync(4); function f() { return [4] }", ERROR, "EBADF"),
    "an endless reply": (
        "function f() { while (true) require('fs').writeSync(4, 'x'.repeat(999)) }",
        ERROR,
        "",
    ),
    "a large value": ("function f() { return Array(99999).fill(4) }", OUTPUT, "more than 16 kB"),
    "functions replaced": (
        (
            "JSON.stringify = () => '4'; Array.isArray = () => false; process.reallyExit = () => {};"
            "require('fs').writeSync = () => 5; Object.keys = Object.getPrototypeOf = () => [];"
            "Promise.prototype.then = Buffer.byteLength = null; function f() { return [5] }"
        ),
        WRONG,
        "[5]",
    ),
    "no iterators": ("Array.prototype[Symbol.iterator] = null; function f() { return [4] }", ERROR, ""),
    "toJSON": ("Number.prototype.toJSON = () => 4; function f() { return [5] }", WRONG, "[5]"),
    "no number": ("function f() { return [NaN, Infinity] }", WRONG, "[NaN, Infinity]"),
    "minus nothing": ("function f() { return [-0] }", WRONG, "[0]"),
    "a large integer": ("function f() { return [2n ** 70n] }", WRONG, "[ 1180591620717411303424n ]"),
    "an array in itself": ("function f() { const a = [4]; a.push(a); return a }", WRONG, "Circular"),
    "a generator": ("function* f() { yield 4 }", WRONG, "Object [Generator] {}"),
    "a proxy": (
        "function f() { return new Proxy({}, { getPrototypeOf() { throw Error('no') } }) }",
        ERROR,
        "Line 1: Error: no",
    ),
    "a getter that throws": ("function f() { return { get a() { throw Error('no') } } }", ERROR, "Error: no"),
    "something that looks like a promise": ("function f() { return { then: 4 } }", WRONG, '{"then": 4}'),
    "an error whose stack throws": (
        "function f() { throw Object.defineProperty(Error(), 'stack', { get() { throw 1 } }) }",
        ERROR,
        "",
    ),
    "writing at the end": (
        (
            "process.on('exit', () => require('fs').writeSync(4, 'x')); setInterval(() => 1, 1);"
            "function f() { return [4] }"
        ),
        RIGHT,
        "",
    ),
    "half a character": ("function f() { return ['\\ud800'] }", WRONG, r'["\ud800"]'),
    "too deep": (
        "function f() { let a = []; for (let i = 0; i < 9e4; i++) a = [a]; return a }",
        WRONG,
        "[Array]",
    ),
}
CPP: Attacks = {
    "an early end": ("int x = (quick_exit(0), 1);\nstd::vector<int> f(int) { return {}; }", ERROR, EARLY),
    "two replies": (
        '#include <unistd.h>\nstd::vector<int> f(int) { write(4, "returned\\n[4]", 12); return {4}; }',
        ERROR,
        UNREADABLE,
    ),
    "a closed descriptor": (
        "#include <unistd.h>\nstd::vector<int> f(int) { close(4); return {4}; }",
        ERROR,
        EARLY,
    ),
    "writing at the end": (
        ('#include <unistd.h>\nstruct A { ~A() { write(4, "returned\\n[4]", 12); } } a;\n'
        'std::vector<int> f(int) { std::atexit([] { write(4, "x", 1); }); return {5}; }'),
        WRONG,
        "{5}",
    ),
    "functions replaced": (
        ('#include <unistd.h>\nextern "C" long write(int, const void*, unsigned long) { return 0; }\n'
        "std::vector<int> f(int) { return {4}; }"),
        ERROR,
        EARLY,
    ),
    "macros": (
        ('#define private public\n#define int long long\n#define codehub_call\n'
        '#include "codehub_call.hpp"\n#include "codehub_call.hpp"\n'
        "std::vector<int> f(int) { return {4}; }\nsigned main() { return 5; }"),
        RIGHT,
        "",
    ),
    "a main function": (
        "std::vector<int> f(int) { return {4}; }\nint main() { }",
        RIGHT,
        "",
    ),
    "a list without end": ("auto f(int) { return std::views::iota(1LL); }", MEMORY, "128 MB"),
    "recursion without end": (
        "int g(volatile int n) { return n + g(n + 1); }\nstd::vector<int> f(int n) { return {g(n)}; }",
        ERROR,
        "SIGSEGV",
    ),
    "a thread": (
        "std::vector<int> f(int) { std::thread([] { while (true); }).detach(); return {4}; }",
        RIGHT,
        "",
    ),
}  # fmt: skip


def one_call() -> Package:
    """Return a package with one call: f(2) is to return [4]."""
    function = {"name": "f", "parameters": [{"name": "n", "type": "integer"}], "returns": "list[integer]"}
    test = {"index": 1, "name": "call", "visible": True, "arguments": [2], "expected": [4]}
    return package(type="function", function=function, tests=[test], limits=LIMITS)


@pytest.mark.parametrize(
    ("language", "attack"),
    [
        *(("python", name) for name in PYTHON),
        *(("javascript", name) for name in JAVASCRIPT),
        *(("cpp", name) for name in CPP),
    ],
)
def test_every_reply_has_its_verdict(run_program: RunProgram, language: str, attack: str) -> None:
    attacks: dict[str, Any] = {"python": PYTHON, "javascript": JAVASCRIPT, "cpp": CPP}
    program, verdict, message = attacks[language][attack]
    results, outcome = run_program(program, one_call(), language=language)
    assert outcome.verdict is verdict, outcome
    assert message in results[0].message
