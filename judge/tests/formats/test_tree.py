"""Folders and archives: what leads out of them, what is no file, and what is too much."""

import os
import stat
import zipfile
from pathlib import Path

import pytest

from codehub_judge.formats import archive, tree
from codehub_judge.formats.faults import FormatInvalid
from codehub_judge.formats.reading import read_problem
from codehub_judge.formats.tree import open_tree
from judge.tests.formats.conftest import Changed


def refusal(path: Path) -> str:
    with pytest.raises(FormatInvalid) as caught, open_tree(path):
        pass
    return str(caught.value)


def zipped(path: Path, entries: list[tuple[str | zipfile.ZipInfo, bytes]]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in entries:
            file.writestr(name, data)
    return path


def special(name: str, kind: int) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name)
    entry.external_attr = (kind | 0o644) << 16
    return entry


def test_a_link_inside_is_followed(changed: Changed) -> None:
    package = changed("halve", {})
    (package / "data" / "secret" / "v.in").symlink_to("t.in")
    (package / "data" / "secret" / "v.ans").symlink_to("t.ans")
    assert len(read_problem(package).package["tests"]) == 3


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("/etc/passwd", "leads out of the package"),
        ("../../../../../../etc/passwd", "leads out of the package"),
        ("nowhere", "is a symbolic link to nothing"),
        ("..", "something else than a plain file"),
    ],
)
def test_other_links_are_refused(changed: Changed, target: str, words: str) -> None:
    package = changed("halve", {})
    (package / "data" / "link").symlink_to(target)
    assert refusal(package).startswith("data/link: ")
    assert words in refusal(package)


def test_hard_links_and_pipes_are_refused(changed: Changed, tmp_path: Path) -> None:
    package = changed("halve", {})
    os.link(package / "problem.yaml", tmp_path / "other")
    os.mkfifo(package / "pipe")
    assert "problem.yaml: is a hard link" in refusal(package)
    assert "pipe: is not a plain file" in refusal(package)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("../problem.yaml", "leads out of the package"),
        ("a/../../b", "leads out of the package"),
        ("/etc/passwd", "absolute name"),
        ("C:/x", "absolute name"),
        ("a//b", "no plain path"),
        ("a\\b", "no plain path"),
        ("a/" * 20 + "b", "nested deeper"),
    ],
)
def test_names_in_archives(tmp_path: Path, name: str, words: str) -> None:
    assert words in refusal(zipped(tmp_path / "x.zip", [(name, b"x")]))


def test_kinds_in_archives(tmp_path: Path) -> None:
    entries = [(special("device", stat.S_IFCHR), b""), (special("link", stat.S_IFLNK), b"/etc/passwd")]
    assert "device: is not a plain file" in refusal(zipped(tmp_path / "x.zip", entries[:1]))
    assert "link: is a symbolic link that leads out" in refusal(zipped(tmp_path / "y.zip", entries[1:]))


def test_a_link_inside_of_an_archive(tmp_path: Path) -> None:
    path = zipped(tmp_path / "x.zip", [("a/b", b"words"), (special("a/c", stat.S_IFLNK), b"b")])
    with open_tree(path) as found:
        assert found.read("c") == b"words"


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_twice(tmp_path: Path) -> None:
    assert "a: is in the archive twice" in refusal(zipped(tmp_path / "x.zip", [("a", b"1"), ("a", b"2")]))
    assert "is a file and a folder" in refusal(zipped(tmp_path / "y.zip", [("a", b"1"), ("a/b", b"2")]))


def test_a_bomb(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "HARMLESS_BYTES", 1 << 20)
    path = zipped(tmp_path / "x.zip", [("a", b"\0" * (4 << 20))])
    assert "it is a zip bomb" in refusal(path)


def test_too_many_files_and_too_large_ones(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = zipped(tmp_path / "x.zip", [(f"f{n}", b"12345") for n in range(10)])
    monkeypatch.setattr(archive, "MOST_FILES", 9)
    assert "has more than 9 files" in refusal(path)
    monkeypatch.undo()
    monkeypatch.setattr(tree, "FILE_BYTES", 4)
    assert "is larger than" in refusal(path)
    monkeypatch.undo()
    monkeypatch.setattr(tree, "TOTAL_BYTES", 40)
    assert "in its files" in refusal(path)


def test_an_entry_that_is_larger_than_it_says(tmp_path: Path) -> None:
    path = zipped(tmp_path / "x.zip", [("a", b"x" * 1000), ("b", b"")])
    data = bytearray(path.read_bytes())
    place = data.index(b"PK\x01\x02")
    data[place + 24 : place + 28] = (10).to_bytes(4, "little")
    path.write_bytes(data)
    with open_tree(path) as found, pytest.raises(FormatInvalid) as caught:
        found.read("a")
    assert "a: is" in str(caught.value)


def test_what_is_no_archive(tmp_path: Path) -> None:
    for name, data in (("x.zip", b"no archive"), ("y.zip", b"PK\x05\x06" + b"\xff" * 18), ("z.tar", b"")):
        (tmp_path / name).write_bytes(data)
    assert "is not a zip archive" in refusal(tmp_path / "x.zip")
    assert "has more than" in refusal(tmp_path / "y.zip")
    assert "archive" in refusal(tmp_path / "z.tar")


def test_an_archive_is_read_as_its_folder(packages: Path, tmp_path: Path) -> None:
    files = [path for path in (packages / "sums").rglob("*") if path.is_file()]
    path = zipped(
        tmp_path / "sums.kpp",
        [(f"sums/{file.relative_to(packages / 'sums')}", file.read_bytes()) for file in files],
    )
    assert read_problem(path) == read_problem(packages / "sums")
