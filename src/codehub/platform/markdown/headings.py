"""Ids for headings, so that a place in a text can be linked to."""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

# an id of an author's choice could shadow a name that a script on the page looks up
PREFIX = "section-"
_ENV = "sections"


@dataclass(frozen=True, slots=True)
class Sections:
    """The heading ids of one document.

    Pieces of a document that are rendered one by one share its `Sections`, so that no id comes twice and a
    link reaches a heading of an earlier piece. `name` keeps documents on the same page apart: their ids are
    `section-<name>-<slug>`.
    """

    name: str = ""
    taken: set[str] = field(default_factory=set)
    _counts: Counter[str] = field(default_factory=Counter)

    @property
    def prefix(self) -> str:
        return f"{PREFIX}{self.name}-" if self.name else PREFIX

    def claim(self, slug: str) -> str:
        """Return the id of one more heading with this slug, numbered when it repeats."""
        free = slug
        while free in self.taken:
            self._counts[slug] += 1
            free = f"{slug}-{self._counts[slug] + 1}"
        self.taken.add(free)
        return self.prefix + free

    @property
    def env(self) -> dict[str, "Sections"]:
        """The parser's environment, by which the rules below get to know it."""
        return {_ENV: self}


def add_heading_ids(parser: MarkdownIt) -> None:
    """Give every heading `id="section-<slug>"`, numbered when it repeats, and send `#slug` links there."""
    parser.core.ruler.push("heading_ids", _set_ids)
    parser.core.ruler.push("section_links", _prefix_section_links)


def slug_of(text: str) -> str:
    """Return the letters and digits of a text, lower case, with one hyphen for everything between them."""
    folded = unicodedata.normalize("NFKC", text).lower()
    return re.sub(r"[\W_]+", "-", folded).strip("-") or "part"


def _set_ids(state: StateCore) -> None:
    sections: Sections = state.env[_ENV]
    for token, content in zip(state.tokens, state.tokens[1:], strict=False):
        if token.type == "heading_open":
            token.attrSet("id", sections.claim(slug_of(_plain_text(content))))


def _plain_text(inline: Token) -> str:
    return "".join(child.content for child in inline.children or [])


def _prefix_section_links(state: StateCore) -> None:
    prefix = state.env[_ENV].prefix
    for inline in state.tokens:
        for token in inline.children or []:
            target = str(token.attrGet("href") or "")
            if token.type == "link_open" and target.startswith("#") and len(target) > 1:
                token.attrSet("href", f"#{prefix}{target[1:]}")
