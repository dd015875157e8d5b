"""Unit tests in Haskell: compiled with all visible tests and with all hidden ones; a process for each."""

import re
import shlex
from collections.abc import Sequence

from codehub_judge.errors import PackageInvalid
from codehub_judge.languages import haskell
from codehub_judge.languages.harness import fitting, harness
from codehub_judge.languages.harness.haskell import SOLUTION, built, compiler, headed, heap
from codehub_judge.languages.language import Plan
from codehub_judge.limits import Limits
from codehub_judge.unit_tests.cpp import prefix_for

NAME = re.compile(r"test_\w+")
OURS = re.compile(rb"\b[Cc]odehub_")
TESTS, CHECKS, WORDS, MAIN = "tests.hs", "Checks.hs", "Words.hs", "RunTest.hs"
# Safe Haskell has no code that runs in the compiler, no rewrite rules, and, in the tests, no instances of the
# learner's that replace those of the library. It has the preprocessor, options and functions of C, which can
# replace what is ours; so they are refused, and so are the languages that have them.
SAFE = "{-# LANGUAGE Safe #-} "
NO_C = "-XNoForeignFunctionInterface"
REFUSED = re.compile(
    r"\{-#\s*(?P<options>(?i:OPTIONS))|"
    r"\b(?P<extension>CPP|\w*FFI|ForeignFunctionInterface|Haskell2010|GHC20\d\d)\b"
)
REASON = (
    r"s/[Oo]wn_[0-9a-f]\{16\}_//g; s/^ *• */: /p; "
    r"/error:/{s/.*error: */: /; /: ./p; n; s/^ \{1,\}\([^• ]\)/: \1/p}"
)


def plan(source: bytes, file: str, names: Sequence[str], limits: Limits, *, hidden: bool) -> Plan:
    """Compile the tests `names` with the learner's file, which they import as Solution."""
    prefix = prefix_for(source).capitalize()
    learners = source.decode("utf-8", "replace")
    listing = ", ".join(f'("{name}", {name})' for name in names)
    ours = {name: _named(text, prefix) for name, text in harness(CHECKS, WORDS, MAIN).items()}
    own = f"{prefix.lower()}tests"
    listed = f"{own} :: [(String, IO ())]\n{own} = [{listing}]\n"
    authors = headed(only(names, file), f"{prefix}Tests", f"import {prefix}Checks\n", "test_solution.hs")
    files = {**ours, haskell.FILE: (SAFE + headed(learners, SOLUTION, "", haskell.FILE)).encode()}
    files[TESTS] = (SAFE + authors + listed).encode()
    sources = (haskell.FILE, CHECKS, TESTS, WORDS, MAIN)
    whole = compiler(heap(limits), NO_C, *sources, "-o", haskell.BINARY)
    alone = compiler(NO_C, "-fno-code", haskell.FILE)
    command = _refused(learners) or fitting.compiled(whole, alone, fitting.TESTS, "" if hidden else REASON)
    return built(files, command)


def only(names: Sequence[str], source: str) -> str:
    """Return the file without tests other than `names`, and without comments outside of tests.

    A test is what begins with its name at the start of a line, with the indented lines below. Lines keep
    their numbers. Raises PackageInvalid when a test is missing.
    """
    lines, seen, dropped = [], set(), False
    for line in source.splitlines():
        if line[:1].strip():
            begins = NAME.match(line)
            name = begins[0] if begins else ""
            seen.add(name)
            dropped = line.startswith("--") or (bool(name) and name not in names)
        lines.append("" if dropped else line)
    for name in sorted(set(names) - seen):
        raise PackageInvalid(f"the unit test file has no function {name}")
    return "\n".join(lines) + "\n"


def _named(text: bytes, prefix: str) -> bytes:
    """Return a file of ours with names that are made with the key."""
    return OURS.sub(lambda found: (prefix if found[0][:1] == b"C" else prefix.lower()).encode(), text)


def _refused(source: str) -> tuple[str, ...]:
    """Return a command that says what the learner's file must not have, if it has it."""
    found = REFUSED.search(source)
    if not found:
        return ()
    line = source.count("\n", 0, found.start()) + 1
    what = "options of the compiler are" if found["options"] else f"{found['extension']} is"
    told = f"{haskell.FILE}:{line}:1: error: {what} not allowed in unit tests"
    return ("/usr/bin/sh", "-c", f"echo {shlex.quote(told)} >&2; exit 1")
