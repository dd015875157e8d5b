"""Runs one command inside `.venv`; the script `codehub` has installed what it needs."""

import importlib
import os
import sys
from pathlib import Path

from codehub.composition.cli.arguments import parse
from codehub.composition.cli.failure import CommandFailed


def main() -> int:
    """Load the command's module, and only that, and return its exit code."""
    arguments = parse(sys.argv[1:])
    command = importlib.import_module(f"codehub.composition.cli.{MODULES[arguments.command]}")
    try:
        code: int = command.run(arguments, Path(os.environ["CODEHUB_APP_DIR"]))
    except CommandFailed as failure:
        print(f"\n{failure}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return code


MODULES = {
    "up": "up",
    "status": "status",
    "test": "tests",
    "check": "checks",
    "admin": "admin",
    "content": "content",
    "bench": "bench",
    "judge": "judge",
    "run": "role",
}

if __name__ == "__main__":
    sys.exit(main())
