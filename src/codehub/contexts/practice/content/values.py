"""The values of a function's tests: arguments and expected result, checked against the signature."""

import json
from typing import cast

from codehub.contexts.practice.contracts import FunctionSignature, JsonValue
from codehub.contexts.practice.signatures import mismatch, parse_type
from codehub.platform.content.fields import Fields
from codehub.platform.content.files import Report
from codehub.platform.content.yaml import Located

MAX_BYTES = 256 * 1024


def read_arguments(fields: Fields, function: FunctionSignature | None, report: Report) -> list[JsonValue]:
    """Return the arguments; reports a wrong number of them, and each that is not of its type."""
    node = fields.take("arguments")
    if node is None:
        return []
    if not isinstance(node.value, list):
        report(fields.path, node.line, "arguments must be a list, one value for each parameter")
        return []
    values = [_plain(item) for item in node.value]
    _check_size(fields, "arguments", node, values, report)
    if function is None:
        return values
    if len(values) != len(function.parameters):
        wanted = len(function.parameters)
        report(fields.path, node.line, f"{function.name} takes {wanted} arguments, not {len(values)}")
    for parameter, item in zip(function.parameters, node.value, strict=False):
        _check_type(fields, parameter.name, item, parameter.type, report)
    return values


def read_result(fields: Fields, function: FunctionSignature | None, report: Report) -> JsonValue:
    """Return the expected result; reports one that is not of its type."""
    node = fields.take("expected")
    if node is None:
        return None
    value = _plain(node)
    _check_size(fields, "expected", node, value, report)
    if function is not None:
        _check_type(fields, "expected", node, function.returns, report)
    return value


def _check_size(fields: Fields, key: str, node: Located, value: JsonValue, report: Report) -> None:
    if len(json.dumps(value, ensure_ascii=False).encode()) > MAX_BYTES:
        report(fields.path, node.line, f"{key} is larger than {MAX_BYTES // 1024} KiB")


def _check_type(fields: Fields, name: str, node: Located, wanted: str, report: Report) -> None:
    problem = mismatch(_plain(node), parse_type(wanted))
    if problem is not None:
        line = _line_at(node, problem.path)
        report(fields.path, line, f"{name}{'' if problem.path else ' '}{problem}")


def _plain(node: Located) -> JsonValue:
    if isinstance(node.value, list):
        return [_plain(item) for item in node.value]
    if isinstance(node.value, dict):
        return {key: _plain(item) for key, item in node.value.items()}
    return node.value


def _line_at(node: Located, path: tuple[int | str, ...]) -> int:
    """Return the line of the member that a path leads to."""
    for step in path:
        node = node.value[cast(int, step)] if isinstance(node.value, list) else _member(node, str(step))
    return node.line


def _member(node: Located, key: str) -> Located:
    assert isinstance(node.value, dict)
    return node.value[key]
