"""Functions in Pascal: called in the types that their own declaration names."""

import re
from collections.abc import Iterator

from codehub_judge.calls.signature import Signature
from codehub_judge.calls.types import Kind, Type
from codehub_judge.languages import pascal as language
from codehub_judge.languages.harness import harness, pascal
from codehub_judge.languages.language import Plan
from codehub_judge.limits import Limits

TYPES: dict[Kind, str] = {"integer": "Int64", "number": "Double", "boolean": "Boolean", "text": "String"}
# What learners are told to call arrays, which Pascal wants to have names where they are returned.
ARRAYS: dict[Kind, str] = {
    "integer": "TIntegers",
    "number": "TNumbers",
    "boolean": "TBooleans",
    "text": "TTexts",
}
UNIT, MAIN = "codehub_exercise.pas", "codehub_main.pas"
HARNESS = "codehub_call.pas"
EXERCISE = """{mode}
unit codehub_exercise;
interface
uses {uses};
procedure codehub_called;
implementation
{{$I {file}}}
{{$macro off}}
procedure codehub_called;
var
{variables}
begin
{steps}
end;
end.
"""
PROGRAM = """program codehub_main;
uses codehub_call, codehub_exercise;
begin
  codehub_called;
  codehub_reply;
end.
"""
# Where nothing ends it, it goes on to the end, so that no text is looked through more than once.
DECLARED = r"\bfunction\s+{name}\s*+(?:\((?P<parameters>[^()]*+)\)\s*+)?:(?P<returns>[^;]*+)(?P<end>;?)"
HOW = re.compile(r"(?:const|constref|var|out)\s", re.IGNORECASE)  # a parameter is given


def plan(source: bytes, signature: Signature, limits: Limits) -> Plan:
    """See Planner."""
    learners = pascal.Learners.of(source)
    files = {
        HARNESS: harness(HARNESS)[HARNESS].decode(),
        UNIT: exercise(learners, signature),
        MAIN: PROGRAM,
    }
    misfit = f"this function is needed: {declaration(signature)}"
    return pascal.around(learners, files, (HARNESS, MAIN), misfit)


def declaration(signature: Signature) -> str:
    """Return how the function may be declared, after the types that its declaration names."""
    types = [signature.returns, *(each.type for each in signature.parameters)]
    arrays = {name: text for type_ in types for name, text in _arrays(type_)}
    declared = "; ".join(f"{name} = {text}" for name, text in arrays.items())
    parameters = "; ".join(f"{each.name}: {type_name(each.type)}" for each in signature.parameters)
    function = f"function {signature.name}({parameters}): {type_name(signature.returns)};"
    return f"type {declared}; {function}" if declared else function


def type_name(type_: Type) -> str:
    """Return the type of Pascal that learners are told to use; others will do as well."""
    if not type_.element:
        return TYPES[type_.kind]
    return f"{type_name(type_.element)}List" if type_.element.element else ARRAYS[type_.element.kind]


def _arrays(type_: Type) -> Iterator[tuple[str, str]]:
    """Yield the declarations of arrays that a type needs, those of their elements first."""
    if type_.element:
        yield from _arrays(type_.element)
        yield type_name(type_), f"array of {type_name(type_.element)}"


def exercise(learners: pascal.Learners, signature: Signature) -> str:
    """Return the unit that calls the function; what does not fit, the compiler refuses."""
    names, returns = learners_types(pascal.code(learners.declarations), signature)
    arguments = [f"codehub_{number}" for number, _ in enumerate(signature.parameters)]
    depth = max(_depth(type_) for type_ in (signature.returns, *(each.type for each in signature.parameters)))
    variables = [
        *(f"  {argument}: {name};" for argument, name in zip(arguments, names, strict=True)),
        *(f"  codehub_at_{level}: SizeInt;" for level in range(depth)),
        f"  codehub_returned: {returns};",
    ]
    steps = [
        *(
            _taken(argument, each.type)
            for argument, each in zip(arguments, signature.parameters, strict=True)
        ),
        f"codehub_returned := {signature.name}({', '.join(arguments)})",
        _given("codehub_returned", signature.returns),
    ]
    return EXERCISE.format(
        mode=learners.mode,
        uses=", ".join({name.lower(): name for name in ("codehub_call", *learners.uses)}.values()),
        file=language.FILE,
        variables="\n".join(variables),
        steps=";\n".join(f"  {step}" for step in steps),
    )


def learners_types(code: str, signature: Signature) -> tuple[list[str], str]:
    """Return the types of parameters and result as the learner's declaration names them, or should do."""
    wanted = [type_name(each.type) for each in signature.parameters], type_name(signature.returns)
    for found in re.finditer(DECLARED.format(name=signature.name), code, re.IGNORECASE):
        types = [*_types_of(found["parameters"] or "")]
        returns = found["returns"].strip()
        if found["end"] and returns and len(types) == len(signature.parameters):
            return types, returns
    return wanted


def _types_of(parameters: str) -> Iterator[str]:
    for part in map(str.strip, parameters.split(";")):
        how = HOW.match(part)
        names, _, rest = part[how.end() if how else 0 :].partition(":")
        type_ = rest.partition("=")[0].strip()
        if names.strip() and type_:
            yield from [type_] * len(names.split(","))


def _depth(type_: Type) -> int:
    return 1 + _depth(type_.element) if type_.element else 0


def _taken(place: str, type_: Type, level: int = 0) -> str:
    """Return the statement that reads an argument."""
    if not type_.element:
        return f"codehub_take_{type_.kind}({place})"
    item = f"codehub_at_{level}"
    inner = _taken(f"{place}[{item}]", type_.element, level + 1)
    return (
        f"begin System.SetLength({place}, codehub_open); "
        f"for {item} := 0 to System.High({place}) do {inner}; codehub_close end"
    )


def _given(place: str, type_: Type, level: int = 0) -> str:
    """Return the statement that writes what was returned."""
    if not type_.element:
        return f"codehub_give_{type_.kind}({place})"
    item = f"codehub_at_{level}"
    inner = _given(f"{place}[{item}]", type_.element, level + 1)
    return (
        f"begin codehub_give_open; for {item} := System.Low({place}) to System.High({place}) do {inner}; "
        "codehub_give_close end"
    )
