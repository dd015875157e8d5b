"""What is needed to run programs of an exercise's author: checkers and interactors."""

from dataclasses import dataclass

from codehub_judge.compiling import Compiler
from codehub_judge.sandbox.pool import BoxPool


@dataclass(frozen=True, slots=True)
class Bench:
    """Boxes and a compiler, shared by all submissions of a judge."""

    pool: BoxPool
    compiler: Compiler
