"""`lesson.md`: front matter, and Markdown in which exercises are embedded."""

import re
from dataclasses import dataclass
from pathlib import Path

from codehub.contexts.learning.content.findings import Findings
from codehub.contexts.learning.models.course import MAX_TITLE
from codehub.contexts.learning.slugs import is_slug
from codehub.platform.content.fields import Fields
from codehub.platform.content.files import read_text
from codehub.platform.content.yaml import parse_yaml

MAX_MINUTES = 600
MAX_LESSON_BYTES = 256 * 1024

_FENCE = re.compile(r" {0,3}(?P<mark>`{3,}|~{3,})(?P<rest>.*)")
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+(?P<words>.*?)([ \t]+#*)?[ \t]*")
_MARKS = re.compile(r"[*`]+")
_EMBED = re.compile(r"::exercise\[(?P<slug>[^\]]*)\]\s*")


@dataclass(frozen=True, slots=True)
class Text:
    """Markdown and the line where it begins."""

    source: str
    line: int


@dataclass(frozen=True, slots=True)
class Embed:
    """A line `::exercise[slug]`."""

    slug: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonText:
    """`parts` are Markdown texts and embedded exercises in their order; texts are never blank."""

    title: str
    minutes: int
    parts: list[Text | Embed]


def read_lesson_text(path: Path, findings: Findings) -> LessonText | None:
    """Return what a `lesson.md` says; report and return None when it can't be read at all."""
    text = read_text(path, findings.report, max_bytes=MAX_LESSON_BYTES)
    if text is None:
        return None
    lines = text.split("\n")
    end = _front_matter_end(lines)
    if end is None:
        findings.report(path, 1, "must begin with title and minutes between two lines of ---")
        return None
    front = parse_yaml("\n".join(lines[1:end]), path, findings.report, first_line=2)
    fields = Fields(front, path, findings.report, what="the front matter")
    title = fields.text("title", max_length=MAX_TITLE)
    minutes = fields.integer("minutes", least=1, most=MAX_MINUTES)
    fields.finish()
    parts = split_parts(lines[end + 1 :], path, findings, first_line=end + 2)
    if not parts:
        findings.report(path, end + 1, "has no text and no exercise")
    return LessonText(title=title, minutes=minutes, parts=parts)


def _front_matter_end(lines: list[str]) -> int | None:
    if lines[0].rstrip() != "---":
        return None
    return next((index for index, line in enumerate(lines[1:], start=1) if line.rstrip() == "---"), None)


def split_parts(lines: list[str], path: Path, findings: Findings, *, first_line: int) -> list[Text | Embed]:
    """Cut Markdown at the lines that embed an exercise; inside of fenced code such a line is code."""
    parts: list[Text | Embed] = []
    text: list[str] = []
    fence = ""
    for number, line in enumerate(lines, start=first_line):
        fence = _fence_after(line, fence)
        if fence or not line.startswith("::exercise"):
            text.append(line)
            continue
        embed = _embed(line, number, path, findings)
        if embed is not None:
            parts += [*_text_part(text, number - len(text)), embed]
            text = []
    return parts + _text_part(text, first_line + len(lines) - len(text))


def _embed(line: str, number: int, path: Path, findings: Findings) -> Embed | None:
    match = _EMBED.fullmatch(line)
    if match is None or not is_slug(match["slug"]):
        findings.report(path, number, "an exercise is embedded by a line ::exercise[slug] and nothing else")
        return None
    return Embed(match["slug"], number)


def _text_part(lines: list[str], first_line: int) -> list[Text | Embed]:
    text = "\n".join(lines)
    blank = len(text) - len(text.lstrip("\n"))
    return [Text(text.strip("\n"), first_line + blank)] if text.strip() else []


def first_heading(text: str) -> str:
    """Return the words of the first heading, "" without one; a line like it inside of fenced code is code."""
    fence = ""
    for line in text.split("\n"):
        fence = _fence_after(line, fence)
        match = None if fence else _HEADING.fullmatch(line)
        if match is not None:
            return _MARKS.sub("", match["words"])[:MAX_TITLE]
    return ""


def _fence_after(line: str, fence: str) -> str:
    """Return the mark of the fenced code that is open after this line, "" outside (CommonMark, 4.5)."""
    match = _FENCE.fullmatch(line)
    if match is None:
        return fence
    mark = match["mark"]
    if not fence:
        # a backtick after the mark makes it inline code
        return "" if mark[0] == "`" and "`" in match["rest"] else mark
    closes = mark[0] == fence[0] and len(mark) >= len(fence) and not match["rest"].strip()
    return "" if closes else fence
