"""Functions in TypeScript: called as those in JavaScript, once tsc has found that their types fit."""

from codehub_judge.calls.signature import Signature
from codehub_judge.calls.types import Kind, Type
from codehub_judge.languages import typescript
from codehub_judge.languages.harness import harness
from codehub_judge.languages.language import Plan
from codehub_judge.limits import Limits

TYPES: dict[Kind, str] = {
    "integer": "number",
    "number": "number",
    "boolean": "boolean",
    "text": "string",
    "list": "{}[]",
    "map": "Record<string, {}>",
}
# A line below the learner's file, which is a module of its own: no other file can name what is in it.
FITS = "\nconst codehub_fits: ({parameters}) => {returns} | Promise<{returns}> = {name};\n"
# Mistakes of the learner's are told alone, errors of that line by how the function has to look. Mistakes of
# syntax (TS1...), which may turn up there, are the learner's.
COMPILE = r"""
misfit=$1
line=$2
shift 2
"$@" >messages && exit 0
mine="^solution\.ts($line,[0-9]*): error TS[^1]"
if grep '^[^ ]' messages | grep -qv "$mine"; then
    sed "/$mine/,\$d" messages
else
    echo "error: this function is needed: $misfit"
fi
exit 1
"""


def plan(source: bytes, signature: Signature, limits: Limits) -> Plan:
    """See Planner."""
    text = source + check(signature).encode()
    line = str(text.count(b"\n"))
    around = ("/usr/bin/sh", "-c", COMPILE, "sh", declaration(signature), line)
    files = {typescript.FILE: text}
    return typescript.called(files, harness("call.js", "learner.js"), limits, around, "call.js")


def declaration(signature: Signature) -> str:
    """Return how the function may be declared."""
    return f"function {signature.name}({_parameters(signature)}): {type_name(signature.returns)}"


def check(signature: Signature) -> str:
    """Return the line that the compiler accepts where the function can be called."""
    returns = type_name(signature.returns)
    return FITS.format(parameters=_parameters(signature), returns=returns, name=signature.name)


def _parameters(signature: Signature) -> str:
    return ", ".join(f"{each.name}: {type_name(each.type)}" for each in signature.parameters)


def type_name(type_: Type) -> str:
    """Return the type of TypeScript that learners are told to use; others will do as well."""
    name = TYPES[type_.kind]
    return name.format(type_name(type_.element)) if type_.element else name
