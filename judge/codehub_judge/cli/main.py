"""Runs one command and returns its exit code."""

import importlib
import json
import os
import sys
from collections.abc import Sequence

from codehub_judge.cli.arguments import Arguments, UsageWrong, parse
from codehub_judge.errors import JudgeError, SandboxUnavailable
from codehub_judge.formats.faults import FormatInvalid
from codehub_judge.languages.language import LanguageUnavailable

WRONG, UNUSABLE, INTERRUPTED = 1, 2, 130


def main(argv: Sequence[str] | None = None, *, program: str = "codehub-judge") -> int:
    """Run a command: 0 when all is well, 1 when something isn't, 2 when it can't be done as asked."""
    try:
        arguments = parse(sys.argv[1:] if argv is None else argv, program)
    except UsageWrong as error:
        print(error, file=sys.stderr)
        return UNUSABLE
    try:
        return _run(arguments)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # whoever read what we print has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return WRONG


def _run(arguments: Arguments) -> int:
    command = importlib.import_module(f"codehub_judge.cli.{arguments.command}")
    try:
        code: int = command.run(arguments)
    except FormatInvalid as error:
        _tell(arguments, error, [str(fault) for fault in error.faults])
        return UNUSABLE
    except (UsageWrong, LanguageUnavailable) as error:
        _tell(arguments, error, [str(error)])
        return UNUSABLE
    except SandboxUnavailable as error:
        _tell(arguments, error, [str(error)])
        return WRONG
    except JudgeError as error:
        _tell(arguments, error, [str(error)])
        return UNUSABLE
    return code


def _tell(arguments: Arguments, error: Exception, errors: Sequence[str]) -> None:
    if arguments.json:
        print(json.dumps({"errors": list(errors)}))
    print(error, file=sys.stderr)
