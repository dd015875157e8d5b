"""Images, judged by their content and written anew, so that nothing but the picture is kept.

Metadata (places, names, comments) and whatever hides behind the picture are gone after that.
"""

import io
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PIL import Image, ImageOps, ImageSequence

from codehub.platform.content.files import Report, read_bytes

MAX_IMAGE_BYTES = 2 * 1024 * 1024
MAX_SIDE = 8000
MAX_PIXELS = 20_000_000
"""Of all frames together: a small file can unfold to any size."""
FORMATS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WEBP", ".gif": "GIF"}
PHONES = "MPO"
"""A JPEG with more pictures behind it, as cameras of phones make; the first one is what people see."""
EXTENSIONS = {"PNG": "png", "JPEG": "jpg", "WEBP": "webp", "GIF": "gif"}
CONTENT_TYPES = {extension: f"image/{kind.lower()}" for kind, extension in EXTENSIONS.items()}
"""By extension. The library's list is that of the machine, and on some of them knows no WebP."""

_QUALITY = 90
_OF_THE_PICTURE = ("transparency", "background", "loop", "duration", "default_image")


@dataclass(frozen=True, slots=True, kw_only=True)
class ImageFile:
    """An image as it may be served: `extension` without a dot, sizes in pixels."""

    content: bytes
    extension: str
    width: int
    height: int


class _Refused(Exception):
    """Says what is wrong with an image."""


def read_image(path: Path, report: Report) -> ImageFile | None:
    """Return a PNG, JPEG, WebP or GIF file's picture; report and return None when it isn't one."""
    raw = read_bytes(path, report, MAX_IMAGE_BYTES)
    if raw is None:
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return _rewritten(raw, path.suffix.lower())
    except _Refused as refused:
        report(path, 0, str(refused))
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        report(path, 0, _too_large())
    except Exception:  # noqa: BLE001 - decoders raise whatever they stumble over
        report(path, 0, "can't be read as an image; it may be damaged")
    return None


def _rewritten(raw: bytes, suffix: str) -> ImageFile:
    with Image.open(io.BytesIO(raw), formats=list(EXTENSIONS)) as image:
        kind = "JPEG" if image.format == PHONES else str(image.format)
        if FORMATS.get(suffix) != kind:
            raise _Refused(f"is a {kind} image and must be named .{EXTENSIONS[kind]}")
        frames = 1 if kind == "JPEG" else getattr(image, "n_frames", 1)
        if max(image.size) > MAX_SIDE or image.width * image.height * frames > MAX_PIXELS:
            raise _Refused(_too_large())
        picture, options = _animation(image) if frames > 1 else _still(image, kind)
        out = io.BytesIO()
        picture.save(out, kind, **options)
        return ImageFile(
            content=out.getvalue(), extension=EXTENSIONS[kind], width=picture.width, height=picture.height
        )


def _animation(image: Image.Image) -> tuple[Image.Image, dict[str, Any]]:
    frames = [_bare(frame.copy()) for frame in ImageSequence.Iterator(image)]
    durations = [frame.info.get("duration", 100) for frame in frames]
    rest = {"append_images": frames[1:], "duration": durations, "loop": frames[0].info.get("loop", 0)}
    return frames[0], {"save_all": True, **rest}


def _still(image: Image.Image, kind: str) -> tuple[Image.Image, dict[str, Any]]:
    """Return the picture as it is to be seen: cameras note in the metadata which side is up."""
    image.load()
    turned = ImageOps.exif_transpose(image)
    if kind == "JPEG":
        # unturned, its own tables lose nothing
        is_same = image.format == kind and turned.tobytes() == image.tobytes() and turned.size == image.size
        return (_bare(image), {"quality": "keep"}) if is_same else (_bare(turned), {"quality": _QUALITY})
    return _bare(turned), {"quality": _QUALITY} if kind == "WEBP" else {}


def _bare(image: Image.Image) -> Image.Image:
    """Take off everything that isn't needed to show the picture."""
    image.info = {key: value for key, value in image.info.items() if key in _OF_THE_PICTURE}
    return image


def _too_large() -> str:
    return f"is too large: at most {MAX_SIDE} pixels a side and {MAX_PIXELS // 1_000_000} million altogether"
