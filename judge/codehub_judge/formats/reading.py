"""Reads a problem, whatever format it is in."""

from collections.abc import Callable
from pathlib import Path

from codehub_judge.formats.codehub.reader import read_exercise
from codehub_judge.formats.exercism import read_exercism
from codehub_judge.formats.faults import refuse
from codehub_judge.formats.icpc.reader import read_icpc
from codehub_judge.formats.polygon.reader import read_polygon
from codehub_judge.formats.problem import Problem
from codehub_judge.formats.tree import Tree, open_tree

# What tells a format: the file that every problem in it has.
FORMATS: dict[str, Callable[[Tree], Problem]] = {
    "problem.yaml": read_icpc,
    "problem.xml": read_polygon,
    "exercise.yaml": read_exercise,
    ".meta/config.json": read_exercism,
}


def read_problem(path: Path) -> Problem:
    """Read a folder or an archive; raise FormatInvalid, which names everything that is wrong with it."""
    with open_tree(path) as tree:
        for file, read in FORMATS.items():
            if file in tree:
                return read(tree)
    raise refuse(
        "", f"{path} has none of {', '.join(FORMATS)}, so it is no problem in a format that is known"
    )
