"""Code blocks in colour: Pygments' short class names, which the style sheet gives their colours."""

import re
from functools import lru_cache
from html import escape

from pygments import highlight
from pygments.formatters.html import HtmlFormatter
from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

# lexers are regular expressions; beyond a lesson's sizes their time isn't worth the colour
MAX_HIGHLIGHTED_CHARS = 20_000

_NAME = re.compile(r"[a-z0-9+#-]{1,30}")
_formatter = HtmlFormatter(nowrap=True)


def language_of(info: str) -> str:
    """Return the language that a code fence names, "" when it names none that a class can hold."""
    words = info.split()
    name = words[0].lower() if words else ""
    return name if _NAME.fullmatch(name) else ""


def highlight_code(code: str, language: str) -> str:
    """Return code as escaped HTML, with spans when Pygments knows the language."""
    lexer = _lexer(language) if language and len(code) <= MAX_HIGHLIGHTED_CHARS else None
    return str(highlight(code, lexer, _formatter)) if lexer else escape(code)


@lru_cache(maxsize=64)
def _lexer(language: str) -> Lexer | None:
    try:
        # the text is shown as written: no stripped or added lines
        return get_lexer_by_name(language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return None
