"""Functions in Rust: the compiler itself says whether one fits, by the traits of the types."""

from codehub_judge.calls.signature import Signature
from codehub_judge.calls.types import Kind, Type
from codehub_judge.languages.harness import harness, rust
from codehub_judge.languages.language import Plan
from codehub_judge.limits import Limits

TYPES: dict[Kind, str] = {
    "integer": "i64",
    "number": "f64",
    "boolean": "bool",
    "text": "String",
    "list": "Vec<{}>",
    "map": "HashMap<String, {}>",
}
MODULE = "codehub_exercise"
CRATES = (
    (rust.WHOLE, *rust.LIBRARY, "--crate-name", "codehub_learner"),
    ("call_main.rs", "-L.", "--extern", "codehub_learner", "-o", "solution"),
)
EXERCISE = """#[path = "call.rs"]
mod codehub_call;
use codehub_call::*;
pub use codehub_call::Input;

pub fn called(input: &mut Input) -> Vec<u8> {{
    match answer(input) {{
        Ok(text) => text,
        Err(DoesNotFit(it)) =>
            format!("error\\nThe argument {{}} does not fit into the type of your parameter.", it).into(),
    }}
}}

fn answer(input: &mut Input) -> Result<Vec<u8>, DoesNotFit> {{
    input.open();
    input.text();
    input.open();
    let returned = super::{name}({arguments});
    let mut text = b"returned\\n".to_vec();
    Write::<{returns}>::write(&returned, &mut text);
    Ok(text)
}}
"""


def plan(source: bytes, signature: Signature, limits: Limits) -> Plan:
    """See Planner."""
    misfit = f"this function is needed: {declaration(signature)}"
    files = {f"{MODULE}.rs": exercise(signature).encode(), **harness("call.rs", "call_main.rs")}
    return rust.around(source, MODULE, files, CRATES, misfit)


def declaration(signature: Signature) -> str:
    """Return how the function may be declared."""
    parameters = (f"{each.name}: {type_name(each.type)}" for each in signature.parameters)
    return f"fn {signature.name}({', '.join(parameters)}) -> {type_name(signature.returns)}"


def type_name(type_: Type) -> str:
    """Return the type of Rust that learners are told to use; others will do as well."""
    name = TYPES[type_.kind]
    return name.format(type_name(type_.element)) if type_.element else name


def exercise(signature: Signature) -> str:
    """Return the module that calls the function; what does not fit, the traits refuse."""
    return EXERCISE.format(
        name=signature.name,
        arguments=", ".join(f"read::<{_tag(each.type)}, _>(input)?" for each in signature.parameters),
        returns=_tag(signature.returns),
    )


def _tag(type_: Type) -> str:
    name = type_.kind.capitalize()
    return f"{name}<{_tag(type_.element)}>" if type_.element else name
