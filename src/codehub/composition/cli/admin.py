"""`./codehub admin create`"""

import getpass
import sys
from pathlib import Path

from codehub.composition.cli.arguments import Arguments
from codehub.composition.cli.failure import CommandFailed
from codehub.composition.cli.operate import environment_of, operate
from codehub.composition.supervisor.identity import SERVICE, identity
from codehub.composition.supervisor.installation import Installation


def run(arguments: Arguments, app: Path) -> int:
    """Make an administrator; what isn't given is asked for."""
    username = arguments.username or _ask("User name: ")
    email = arguments.email or _ask("E-mail: ")
    given = {"username": username, "email": email, "password": _password()}
    with environment_of(Installation(arguments.data, app)) as env:
        operate("create_admin", given, env=env, who=identity(SERVICE))
    print(f"{username} may now log in as an administrator.")
    return 0


def _ask(question: str) -> str:
    if not sys.stdin.isatty():
        raise CommandFailed("Give --username and --email, or run this on a terminal.")
    return input(question).strip()


def _password() -> str:
    """Ask twice on a terminal, else take the first line of standard input; never from the command line."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    password = getpass.getpass("Password: ")
    if getpass.getpass("Once more: ") != password:
        raise CommandFailed("The two passwords differ; nothing was changed.")
    return password
