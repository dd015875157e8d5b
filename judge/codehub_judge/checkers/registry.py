"""Every checker of the judge's own, by the kind that packages use."""

from codehub_judge.checkers.check import Check, Checker
from codehub_judge.checkers.exact import check_exact
from codehub_judge.checkers.floats import check_floats
from codehub_judge.checkers.options import CheckerOptions
from codehub_judge.checkers.tokens import check_case, check_tokens
from codehub_judge.checkers.unordered import check_unordered

CHECKERS: dict[str, Checker] = {
    "case": check_case,
    "exact": check_exact,
    "tokens": check_tokens,
    "unordered": check_unordered,
}


def checker_of(options: CheckerOptions) -> Checker:
    """Return the checker; words are compared where the package brings one of its own."""

    def check(output: bytes, expected: bytes) -> Check:
        return check_floats(output, expected, options.absolute, options.relative)

    chosen = check if options.kind == "float" else CHECKERS.get(options.kind, check_tokens)
    if not options.ignore_case:
        return chosen
    return lambda output, expected: chosen(output.lower(), expected.lower())
