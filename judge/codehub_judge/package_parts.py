"""Parts of a judge package that are read by themselves."""

from collections.abc import Mapping
from typing import Any

from codehub_judge.author_programs import AuthorProgram, check_static_validator, read_author_program
from codehub_judge.errors import PackageInvalid


def read_code_kb(value: Any) -> int | None:
    """Read how large a submission may be, in KiB; raise PackageInvalid."""
    if value is not None and (isinstance(value, bool) or not isinstance(value, int) or value < 1):
        raise PackageInvalid(f"code_kb must be a whole number from 1 on, not {value!r}")
    return value


def read_static_validator(data: Mapping[str, Any] | None) -> AuthorProgram | None:
    """Read the program that looks at the text of others; raise PackageInvalid."""
    if not data:
        return None
    validator = read_author_program("static validator", data)
    check_static_validator(validator)
    return validator


def read_unit_test_files(data: Mapping[str, Any]) -> dict[str, str]:
    """Read the author's files of unit tests, by language; raise PackageInvalid where there is none."""
    files = {language: str(file["source"]) for language, file in (data.get("unit_test_files") or {}).items()}
    if data.get("unit_test_file"):  # packages that were stored when there was only Python
        files.setdefault("python", str(data["unit_test_file"]["source"]))
    if not files:
        raise PackageInvalid("a package of unit tests needs unit_test_files")
    return files


def read_interactor(data: Mapping[str, Any]) -> AuthorProgram | None:
    """Read the interactor, which interactive packages have and no others; raise PackageInvalid."""
    interactor, interactive = data.get("interactor"), data["type"] == "interactive"
    if interactive and not interactor:
        raise PackageInvalid("an interactive package needs an interactor")
    if interactor and not interactive:
        raise PackageInvalid(f"a package of the type {data['type']} has no interactor")
    return read_author_program("interactor", interactor) if interactor else None


def read_passes(data: Mapping[str, Any]) -> int:
    """Read how often a program may be run for a test; raise PackageInvalid."""
    passes = data.get("passes") or 1
    if isinstance(passes, bool) or not isinstance(passes, int) or passes < 1:
        raise PackageInvalid(f"passes must be a whole number from 1 on, not {passes!r}")
    return passes
