"""Files by the SHA-256 of their content: the same content is one file, and a file never changes.

They lie wherever Django's storage `content` puts them: in `files/` of the data folder.
"""

import hashlib
import re

from django.core.files.base import ContentFile
from django.core.files.storage import storages

STORAGE = "content"

_NAME = re.compile(r"[0-9a-f]{64}\.[a-z0-9]{1,8}")


def store_file(content: bytes, extension: str) -> str:
    """Keep a file and return its name, `<sha256>.<extension>`; the same again changes nothing.

    A file is written before the transaction that speaks of it ends; if that fails, it stays and does no harm.
    """
    name = f"{hashlib.sha256(content).hexdigest()}.{extension}"
    storage = storages[STORAGE]
    # a file that was cut off by a crash has another length
    if not storage.exists(name) or storage.size(name) != len(content):
        storage.save(name, ContentFile(content))
    return name


def read_file(name: str) -> bytes | None:
    """Return a file's content by its name; None for a name that is none of ours, and where nothing lies."""
    if not _NAME.fullmatch(name):
        return None
    try:
        with storages[STORAGE].open(name) as file:
            content: bytes = file.read()
    except FileNotFoundError:
        return None
    return content
