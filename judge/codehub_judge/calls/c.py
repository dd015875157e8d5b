"""Functions in C: lists are a pointer and a length; a returned list tells its own through a last pointer."""

from collections.abc import Iterator

from codehub_judge.calls.signature import Signature
from codehub_judge.calls.types import Kind, Type
from codehub_judge.languages import c as language
from codehub_judge.languages.harness import c, harness
from codehub_judge.languages.language import Plan
from codehub_judge.limits import Limits

TYPES: dict[Kind, str] = {
    "integer": "long long ",
    "number": "double ",
    "boolean": "bool ",
    "text": "const char *",
}
TAKEN: dict[Kind, str] = {
    "integer": "CODEHUB_NUMBER",
    "number": "CODEHUB_FRACTION",
    "boolean": "CODEHUB_BOOLEAN",
    "text": "CODEHUB_TEXT",
}
RETURNED: dict[Kind, str] = {**TAKEN, "integer": "CODEHUB_WHOLE", "number": "CODEHUB_NUMBER"}
MAIN = "codehub_exercise.c"
# The learner's own main function, with which they tried their code, is kept out of the way.
EXERCISE = """#define main codehub_learners_main
#include "{file}"
#include "codehub_call.h"
#include "{types}"
void codehub_called(void) {{
{lines}
}}
"""


def plan(source: bytes, signature: Signature, limits: Limits) -> Plan:
    """See Planner."""
    misfit = f"this function is needed: {declaration(signature)}"
    files = {MAIN: exercise(signature).encode(), **harness("codehub_call.c", "codehub_call.h")}
    return c.around(source, signature.name, files, misfit)


def declaration(signature: Signature) -> str:
    """Return how the function may be declared."""
    parameters = [text for each in signature.parameters for text in _declared(each.name, each.type)]
    returns = TYPES[signature.returns.kind] if not signature.returns.element else ""
    if signature.returns.element:
        returns = f"{TYPES[signature.returns.element.kind]}*"
        parameters.append("size_t *length")
    return f"{returns}{signature.name}({', '.join(parameters)})"


def _declared(name: str, type_: Type) -> Iterator[str]:
    if not type_.element:
        yield f"{TYPES[type_.kind]}{name}"
        return
    element = TYPES[type_.element.kind]
    yield f"{element}const *{name}" if element.endswith("*") else f"const {element}*{name}"
    yield f"size_t {name}_length"


def exercise(signature: Signature) -> str:
    """Return the file that calls the function; what does not fit, the compiler refuses."""
    lines, count = [], 0
    for parameter in signature.parameters:
        count += 1
        if parameter.type.element:
            shapes = TAKEN[parameter.type.element.kind]
            lines.append(f"CODEHUB_TAKE_LIST({count}, {count + 1}, {shapes})")
            count += 1
        else:
            lines.append(f"CODEHUB_TAKE({count}, {TAKEN[parameter.type.kind]})")
    arguments = [f"codehub_{number}" for number in range(1, count + 1)]
    returns = signature.returns.element or signature.returns
    if signature.returns.element:
        lines.append(f"CODEHUB_LENGTH({count + 1})")
        arguments.append("&codehub_length")
    word = "CODEHUB_GIVE_LIST" if signature.returns.element else "CODEHUB_GIVE"
    lines.append(f"{word}({RETURNED[returns.kind]}, {signature.name}({', '.join(arguments)}))")
    return EXERCISE.format(file=language.FILE, types=c.TYPES, lines="\n".join(lines))
