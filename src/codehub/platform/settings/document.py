"""The settings as a table for the operator's guide: `python -m codehub.platform.settings.document`."""

import sys
from pathlib import Path
from typing import Literal, get_args, get_origin

from pydantic import SecretStr
from pydantic.fields import FieldInfo

from codehub.platform.settings.config import DEVELOPMENT_SECRET, Config, variable_name


def settings_table() -> str:
    """Return one row for each setting: variable, default, what it does."""
    rows = [
        f"| `{variable_name(name)}` | {_default(field)} | {field.description} {_choices(field)}".rstrip()
        + " |"
        for name, field in Config.model_fields.items()
    ]
    return "\n".join(["| Variable | Default | What it does |", "|---|---|---|", *rows]) + "\n"


def _default(field: FieldInfo) -> str:
    value = field.default
    if isinstance(value, SecretStr):
        return "a development key" if value.get_secret_value() == DEVELOPMENT_SECRET else ""
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    if isinstance(value, tuple):
        return f"`{','.join(value)}`" if value else ""
    return "" if value is None else f"`{value}`"


def _choices(field: FieldInfo) -> str:
    if get_origin(field.annotation) is not Literal:
        return ""
    return "One of " + ", ".join(f"`{choice}`" for choice in get_args(field.annotation)) + "."


def undocumented(guide: Path) -> list[str]:
    """Return the variables that a guide does not name."""
    text = guide.read_text(encoding="utf-8")
    return [name for name in map(variable_name, Config.model_fields) if f"`{name}`" not in text]


if __name__ == "__main__":
    sys.stdout.write(settings_table())
