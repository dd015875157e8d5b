"""What comes out of a checker's box is read with bounds, whatever it is."""

import pytest

from codehub_judge.author_runs import read_feedback


def entry(name: bytes, text: bytes) -> bytes:
    return b"".join(len(part).to_bytes(4, "big") + part for part in (name, text))


def test_files_are_read_by_name() -> None:
    data = entry(b"score.txt", b"1") + entry(b"empty", b"") + entry(b"bytes", b"\x00\xff")
    assert read_feedback(data) == {"score.txt": b"1", "empty": b"", "bytes": b"\x00\xff"}


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"", {}),
        (b"\x00\x00", {}),
        (b"\xff\xff\xff\xff", {}),
        (b"\x00\x00\x00\x01a", {}),
        (b"\x00\x00\x00\x01a\x00\x00\x00\x05xy", {}),
        (entry(b"a", b"1") + b"\x00\x00\x00\x09score", {"a": b"1"}),
        (entry(b"../../etc/passwd", b"1"), {}),
        (entry(b"\xff", b"1"), {"\ufffd": b"1"}),
        (entry(b"", b"1") + b"\x00" * 8, {"": b""}),
    ],
)
def test_what_is_cut_off_or_strange_is_left_out(data: bytes, found: dict[str, bytes]) -> None:
    assert read_feedback(data) == found
