"""The key `function` of `exercise.yaml`: the signature of what learners write, the same in every language."""

import keyword
from pathlib import Path

from codehub.contexts.practice.contracts import FunctionSignature, Parameter
from codehub.contexts.practice.signatures import parse_type
from codehub.platform.content.fields import Fields
from codehub.platform.content.files import Report
from codehub.platform.content.yaml import Located

MAX_PARAMETERS = 10
TYPE_WORDS = 'integer, number, boolean, text, or "list[…]" and "map[…]" of one of these'
_NAME = (r"[a-z][a-z0-9_]{0,49}", "small letters, digits and underscores, a letter first")
# what is small letters and means something in C++ or JavaScript; Python's own list is in its library
_WORDS = """
alignas alignof and_eq arguments asm auto bitand bitor bool case catch char compl concept const consteval
constexpr constinit debugger decltype default delete do double dynamic_cast enum eval explicit export
exports extends extern false float friend function goto implements inline instanceof int interface let
long main module mutable namespace new noexcept not_eq null nullptr operator or_eq package private
protected public register reinterpret_cast require requires short signed sizeof static static_assert
static_cast std struct super switch template this thread_local throw true typedef typeid typename typeof
undefined union unsigned using var virtual void volatile wchar_t xor xor_eq
"""
_RESERVED = frozenset(_WORDS.split()) | {word for word in keyword.kwlist if word.islower()}


def read_function(fields: Fields, report: Report) -> FunctionSignature | None:
    """Return the signature, None when it can't be used; what is wrong is reported."""
    node = fields.take("function")
    if node is None:
        return None
    function = Fields(node, fields.path, report, what="function")
    name = _name(function, report)
    parameters = _parameters(function, report)
    returns = _type(function, "returns", report)
    function.finish()
    if not name or parameters is None or not returns:
        return None
    return FunctionSignature(name=name, parameters=parameters, returns=returns)


def _name(fields: Fields, report: Report) -> str:
    name = fields.matching("name", *_NAME)
    if name in _RESERVED:
        report(
            fields.path, fields.line, f"{name} means something else in one of the languages; choose another"
        )
        return ""
    return name


def _parameters(fields: Fields, report: Report) -> list[Parameter] | None:
    """Return the parameters, None when one of them is wrong."""
    node = fields.take("parameters")
    if node is None:
        return None
    if not isinstance(node.value, list) or not 1 <= len(node.value) <= MAX_PARAMETERS:
        report(fields.path, node.line, f"parameters must be a list of 1 to {MAX_PARAMETERS}")
        return None
    read = [_parameter(item, fields.path, report) for item in node.value]
    parameters = [parameter for parameter in read if parameter is not None]
    if len({parameter.name for parameter in parameters}) < len(parameters):
        report(fields.path, node.line, "two parameters have the same name")
        return None
    return parameters if len(parameters) == len(read) else None


def _parameter(node: Located, path: Path, report: Report) -> Parameter | None:
    fields = Fields(node, path, report, what="a parameter")
    name, kind = _name(fields, report), _type(fields, "type", report)
    fields.finish()
    return Parameter(name=name, type=kind) if name and kind else None


def _type(fields: Fields, key: str, report: Report) -> str:
    node = fields.take(key)
    if node is None:
        return ""
    try:
        parse_type(str(node.value))
    except ValueError:
        report(fields.path, node.line, f"{key} must be {TYPE_WORDS}")
        return ""
    return str(node.value)
