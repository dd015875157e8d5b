"""Functions in Java: found among the static methods of the class Solution, as soon as it is compiled."""

from codehub_judge.calls.signature import Signature
from codehub_judge.calls.types import Kind, Type
from codehub_judge.languages.harness import harness, java
from codehub_judge.languages.language import Plan
from codehub_judge.limits import Limits

TYPES: dict[Kind, str] = {
    "integer": "long",
    "number": "double",
    "boolean": "boolean",
    "text": "String",
    "list": "List<{}>",
    "map": "Map<String, {}>",
}
BOXED = {"long": "Long", "double": "Double", "boolean": "Boolean"}  # inside of lists and maps
FILES = ("Call.java", "Json.java", "Shape.java")


def plan(source: bytes, signature: Signature, limits: Limits) -> Plan:
    """See Planner."""
    types = (signature.returns, *(parameter.type for parameter in signature.parameters))
    words = (java.learners_file(source), declaration(signature), signature.name, *map(str, types))
    return java.called(source, harness(*FILES), ("codehub.Call", *words), limits)


def declaration(signature: Signature) -> str:
    """Return how the method may be declared."""
    parameters = (f"{type_name(each.type)} {each.name}" for each in signature.parameters)
    return f"static {type_name(signature.returns)} {signature.name}({', '.join(parameters)})"


def type_name(type_: Type) -> str:
    """Return the type of Java that learners are told to use; others will do as well."""
    if not type_.element:
        return TYPES[type_.kind]
    element = type_name(type_.element)
    return TYPES[type_.kind].format(BOXED.get(element, element))
