"""Unit tests in Pascal: a program for visible tests, another for hidden ones, and a process for each test."""

import re
from collections.abc import Sequence

from codehub_judge.languages import pascal as language
from codehub_judge.languages.harness import fitting, harness, pascal
from codehub_judge.languages.language import Plan
from codehub_judge.limits import Limits
from codehub_judge.unit_tests.cpp import prefix_for
from codehub_judge.unit_tests.cutting import only

START = re.compile(r"procedure (test_\w+);")
END = "end;"
CHECKS = "codehub_checks.pas"
OURS = re.compile(r"\bcodehub_")
CHECK = re.compile(r"\b(CheckEquals|CheckTrue|CheckFalse)\b", re.IGNORECASE)
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
REASON = r"s/own_[0-9a-f]\{16\}_//g; s/^[^ ]*([0-9,]*) Error: /: /p"


def plan(source: bytes, file: str, names: Sequence[str], limits: Limits, *, hidden: bool) -> Plan:
    """Compile the tests `names` with the learner's file, which they include."""
    prefix, learners = prefix_for(source), pascal.Learners.of(source)
    tests, wanted = pascal.without_uses(CHECK.sub(rf"{prefix}\1", only(names, file, START, end=END)))
    frame = {"mode": learners.mode, "file": language.FILE, "prefix": prefix}
    calls = "".join(f"  if {prefix}name = '{name}' then {name};\n" for name in names)
    units = ", ".join(
        [f"{prefix}checks", *{unit.lower(): unit for unit in (*learners.uses, *wanted)}.values()]
    )
    # Names of ours are made with the key, so the learner's file cannot know what it could include.
    files = {
        f"{prefix}checks.pas": OURS.sub(prefix, harness(CHECKS)[CHECKS].decode()),
        f"{prefix}tests.pas": UNIT_OF_TESTS.format(uses=units, tests=tests, calls=calls, **frame),
        f"{prefix}main.pas": MAIN.format(prefix=prefix),
    }
    order = (f"{prefix}checks.pas", f"{prefix}main.pas")
    return pascal.around(learners, files, order, fitting.TESTS, "" if hidden else REASON)
