"""What the function of an exercise is called, takes and returns: the same in every language."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from codehub_judge.calls.types import Json, Type, check, parse_type
from codehub_judge.errors import PackageInvalid

NAME = re.compile(r"[a-z][a-z0-9_]{0,63}")  # it becomes part of a C++ program


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter."""

    name: str
    type: Type


@dataclass(frozen=True, slots=True)
class Signature:
    """A function's name, parameters and the type that it returns."""

    name: str
    parameters: tuple[Parameter, ...]
    returns: Type

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Signature":
        """Read a signature; raise PackageInvalid."""
        parameters = tuple(
            Parameter(_name(each["name"]), parse_type(each["type"])) for each in data["parameters"]
        )
        if len({parameter.name for parameter in parameters}) < len(parameters):
            raise PackageInvalid("two parameters have the same name")
        return cls(_name(data["name"]), parameters, parse_type(data["returns"]))

    def check_arguments(self, arguments: list[Json]) -> None:
        """Raise PackageInvalid unless the function can be called with these."""
        if len(arguments) != len(self.parameters):
            raise PackageInvalid(f"{self.name} needs a list of {len(self.parameters)} arguments")
        for parameter, argument in zip(self.parameters, arguments, strict=True):
            check(argument, parameter.type, parameter.name)

    def check_expected(self, expected: Json) -> None:
        """Raise PackageInvalid unless the function can return this."""
        check(expected, self.returns, "the expected value")


def _name(name: object) -> str:
    if not isinstance(name, str) or not NAME.fullmatch(name):
        raise PackageInvalid(f"{name!r} cannot be a name in every language")
    return name
