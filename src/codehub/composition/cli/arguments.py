"""What can be typed after `./codehub`, and a useful answer to what can't. Standard library only."""

import argparse
import difflib
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn

from codehub.composition.install import toolchains

DEFAULT_PORT = 8000
LOOPBACK = ("127.0.0.1", "localhost", "::1")
ROLES = ("web", "realtime", "worker", "scheduler", "judge")

INTRODUCTION = """\
CodeHub: courses, exercises and a judge on one machine.

    ./codehub up                      install what is missing, start everything, say where it is
    ./codehub status                  what runs, how healthy it is, how much memory it takes
    ./codehub test [--full]           everything that shows that it works (up to 20 minutes)
    ./codehub check                   the quick part of it (under a minute)
    ./codehub admin create            make an administrator
    ./codehub judge FILE --problem P  judge a program, alone; more: ./codehub judge --help
    ./codehub content check DIR       judge a course's own programs before anybody sees it
    ./codehub content import DIR      load a course folder, or every course in a folder
    ./codehub bench submit            measure the running system
    ./codehub bench learn-page        measure pages with 1,000 courses
    ./codehub run ROLE                one role in the foreground, for production
    ./codehub help [COMMAND]          this text, or the options of one command
"""


@dataclass(frozen=True, slots=True)
class Arguments:
    """A command with everything that belongs to it; what a command doesn't have keeps its default."""

    command: str
    action: str = ""
    verbose: bool = False
    data: Path = field(default_factory=Path)
    port: int = DEFAULT_PORT
    host: str = "127.0.0.1"
    demo: bool = True
    open: bool = False
    domain: str | None = None
    tls: tuple[str, ...] = ()
    accounts_file: Path | None = None
    languages: tuple[str, ...] = toolchains.USUAL
    json: bool = False
    full: bool = False
    directory: Path = field(default_factory=Path)
    username: str | None = None
    email: str | None = None
    url: str | None = None
    submissions: int = 200
    clients: Sequence[int] = (1, 8)
    role: str = ""
    rest: Sequence[str] = ()

    @property
    def needs_gateway(self) -> bool:
        """Whether Caddy stands before CodeHub."""
        return self.domain is not None or bool(self.tls)


class _Parser(argparse.ArgumentParser):
    """Answers a mistake with what was probably meant."""

    def error(self, message: str) -> NoReturn:
        _refuse(f"{message}\n\n    {self.prog} --help    shows what is possible")

    def options(self) -> list[str]:
        return [option for action in self._actions for option in action.option_strings if len(option) > 2]


def parse(argv: Sequence[str]) -> Arguments:
    """Turn a command line into Arguments; where nothing is to run, print help or the mistake and exit."""
    words = list(argv) or ["help"]
    if words[:2] == ["help", "judge"]:
        words = ["judge", "--help"]
    if words[0] in ("help", "-h", "--help"):
        _help(words[1:])
    if words[0] == "judge":  # the judge has a command line of its own, which also works without CodeHub
        return Arguments(command="judge", data=default_data_dir(), rest=tuple(words[1:]))
    parsers = _parsers()
    if words[0] not in parsers:
        _refuse(_unknown("command", words[0], sorted([*parsers, "help", "judge"]), "./codehub help"))
    parser = parsers[words[0]]
    known, unknown = parser.parse_known_args(words[1:])
    if unknown:
        _refuse(_unknown("option", unknown[0], parser.options(), f"{parser.prog} --help"))
    values = {name: value for name, value in vars(known).items() if value is not None}
    arguments = Arguments(command=words[0], **{"data": default_data_dir(), **values})
    _refuse_open_http(arguments)
    return arguments


def default_data_dir() -> Path:
    """Return where the data lie unless `--data` or CODEHUB_DATA_DIR says otherwise."""
    if chosen := os.environ.get("CODEHUB_DATA_DIR"):
        return Path(chosen).absolute()
    if os.geteuid() == 0:
        return Path("/var/lib/codehub/data")
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "codehub"


def _help(words: Sequence[str]) -> NoReturn:
    parsers = _parsers()
    if words and words[0] in parsers:
        parsers[words[0]].print_help()
    elif words:
        _refuse(_unknown("command", words[0], sorted(parsers), "./codehub help"))
    else:
        print(INTRODUCTION)
    sys.exit(0)


def _refuse(message: str) -> NoReturn:
    print(message, file=sys.stderr)
    sys.exit(2)


def _unknown(kind: str, word: str, known: Sequence[str], remedy: str) -> str:
    close = difflib.get_close_matches(word.partition("=")[0], known, n=1, cutoff=0.5)
    meant = f" Did you mean {close[0]}?" if close else ""
    return f"There is no {kind} {word}.{meant}\n\n    {remedy}    shows what there is"


