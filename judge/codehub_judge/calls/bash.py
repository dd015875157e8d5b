"""Functions in Bash: arguments are words, and what the function prints is its result."""

import json
import re

from codehub_judge.calls.reply import Reply
from codehub_judge.calls.signature import Signature
from codehub_judge.calls.types import Json, Type
from codehub_judge.languages import bash
from codehub_judge.languages.harness import harness
from codehub_judge.languages.language import Plan, Program
from codehub_judge.limits import Limits

HARNESS = "call.sh"
INTEGER = re.compile(r"[+-]?[0-9]{1,400}")
NUMBER = re.compile(r"[+-]?(?:[0-9]++(?:\.[0-9]*+)?|\.[0-9]++)(?:[eE][+-]?[0-9]++)?")
TRUTH = {"true": True, "false": False}


def plan(source: bytes, signature: Signature, limits: Limits) -> Plan:
    """See Planner."""
    return bash.started(Program(source, beside=harness(HARNESS)), limits, HARNESS)


def question(signature: Signature, arguments: tuple[Json, ...]) -> bytes:
    """Return what the harness reads: the words of the call, each with a NUL after it."""
    words = [signature.name]
    for argument in arguments:
        words += map(word, argument) if isinstance(argument, list) else [word(argument)]
    return "".join(f"{each}\0" for each in words).encode()


def word(value: Json) -> str:
    """Return a plain value as Bash writes it."""
    return value if isinstance(value, str) else json.dumps(value)


def read_printed(printed: str, type_: Type) -> Reply:
    """Return what a function has returned by printing it: lists line by line, without the last line feed.

    What is of another type is taken for a text.
    """
    if type_.element:
        *lines, last = printed.split("\n")
        value: Json = [_value(line, type_.element) for line in (*lines, *([last] if last else []))]
    elif type_.kind != "text" and not printed.strip():
        return Reply("nothing", "")
    else:
        value = _value(printed.removesuffix("\n"), type_)
    return Reply("returned", json.dumps(value, ensure_ascii=False), value)


def _value(text: str, type_: Type) -> Json:
    plain = text.strip()
    if type_.kind in ("integer", "number") and INTEGER.fullmatch(plain):
        return int(plain)
    if type_.kind == "number" and NUMBER.fullmatch(plain):
        return float(plain)
    if type_.kind == "boolean":
        return TRUTH.get(plain, text)
    return text
