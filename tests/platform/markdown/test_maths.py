"""Formulas: TeX becomes MathML, whatever else it tries is shown and not done."""

import re

import pytest

from codehub.platform.markdown.maths import ELEMENTS, MAX_FORMULAS, VALUES, mathml
from codehub.platform.markdown.render import render_markdown
from tests.platform.markdown.inventory import Inventory

MATHS = [
    (r"a^2", "<msup><mi>a</mi><mn>2</mn></msup>"),
    (r"\frac{1}{n}", "<mfrac>"),
    (r"\sqrt{x}", "<msqrt>"),
    (r"\sum_{i=0}^{n} i", "∑"),
    (r"\begin{pmatrix}1&2\\3&4\end{pmatrix}", "<mtable>"),
    (r"\begin{cases}1&x>0\\0&x\le 0\end{cases}", "<mtd"),
    (r"O(n \log n)", "log"),
    (r"\text{if } x < y", "&lt;"),
    (r"\lfloor x \rfloor \in \mathbb{Z}", "\u2124"),
]
HOSTILE = [
    r"\text{<script>alert(1)</script>}",
    r"\text{</mtext></math><img src=x onerror=alert(1)>}",
    r"\text{&lt;script&gt;alert(1)&lt;/script&gt;}",
    r"\text{&#60;script&#62;}",
    r"\href{javascript:alert(1)}{x}",
    r"\style{position:fixed;inset:0}{x}",
    r'\class{x" onclick="alert(1)}{x}',
    r"\color{red\" onclick=\"alert(1)}{x}",
    r'\hspace{1em" onload="alert(1)}x',
    r"\rule{99999999em}{99999999em}",
    r"\mathop{<annotation-xml encoding='text/html'><p>}",
    r"<mglyph><style><!--</style><img title='--&gt;&lt;img src=x onerror=alert(1)&gt;'>",
    r"</math><svg onload=alert(1)>",
]
NOT_TEX = [
    "a^b^c",
    r"\frac",
    r"\left(",
    r"\begin{matrix}",
    "{" * 400,
    "_" * 900,
    "x" * 1001,
    r"\newcommand{\a}{\a\a}\a",
    r"\def\a{\b\b}\a",
    r"\sqrt{" * 90 + "x" + "}" * 90,
]


@pytest.mark.parametrize(("tex", "expected"), MATHS)
def test_formulas_in_a_line_and_in_a_block(tex, expected):
    line = render_markdown(f"So ${tex}$ it is.")
    assert line.startswith('<p>So <math display="inline">')
    assert expected in line
    block = render_markdown(f"$$\n{tex}\n$$\n")
    assert block.startswith('<div class="math" tabindex="0"><math display="block">')
    assert expected in block


@pytest.mark.parametrize("tex", HOSTILE)
def test_a_formula_brings_nothing_in_but_mathml(tex):
    html = render_markdown(f"${tex}$\n\n$$\n{tex}\n$$\n")
    found = Inventory()
    found.feed(html)
    assert found.tags <= ELEMENTS | {"p", "div", "pre", "code"}
    for name, value in found.attributes:
        assert name in {"class", "tabindex"} or VALUES[name].fullmatch(value)
    assert not re.search(r'="[^"]*(script|alert|999)', html)


@pytest.mark.parametrize("tex", NOT_TEX)
def test_what_is_no_formula_is_shown_as_it_was_written(tex):
    assert mathml(tex) is None
    assert f'<code class="math-source">{tex}</code>' in render_markdown(f"${tex}$")
    assert f'<pre class="math-source" tabindex="0"><code>{tex}</code></pre>' in render_markdown(f"$${tex}$$")


def test_columns_are_aligned_by_class_as_browsers_ignore_the_attribute():
    assert '<mtd columnalign="left" class="align-left">' in render_markdown(
        r"$\begin{cases}1&x\\0&y\end{cases}$"
    )


@pytest.mark.parametrize("text", ["It costs $5 and $6.", "$ a $", r"\$a\$", "`$a$`", "    $a$", "$", "a$b"])
def test_prices_and_code_are_no_formulas(text):
    html = render_markdown(text)
    assert "<math" not in html
    assert "math-source" not in html


def test_a_flood_of_formulas_ends():
    html = render_markdown("$x$ " * 20_000)
    assert html.count("<math") == MAX_FORMULAS
    assert html.count("math-source") == 20_000 - MAX_FORMULAS
