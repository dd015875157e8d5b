"""`./codehub judge …`: the judge alone, without a database; its own command line does the rest."""

from pathlib import Path

from codehub.composition.cli.arguments import Arguments
from codehub_judge.cli.main import main


def run(arguments: Arguments, app: Path) -> int:
    """Hand over what was typed behind `judge`."""
    return main(arguments.rest, program="./codehub judge")
