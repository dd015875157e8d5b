"""`./codehub run ROLE`: one role in the foreground, as production starts it."""

import os
import sys
from pathlib import Path
from typing import NoReturn

from codehub.composition.cli.arguments import Arguments
from codehub.composition.supervisor.environment import operator_settings


def run(arguments: Arguments, app: Path) -> NoReturn:
    """Become the role, with the settings of the environment and `.env`."""
    env = {"CODEHUB_WEB_DIST": str(app / "web" / "dist"), **os.environ, **operator_settings(app)}
    command = [sys.executable, "-m", "codehub.composition.roles", arguments.role, *arguments.rest]
    os.execve(sys.executable, command, env)  # noqa: S606 - no shell is wanted
