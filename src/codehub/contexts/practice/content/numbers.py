"""Numbers in an author's YAML: points and tolerances."""

import re

from codehub.platform.content.fields import Fields
from codehub.platform.content.files import Report
from codehub.platform.content.yaml import Located

_POWER = re.compile(r"[0-9]{1,15}(\.[0-9]{1,15})?[eE]-?[0-9]{1,2}")


def read_number(fields: Fields, key: str, report: Report, *, most: float, required: bool) -> float | None:
    """Return a number from 0 to `most`, None without one or with another, which is reported.

    Besides YAML's decimals it may be written like 1e-6.
    """
    node = fields.take(key, required=required)
    if node is None:
        return None
    number = _number(node)
    if number is None or not 0 <= number <= most:
        report(fields.path, node.line, f"{key} must be a number from 0 to {most:,.0f}")
        return None
    return number


def _number(node: Located) -> float | None:
    if isinstance(node.value, str):
        return float(node.value) if _POWER.fullmatch(node.value) else None
    if isinstance(node.value, bool) or not isinstance(node.value, int | float):
        return None
    return node.value
