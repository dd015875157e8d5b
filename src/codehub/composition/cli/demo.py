"""The demo: the courses of this repository and one account of each role."""

import hashlib
import hmac
from pathlib import Path

from codehub.contexts.accounts import api as accounts
from codehub.contexts.learning import api as learning
from codehub.kernel.actors import Role

DEMO_ROLES: tuple[Role, ...] = ("student", "instructor", "admin")
# The catalogue shows courses in the order in which they came; a beginner's course comes first.
FIRST_COURSES = ("python-from-zero", "cpp-first-steps")


def import_courses(folder: Path) -> int:
    """Import every course of a folder and return how many there are; unchanged ones cost little."""
    courses = sorted((path.parent for path in folder.glob("*/course.yaml")), key=_place)
    for course in courses:
        learning.import_course(path=course)
    return len(courses)


def _place(course: Path) -> tuple[int, str]:
    known = course.name in FIRST_COURSES
    return FIRST_COURSES.index(course.name) if known else len(FIRST_COURSES), course.name


def create_accounts(seed: str, *, seed_is_old: bool) -> list[dict[str, str]]:
    """Make the demo accounts that don't exist yet; return those whose password nobody has been told.

    Passwords follow from the seed, which is kept until they are told. So when it is an old one, accounts that
    have these passwords were made by a start that was cut off before it could tell them.
    """
    untold = []
    for role in DEMO_ROLES:
        password = _password(seed, role)
        if accounts.find_account(login=role) is None:
            accounts.create_user(username=role, email=f"{role}@demo.example", password=password, role=role)
        elif not (seed_is_old and accounts.has_password(login=role, password=password)):
            continue
        untold.append({"username": role, "role": role, "password": password})
    return untold


def _password(seed: str, role: str) -> str:
    """Return 64 bits of the seed for a role, as `0123-4567-89ab-cdef`."""
    digits = hmac.digest(seed.encode(), role.encode(), hashlib.sha256).hex()
    return "-".join(digits[place : place + 4] for place in range(0, 16, 4))
