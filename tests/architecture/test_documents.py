"""Pages of the documentation lead somewhere: files that are there, and headings that are in them."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [
    ROOT / "README.md",
    *sorted((ROOT / "docs").rglob("*.md")),
    *sorted((ROOT / "judge").glob("*.md")),
    *sorted((ROOT / "judge" / "benchmarks").glob("*.md")),
    *sorted((ROOT / "src" / "codehub").rglob("README.md")),
]
CODE = re.compile(r"^```.*?^```|`[^`\n]*`", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)\s]+)\)|<img src=\"([^\"]+)\"")
HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)


def links(text: str) -> list[str]:
    """Return where a page leads to, without what leads out of the repository."""
    found = [link or image for link, image in LINK.findall(CODE.sub("", text))]
    return [link for link in found if not link.startswith(("http://", "https://", "mailto:"))]


def anchors(text: str) -> set[str]:
    """Return the names of a page's headings, as forges make them."""
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in HEADING.findall(text)}


def broken(page: Path) -> list[str]:
    """Return the links of a page that lead nowhere."""
    found = []
    for link in links(page.read_text()):
        path, _, anchor = link.partition("#")
        target = page.parent / path if path else page
        if not target.exists() or (anchor and anchor not in anchors(target.read_text())):
            found.append(link)
    return found


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    assert broken(page) == []


def test_a_link_that_leads_nowhere_is_found(tmp_path: Path) -> None:
    (tmp_path / "other.md").write_text("# A `kind` of heading\n")
    page = tmp_path / "page.md"
    page.write_text(
        "[a](other.md#a-kind-of-heading) [b](other.md#no) [c](gone.md) [d](#no)\n\n```\n[e](e.md)\n```\n"
    )
    assert broken(page) == ["other.md#no", "gone.md", "#no"]
