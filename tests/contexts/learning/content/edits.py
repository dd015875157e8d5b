"""Folders with something changed in them, and what their author is told."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from codehub.contexts.learning.content.course_folder import read_course_folder
from codehub.contexts.learning.errors import ContentInvalid

HELLO = "01-start/01-hello"


def problems(course: Path) -> list[str]:
    """The mistakes of a folder as an author reads them, with paths from the course's folder."""
    with pytest.raises(ContentInvalid) as refused:
        read_course_folder(course)
    return [str(error).replace(f"{course}/", "").replace(str(course), ".") for error in refused.value.errors]


def replace(file: str, old: str, new: str) -> Callable[[Path], None]:
    def change(course: Path) -> None:
        text = (course / file).read_text()
        assert old in text
        (course / file).write_text(text.replace(old, new))

    return change


def write(file: str, text: str | bytes) -> Callable[[Path], None]:
    def change(course: Path) -> None:
        (course / file).parent.mkdir(parents=True, exist_ok=True)
        (course / file).write_bytes(text.encode() if isinstance(text, str) else text)

    return change


def remove(file: str) -> Callable[[Path], None]:
    return lambda course: (course / file).unlink()


def move(old: str, new: str) -> Callable[[Path], None]:
    return lambda course: (course / old).rename(course / new)


def link(file: str, target: str) -> Callable[[Path], None]:
    def change(course: Path) -> None:
        (course / file).unlink(missing_ok=True)
        (course / file).symlink_to(target)

    return change


def folder(file: str) -> Callable[[Path], None]:
    def change(course: Path) -> None:
        (course / file).unlink()
        (course / file).mkdir()

    return change


def pipe(file: str) -> Callable[[Path], None]:
    """A named pipe: whoever opens it waits for a writer for ever."""

    def change(course: Path) -> None:
        (course / file).unlink(missing_ok=True)
        os.mkfifo(course / file)

    return change
