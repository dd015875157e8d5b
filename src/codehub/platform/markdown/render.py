"""Markdown → safe HTML: CommonMark, tables, strikethrough, highlighted and runnable code, callouts, formulas,
images, headings with ids.

Two walls stand between an author and the reader's browser: raw HTML is escaped by the parser, and nh3
keeps only the elements, attributes, classes and URL schemes listed here of what the renderer wrote.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import nh3
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from codehub.platform.markdown.callouts import add_callouts
from codehub.platform.markdown.headings import Sections, add_heading_ids
from codehub.platform.markdown.highlight import highlight_code, language_of
from codehub.platform.markdown.maths import ELEMENTS, VALUES, Formulas, add_maths, is_allowed
from codehub.platform.markdown.pictures import ImageUse, Picture, Pictures, add_pictures, image_uses
from codehub.platform.markdown.runnable import runnable_of, wrap

_PARAGRAPHS = {"p", "br", "hr", "div", "blockquote", "aside", "h1", "h2", "h3", "h4", "h5", "h6"}
_LISTS_AND_TABLES = {"ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td"}
_INLINE = {"a", "img", "em", "strong", "s", "code", "pre", "span"}
_ATTRIBUTES = {
    "a": {"href", "title"},
    "aside": {"class", "data-kind"},
    "div": {"class", "data-run", "data-stdin", "tabindex"},
    "img": {"src", "alt", "title", "width", "height", "loading", "decoding"},
    "ol": {"start"},
    "pre": {"class", "tabindex"},
    **{tag: {"id"} for tag in ("h1", "h2", "h3", "h4", "h5", "h6")},
    **{tag: {"class"} for tag in ("code", "p", "span", "td", "th")},
    **{tag: set(VALUES) for tag in ELEMENTS},
    "mtd": {"class", *VALUES},
}
# they turn the direction of what follows around, and serve to show another text than there is
_DIRECTION_CONTROLS = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
_CLASSES = re.compile(r"[a-z][a-z0-9+#-]*( [a-z][a-z0-9+#-]*)*")
_ALIGNMENT = re.compile(r"text-align:(left|center|right)")


def render_markdown(
    text: str, sections: Sections | None = None, pictures: Mapping[str, Picture] | None = None
) -> str:
    """Return the HTML of a Markdown text; any text gives some HTML, and none of it runs.

    Relative links stay relative, and so do images but those that `pictures` knows by their name. Code blocks
    carry Pygments' short class names; runnable ones stand in `<div class="code-block" data-run="python">`;
    callouts are `<aside class="callout callout-note" data-kind="note">`; heading ids start with `section-`,
    and so do links to them; give `sections` where texts share a page.
    """
    env = (sections or Sections()).env | Pictures(pictures or {}).env | Formulas().env
    return nh3.clean(
        _parser.render(_plain(text), env),
        tags=_PARAGRAPHS | _LISTS_AND_TABLES | _INLINE | ELEMENTS,
        attributes=_ATTRIBUTES,
        attribute_filter=_keep_known_values,
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener noreferrer",
    )


@dataclass(frozen=True, slots=True)
class Contents:
    """What a text is made of, in its order; every place is a line, counted from 1.

    `fences` are what stands after each fence, `headings` go with their level. `too_deep` is where it is
    nested so deeply that the parser gives up, and all that follows is lost; None where it isn't.
    """

    images: list[ImageUse]
    fences: list[tuple[int, str]]
    headings: list[tuple[int, int]]
    too_deep: int | None


def contents_of(text: str) -> Contents:
    """Return what is in a Markdown text that its author can get wrong."""
    tokens = _parser.parse(_plain(text), Sections().env)
    placed = [(token.map[0] + 1, token) for token in tokens if token.map]
    deepest = _parser.options["maxNesting"] - 1
    return Contents(
        images=list(image_uses(tokens)),
        fences=[(line, token.info) for line, token in placed if token.type == "fence"],
        headings=[(line, int(token.tag[1:])) for line, token in placed if token.type == "heading_open"],
        too_deep=next((line for line, token in placed if token.level >= deepest), None),
    )


def _plain(text: str) -> str:
    encodable = text.encode(errors="replace").decode()  # lone surrogates are no text
    return encodable.translate(_DIRECTION_CONTROLS)


def _keep_known_values(tag: str, attribute: str, value: str) -> str | None:
    if attribute == "class":
        known = _CLASSES.fullmatch(value) is not None
    else:
        known = tag not in ELEMENTS or is_allowed(attribute, value)
    return value if known else None


def _fence(
    self: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType
) -> str:
    info = tokens[index].info
    language, runnable = language_of(info), runnable_of(info)
    name = f' class="language-{language}"' if language else ""
    # focusable, because a block that scrolls sideways must be reachable from the keyboard
    code = highlight_code(tokens[index].content, language)
    block = f'<pre class="highlight" tabindex="0"><code{name}>{code}</code></pre>\n'
    return wrap(block, runnable) if runnable else block


def _cell(self: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
    # the content security policy forbids inline styles
    alignment = _ALIGNMENT.fullmatch(str(tokens[index].attrs.pop("style", "")))
    if alignment:
        tokens[index].attrSet("class", f"align-{alignment[1]}")
    return self.renderToken(tokens, index, options, env)


def _make_parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    rules: dict[str, Any] = {
        "fence": _fence,
        "code_block": _fence,
        "th_open": _cell,
        "td_open": _cell,
    }
    for name, rule in rules.items():
        parser.add_render_rule(name, rule)
    add_pictures(parser)
    add_maths(parser)
    add_callouts(parser)
    add_heading_ids(parser)
    return parser


_parser = _make_parser()
