"""Programs of an exercise's author that take part in judging: checkers and interactors."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, cast

from codehub_judge.errors import PackageInvalid
from codehub_judge.languages.build_scripts import has_scripts
from codehub_judge.languages.language import Program
from codehub_judge.languages.registry import language_named

Protocol = Literal["testlib", "icpc"]
PROTOCOLS = ("testlib", "icpc")
LONGEST_NAME = 255  # bytes, of a file
STATIC = ("python", "c", "cpp")  # languages of static validators


@dataclass(frozen=True, slots=True)
class AuthorProgram:
    """A checker or an interactor. protocol: how it is called and answers; arguments: more of them, always.

    score_is_points: whether a score of the protocol icpc is always points, and never a share of them.
    """

    protocol: Protocol
    language: str
    program: Program
    arguments: tuple[str, ...] = ()
    score_is_points: bool = False


def read_author_program(what: str, data: Mapping[str, Any]) -> AuthorProgram:
    """Read `{protocol, program, arguments?}`; what: "checker" or "interactor", for PackageInvalid."""
    protocol = data.get("protocol")
    if protocol not in PROTOCOLS:
        raise PackageInvalid(f"the {what}'s protocol must be testlib or icpc, not {protocol!r}")
    program = data.get("program")
    if not isinstance(program, Mapping):
        raise PackageInvalid(f"the {what} has no program")
    try:
        language = language_named(str(program.get("language"))).id
    except PackageInvalid as error:
        raise PackageInvalid(f"the {what}: {error}") from error
    return AuthorProgram(
        protocol=cast("Protocol", protocol),
        language=language,
        program=_program(what, program),
        arguments=read_words(f"the {what}'s arguments", data.get("arguments")),
        score_is_points=data.get("score_is_points") is True,
    )


def _program(what: str, data: Mapping[str, Any]) -> Program:
    source, name = data.get("source"), str(data.get("name") or "")
    if not isinstance(source, str):
        raise PackageInvalid(f"the {what}'s program has no source")
    beside = {str(file): str(text) for file, text in (data.get("beside") or {}).items()}
    folders = has_scripts(str(data.get("language")), name)
    for file in (name, *beside):
        check_file_name(what, file, folders=folders)
    return Program(source.encode(), name, {file: text.encode() for file, text in beside.items()})


def check_file_name(what: str, name: str, *, folders: bool = False) -> None:
    """Raise PackageInvalid where a file would lie outside of its folder, as `is_file_name` tells."""
    if not is_file_name(name, folders=folders):
        raise PackageInvalid(f"the {what}: {name!r} is no name of a file")


def is_file_name(name: str, *, folders: bool = False) -> bool:
    """Tell whether a file of that name lies in its folder. folders: whether it may be in one within that.

    No name at all is the usual one.
    """
    parts = name.split("/")
    outside = len(parts) > 1 and (not folders or "" in parts)
    try:
        long = any(len(os.fsencode(part)) > LONGEST_NAME for part in parts)
    except UnicodeEncodeError:
        return False
    return not (outside or long or "\0" in name or "." in parts or ".." in parts)


def read_words(what: str, data: Sequence[Any] | None) -> tuple[str, ...]:
    """Read a list of texts; raise PackageInvalid for anything else."""
    if data is None:
        return ()
    if not isinstance(data, list) or not all(isinstance(word, str) and "\0" not in word for word in data):
        raise PackageInvalid(f"{what} must be a list of texts")
    return tuple(data)


def check_static_validator(author: AuthorProgram) -> None:
    """Raise PackageInvalid for a program that cannot look at the text of others."""
    if author.protocol != "icpc":
        raise PackageInvalid("a static validator speaks the protocol icpc")
    if author.language not in STATIC and not has_scripts(author.language, author.program.name):
        raise PackageInvalid(f"a static validator must be in {', '.join(STATIC)}, or have scripts")
