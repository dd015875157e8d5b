"""Files by their content: one name, one content, for ever."""

import hashlib
from pathlib import Path

import pytest

from codehub.platform.storage.files import read_file, store_file

NAME = f"{hashlib.sha256(b'picture').hexdigest()}.png"


def test_a_file_is_known_by_its_content(stored_files: Path) -> None:
    assert store_file(b"picture", "png") == NAME
    assert store_file(b"picture", "png") == NAME
    assert [path.name for path in stored_files.iterdir()] == [NAME]
    assert read_file(NAME) == b"picture"


def test_others_may_read_what_one_account_has_stored(stored_files: Path) -> None:
    store_file(b"picture", "png")
    assert (stored_files / NAME).stat().st_mode & 0o777 == 0o644


def test_a_file_that_was_cut_off_is_written_again(stored_files: Path) -> None:
    store_file(b"picture", "png")
    (stored_files / NAME).write_bytes(b"pic")
    store_file(b"picture", "png")
    assert read_file(NAME) == b"picture"


@pytest.mark.parametrize(
    "name",
    ["", "x", "../secret", NAME.upper(), f"../{NAME}", f"{NAME}\n", f"{'0' * 64}.png", f"{'0' * 64}", "\0"],
)
def test_nothing_else_is_read(stored_files: Path, name: str) -> None:
    stored_files.mkdir()
    (stored_files.parent / "secret").write_text("x")
    assert read_file(name) is None
