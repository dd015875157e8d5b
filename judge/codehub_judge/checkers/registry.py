"""Every checker of the judge's own, by the kind that packages use."""

from codehub_judge.checkers.check import Checker
from codehub_judge.checkers.exact import check_exact
from codehub_judge.checkers.options import CheckerOptions
from codehub_judge.checkers.tokens import check_tokens

CHECKERS: dict[str, Checker] = {"exact": check_exact, "tokens": check_tokens}


def checker_of(options: CheckerOptions) -> Checker:
    """Return the checker; words are compared where the package brings one of its own."""
    return CHECKERS.get(options.kind, check_tokens)
