"""Every message that the server words itself is translated, and what was compiled is what was written.

After a change of a .po file: `pybabel compile -d src/codehub/contexts/<context>/locale -D django`.
"""

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

CONTEXTS = Path("src/codehub/contexts")
CATALOGUES = sorted(CONTEXTS.glob("*/locale/*/LC_MESSAGES/django.po"))
KEYWORDS: dict[str, tuple[int, ...] | None] = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "ngettext": (1, 2),
}


def catalogue(path: Path) -> Catalog:
    """Read a .po file."""
    with path.open("rb") as file:
        return read_po(file, locale=path.parts[-3], abort_invalid=True)


def words(catalogue: Catalog) -> dict[object, object]:
    """Return the translations by their message, without the header."""
    return {message.id: message.string for message in catalogue if message.id and message.string}


def messages_of(context: Path) -> set[str]:
    """Return the messages that a context's code marks for translation."""
    found = extract_from_dir(context, method_map=[("**.py", "python")], keywords=KEYWORDS)
    return {str(message) for _file, _line, message, _comments, _context in found}


def test_there_is_something_to_check() -> None:
    assert [path.parts[-5] for path in CATALOGUES] == ["accounts"]


@pytest.mark.parametrize("context", sorted(CONTEXTS.glob("*/")), ids=lambda context: context.name)
def test_every_message_is_translated_and_no_other(context: Path) -> None:
    marked = messages_of(context)
    catalogues = [path for path in CATALOGUES if context in path.parents]
    assert bool(marked) == bool(catalogues)
    for path in catalogues:
        assert set(words(catalogue(path))) == marked


@pytest.mark.parametrize("path", CATALOGUES, ids=str)
def test_what_is_compiled_is_what_is_written(path: Path) -> None:
    with path.with_suffix(".mo").open("rb") as file:
        compiled = read_mo(file)
    assert words(compiled) == words(catalogue(path))


@pytest.mark.parametrize("path", CATALOGUES, ids=str)
def test_translations_keep_the_places_for_values(path: Path) -> None:
    assert [error for message in catalogue(path) for error in message.check()] == []
