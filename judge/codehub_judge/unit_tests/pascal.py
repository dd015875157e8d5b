"""Unit tests in Pascal: a program for visible tests, another for hidden ones, and a process for each test."""

import re
import shlex
from collections.abc import Sequence

from codehub_judge.languages import pascal
from codehub_judge.languages.harness import fitting, harness
from codehub_judge.languages.language import Plan, Step
from codehub_judge.limits import Limits
from codehub_judge.unit_tests.cpp import prefix_for
from codehub_judge.unit_tests.cutting import only

START = re.compile(r"procedure (test_\w+);")
END = "end;"
CHECKS, ALONE = "codehub_checks.pas", "alone.pas"
OURS = re.compile(r"\bcodehub_")
CHECK = re.compile(r"\b(CheckEquals|CheckTrue|CheckFalse)\b", re.IGNORECASE)
NO_CODE = re.compile(r"'[^'\n]*'|\{.*?\}|\(\*.*?\*\)|//[^\n]*", re.DOTALL)
MODE = re.compile(r"\{\$mode\s+\w+\}", re.IGNORECASE)
HEADER = re.compile(r"\s*program\b[^;]*;", re.IGNORECASE)
USES = re.compile(r"\s*uses\b([^;]*);", re.IGNORECASE)
UNIT = re.compile(r"\s*(unit|library)\b", re.IGNORECASE)
END_OF_ALL = re.compile(r"\bend\s*\.", re.IGNORECASE)
BLOCK = re.compile(r"\b(begin|case|try|asm|end)\b", re.IGNORECASE)
REFUSED = (
    f"{pascal.FILE}(1,1) Error: for unit tests this has to be a program, or functions alone, and no unit"
)
UNIT_OF_TESTS = """{mode}
unit {prefix}tests;
interface
uses {uses};
procedure {prefix}run(const {prefix}name: string);
implementation
{{$I {file}}}
{{$macro off}}
{tests}
procedure {prefix}run(const {prefix}name: string);
begin
{calls}end;
end.
"""
MAIN = """program {prefix}main;
uses {prefix}checks, {prefix}tests;
begin
  {prefix}run(ParamStr(1));
  {prefix}passed;
end.
"""
ALONE_UNIT = "{mode}\nunit alone;\ninterface\n{uses}\nimplementation\n{{$I {file}}}\nend.\n"
# Our file is gone before the learner's is read, which could include it; the others' names it cannot know.
COMPILE = "set -e; {compiler} {prefix}checks.pas; rm {prefix}checks.pas; {compiler} {prefix}main.pas {made}"
REASON = r"s/own_[0-9a-f]\{16\}_//g; s/^[^ ]*([0-9,]*) Error: /: /p"


def plan(source: bytes, file: str, names: Sequence[str], limits: Limits, *, hidden: bool) -> Plan:
    """Compile the tests `names` with the learner's file, which they include."""
    prefix, text = prefix_for(source), source.decode("utf-8", "replace")
    learners, used = without_frame(text)
    tests, wanted = _without_uses(CHECK.sub(rf"{prefix}\1", only(names, file, START, end=END)))
    mode = MODE.search(text)
    frame = {"mode": mode[0] if mode else "", "file": pascal.FILE, "prefix": prefix}
    calls = "".join(f"  if {prefix}name = '{name}' then {name};\n" for name in names)
    units = ", ".join([f"{prefix}checks", *{unit.lower(): unit for unit in (*used, *wanted)}.values()])
    files = {
        pascal.FILE: learners,
        ALONE: ALONE_UNIT.format(uses=f"uses {', '.join(used)};" if used else "", **frame),
        f"{prefix}checks.pas": OURS.sub(prefix, harness(CHECKS)[CHECKS].decode()),
        f"{prefix}tests.pas": UNIT_OF_TESTS.format(uses=units, tests=tests, calls=calls, **frame),
        f"{prefix}main.pas": MAIN.format(prefix=prefix),
    }
    compiler = (pascal.find().path, *pascal.DIALECT, *pascal.MESSAGES)
    made = f"-FU. -o{pascal.FOLDER}{pascal.BINARY}"
    whole = COMPILE.format(compiler=shlex.join(compiler), prefix=prefix, made=made)
    command = fitting.compiled(
        ("/usr/bin/sh", "-c", whole), (*compiler, ALONE), fitting.TESTS, "" if hidden else REASON
    )
    if UNIT.match(_code(text)):
        command = ("/usr/bin/sh", "-c", f"echo {shlex.quote(REFUSED)}; exit 1")
    written = {name: content.encode() for name, content in files.items()}
    run = Step({}, (f"{pascal.HOME}/{pascal.BINARY}",), unpacks=True)
    return Plan(Step(written, command, product=pascal.FOLDER), run)


def without_frame(source: str) -> tuple[str, list[str]]:
    """Return a program as declarations alone, and the units it uses; its lines keep their numbers.

    What it does itself becomes a procedure, which nobody calls.
    """
    code = _code(source)
    if header := HEADER.match(code):
        source = _blank(source, header.start(), header.end())
    if end := END_OF_ALL.search(code):
        depth = 1
        for word in reversed([*BLOCK.finditer(code, 0, end.start())]):
            depth += 1 if word[0].lower() == "end" else -1
            if depth == 0:
                body = source[word.start() : end.start()]
                source = f"{source[: word.start()]}procedure codehub_program; {body}end;\n"
                break
    return _without_uses(source)


def _without_uses(source: str) -> tuple[str, list[str]]:
    found = USES.match(_code(source))
    if not found:
        return source, []
    return _blank(source, found.start(), found.end()), re.findall(r"\w+", found[1])


def _code(source: str) -> str:
    """Return the source with blanks for texts and comments."""
    return NO_CODE.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), source)


def _blank(source: str, start: int, end: int) -> str:
    return source[:start] + re.sub(r"[^\n]", " ", source[start:end]) + source[end:]
