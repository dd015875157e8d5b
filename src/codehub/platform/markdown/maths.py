r"""Formulas: `$a^2$` in a line and `$$…$$` in a block, written in TeX, become MathML.

The converter is a library that passes text, addresses and styles through as they are. So its tree is written
out here: only these elements and attributes, and every text escaped. What can't be converted, or is larger
than a formula should be, is shown as it was written, with the class `math-source`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape, unescape
from xml.etree.ElementTree import Element

from latex2mathml.converter import convert_to_element
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from mdit_py_plugins.dollarmath import dollarmath_plugin

MAX_CHARS = 1000
MAX_DEPTH = 60
MAX_FORMULAS = 500
"""In one document; what comes after them is shown as it was written."""

_LAYOUT = {"mrow", "mfrac", "msqrt", "mroot", "mstyle", "mpadded", "mphantom", "menclose", "merror"}
_SCRIPTS = {
    "msub",
    "msup",
    "msubsup",
    "munder",
    "mover",
    "munderover",
    "mmultiscripts",
    "mprescripts",
    "none",
}
_TABLES = {"mtable", "mtr", "mtd"}
_TEXTS = {"mi", "mn", "mo", "ms", "mtext", "mspace"}
ELEMENTS = {"math"} | _LAYOUT | _SCRIPTS | _TABLES | _TEXTS
_BOOLEAN = re.compile(r"true|false")
_LENGTH = re.compile(r"[+-]?\d{0,2}(\.\d{1,4})?(em|ex|pt|px|mu)?")
_LENGTHS = re.compile(rf"{_LENGTH.pattern}( {_LENGTH.pattern})*")
_WORDS = re.compile(r"[a-z]+([ -][a-z]+)*")
VALUES = {
    **dict.fromkeys(("accent", "displaystyle", "fence", "movablelimits", "separator", "stretchy"), _BOOLEAN),
    **dict.fromkeys(("depth", "height", "linethickness", "lspace", "maxsize", "minsize", "rspace"), _LENGTH),
    **dict.fromkeys(("voffset", "width"), _LENGTH),
    **dict.fromkeys(("columnspacing", "rowspacing"), _LENGTHS),
    **dict.fromkeys(("columnalign", "columnlines", "display", "form", "mathvariant", "notation"), _WORDS),
    "rowlines": _WORDS,
    "scriptlevel": re.compile(r"[+-]?\d"),
}
_ENV = "formulas"


@dataclass(slots=True)
class Formulas:
    """How many formulas of a document have been converted."""

    left: int = field(default=MAX_FORMULAS)

    @property
    def env(self) -> dict[str, "Formulas"]:
        """The parser's environment, by which the rules below get to know it."""
        return {_ENV: self}


def add_maths(parser: MarkdownIt) -> None:
    """Read formulas. A price is none: no digit may touch a dollar from outside, no space one from inside."""
    dollarmath_plugin(
        parser, allow_labels=False, allow_space=False, allow_digits=False, allow_blank_lines=False
    )
    parser.add_render_rule("math_inline", _inline)
    parser.add_render_rule("math_block", _block)


def mathml(tex: str, *, display: str = "inline") -> str | None:
    """Return the MathML of TeX, None for what isn't TeX or is too large to be a formula."""
    if len(tex) > MAX_CHARS or _DEFINES.search(tex):
        return None
    try:
        return _write(convert_to_element(tex, display=display), MAX_DEPTH)
    except Exception:  # noqa: BLE001 - the library raises whatever it stumbles over
        return None


# a formula that defines commands can grow without end
_DEFINES = re.compile(r"\\(?:(?:re)?newcommand|[egx]?def|let|DeclareMathOperator)(?![A-Za-z])")


def _inline(
    self: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType
) -> str:
    tex = tokens[index].content
    return _convert(tex, "inline", env[_ENV]) or f'<code class="math-source">{escape(tex)}</code>'


def _block(
    self: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType
) -> str:
    tex = tokens[index].content.strip()
    formula = _convert(tex, "block", env[_ENV])
    if formula is None:
        return f'<pre class="math-source" tabindex="0"><code>{escape(tex)}</code></pre>\n'
    # focusable, because a formula that scrolls sideways must be reachable from the keyboard
    return f'<div class="math" tabindex="0">{formula}</div>\n'


def _convert(tex: str, display: str, formulas: Formulas) -> str | None:
    formulas.left -= 1
    return mathml(tex, display=display) if formulas.left >= 0 else None


def _write(element: Element, depth: int) -> str:
    """Return an element as text; raises ValueError when it is nested deeper than `depth`."""
    if depth == 0:
        raise ValueError("nested too deeply")
    inside = _text(element.text) + "".join(_write(child, depth - 1) + _text(child.tail) for child in element)
    if element.tag not in ELEMENTS:
        return inside
    known = {name: value for name, value in element.attrib.items() if is_allowed(name, value)}
    if element.tag == "mtd" and "columnalign" in known:
        known["class"] = f"align-{known['columnalign']}"  # MathML Core leaves aligning to style sheets
    attributes = "".join(f' {name}="{value}"' for name, value in known.items())
    return f"<{element.tag}{attributes}>{inside}</{element.tag}>"


def is_allowed(name: str, value: str) -> bool:
    """Say whether an attribute of MathML may have this value."""
    return name in VALUES and VALUES[name].fullmatch(value) is not None


def _text(text: str | None) -> str:
    # the library writes characters as references
    return escape(unescape(text or ""), quote=False)
