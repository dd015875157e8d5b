"""What a lesson's texts show besides words: images from the folder `images/`, and blocks of code to run."""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from codehub.contexts.learning.content.findings import Findings
from codehub.contexts.learning.content.lesson_text import Text
from codehub.contexts.practice.api import language_ids
from codehub.platform.content.files import list_folder
from codehub.platform.content.images import FORMATS, ImageFile, read_image
from codehub.platform.markdown.pictures import ImageUse
from codehub.platform.markdown.render import Contents, contents_of
from codehub.platform.markdown.runnable import is_marked_runnable, runnable_of

IMAGES = "images"
MAX_IMAGES = 50

_NAME = re.compile(rf"[A-Za-z0-9_-]+({'|'.join(map(re.escape, FORMATS))})")


def check_markdown(texts: Sequence[Text], path: Path, findings: Findings) -> dict[str, ImageFile]:
    """Return the images beside the lesson `path` by their address in its texts; report what is wrong."""
    files = _image_files(path.parent / IMAGES, findings)
    used = set()
    for text in texts:
        contents = contents_of(text.source)
        _check_structure(contents, text.line, path, findings)
        for line, info in contents.fences:
            _check_fence(info, text.line + line - 1, path, findings)
        for use in contents.images:
            _check_use(replace(use, line=text.line + use.line - 1), files, path, findings)
            used.add(use.source)
    for address in files.keys() - used:
        findings.report(
            files[address], 0, f"is not shown; write ![what it shows]({address}) into {path.name}"
        )
    images = {address: read_image(file, findings.report) for address, file in files.items()}
    return {address: image for address, image in images.items() if image is not None}


def _check_structure(contents: Contents, first_line: int, path: Path, findings: Findings) -> None:
    for line, level in contents.headings:
        if level == 1:
            findings.report(
                path, first_line + line - 1, "begin headings with ##; the page's first heading is the title"
            )
    if contents.too_deep is not None:
        findings.report(path, first_line + contents.too_deep - 1, "lists and quotes are nested too deeply")


def _image_files(folder: Path, findings: Findings) -> dict[str, Path]:
    if not folder.is_dir() or folder.is_symlink():
        return {}
    found = list_folder(folder, findings.report)
    if len(found) > MAX_IMAGES:
        findings.report(folder, 0, f"has {len(found)} images; at most {MAX_IMAGES} are allowed")
        return {}
    files = {}
    for file in found:
        if _NAME.fullmatch(file.name) and file.is_file():
            files[f"{IMAGES}/{file.name}"] = file
        else:
            kinds = " ".join(FORMATS)
            findings.report(
                file, 0, f"must be a file named with letters, digits, - and _, and one of: {kinds}"
            )
    return files


def _check_use(use: ImageUse, files: dict[str, Path], path: Path, findings: Findings) -> None:
    if not use.source.startswith(f"{IMAGES}/"):
        findings.report(
            path, use.line, f"shows {use.source!r}; an image must be a file in {IMAGES}/ beside it"
        )
    elif use.source not in files:
        findings.report(path, use.line, f"there is no image {use.source!r} beside it")
    if not use.alt:
        findings.report(path, use.line, "shows an image without words; write ![what it shows](…)")


def _check_fence(info: str, line: int, path: Path, findings: Findings) -> None:
    if not is_marked_runnable(info):
        return
    runnable = runnable_of(info)
    if runnable is None:
        findings.report(
            path, line, 'a runnable block begins like ```python run or ```python run stdin="3\\n4"'
        )
    elif runnable.language not in language_ids():
        findings.report(path, line, f"can run {', '.join(language_ids())}, not {runnable.language}")
