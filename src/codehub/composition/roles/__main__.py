"""One map from a role's name to what runs it. Nothing of a role is imported before it is chosen."""

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module

LOOPBACK = "127.0.0.1"
HELP = {
    "web": "pages, API and live updates in one process",
    "realtime": "live updates only (WebSocket)",
    "worker": "jobs of the queues named",
    "scheduler": "periodic jobs, jobs of dead workers, event handlers",
    "judge": "runs submissions; its options are those of codehub_judge.agent",
}


def parse(arguments: Sequence[str]) -> tuple[argparse.Namespace, list[str]]:
    """Return the options of a role and, for the judge alone, what is left for its agent."""
    parser = argparse.ArgumentParser(prog="python -m codehub.composition.roles", allow_abbrev=False)
    roles = parser.add_subparsers(dest="role", required=True, metavar="ROLE")
    options = {
        name: roles.add_parser(name, help=text, allow_abbrev=False, add_help=name != "judge")
        for name, text in HELP.items()
    }
    for name in ("web", "realtime"):
        options[name].add_argument("--host", default=LOOPBACK)
        options[name].add_argument("--port", type=int, default=8000)
        options[name].add_argument(
            "--drain-seconds", type=float, default=0.0, help="report not ready for so long before stopping"
        )
    options["web"].add_argument("--services", help="comma list of the services to mount; all by default")
    for name in ("worker", "scheduler"):
        options[name].add_argument("--health-host", default=LOOPBACK)
        options[name].add_argument("--health-port", type=int, help="answer /health there")
    options["worker"].add_argument("--queues", default="default,mail", help="comma list of queues")
    options["worker"].add_argument("--concurrency", type=int, default=2, help="jobs at once")
    chosen, rest = parser.parse_known_args(arguments)
    if rest and chosen.role != "judge":
        options[chosen.role].error(f"unknown option {rest[0]}")
    return chosen, rest


def main(arguments: Sequence[str]) -> None:
    options, rest = parse(arguments)
    if options.role == "judge":
        os.execv(sys.executable, [sys.executable, "-m", "codehub_judge.agent", *rest])  # noqa: S606 - no shell wanted
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "codehub.composition.settings")
    if getattr(options, "services", None):
        os.environ["CODEHUB_SERVICES"] = options.services
    import_module(f"codehub.composition.roles.{options.role}").main(options)


if __name__ == "__main__":
    main(sys.argv[1:])
