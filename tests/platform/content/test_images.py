"""Images of authors: the picture is kept and nothing else; what is none, or pretends, is told."""

import io
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, PngImagePlugin

from codehub.platform.content.files import Report
from codehub.platform.content.images import MAX_IMAGE_BYTES, MAX_SIDE, ImageFile, read_image

SECRET = b"taken-at-home"
EXTENSIONS = {"PNG": "png", "JPEG": "jpg", "WEBP": "webp"}
Told = list[str]


@pytest.fixture
def told() -> Told:
    return []


@pytest.fixture
def report(told: Told) -> Report:
    return lambda path, line, message: told.append(f"{path.name}:{line}: {message}")


def picture(kind: str, *, size: tuple[int, int] = (40, 30), **options: Any) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, (200, 30, 30)).save(out, kind, **options)
    return out.getvalue()


def animation(kind: str) -> bytes:
    frames = [Image.new("RGB", (20, 10), color) for color in ("red", "green", "blue")]
    out = io.BytesIO()
    frames[0].save(out, kind, save_all=True, append_images=frames[1:], duration=[100, 200, 300], loop=0)
    return out.getvalue()


def reopened(image: ImageFile) -> Image.Image:
    return Image.open(io.BytesIO(image.content))


@pytest.mark.parametrize(
    ("name", "kind"),
    [("a.png", "PNG"), ("a.jpg", "JPEG"), ("a.JPEG", "JPEG"), ("a.webp", "WEBP")],
)
def test_a_picture_is_read_with_its_size(
    tmp_path: Path, report: Report, told: Told, name: str, kind: str
) -> None:
    (tmp_path / name).write_bytes(picture(kind))
    image = read_image(tmp_path / name, report)
    assert told == []
    assert image is not None
    assert (image.extension, image.width, image.height) == (EXTENSIONS[kind], 40, 30)
    assert reopened(image).format == kind
    pixel = reopened(image).convert("RGB").getpixel((20, 15))
    assert isinstance(pixel, tuple)
    assert max(abs(a - b) for a, b in zip(pixel, (200, 30, 30), strict=True)) < 8


@pytest.mark.parametrize(("name", "kind"), [("a.gif", "GIF"), ("a.webp", "WEBP"), ("a.png", "PNG")])
def test_a_moving_picture_goes_on_moving(
    tmp_path: Path, report: Report, told: Told, name: str, kind: str
) -> None:
    (tmp_path / name).write_bytes(animation(kind))
    image = read_image(tmp_path / name, report)
    assert told == []
    assert image is not None
    assert getattr(reopened(image), "n_frames", 1) == 3


def _exif(orientation: int) -> Image.Exif:
    exif = Image.Exif()
    exif[0x0112], exif[0x010E] = orientation, SECRET.decode()
    return exif


def _png_text() -> dict[str, Any]:
    info = PngImagePlugin.PngInfo()
    info.add_text("Comment", SECRET.decode())
    return {"pnginfo": info}


@pytest.mark.parametrize(
    ("name", "kind", "options"),
    [
        ("a.jpg", "JPEG", {"exif": _exif(1), "comment": SECRET}),
        ("a.png", "PNG", {"exif": _exif(1), **_png_text()}),
        ("a.webp", "WEBP", {"exif": _exif(1), "xmp": SECRET}),
        ("a.gif", "GIF", {"comment": SECRET}),
    ],
)
def test_metadata_and_what_hides_behind_the_picture_are_gone(
    tmp_path: Path, report: Report, name: str, kind: str, options: dict[str, Any]
) -> None:
    raw = picture(kind, **options)
    assert SECRET in raw
    (tmp_path / name).write_bytes(raw + b"<script>" + SECRET + b"</script>")
    image = read_image(tmp_path / name, report)
    assert image is not None
    assert SECRET not in image.content


def test_a_photograph_is_turned_the_right_way_up(tmp_path: Path, report: Report) -> None:
    (tmp_path / "a.jpg").write_bytes(picture("JPEG", exif=_exif(6)))
    image = read_image(tmp_path / "a.jpg", report)
    assert image is not None
    assert (image.width, image.height) == (30, 40)


def test_of_a_phones_photograph_the_first_picture_is_kept(tmp_path: Path, report: Report, told: Told) -> None:
    (tmp_path / "a.jpg").write_bytes(animation("MPO"))
    image = read_image(tmp_path / "a.jpg", report)
    assert told == []
    assert image is not None
    assert (reopened(image).format, image.width, image.height) == ("JPEG", 20, 10)


def test_transparency_stays(tmp_path: Path, report: Report) -> None:
    Image.new("RGBA", (5, 5), (0, 0, 0, 0)).save(tmp_path / "a.png")
    image = read_image(tmp_path / "a.png", report)
    assert image is not None
    assert reopened(image).convert("RGBA").getpixel((2, 2)) == (0, 0, 0, 0)


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def bomb(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says it is this large."""
    header = _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    rows = _chunk(b"IDAT", zlib.compress(b"\0" * 1000))
    return b"\x89PNG\r\n\x1a\n" + header + rows + _chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        (("a.png", lambda: b""), "can't be read as an image"),
        (("a.png", lambda: b"<svg onload=alert(1)>"), "can't be read as an image"),
        (("a.png", lambda: b"\x89PNG\r\n\x1a\n" + b"\0" * 99), "can't be read as an image"),
        (("a.png", lambda: picture("PNG")[:60]), "can't be read as an image"),
        (("a.jpg", lambda: picture("JPEG")[:200]), "can't be read as an image"),
        (("a.gif", lambda: b"GIF89a/*" + b"\xff" * 50), "can't be read as an image"),
        (("a.bmp", lambda: picture("BMP")), "can't be read as an image"),
        (("a.png", lambda: picture("TIFF")), "can't be read as an image"),
        (("a.png", lambda: picture("JPEG")), "is a JPEG image and must be named .jpg"),
        (("a.jpg", lambda: picture("PNG")), "is a PNG image and must be named .png"),
        (("a.png", lambda: bomb(MAX_SIDE + 1, 1)), "is too large"),
        (("a.png", lambda: bomb(7000, 7000)), "is too large"),
        (("a.png", lambda: bomb(60_000, 60_000)), "is too large"),
        (("a.png", lambda: bomb(3000, 3000)), "can't be read as an image"),
        (("a.png", lambda: b"\0" * (MAX_IMAGE_BYTES + 1)), "is larger than 2048 KiB"),
    ],
)
def test_what_is_no_picture_of_ours_is_told(
    tmp_path: Path, report: Report, told: Told, file: tuple[str, Callable[[], bytes]], expected: str
) -> None:
    name, content = file
    (tmp_path / name).write_bytes(content())
    assert read_image(tmp_path / name, report) is None
    (message,) = told
    assert message.startswith(f"{name}:0: {expected}")


def test_a_link_is_not_followed(tmp_path: Path, report: Report, told: Told) -> None:
    (tmp_path / "real.png").write_bytes(picture("PNG"))
    (tmp_path / "a.png").symlink_to("real.png")
    assert read_image(tmp_path / "a.png", report) is None
    assert "symbolic link" in told[0]
