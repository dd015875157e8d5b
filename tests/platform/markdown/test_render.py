"""Markdown: what authors get, and what attackers don't."""

import re
from html.parser import HTMLParser

import pytest

from codehub.platform.markdown.headings import Sections, slug_of
from codehub.platform.markdown.highlight import MAX_HIGHLIGHTED_CHARS
from codehub.platform.markdown.render import render_markdown
from tests.platform.markdown.inventory import Inventory

HARMLESS_SCHEMES = ("http:", "https:", "mailto:")
# RFC 3986, 3.1; before it browsers skip white space and control characters
SCHEME = re.compile(r"[\x00-\x20]*[a-z][a-z0-9+.-]*:", re.IGNORECASE)
ATTACKS = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<math><mtext></p><style><img src onerror=alert(1)></style></mtext></math>",
    "<iframe src='javascript:alert(1)'></iframe>",
    "<a href=javascript:alert(1)>x</a>",
    "<body onload=alert(1)>",
    "<details open ontoggle=alert(1)>",
    "<style>*{background:url(javascript:alert(1))}</style>",
    "<form action=//evil.example><button>log in</button></form>",
    "<base href=//evil.example>",
    "<meta http-equiv=refresh content='0;url=//evil.example'>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<!--><img src=x onerror=alert(1)>-->",
    "<![CDATA[<img src=x onerror=alert(1)>]]>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](<java&Tab;script:alert(1)>)",
    "[x](vbscript:msgbox(1))",
    "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    "[x](file:///etc/passwd)",
    "![x](javascript:alert(1))",
    "![x](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+)",
    '![x" onerror="alert(1)](x.png)',
    "![x](x.png 'a\" onerror=\"alert(1)')",
    "[x](x 'a\" onclick=\"alert(1)')",
    "<javascript:alert(1)>",
    "[x]: javascript:alert(1)\n\n[x]",
    '```"><img src=x onerror=alert(1)>\ncode\n```',
    "```html\n<script>alert(1)</script>\n```",
    "    <script>alert(1)</script>",
    "`<script>alert(1)</script>`",
    "> [!NOTE]\n> <script>alert(1)</script>",
    '> [!NOTE" onclick="alert(1)]\n> x',
    '# <img src=x onerror=alert(1)> "onclick="alert(1)"',
    "| <script>alert(1)</script> |\n|---|\n| <img src=x onerror=alert(1)> |",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "\u0000<scr\u0000ipt>alert(1)</scr\u0000ipt>",
    "<scr<script>ipt>alert(1)</script>",
]


@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_that_runs_or_navigates_by_itself_survives(attack):
    found = Inventory()
    found.feed(render_markdown(attack))
    assert not found.tags & {
        "script",
        "style",
        "svg",
        "math",
        "iframe",
        "form",
        "base",
        "meta",
        "body",
        "object",
    }
    for name, value in found.attributes:
        assert not name.startswith("on")
        assert name != "style"
        if name in {"href", "src"}:
            scheme = SCHEME.match(re.sub(r"[\t\r\n]", "", value))  # browsers drop these
            assert scheme is None or scheme[0].lower() in HARMLESS_SCHEMES


@pytest.mark.parametrize("attack", ATTACKS)
def test_attacks_in_a_longer_text_fare_no_better(attack):
    html = render_markdown(f"# Title\n\nText before\n\n{attack}\n\nText *after*\n")
    found = Inventory()
    found.feed(html)
    assert "script" not in found.tags
    assert not [name for name, _ in found.attributes if name.startswith("on")]


def test_commonmark_and_strikethrough():
    html = render_markdown("A *b* **c** `d` ~~e~~\n\n- x\n\n3. y\n\n---\n")
    for part in (
        "<em>b</em>",
        "<strong>c</strong>",
        "<code>d</code>",
        "<s>e</s>",
        "<ul>",
        '<ol start="3">',
        "<hr>",
    ):
        assert part in html


def test_tables_are_aligned_by_class_because_inline_styles_are_forbidden():
    html = render_markdown("| a | b |\n|---|--:|\n| 1 | 2 |\n")
    assert '<th class="align-right">b</th>' in html
    assert "<td>1</td>" in html
    assert "style" not in html


@pytest.mark.parametrize("kind", ["note", "tip", "important", "warning", "caution"])
def test_callouts(kind):
    html = render_markdown(f"> [!{kind.upper()}]\n> Mind *this*.\n")
    assert html == (
        f'<aside class="callout callout-{kind}" data-kind="{kind}">\n'
        f'<p class="callout-title">{kind.capitalize()}</p>\n'
        "<p>Mind <em>this</em>.</p>\n</aside>\n"
    )


def test_a_callout_holds_blocks_and_other_callouts():
    html = render_markdown(
        "> [!NOTE]\n> - a\n>\n> > [!TIP]\n> >\n> > ```python\n> > x = 1\n> > ```\n\nafter\n"
    )
    assert html.count("<aside") == html.count("</aside>") == 2
    assert "<li>a</li>" in html
    assert html.endswith("</aside>\n<p>after</p>\n")


@pytest.mark.parametrize(
    "text", ["> [!NOPE]\n> x", "> x [!NOTE]", "> [!NOTE] x", "[!NOTE]\nx", "> x\n>\n> [!NOTE]"]
)
def test_other_quotes_stay_quotes(text):
    assert "<aside" not in render_markdown(text)


