"""Code blocks that a reader may run: ```` ```python run stdin="3\\n4" ````."""

import json
import re
from dataclasses import dataclass
from html import escape

from codehub.platform.markdown.highlight import language_of

_REST = re.compile(r'run(?:\s+stdin=(?P<stdin>"(?:[^"\\]|\\.)*"))?')
# what JSON can spell, and no page and no database can hold: NUL and halves of a character
_ODD = re.compile("[\0\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Runnable:
    """A program's language and what it reads; `stdin` is None where the author gave nothing to read."""

    language: str
    stdin: str | None


def is_marked_runnable(info: str) -> bool:
    """Say whether the words after a fence ask for a runnable block, be they right or not."""
    return info.split()[1:2] == ["run"]


def runnable_of(info: str) -> Runnable | None:
    """Return what the words after a fence ask for; None for a block that isn't runnable, or not rightly."""
    name, _, rest = info.strip().partition(" ")
    match = _REST.fullmatch(rest.strip())
    language = language_of(name)
    if match is None or not language:
        return None
    try:
        stdin = json.loads(match["stdin"]) if match["stdin"] else None
    except ValueError:  # an escape that JSON does not know
        return None
    return None if stdin and _ODD.search(stdin) else Runnable(language, stdin)


def wrap(block: str, runnable: Runnable) -> str:
    """Return a code block's HTML in an element that tells the page how to run it."""
    stdin = "" if runnable.stdin is None else f' data-stdin="{escape(runnable.stdin)}"'
    return f'<div class="code-block" data-run="{escape(runnable.language)}"{stdin}>\n{block}</div>\n'
