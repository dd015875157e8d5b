"""Functions in C#: found among the static methods of the class Solution, as soon as it is compiled."""

from codehub_judge.calls.signature import Signature
from codehub_judge.calls.types import Kind, Type
from codehub_judge.languages.harness import csharp, harness
from codehub_judge.languages.language import Plan
from codehub_judge.limits import Limits

TYPES: dict[Kind, str] = {
    "integer": "long",
    "number": "double",
    "boolean": "bool",
    "text": "string",
    "list": "List<{}>",
    "map": "Dictionary<string, {}>",
}


def plan(source: bytes, signature: Signature, limits: Limits) -> Plan:
    """See Planner."""
    types = (signature.returns, *(parameter.type for parameter in signature.parameters))
    words = (declaration(signature), signature.name, *map(str, types))
    return csharp.called(source, harness("call.cs"), words)


def declaration(signature: Signature) -> str:
    """Return how the method may be declared."""
    parameters = (f"{type_name(each.type)} {each.name}" for each in signature.parameters)
    return f"static {type_name(signature.returns)} {signature.name}({', '.join(parameters)})"


def type_name(type_: Type) -> str:
    """Return the type of C# that learners are told to use; others will do as well."""
    name = TYPES[type_.kind]
    return name.format(type_name(type_.element)) if type_.element else name