def test_code_is_coloured_in_its_language_and_kept_to_the_letter():
    html = render_markdown("```python\n\nif x < 1:\n    print('a & b')\n\n```\n")
    assert '<pre class="highlight" tabindex="0"><code class="language-python">' in html
    assert '<span class="k">if</span>' in html
    assert "&lt;" in html
    assert "&amp;" in html
    text = Text()
    text.feed(html)
    assert text.data == "\nif x < 1:\n    print('a & b')\n\n\n"


@pytest.mark.parametrize("info", ["", "nonsense", "PYTHON extra words", '"><b>', "x" * 200])
def test_code_of_any_name_is_shown(info):
    assert "x = 1" in strip_tags(render_markdown(f"~~~{info}\nx = 1\n~~~\n"))


@pytest.mark.parametrize(
    ("language", "code", "keyword"),
    [
        ("cpp", "for (int i = 0; i < n; ++i) {}", "for"),
        ("c++", "if (a) {}", "if"),
        ("javascript", "while (a) {}", "while"),
        ("js", "return a;", "return"),
        ("sh", "if true; then x; fi", "if"),
        ("json", '{"a": true}', "true"),
    ],
)
def test_the_languages_of_courses_have_colours(language, code, keyword):
    html = render_markdown(f"```{language}\n{code}\n```\n")
    assert re.search(rf'<span class="k[a-z]*">{keyword}</span>', html)
    assert strip_tags(html).strip() == code


def test_very_long_code_is_shown_without_colour():
    html = render_markdown("```python\n" + "x = 1\n" * MAX_HIGHLIGHTED_CHARS + "```\n")
    assert "<span" not in html
    assert html.count("x = 1") == MAX_HIGHLIGHTED_CHARS


def test_headings_have_ids_that_links_reach_and_scripts_do_not():
    html = render_markdown("# Über `uns`!\n\n## Hi\n\n## Hi\n\n## Hi 2\n\n### ???\n\n[go](#hi)\n")
    ids = ["section-über-uns", "section-hi", "section-hi-2", "section-hi-2-2", "section-part"]
    for name in ids:
        assert f'id="{name}"' in html
    assert 'href="#section-hi"' in html


def test_a_flood_of_one_heading_is_numbered_in_bounded_time():
    html = render_markdown("# a\n\n# a 2\n\n" * 3000)
    found = Inventory()
    found.feed(html)
    ids = [value for name, value in found.attributes if name == "id"]
    assert len(set(ids)) == len(ids) == 6000


def test_pieces_of_one_document_share_their_headings():
    sections = Sections()
    first = render_markdown("## Hi\n", sections)
    second = render_markdown("## Hi\n\n[go](#hi)\n", sections)
    assert 'id="section-hi"' in first
    assert 'id="section-hi-2"' in second
    assert 'href="#section-hi"' in second


def test_documents_on_one_page_are_kept_apart_by_a_name():
    html = render_markdown("## Hi\n\n[go](#hi)\n", Sections("say-hello"))
    assert 'id="section-say-hello-hi"' in html
    assert 'href="#section-say-hello-hi"' in html


@pytest.mark.parametrize(("text", "slug"), [("A  B", "a-b"), ("-x_y-", "x-y"), ("ﬁne", "fine"), ("", "part")])
def test_slugs(text, slug):
    assert slug_of(text) == slug


def test_links_and_images():
    html = render_markdown("[a](../b.md) [c](https://d.example) ![e](f.png)")
    assert '<a href="../b.md" rel="noopener noreferrer">a</a>' in html
    assert '<a href="https://d.example" rel="noopener noreferrer">c</a>' in html
    assert '<img src="f.png" alt="e" loading="lazy" decoding="async">' in html


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\0",
        "\ud800",
        ">" * 3000,
        "[" * 3000,
        "*a" * 3000,
        "`" * 3000,
        "- " * 3000,
        "[a](<b" * 2000,
        "> [!NOTE]\n" * 2000,
        ">" * 10_000,
        "> " * 10_000 + "x",
        "".join(f"{'  ' * depth}- a\n" for depth in range(500)),
        "|a" * 300 + "|\n" + "|-" * 300 + "|\n" + ("|b" * 300 + "|\n") * 100,
        "[a](b) " * 20_000,
        "".join(f"[a{number}]: b\n" for number in range(5000)) + "[a1] " * 5000,
        "![" * 10_000,
        "<a " * 10_000,
        "$" * 10_000,
        "$a " * 10_000,
        "```python run\n" * 2000,
    ],
)
def test_any_text_gives_html(text):
    assert isinstance(render_markdown(text), str)


def test_signs_that_turn_the_direction_of_text_around_are_dropped():
    html = render_markdown("a\u202eb\u2066c\u2069 `d\u202de` \u05d0\u200f")
    assert html == "<p>abc <code>de</code> \u05d0\u200f</p>\n"


class Text(HTMLParser):
    """Collects what a reader sees."""

    def __init__(self) -> None:
        super().__init__()
        self.data = ""

    def handle_data(self, data: str) -> None:
        self.data += data


def strip_tags(html: str) -> str:
    text = Text()
    text.feed(html)
    return text.data
