"""Code that a reader may run: the page learns language and input, and nobody else's attributes."""

import pytest

from codehub.platform.markdown.render import contents_of, render_markdown
from codehub.platform.markdown.runnable import Runnable, is_marked_runnable, runnable_of


def test_a_runnable_block_stands_in_an_element_that_names_its_language():
    html = render_markdown("```python run\nx\n```\n")
    assert html == (
        '<div class="code-block" data-run="python">\n<pre class="highlight" tabindex="0">'
        '<code class="language-python"><span class="n">x</span>\n</code></pre>\n</div>\n'
    )


@pytest.mark.parametrize(
    ("info", "expected"),
    [
        ("python run", Runnable("python", None)),
        ("cpp  run ", Runnable("cpp", None)),
        ('javascript run stdin="3\\n4"', Runnable("javascript", "3\n4")),
        ('python run stdin=""', Runnable("python", "")),
        (r'python run stdin="say \"hi\" é \u00e9"', Runnable("python", 'say "hi" é é')),
    ],
)
def test_what_stands_after_the_fence(info, expected):
    assert is_marked_runnable(info)
    assert runnable_of(info) == expected


@pytest.mark.parametrize(
    "info",
    [
        *("python run fast", 'python run stdin="', r'python run stdin="\x"', "python run stdin=3", '"> run'),
        *(r'python run stdin="\ud800"', r'python run stdin="a\u0000"'),
    ],
)
def test_a_wrong_wish_makes_a_plain_block(info):
    assert is_marked_runnable(info)
    assert runnable_of(info) is None
    assert "data-run" not in render_markdown(f"```{info}\nx\n```\n")


@pytest.mark.parametrize("info", ["", "python", "run", "python running", "pythonrun"])
def test_a_plain_block_asks_for_nothing(info):
    assert not is_marked_runnable(info)
    assert runnable_of(info) is None


def test_input_can_not_leave_its_attribute():
    html = render_markdown('~~~python run stdin="\\"><script>alert(1)</script>&\\n</div>"\nx\n~~~\n')
    assert 'data-stdin="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;\n&lt;/div&gt;"' in html
    assert "<script" not in html


def test_fences_are_known_by_line():
    text = "a\n\n```python run\nx\n```\n\n> ~~~cpp\n> y\n> ~~~\n"
    assert contents_of(text).fences == [(3, "python run"), (7, "cpp")]
