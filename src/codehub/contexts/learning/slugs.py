"""Slugs: the names of courses, modules, lessons and exercises in addresses and in authors' folders."""

import re

MAX_SLUG = 80

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def is_slug(text: str) -> bool:
    """Say whether a text is small letters and digits in groups with single hyphens between them."""
    return len(text) <= MAX_SLUG and _SLUG.fullmatch(text) is not None
