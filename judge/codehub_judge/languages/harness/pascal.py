"""Makes declarations of a learner's Pascal program, for a unit that includes them, and compiles it."""

import re
import shlex
from collections.abc import Mapping
from dataclasses import dataclass

from codehub_judge.languages import pascal
from codehub_judge.languages.harness import fitting
from codehub_judge.languages.language import Plan, Step

ALONE = "alone.pas"
ALONE_UNIT = "{mode}\nunit alone;\ninterface\n{uses}\nimplementation\n{{$I {file}}}\nend.\n"
# What nothing closes goes on to the end, so that no text is looked through more than once.
NO_CODE = re.compile(r"'[^'\n]*'|\{.*?(?:\}|\Z)|\(\*.*?(?:\*\)|\Z)|//[^\n]*", re.DOTALL)
MODE = re.compile(r"\{\$mode\s+\w+\}", re.IGNORECASE)
HEADER = re.compile(r"\s*program\b[^;]*;", re.IGNORECASE)
USES = re.compile(r"\s*uses\b([^;]*);", re.IGNORECASE)
UNIT = re.compile(r"\s*(unit|library)\b", re.IGNORECASE)
END_OF_ALL = re.compile(r"\bend\s*\.", re.IGNORECASE)
BLOCK = re.compile(r"\b(begin|case|try|asm|end)\b", re.IGNORECASE)
REFUSED = f"{pascal.FILE}(1,1) Error: this has to be a program, or functions alone, and no unit"


@dataclass(frozen=True, slots=True)
class Learners:
    """A learner's file as declarations, its lines with their numbers; the units it uses; its mode."""

    declarations: str
    uses: list[str]
    mode: str
    is_unit: bool

    @classmethod
    def of(cls, source: bytes) -> "Learners":
        """Read a file."""
        text = source.decode("utf-8", "replace")
        declarations, uses = without_frame(text)
        mode = MODE.search(text)
        return cls(declarations, uses, mode[0] if mode else "", bool(UNIT.match(code(text))))


def around(
    learners: Learners, files: Mapping[str, str], order: tuple[str, str], misfit: str, reason: str = ""
) -> Plan:
    """Return the plan for a learner's file, which one of our `files` includes.

    order: what is compiled first, and gone when the learner's file is read, which could include it; and the
    program. misfit, reason: see fitting.
    """
    first, main = order
    uses = f"uses {', '.join(learners.uses)};" if learners.uses else ""
    alone = ALONE_UNIT.format(mode=learners.mode, uses=uses, file=pascal.FILE)
    compiler = (pascal.find().path, *pascal.DIALECT, *pascal.MESSAGES)
    words = shlex.join(compiler)
    made = f"-FU. -o{pascal.FOLDER}{pascal.BINARY}"
    whole = ("/usr/bin/sh", "-c", f"set -e; {words} {first}; rm {first}; {words} {main} {made}")
    command = fitting.compiled(whole, (*compiler, ALONE), misfit, reason)
    if learners.is_unit:
        command = ("/usr/bin/sh", "-c", f"echo {shlex.quote(REFUSED)}; exit 1")
    everything = {**files, pascal.FILE: learners.declarations, ALONE: alone}
    written = {name: content.encode() for name, content in everything.items()}
    run = Step({}, (f"{pascal.HOME}/{pascal.BINARY}",), unpacks=True)
    return Plan(Step(written, command, product=pascal.FOLDER), run)


def without_frame(source: str) -> tuple[str, list[str]]:
    """Return a program as declarations alone, and the units it uses; its lines keep their numbers.

    What it does itself becomes a procedure, which nobody calls.
    """
    plain = code(source)
    if header := HEADER.match(plain):
        source = _blank(source, header.start(), header.end())
    if end := END_OF_ALL.search(plain):
        depth = 1
        for word in reversed([*BLOCK.finditer(plain, 0, end.start())]):
            depth += 1 if word[0].lower() == "end" else -1
            if depth == 0:
                body = source[word.start() : end.start()]
                source = f"{source[: word.start()]}procedure codehub_program; {body}end;\n"
                break
    return without_uses(source)


def without_uses(source: str) -> tuple[str, list[str]]:
    """Return the text without its clause of units, and these."""
    found = USES.match(code(source))
    if not found:
        return source, []
    return _blank(source, found.start(), found.end()), re.findall(r"\w+", found[1])


def code(source: str) -> str:
    """Return the source with blanks for texts and comments."""
    return NO_CODE.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), source)


def _blank(source: str, start: int, end: int) -> str:
    return source[:start] + re.sub(r"[^\n]", " ", source[start:end]) + source[end:]
