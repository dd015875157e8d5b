"""Says in plain words how what a function returned differs from what was expected."""

from codehub_judge.calls.compare import ABSENT, Absent, Difference, Found
from codehub_judge.calls.notation import Notation
from codehub_judge.calls.types import Json

SHORT = 40  # up to this length a list or a text is seen at once, and no place in it needs to be pointed to
ARGUMENTS = 120  # characters of a call
ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def call(name: str, arguments: tuple[Json, ...], notation: Notation) -> str:
    """Return the call as the learner would write it."""
    each = max(ARGUMENTS // max(len(arguments), 1), 12)
    return notation.applied(name, [_argument(argument, each, notation) for argument in arguments])


def _argument(value: Json, budget: int, notation: Notation) -> str:
    text = notation.shown(value, budget)
    return text[1:-1] if notation.spread and isinstance(value, list) else text


def wrong_value(what: str, returned: Json, expected: Json, at: Difference, notation: Notation) -> str:
    """Say that the call `what` returned a value that differs; long values get a line about the place."""
    found, wanted = notation.shown(returned), notation.shown(expected)
    if not at.path and type(returned) is not type(expected):
        found, wanted = f"{found} ({notation.kind(returned)})", f"{wanted} ({notation.kind(expected)})"
    facts = f"{what} {notation.gave} {found}, expected {wanted}"
    if max(len(found), len(wanted)) <= SHORT or not isinstance(returned, list | dict | str):
        return facts
    place = _place(at, notation)
    return f"{facts}\n{place}" if place else facts


def _place(at: Difference, notation: Notation) -> str:
    """Point to the first difference; empty where there is no place in the value to point to."""
    steps = [_step(step, notation) for step in at.path]
    returned, expected = at.returned, at.expected
    if isinstance(returned, str) and isinstance(expected, str):
        spot = _first_difference(returned, expected)
        steps.append(f"the {ordinal(spot + 1)} character")
        returned, expected = returned[spot : spot + 1] or ABSENT, expected[spot : spot + 1] or ABSENT
    if not steps:
        return ""
    inside = "".join(f"in {step}, " for step in steps[:-1])
    sentence = f"{inside}{steps[-1]} {_facts(returned, expected, notation)}"
    return f"{sentence[0].upper()}{sentence[1:]}."


def _first_difference(left: str, right: str) -> int:
    pairs = enumerate(zip(left, right, strict=False))
    return next((spot for spot, (one, other) in pairs if one != other), min(len(left), len(right)))


def _facts(returned: Found, expected: Found, notation: Notation) -> str:
    if isinstance(expected, Absent):
        return f"is {_shown(returned, notation)}, expected nothing there"
    is_ = "is missing" if isinstance(returned, Absent) else f"is {_shown(returned, notation)}"
    return f"{is_}, expected {_shown(expected, notation)}"


def _shown(value: Found, notation: Notation) -> str:
    return "" if isinstance(value, Absent) else notation.shown(value, SHORT)


def _step(step: int | str, notation: Notation) -> str:
    if isinstance(step, str):
        return f"the value of {notation.shown(step, SHORT)}"
    return f"the {ordinal(step + 1)} value"


def ordinal(number: int) -> str:
    """Return 1st, 2nd, 3rd, 4th, … 11th, …"""
    ending = "th" if number % 100 in (11, 12, 13) else ENDINGS.get(number % 10, "th")
    return f"{number}{ending}"
