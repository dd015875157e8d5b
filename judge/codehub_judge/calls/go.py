"""Functions in Go: the compiler itself says whether one fits, by the types that may stand for ours."""

from codehub_judge.calls.signature import Signature
from codehub_judge.calls.types import Kind, Type
from codehub_judge.languages.harness import go, harness
from codehub_judge.languages.language import Plan
from codehub_judge.limits import Limits

TYPES: dict[Kind, str] = {
    "integer": "int",
    "number": "float64",
    "boolean": "bool",
    "text": "string",
    "list": "[]{}",
    "map": "map[string]{}",
}
TAKEN: dict[Kind, str] = {
    "integer": "codehub.Number",
    "number": "codehub.Fraction",
    "boolean": "~bool",
    "text": "~string",
    "list": "~[]{}",
    "map": "~map[string]{}",
}
RETURNED: dict[Kind, str] = {**TAKEN, "integer": "codehub.Whole", "number": "codehub.Number"}
FOLDER = "codehub"
MAIN = """package main

import codehub "./codehub"

func codehub_fits[{constraints}](function func({parameters}) {returned}) any {{ return function }}

func main() {{ codehub.Call(codehub_fits({name})) }}
"""


def plan(source: bytes, signature: Signature, limits: Limits) -> Plan:
    """See Planner."""
    misfit = f"this function is needed: {declaration(signature)}"
    return go.around(source, main_of(signature), harness("call.go"), FOLDER, misfit=misfit)


def declaration(signature: Signature) -> str:
    """Return how the function may be declared."""
    parameters = (f"{each.name} {type_name(each.type)}" for each in signature.parameters)
    return f"func {signature.name}({', '.join(parameters)}) {type_name(signature.returns)}"


def type_name(type_: Type) -> str:
    """Return the type of Go that learners are told to use; others will do as well."""
    name = TYPES[type_.kind]
    return name.format(type_name(type_.element)) if type_.element else name


def main_of(signature: Signature) -> str:
    """Return the main program; what does not fit, its generic function refuses."""
    constraints: list[str] = []
    returned = _constrain(signature.returns, RETURNED, constraints)
    parameters = [_constrain(each.type, TAKEN, constraints) for each in signature.parameters]
    return MAIN.format(
        constraints=", ".join(constraints),
        parameters=", ".join(parameters),
        returned=returned,
        name=signature.name,
    )


def _constrain(type_: Type, words: dict[Kind, str], constraints: list[str]) -> str:
    """Add what a type of the exercise asks of one of Go, and return the name it has there."""
    element = _constrain(type_.element, words, constraints) if type_.element else ""
    name = f"T{len(constraints)}"
    constraints.append(f"{name} {words[type_.kind].format(element)}")
    return name
