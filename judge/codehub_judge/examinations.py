"""The types of exercise that can be judged."""

from collections.abc import Callable

from codehub_judge.bench import Bench
from codehub_judge.calls.examination import FunctionCalls
from codehub_judge.errors import PackageInvalid
from codehub_judge.examination import Examination
from codehub_judge.interactive.examination import Interactive
from codehub_judge.output_only import OutputOnly
from codehub_judge.packages import Package
from codehub_judge.sql.examination import SqlQueries
from codehub_judge.stdin_stdout import StdinStdout
from codehub_judge.unit_tests.examination import UnitTests

EXAMINATIONS: dict[str, Callable[[Package, Bench], Examination]] = {
    "stdin_stdout": StdinStdout,
    "function": lambda package, bench: FunctionCalls(package),
    "interactive": Interactive,
    "sql": lambda package, bench: SqlQueries(package),
    "output_only": OutputOnly,
    "unit_tests": lambda package, bench: UnitTests(package),
}


def examination_of(package: Package, bench: Bench) -> Examination:
    """Return how the tests of a package are put to a program; raise PackageInvalid for a type not known."""
    if package.type not in EXAMINATIONS:
        raise PackageInvalid(f"type {package.type!r} is not known")
    return EXAMINATIONS[package.type](package, bench)
