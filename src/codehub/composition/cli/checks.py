"""`./codehub check`: what is quick, in under a minute."""

import sys
from pathlib import Path

from codehub.composition.cli.arguments import Arguments
from codehub.composition.cli.suite import Check, node, python, run_all

STYLE = Check("style", python("ruff", "check", "--quiet"))
FORMAT = Check("format", python("ruff", "format", "--check", "--quiet"))
TYPES = Check("types", python("mypy"))
WALLS = Check("walls between modules", [str(Path(sys.executable).with_name("lint-imports"))])
BROWSER = Check("browser: types, style, walls", node("check"), folder="web")
BROWSER_UNITS = Check("browser: unit tests", node("test"), folder="web")
QUICK = (
    "tests/kernel",
    "tests/architecture",
    "tests/contexts/accounts",
    "tests/contexts/learning",
    "tests/platform/content",
    "tests/platform/health",
    "tests/platform/http",
    "tests/platform/markdown",
    "tests/platform/resources",
    "tests/platform/settings",
    "tests/platform/telemetry",
    "tests/composition/test_arguments.py",
)
UNITS = Check("server: quick tests", python("pytest", "-q", *QUICK))


def run(arguments: Arguments, app: Path) -> int:
    """Run the quick checks, two at a time; return 0 when all passed."""
    # The longest first, so that the others fit beside it.
    checks = [UNITS, BROWSER_UNITS, TYPES, BROWSER, STYLE, FORMAT, WALLS]
    return run_all([checks], app, verbose=arguments.verbose)
