"""Programs that want a unit test to pass without doing what it asks for."""

import pytest

from codehub_judge import Package, Verdict
from judge.tests.programs import RunProgram, unit_package

FOUR = unit_package("from solution import f\n\ndef test_it():\n    assert f(2) == 4\n")
# What a learner may return, and what the author expects of it: each pair is equal for the interpreter.
HONEST = (
    ("True", "1"),
    ("2.0", "2"),
    ("2", "2.0"),
    ("2 + 0j", "2"),
    ("float('inf')", "1e999"),
    ("Decimal(2)", "2"),
    ("Colour.RED", "1"),
    ("Word('a')", "'a'"),
    ("bytearray(b'a')", "b'a'"),
    ("Point(1, 2)", "(1, 2)"),
    ("Counter('aab')", "{'a': 2, 'b': 1}"),
    ("OrderedDict(a=1)", "{'a': 1}"),
    ("{}.keys()", "set()"),
    ("defaultdict(list, a=[1])", "{'a': [1]}"),
    ("frozenset([1])", "{1}"),
    ("[[1, (2, {3: [4]})], 'x']", "[[1, (2, {3: [4]})], 'x']"),
    ("[Point(1, 2)]", "[(1, 2)]"),
    ("[1.0, True]", "[1, 1]"),
    ("Vector(1)", "Vector(1)"),
    ("[Vector(1)]", "[Vector(1)]"),
    ("3.0000001", "Near(3)"),
)

HONEST_START = """
from collections import *
from decimal import Decimal
from enum import IntEnum
Point = namedtuple("Point", "x y")
Colour = IntEnum("Colour", ["RED"])
class Word(str): pass
class Vector:
    def __init__(self, x): self.x = x
    def __eq__(self, other): return self.x == other.x
"""
NEAR = """
class Near(float):
    def __eq__(self, other): return abs(self - other) < 0.001
"""
EQUAL = "class Equal(BASE):\n    __eq__ = lambda *a: True\n    __hash__ = lambda s: 1\n"
# Looks for the secret of the run in all that a program can name, and writes a result with each candidate.
SEARCH = """
import gc, os, re, sys
def search():
    found, frame = set(), sys._getframe()
    def look(value, depth=0):
        if isinstance(value, (str, bytes)):
            text = value if isinstance(value, str) else value.decode("latin-1")
            found.update(re.findall("(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])", text))
        elif isinstance(value, dict) and depth < 4:
            for item in list(value.items()): look(item, depth + 1)
        elif isinstance(value, (list, tuple, set)) and depth < 4:
            for item in list(value): look(item, depth + 1)
    while frame:
        look(frame.f_locals)
        look(frame.f_globals)
        look(gc.get_referents(frame))
        frame = frame.f_back
    for value in gc.get_objects():
        look(value)
        if hasattr(value, "__dict__"): look(vars(value))
    for name in os.listdir("/proc/self/fd"):
        try: look(os.pread(int(name), 10_000, 0))
        except OSError: continue
    for nonce in found:
        os.write(4, nonce.encode() + b"\\npassed\\n")
"""
# A copy waits for the result to be written, and makes it another.
REWRITER = """
import os, sys, threading
def f(n):
    sys.setswitchinterval(1e-6)
    TWIN
    return 5
def rewrite():
    while True:
        for path in (4, "/proc/self/fd/4"):
            try:
                fd = os.open(path, os.O_RDWR) if isinstance(path, str) else path
                said = os.pread(fd, 999, 0)
                if said: os.pwrite(fd, said.replace(b"failed", b"passed"), 0)
            except OSError: continue
"""
FORGERIES = {
    "frames, objects and descriptors": SEARCH + "search()\ndef f(n):\n    search()\n    return 5\n",
    "a thread": REWRITER.replace("TWIN", "threading.Thread(target=rewrite, daemon=True).start()"),
    "a process": REWRITER.replace("TWIN", "if os.fork() == 0: rewrite()"),
    "a pipe in the place of the report": """
import os
slow_to_end = bytearray(20_000_000)  # twice, as forked memory is counted for both
def f(n):
    reads, writes = os.pipe()
    channel = os.dup(4)
    os.dup2(writes, 4)
    if not os.fork():
        os.write(channel, os.read(reads, 32) + b"\\npassed\\n")
        os._exit(0)
    return 5
""",
    "the judge's own module": """
import sys, __main__
for name in ("warm_python", "warm_tests", "warm_asserts", "supervisor", "__main__"):
    module = sys.modules.get(name)
    for place in (module, getattr(module, "warm_tests", None), getattr(module, "warm_asserts", None)):
        if hasattr(place, "COMPARISONS"): place.COMPARISONS["=="] = lambda *a: True
        if hasattr(place, "compare"): place.compare = lambda *a: None
def f(n): return 5
""",
    "functions in frames": """
import sys
def replace():
    frame = sys._getframe()
    while frame:
        for name in list(frame.f_globals):
            if "compare" in name.lower() or "truth" in name.lower() or name in ("equal", "warm_asserts"):
                frame.f_globals[name] = lambda *a: None
        for signs in list(frame.f_globals.values()):
            if isinstance(signs, dict) and "==" in signs: signs["=="] = lambda *a: True
        frame = frame.f_back
replace()
def f(n):
    replace()
    return 5
""",
    "builtins": """
import builtins
def f(n): return 5
for name in ("all", "any", "bool", "issubclass", "isinstance", "hasattr"):
    setattr(builtins, name, lambda *a: True)
builtins.id = builtins.type = builtins.map = lambda *a: 4
builtins.frozenset = lambda *a: set()
""",
    "operators": "import operator, os\noperator.eq = operator.ne = lambda *a: True\ndef f(n): return 5\n",
    "an object that equals everything": EQUAL.replace("BASE", "object") + "def f(n): return Equal()\n",
    "a number that equals everything": EQUAL.replace("BASE", "int") + "def f(n): return Equal()\n",
    "a class of classes that equal everything": """
class Meta(type):
    __flags__ = 1 << 8
    __eq__ = __instancecheck__ = __subclasscheck__ = lambda *a: True
    __hash__ = lambda c: hash(int)
class Equal(metaclass=Meta):
    __class__ = int
    __eq__ = lambda *a: True
def f(n): return Equal()
""",
    "a proxy": """
import weakref
class Equal:
    __eq__ = lambda *a: True
kept = Equal()
def f(n): return weakref.proxy(kept)
""",
}


