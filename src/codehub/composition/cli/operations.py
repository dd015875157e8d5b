"""What needs Django: a short-lived process of its own, so that the supervisor stays small.

    python -m codehub.composition.cli.operations NAME   reads a JSON object, writes one

The answer is `{"result": …}`, or `{"errors": […]}` with messages for the person at the terminal.
"""

import json
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import django

from codehub.kernel.errors import DomainError

Operation = Callable[[dict[str, Any]], object]


def prepare(given: dict[str, Any]) -> dict[str, object]:
    """Migrate, let the judge in, and load the demo when wanted; returns the accounts that are to be told."""
    from django.core.management import call_command

    from codehub.contexts.practice import api as practice

    call_command("migrate", verbosity=0, interactive=False)
    if given["judge_password"] is not None:
        practice.prepare_judge_role(password=given["judge_password"])
    if not given["demo"]:
        return {"accounts": [], "courses": 0}
    from codehub.composition.cli.demo import create_accounts, import_courses

    courses = import_courses(Path(given["courses"]))
    accounts = create_accounts(given["accounts_seed"], seed_is_old=given["accounts_seed_is_old"])
    return {"courses": courses, "accounts": accounts}


def create_admin(given: dict[str, Any]) -> dict[str, object]:
    from codehub.contexts.accounts import api as accounts

    account = accounts.create_admin(
        username=given["username"], email=given["email"], password=given["password"]
    )
    return {"username": account.username}


def import_content(given: dict[str, Any]) -> list[dict[str, object]]:
    """Import each folder; the folders before a faulty one stay imported."""
    from codehub.contexts.learning import api as learning

    reports = []
    for folder in given["folders"]:
        report = learning.import_course(path=Path(folder))
        counts = {name: getattr(report, name) for name in ("created", "updated", "unchanged", "retired")}
        reports.append({"slug": report.slug, **counts})
    return reports


def read_content(given: dict[str, Any]) -> dict[str, list[dict[str, object]]]:
    """Read each folder as an import would.

    Returns `{programs, mistakes}`: the programs with the packages that judge them, and what is wrong in any
    folder as `{path, line, message}`.
    """
    from codehub.composition.cli.programs import programs_of
    from codehub.contexts.learning import api as learning
    from codehub.contexts.learning.errors import ContentInvalid

    programs: list[dict[str, object]] = []
    mistakes: list[dict[str, object]] = []
    for folder in map(Path, given["folders"]):
        try:
            programs += programs_of(learning.read_course(folder), folder)
        except ContentInvalid as invalid:
            mistakes += [asdict(error) | {"path": str(error.path)} for error in invalid.errors]
    return {"programs": programs, "mistakes": mistakes}


OPERATIONS: dict[str, Operation] = {
    "prepare": prepare,
    "create_admin": create_admin,
    "import_content": import_content,
    "read_content": read_content,
}


def _messages(error: DomainError) -> list[str]:
    """Return what to show: every fault of a course folder, every field's message, or the sentence itself."""
    fields = [f"{name}: {message}" for name, messages in error.fields.items() for message in messages]
    return [str(fault) for fault in getattr(error, "errors", ())] or fields or [str(error)]


def main() -> int:
    django.setup()
    try:
        answer: dict[str, object] = {"result": OPERATIONS[sys.argv[1]](json.load(sys.stdin))}
    except DomainError as error:
        answer = {"errors": _messages(error)}
    json.dump(answer, sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
