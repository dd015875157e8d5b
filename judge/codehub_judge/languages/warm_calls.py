"""What a forked, already warm interpreter does to call a function of the learner's. Runs only inside a box.

Descriptors beside those of a script: 3, the call as JSON, and 4, a file for the reply (see calls/reply.py).
What is expected never gets here, so the learner's code may do to all of this whatever it likes: the best it
can achieve is to reply with the right value.
"""

import _json
import builtins
import marshal
import os
import sys
import types

from warm_asserts import shown  # type: ignore[import-not-found]
from warm_python import FILE, flush, line_of, own_frames, show, start  # type: ignore[import-not-found]

TYPE_CHECKING = False  # `typing` would cost every box two milliseconds
if TYPE_CHECKING:
    from typing import Any

CALL, REPLY = 3, 4  # descriptors
DEEPEST = 40  # lists in lists; a list that is in itself has no end
LONGEST_INTEGER = 4096  # bits
CONSTANTS = {"nan": "NaN", "inf": "Infinity", "-inf": "-Infinity"}
# `import json` would cost every box more than its start may.
READER: "Any" = types.SimpleNamespace(
    strict=True,
    object_hook=None,
    object_pairs_hook=None,
    parse_float=float,
    parse_int=int,
    parse_constant=float,
)
quoted = _json.encode_basestring


class Missing(Exception):
    """There is no such function."""


class Odd(Exception):
    """A value is no data."""


def run_call(source: bytes, code: bytes, words: list[str]) -> int:
    """Make the call and reply; words are the most bytes that a reply may have."""
    leave, process, own = os._exit, os.getpid, os.getpid()
    with open(CALL, encoding="utf-8") as file:
        call = _json.make_scanner(READER)(file.read(), 0)[0]
    start(source)
    word, text = outcome(code, call)
    flush()
    if process() != own:
        leave(0)  # a copy that the learner's code has forked replies nothing
    answer = f"{word}\n{text}".encode("utf-8", "backslashreplace")
    os.write(REPLY, answer if len(answer) <= int(words[0]) else b"large\n")
    leave(0)
    return 0


def outcome(code: bytes, call: "dict[str, Any]") -> tuple[str, str]:
    """Return the word and the text of the reply."""
    leave = os._exit
    try:
        returned = make(code, call)
    except SystemExit:
        leave(0)  # no reply, and the host says so
    except BaseException as error:
        return plain_words(error, call)
    if returned is None:
        return "nothing", ""
    try:
        return "returned", json_text(returned, DEEPEST)
    except Odd as error:
        (value,) = error.args
        inside = "" if value is returned else f"{shown(returned)} with "
        return "odd", f"{inside}{shown(value)} (of the type {type(value).__name__})"
    except BaseException as error:
        return plain_words(error, call)


def make(code: bytes, call: "dict[str, Any]") -> object:
    """Run the learner's file as a module and call its function."""
    module = sys.modules["solution"] = types.ModuleType("solution")
    names = vars(module)
    names.update(__builtins__=builtins, __file__=FILE)
    exec(marshal.loads(code), names)
    function = names.get(call["name"])
    if not callable(function):
        raise Missing(f"{FILE} has no function {wanted(call)}.")
    return function(*call["arguments"])


def wanted(call: "dict[str, Any]") -> str:
    """Return how the function has to look."""
    return f"{call['name']}({', '.join(call['parameters'])})"


def plain_words(error: BaseException, call: "dict[str, Any]") -> tuple[str, str]:
    """Return word and text for an error that a call ended with."""
    own = own_frames(error.__traceback__)
    if own is None and isinstance(error, Missing):
        return "error", str(error)
    if own is None and isinstance(error, TypeError):
        return "error", f"{error}. It has to be {wanted(call)}."
    show(error)
    if isinstance(error, MemoryError):
        return "memory", ""
    return "error", f"{line_of(own)}{type(error).__name__}: {error}"


def json_text(value: "Any", depth: int) -> str:
    """Write a value as JSON, by what its class inherits and not by what it says of itself; raise Odd."""
    kind = type(value)
    if kind is bool or value is None:
        return {True: "true", False: "false", None: "null"}[value]
    if issubclass(kind, str):
        return quoted(str.__str__(value))
    if issubclass(kind, int) and int.bit_length(value) <= LONGEST_INTEGER:
        return int.__repr__(value)
    if issubclass(kind, float):
        text = float.__repr__(value)
        return CONSTANTS.get(text, text)
    if depth and issubclass(kind, (list, tuple)):
        return f"[{', '.join([json_text(item, depth - 1) for item in value])}]"
    if depth and issubclass(kind, dict):
        return f"{{{', '.join([entry(*item, depth - 1) for item in dict.items(value)])}}}"
    raise Odd(value)


def entry(key: object, value: "Any", depth: int) -> str:
    """Write one entry of a dictionary, whose key has to be a text."""
    if not issubclass(type(key), str):
        raise Odd(key)
    return f"{json_text(key, 0)}: {json_text(value, depth)}"
