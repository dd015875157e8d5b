"""How the function of an exercise is compiled and called in each language."""

import json
from collections.abc import Callable

from codehub_judge.calls import bash, c, csharp, go, haskell, java, pascal, rust, scripts, typescript
from codehub_judge.calls.signature import Signature
from codehub_judge.calls.types import Json, Kind, Type
from codehub_judge.languages import javascript, python
from codehub_judge.languages.harness import cpp, harness
from codehub_judge.languages.language import Plan
from codehub_judge.limits import Limits

Planner = Callable[[bytes, Signature, Limits], Plan]
CPP_TYPES: dict[Kind, str] = {
    "integer": "long long",
    "number": "double",
    "boolean": "bool",
    "text": "std::string",
    "list": "std::vector<{}>",
    "map": "std::map<std::string, {}>",
}
CPP_MAIN = """{library}#include "codehub_call.hpp"
template <{types}> void codehub_call(Returned (*function)({parameters}), char** words) {{
    codehub::Exercise<{exercise}>::call(function, words);
}}
{include}
int main(int, char** words) {{ codehub_call(&::{name}, words); }}
"""


def python_plan(source: bytes, signature: Signature, limits: Limits) -> Plan:
    """Call it in a copy of the warm interpreter."""
    return python.warm(source, "warm_calls.run_call")


def javascript_plan(source: bytes, signature: Signature, limits: Limits) -> Plan:
    """Run the harness, which loads the learner's file as a script."""
    files = {javascript.FILE: source, **harness("call.js", "learner.js")}
    return javascript.node("call.js", files, limits)


def cpp_plan(source: bytes, signature: Signature, limits: Limits) -> Plan:
    """Compile a main function that calls it with what the harness reads."""
    misfit = f"this function is needed: {declaration(signature)}"
    files = {"call.cpp": main_of(signature).encode(), **harness("codehub_call.hpp")}
    return cpp.around(source, files, "call.cpp", misfit)


def declaration(signature: Signature) -> str:
    """Return how the function may be declared in C++."""
    parameters = (f"{cpp_type(parameter.type)} {parameter.name}" for parameter in signature.parameters)
    return f"{cpp_type(signature.returns)} {signature.name}({', '.join(parameters)})"


def cpp_type(type_: Type) -> str:
    """Return the type of C++ that learners are told to use; others will do as well."""
    name = CPP_TYPES[type_.kind]
    return name.format(cpp_type(type_.element)) if type_.element else name


def main_of(signature: Signature) -> str:
    """Return the main program; of several functions of that name it calls the one with as many parameters."""
    parameters = [f"P{number}" for number, _ in enumerate(signature.parameters)]
    types = (signature.returns, *(parameter.type for parameter in signature.parameters))
    return CPP_MAIN.format(
        library=cpp.LIBRARY,
        types=", ".join(f"class {name}" for name in ("Returned", *parameters)),
        parameters=", ".join(parameters),
        exercise=", ".join(map(_tag, types)),
        include=cpp.INCLUDE,
        name=signature.name,
    )


def _tag(type_: Type) -> str:
    name = f"codehub::{type_.kind.capitalize()}"
    return f"{name}<{_tag(type_.element)}>" if type_.element else name


def question(signature: Signature, arguments: tuple[Json, ...]) -> bytes:
    """Return what a harness reads; that of C++ knows its function and stops after the arguments."""
    call = {
        "arguments": arguments,
        "name": signature.name,
        "parameters": [parameter.name for parameter in signature.parameters],
        "returns": str(signature.returns),
        "types": [str(parameter.type) for parameter in signature.parameters],
    }
    return json.dumps(call, ensure_ascii=False, allow_nan=False).encode()


PLANS: dict[str, Planner] = {
    "python": python_plan,
    "c": c.plan,
    "cpp": cpp_plan,
    "javascript": javascript_plan,
    "go": go.plan,
    "csharp": csharp.plan,
    "java": java.plan,
    "rust": rust.plan,
    "typescript": typescript.plan,
    "haskell": haskell.plan,
    "pascal": pascal.plan,
    "bash": bash.plan,
    **scripts.SCRIPTS,
}
QUESTIONS: dict[str, Callable[[Signature, tuple[Json, ...]], bytes]] = {"bash": bash.question}