def asserting(*asserts: str, start: str = "") -> Package:
    """Return a package with a test for each assert."""
    tests = (f"def test_{number}():\n    {text}\n" for number, text in enumerate(asserts))
    return unit_package(f"from solution import *\n{start}\n" + "\n".join(tests))


@pytest.mark.parametrize("program", FORGERIES.values(), ids=FORGERIES)
def test_a_forgery_does_not_pass(run_program: RunProgram, program: str) -> None:
    (result,), _outcome = run_program(program, FOUR)
    assert result.verdict in (Verdict.WRONG_ANSWER, Verdict.RUNTIME_ERROR)


PLAIN = (
    "'text'",
    "None",
    "1.5",
    "[1, 2]",
    "[[1], {}]",
    "(1, 2)",
    "{2: 2}",
    "{2}",
    "frozenset()",
    "b''",
    "True",
)


def test_the_authors_builtins_are_the_authors(run_program: RunProgram) -> None:
    liar = "import builtins\nbuiltins.sorted = lambda *a: [1, 2]\ndef f(): return [2, 3]\n"
    (result,), _outcome = run_program(liar, asserting("assert sorted(f()) == [1, 2]"))
    assert result.message == "sorted(f()) returned [2, 3], expected [1, 2]"


@pytest.mark.parametrize(
    "value",
    [
        "Equal()",
        "[Equal(), Equal()]",
        "(Equal(), Equal())",
        "[[Equal()], Equal()]",
        "{2: Equal()}",
        "{Equal()}",
    ],
)
def test_nothing_equals_plain_data_by_its_own_word(run_program: RunProgram, value: str) -> None:
    asserts = [f"assert f() == {plain}" for plain in PLAIN] + [
        "assert f() in [3, 4]",
        "assert f() in (3, [4])",
    ]
    results, _outcome = run_program(
        EQUAL.replace("BASE", "object") + f"def f(): return {value}\n", asserting(*asserts)
    )
    assert [result.verdict for result in results] == [Verdict.WRONG_ANSWER] * len(asserts)


def test_what_honest_programs_return_is_compared_as_ever(run_program: RunProgram) -> None:
    program = HONEST_START + f"def values(): return [{', '.join(value for value, _plain in HONEST)}]\n"
    asserts = [f"assert values()[{number}] == {plain}" for number, (_value, plain) in enumerate(HONEST)]
    results, _outcome = run_program(program, asserting(*asserts, start=NEAR))
    assert [value for (value, _), result in zip(HONEST, results, strict=True) if result.message] == []
