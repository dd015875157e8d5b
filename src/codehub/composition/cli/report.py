"""What `./codehub test --full` leaves for those who come later: a page in `docs/reports/`."""

import os
import platform
import subprocess
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from codehub.composition.cli.suite import Outcome


def write_report(app: Path, outcomes: Sequence[Outcome]) -> Path:
    """Write how every check went, on what, and what the bench measured; return the page, one a day."""
    today = datetime.now(UTC).date().isoformat()
    rows = [
        f"| {outcome.check.title} | {'passed' if outcome.passed else 'FAILED'} | {outcome.seconds:.0f} |"
        for outcome in outcomes
    ]
    measured = [
        f"\n## {outcome.check.title.capitalize()}\n\n```\n{outcome.output.strip()}\n```"
        for outcome in outcomes
        if outcome.check.reported
    ]
    head = [f"# All tests, {today}", "", _machine(app), "", "| Check | Result | Seconds |", "|---|---|---:|"]
    page = app / "docs" / "reports" / f"{today}.md"
    page.parent.mkdir(exist_ok=True)
    page.write_text("\n".join([*head, *rows, *measured]) + "\n")
    return page


def _machine(app: Path) -> str:
    command = ["git", "-C", str(app), "describe", "--always", "--dirty"]
    version = subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
    return (
        f"Version {version or 'unknown'}, Python {platform.python_version()}, {platform.system()} "
        f"{platform.release()}, {os.cpu_count()} processors."
    )
