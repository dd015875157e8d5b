"""Functions in Haskell: the compiler itself says whether one fits, by the classes of the types."""

from codehub_judge.calls.signature import Signature
from codehub_judge.calls.types import Kind, Type
from codehub_judge.languages import haskell as language
from codehub_judge.languages.harness import fitting, harness, haskell
from codehub_judge.languages.language import Plan
from codehub_judge.limits import Limits

TYPES: dict[Kind, str] = {
    "integer": "Integer",
    "number": "Double",
    "boolean": "Bool",
    "text": "String",
    "list": "[{}]",
    "map": "Map String {}",
}
HARNESS = ("Words.hs", "Call.hs")
MAIN = "CallMain.hs"
PROGRAM = """{{-# LANGUAGE TypeApplications #-}}
module Main (main) where
import Codehub_Call
import qualified {solution}

main :: IO ()
main = call (\\[{names}] -> returned @{returns} ({solution}.{name} {arguments}))
"""


def plan(source: bytes, signature: Signature, limits: Limits) -> Plan:
    """See Planner."""
    learners = haskell.headed(source.decode("utf-8", "replace"), haskell.SOLUTION, "", language.FILE)
    files = {language.FILE: learners.encode(), MAIN: main_of(signature).encode(), **harness(*HARNESS)}
    sources = (language.FILE, *HARNESS, MAIN)
    whole = haskell.compiler(haskell.heap(limits), *sources, "-o", language.BINARY)
    alone = haskell.compiler("-fno-code", language.FILE)
    misfit = f"this function is needed: {declaration(signature)}"
    return haskell.built(files, fitting.compiled(whole, alone, misfit))


def declaration(signature: Signature) -> str:
    """Return how the function may be declared."""
    types = (*(each.type for each in signature.parameters), signature.returns)
    return f"{signature.name} :: {' -> '.join(map(type_name, types))}"


def type_name(type_: Type) -> str:
    """Return the type of Haskell that learners are told to use; others will do as well."""
    if not type_.element:
        return TYPES[type_.kind]
    element = type_name(type_.element)
    return TYPES[type_.kind].format(f"({element})" if type_.kind == type_.element.kind == "map" else element)


def main_of(signature: Signature) -> str:
    """Return the main program; what does not fit, the classes refuse."""
    names = [f"codehub_{number}" for number, _ in enumerate(signature.parameters)]
    arguments = [
        f"(taken @{_tag(each.type)} {name})" for each, name in zip(signature.parameters, names, strict=True)
    ]
    return PROGRAM.format(
        solution=haskell.SOLUTION,
        names=", ".join(names),
        returns=_tag(signature.returns),
        name=signature.name,
        arguments=" ".join(arguments),
    )


def _tag(type_: Type) -> str:
    name = f"Of{type_.kind.capitalize()}"
    return f"({name} {_tag(type_.element)})" if type_.element else name