def _refuse_open_http(arguments: Arguments) -> None:
    """Passwords must not cross a network in the clear: plain http is served on loopback only."""
    if arguments.domain and arguments.tls:
        _refuse("--domain gets its certificate by itself; leave out --tls, or leave out --domain.")
    if arguments.host not in LOOPBACK and not arguments.needs_gateway:
        _refuse(
            f"--host {arguments.host} would send passwords over the network in the clear. Add one of\n\n"
            "    --domain NAME         a public name of this machine; its certificate comes by itself\n"
            "    --tls CERT KEY        a certificate and key that you have (PEM files)\n"
            "    --tls self-signed     a certificate made here; browsers warn about it once"
        )


def _absolute(text: str) -> Path:
    return Path(text).expanduser().absolute()


def _writable_file(text: str) -> Path:
    path = _absolute(text)
    if path.is_dir() or not os.access(path if path.exists() else path.parent, os.W_OK):
        raise argparse.ArgumentTypeError(f"{path} can't be written; name a file in a folder that exists")
    return path


def _port(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 65535:
        raise argparse.ArgumentTypeError(f"{text} is not a port; choose a number from 1 to 65535")
    return int(text)


def _languages(text: str) -> tuple[str, ...]:
    try:
        return toolchains.languages_named(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


class _Tls(argparse.Action):
    """`--tls self-signed` or `--tls CERT KEY`."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: str | Sequence[object] | None,
        option_string: str | None = None,
    ) -> None:
        given = tuple(str(value) for value in values or ())
        if given != ("self-signed",):
            if len(given) != 2:
                parser.error("--tls takes a certificate and its key, or the word self-signed")
            given = tuple(str(_absolute(name)) for name in given)
            for name in given:
                if not os.access(name, os.R_OK):
                    parser.error(f"--tls: {name} can't be read")
        setattr(namespace, self.dest, given)


def _parsers() -> dict[str, _Parser]:
    parsers = {
        name: _Parser(prog=f"./codehub {name}", description=text, allow_abbrev=False)
        for name, text in _DESCRIPTIONS.items()
    }
    for name in ("up", "status", "admin", "content", "bench"):
        parsers[name].add_argument("--data", type=_absolute, metavar="DIR", help="where everything is kept")
    for parser in parsers.values():
        parser.add_argument(
            "--verbose", action="store_true", help="show the output of everything that is run"
        )
    _up(parsers["up"])
    for name in ("status", "content"):
        parsers[name].add_argument("--json", action="store_true", help="for programs")
    parsers["test"].add_argument(
        "--full",
        action="store_true",
        help="for releases: also attack the judge ten rounds long and measure; writes to docs/reports/",
    )
    parsers["admin"].add_argument("action", choices=["create"])
    parsers["admin"].add_argument("--username", help="asked for when left out")
    parsers["admin"].add_argument("--email", help="asked for when left out")
    parsers["content"].add_argument("action", choices=["import", "check"])
    parsers["content"].add_argument(
        "directory", type=_absolute, metavar="DIR", help="a folder with course.yaml, or of such folders"
    )
    parsers["bench"].add_argument("action", choices=["submit", "learn-page"])
    parsers["bench"].add_argument("--url", help="submit: where CodeHub is, if it isn't the one of --data")
    parsers["bench"].add_argument("--submissions", type=int, help="submit: how many, 8 at a time (200)")
    parsers["bench"].add_argument(
        "--clients",
        type=int,
        nargs=1,
        choices=(1, 8),
        help="submit: only one learner, or eight at once (both)",
    )
    parsers["run"].add_argument("role", choices=ROLES)
    parsers["run"].add_argument("rest", nargs=argparse.REMAINDER, metavar="…", help="options of the role")
    return parsers


def _up(parser: _Parser) -> None:
    parser.add_argument("--port", type=_port, help=f"where to listen ({DEFAULT_PORT})")
    parser.add_argument("--host", help="address to listen on (127.0.0.1: this machine only)")
    parser.add_argument("--no-demo", dest="demo", action="store_false", help="no demo courses and accounts")
    parser.add_argument("--open", action="store_true", help="open the browser when it is ready")
    parser.add_argument(
        "--languages",
        type=_languages,
        metavar="LIST",
        help=f"install what these need, or all ({','.join(toolchains.USUAL)}); others too where present",
    )
    parser.add_argument("--domain", metavar="NAME", help="public name: HTTPS with an automatic certificate")
    parser.add_argument(
        "--tls", nargs="+", action=_Tls, metavar="FILE", help="CERT KEY, or self-signed: HTTPS"
    )
    parser.add_argument(
        "--accounts-file",
        type=_writable_file,
        metavar="FILE",
        help="write the demo passwords there, don't print them",
    )


_DESCRIPTIONS = {
    "up": "Install what is missing, start everything and keep it running until Ctrl-C.",
    "status": "Show what runs, how healthy it is and how much memory it takes.",
    "test": "Install what the tests need and run all of them.",
    "check": "Run the quick checks: style, types, walls, unit tests.",
    "admin": "Make an administrator. The password is asked for, or read from standard input.",
    "content": "Load courses from folders; or check them, which also judges what their authors wrote.",
    "bench": "Measure the running system, or pages on a large database of its own; prints one JSON object.",
    "run": "Run one role in the foreground with the settings of the environment.",
}
