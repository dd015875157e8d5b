"""Callouts: block quotes that begin with `[!NOTE]`, or another of the kinds in its place."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

TITLES = {"note": "Note", "tip": "Tip", "important": "Important", "warning": "Warning", "caution": "Caution"}
_MARK = re.compile(rf"\[!({'|'.join(TITLES)})\][ \t]*(?:\n|\Z)", re.IGNORECASE)


def add_callouts(parser: MarkdownIt) -> None:
    """Turn marked quotes into `<aside class="callout callout-…" data-kind="…">` with a title of its own.

    The title is English; a page in another language puts its own word there, which it knows by the kind.
    """
    parser.core.ruler.before("inline", "callouts", _mark_callouts)


def _mark_callouts(state: StateCore) -> None:
    tokens: list[Token] = []
    kinds: list[str | None] = []
    for index, token in enumerate(state.tokens):
        tokens.append(token)
        if token.type == "blockquote_open":
            kinds.append(_take_mark(state.tokens, index))
            if kinds[-1]:
                _open(token, kinds[-1])
                tokens.extend(_title(token, kinds[-1]))
        elif token.type == "blockquote_close" and kinds.pop():
            token.tag = "aside"
    state.tokens = _without_empty_paragraphs(tokens)


def _take_mark(tokens: list[Token], index: int) -> str | None:
    """Return the kind of the quote opened at `index` and remove its mark from the text, None without one."""
    if index + 2 >= len(tokens) or tokens[index + 1].type != "paragraph_open":
        return None
    text = tokens[index + 2]
    mark = _MARK.match(text.content)
    if mark is None:
        return None
    text.content = text.content[mark.end() :]
    return mark[1].lower()


def _open(token: Token, kind: str) -> None:
    token.tag = "aside"
    token.attrSet("class", f"callout callout-{kind}")
    token.attrSet("data-kind", kind)


def _title(opening: Token, kind: str) -> list[Token]:
    level = opening.level + 1
    start = Token("paragraph_open", "p", 1, attrs={"class": "callout-title"}, block=True, level=level)
    text = Token("inline", "", 0, content=TITLES[kind], children=[], block=True, level=level + 1)
    return [start, text, Token("paragraph_close", "p", -1, block=True, level=level)]


def _without_empty_paragraphs(tokens: list[Token]) -> list[Token]:
    """Drop the paragraph that held nothing but the mark."""
    kept: list[Token] = []
    for token in tokens:
        empty = token.type == "paragraph_close" and kept[-1].type == "inline" and not kept[-1].content
        if empty:
            del kept[-2:]
        else:
            kept.append(token)
    return kept
