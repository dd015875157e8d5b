"""Values of constants, in the texts of a package. What stands in a value is not looked through again."""

import re
from collections.abc import Mapping

from codehub_judge.formats.faults import refuse
from codehub_judge.formats.icpc.metadata import FILE

BRACES = "{{{{{}}}}}"  # {{name}} or {{name.variant}}
TIMES, MOST_MORE = 2, 64 << 10  # how much a text may grow, so that no small package becomes a large one


def with_constants(text: str, constants: Mapping[str, str], mark: str = BRACES) -> str:
    """Put the values of constants where their names stand; raise FormatInvalid when that is far too much.

    mark: what a name stands in.
    """
    if not constants:
        return text
    begin, end = map(re.escape, mark.format("\n").split("\n"))
    pattern = re.compile(rf"{begin}([^{{}}\n]++){end}")
    named = [constants[found[1]] for found in pattern.finditer(text) if found[1] in constants]
    size = len(text) + sum(map(len, named))
    if size > TIMES * len(text) + MOST_MORE:
        raise refuse(FILE, f"has constants that make {size} characters of a text of {len(text)}")
    return pattern.sub(lambda found: constants.get(found[1], found[0]), text)
