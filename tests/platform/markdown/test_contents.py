"""What a text is made of, as its importer asks."""

import pytest

from codehub.platform.markdown.render import contents_of, render_markdown


def test_headings_are_known_by_line_and_level():
    text = "## One\n\ntext\n\nTwo\n---\n\n> # Three\n\n```\n# none\n```\n"
    assert contents_of(text).headings == [(1, 2), (5, 2), (8, 1)]


@pytest.mark.parametrize("depth", range(1, 30))
def test_nothing_is_lost_unless_it_is_said_to_be_too_deep(depth):
    lists = "".join("  " * level + "- x\n" for level in range(depth)) + "\nafter\n"
    quotes = ">" * depth + " deep\n\nafter\n"
    for text in (lists, quotes):
        html = render_markdown(text)
        complete = "after" in html and html.count("x") + html.count("deep") == text.count("x") + text.count(
            "deep"
        )
        assert complete or contents_of(text).too_deep is not None


def test_an_ordinary_text_is_not_too_deep():
    assert contents_of("> - a\n>   - b\n>     - c\n>\n>       ```\n>       d\n>       ```\n").too_deep is None
