"""Markdown → safe HTML: CommonMark, tables, strikethrough, highlighted code, callouts, headings with ids.

Two walls stand between an author and the reader's browser: raw HTML is escaped by the parser, and nh3
keeps only the elements, attributes, classes and URL schemes listed here of what the renderer wrote.
"""

import re
from collections.abc import Sequence
from typing import Any

import nh3
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from codehub.platform.markdown.callouts import add_callouts
from codehub.platform.markdown.headings import Sections, add_heading_ids
from codehub.platform.markdown.highlight import highlight_code, language_of

_PARAGRAPHS = {"p", "br", "hr", "blockquote", "aside", "h1", "h2", "h3", "h4", "h5", "h6"}
_LISTS_AND_TABLES = {"ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td"}
_INLINE = {"a", "img", "em", "strong", "s", "code", "pre", "span"}
_ATTRIBUTES = {
    "a": {"href", "title"},
    "img": {"src", "alt", "title", "loading"},
    "ol": {"start"},
    "pre": {"class", "tabindex"},
    **{tag: {"id"} for tag in ("h1", "h2", "h3", "h4", "h5", "h6")},
    **{tag: {"class"} for tag in ("aside", "code", "p", "span", "td", "th")},
}
_CLASSES = re.compile(r"[a-z][a-z0-9+#-]*( [a-z][a-z0-9+#-]*)*")
_ALIGNMENT = re.compile(r"text-align:(left|center|right)")


def render_markdown(text: str, sections: Sections | None = None) -> str:
    """Return the HTML of a Markdown text; any text gives some HTML, and none of it runs.

    Relative links and images stay relative. Code blocks carry Pygments' short class names; callouts are
    `<aside class="callout callout-note">`; heading ids start with `section-`, and so do links to them;
    give `sections` where texts share a page.
    """
    plain = text.encode(errors="replace").decode()  # lone surrogates are no text
    return nh3.clean(
        _parser.render(plain, (sections or Sections()).env),
        tags=_PARAGRAPHS | _LISTS_AND_TABLES | _INLINE,
        attributes=_ATTRIBUTES,
        attribute_filter=_keep_plain_classes,
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener noreferrer",
    )


def _keep_plain_classes(tag: str, attribute: str, value: str) -> str | None:
    return value if attribute != "class" or _CLASSES.fullmatch(value) else None


def _fence(
    self: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType
) -> str:
    language = language_of(tokens[index].info)
    name = f' class="language-{language}"' if language else ""
    # focusable, because a block that scrolls sideways must be reachable from the keyboard
    code = highlight_code(tokens[index].content, language)
    return f'<pre class="highlight" tabindex="0"><code{name}>{code}</code></pre>\n'


def _cell(self: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
    # the content security policy forbids inline styles
    alignment = _ALIGNMENT.fullmatch(str(tokens[index].attrs.pop("style", "")))
    if alignment:
        tokens[index].attrSet("class", f"align-{alignment[1]}")
    return self.renderToken(tokens, index, options, env)


def _image(
    self: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType
) -> str:
    tokens[index].attrSet("loading", "lazy")
    return self.image(tokens, index, options, env)


def _make_parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    rules: dict[str, Any] = {
        "fence": _fence,
        "code_block": _fence,
        "th_open": _cell,
        "td_open": _cell,
        "image": _image,
    }
    for name, rule in rules.items():
        parser.add_render_rule(name, rule)
    add_callouts(parser)
    add_heading_ids(parser)
    return parser


_parser = _make_parser()
