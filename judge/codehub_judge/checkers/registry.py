"""Every checker by the name that packages use."""

from codehub_judge.checkers.check import Checker
from codehub_judge.checkers.exact import check_exact
from codehub_judge.checkers.tokens import check_tokens
from codehub_judge.errors import PackageInvalid

CHECKERS: dict[str, Checker] = {"exact": check_exact, "tokens": check_tokens}


def checker_named(kind: str) -> Checker:
    """Return the checker; raise PackageInvalid when there is none of that name."""
    if kind not in CHECKERS:
        raise PackageInvalid(f"checker {kind!r} is not known; there are {', '.join(sorted(CHECKERS))}")
    return CHECKERS[kind]
