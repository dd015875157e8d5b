"""What can be typed after `codehub-judge`."""

import argparse
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

INTRODUCTION = """\
{program} FILE --problem DIR          judge a program, or a folder with the files of one
{program} verify PACKAGE…             run a problem's own submissions and validators
{program} convert SOURCE TARGET       write a problem as an ICPC package, or as an exercise of CodeHub's
{program} languages                   what can be judged here, and what is missing for the rest
{program} doctor                      attack the sandbox and say whether it held

A problem is a folder or a .zip or .kpp archive: an ICPC/Kattis package (legacy, legacy-icpc, 2023-07-draft,
2025-09), a Polygon package, an exercise of CodeHub's, or one of Exercism's. Nothing in it is run while it
is read. Exit code: 0 when all is well, 1 when something isn't, 2 when it can't be understood.

{program} COMMAND --help              the options of a command
"""
COMMANDS = {
    "verify": "Run a problem's own submissions and validators, and compare it with what its author says.",
    "convert": "Write a problem in another format.",
    "languages": "Show which languages can be judged here, and which packages bring the others.",
    "doctor": "Attack the sandbox of this host and say what held, what is missing and what to do about it.",
    "run": "Judge a program, or a folder with the files of one, against a problem.",
}


class UsageWrong(Exception):
    """What was typed can't be understood; the text says why."""


@dataclass(frozen=True, slots=True)
class Arguments:
    """A command with its options; what a command doesn't have keeps its default."""

    command: str
    json: bool = False
    packages: Sequence[Path] = ()
    file: Path = Path()
    problem: Path = Path()
    language: str = ""
    target: Path = Path()
    to: str = ""
    parallel: int = 0
    stop_early: bool = False
    python: str = "warm"
    time_limit: float | None = None

    @property
    def workers(self) -> int:
        """How many boxes are used at the same time."""
        return self.parallel or len(os.sched_getaffinity(0))


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageWrong(f"{message}\n\n    {self.prog} --help    shows what is possible")


def parse(argv: Sequence[str], program: str) -> Arguments:
    """Turn what was typed into Arguments; help is printed and ends with SystemExit; raise UsageWrong."""
    words = list(argv)
    if not words or words[0] in ("help", "-h", "--help"):
        print(INTRODUCTION.format(program=program), end="")
        raise SystemExit(0)
    command = words.pop(0) if words[0] in COMMANDS and words[0] != "run" else "run"
    prog = program if command == "run" else f"{program} {command}"
    parser = _Parser(prog=prog, description=COMMANDS[command], allow_abbrev=False)
    parser.add_argument("--json", action="store_true", help="for programs")
    _ADD[command](parser)
    values = {name: value for name, value in vars(parser.parse_args(words)).items() if value is not None}
    return Arguments(command, **values)


def _verify(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("packages", nargs="+", type=Path, metavar="PACKAGE", help="a folder or an archive")
    _add_parallel(parser, "how many submissions are judged at the same time")


def _convert(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="SOURCE", help="a problem: a folder or an archive")
    parser.add_argument(
        "target", type=Path, metavar="TARGET", help="a folder, or a file ending in .zip or .kpp"
    )
    parser.add_argument(
        "--to",
        choices=["icpc", "own"],
        default="icpc",
        help="icpc: version 2025-09 (usual); own: an exercise of CodeHub's",
    )


def _run(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="a program, or a folder with its files")
    parser.add_argument("--problem", type=Path, required=True, metavar="DIR", help="a folder or an archive")
    parser.add_argument("--language", metavar="NAME", help="known by the ending of FILE when left out")
    parser.add_argument("--time-limit", type=_seconds, metavar="SECONDS", help="instead of the problem's own")
    parser.add_argument("--stop-early", action="store_true", help="stop at the first test that fails")
    parser.add_argument(
        "--python", choices=["warm", "exec"], help="how Python runs; the verdicts are the same"
    )
    _add_parallel(parser, "how many tests run at the same time")


def _none(_parser: argparse.ArgumentParser) -> None:
    """Languages and doctor have no options of their own."""


_ADD = {"verify": _verify, "convert": _convert, "run": _run, "languages": _none, "doctor": _none}


def _add_parallel(parser: argparse.ArgumentParser, what: str) -> None:
    parser.add_argument("--parallel", type=_count, metavar="N", help=f"{what} (one on each core)")


def _count(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 64:
        raise argparse.ArgumentTypeError(f"{text} is no number from 1 to 64")
    return int(text)


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds <= 3600:
        raise argparse.ArgumentTypeError(f"{text} is no number of seconds up to 3600")
    return seconds
