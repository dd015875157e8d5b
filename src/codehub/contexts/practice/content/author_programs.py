"""Checkers and interactors: one program beside `exercise.yaml`, and a folder of what it includes."""

import re
from pathlib import Path

from codehub.contexts.practice.content.sources import is_there
from codehub.contexts.practice.contracts import AuthorProgram
from codehub.contexts.practice.languages import PROGRAMMING
from codehub.platform.content.files import Report, list_folder, read_text

MAX_BYTES = 256 * 1024
MAX_FILES = 20
_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}")


def read_author_program(path: Path, stem: str, report: Report) -> AuthorProgram | None:
    """Return the program `<stem>.<extension>` of a folder with the files of the folder `<stem>/`.

    Reports when there is none, or more than one.
    """
    files = program_files(path, stem)
    if not files:
        report(path, 0, f"has no {stem}, as {stem}.py or {stem}.cpp")
        return None
    for file in files[1:]:
        report(file, 0, f"is one too many: there is {files[0].name} already")
    source = read_text(files[0], report, max_bytes=MAX_BYTES)
    beside = _read_beside(path / stem, files[0].name, report) if is_there(path / stem) else {}
    if source is None:
        return None
    [language] = [known.id for known in PROGRAMMING.values() if known.extension == files[0].suffix]
    return AuthorProgram(language=language, name=files[0].name, source=source, beside=beside)


def program_files(path: Path, stem: str) -> list[Path]:
    """Return the files of that stem that are programs, in the order of our languages."""
    possible = (path / f"{stem}{language.extension}" for language in PROGRAMMING.values())
    return [file for file in possible if is_there(file)]


def _read_beside(folder: Path, program: str, report: Report) -> dict[str, str]:
    files: dict[str, str] = {}
    entries = list_folder(folder, report)
    if len(entries) > MAX_FILES:
        report(folder, 0, f"has {len(entries)} files; at most {MAX_FILES} are allowed")
        return files
    for entry in entries:
        if not _NAME.fullmatch(entry.name) or entry.name == program:
            report(entry, 0, f"must have a name of letters, digits, -, _ and dots, other than {program}")
        elif (text := read_text(entry, report, max_bytes=MAX_BYTES)) is not None:
            files[entry.name] = text
    return files
