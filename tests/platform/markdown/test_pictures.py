"""Images: their place is kept free before they come, and the reader's browser finds them."""

from codehub.platform.markdown.pictures import ImageUse, Picture
from codehub.platform.markdown.render import contents_of, render_markdown

LOOP = {"images/loop.png": Picture(url="/files/abc.png", width=640, height=480)}


def test_a_known_image_has_its_address_and_size():
    html = render_markdown('![A *loop*](images/loop.png "Round and round")', pictures=LOOP)
    assert html == (
        '<p><img src="/files/abc.png" alt="A loop" title="Round and round" width="640" height="480" '
        'loading="lazy" decoding="async"></p>\n'
    )


def test_an_image_by_reference_is_known_too():
    html = render_markdown("![A loop][it]\n\n[it]: images/loop.png\n", pictures=LOOP)
    assert 'src="/files/abc.png"' in html


def test_images_are_found_with_their_lines_wherever_they_stand():
    text = "a\nb ![x *y*](a.png)\n\n> - ![](b.png)\n\n| a |\n|---|\n| ![c](c.png) |\n\n`![d](d.png)`\n"
    assert contents_of(text).images == [
        ImageUse("a.png", "x *y*", 2),
        ImageUse("b.png", "", 4),
        ImageUse("c.png", "c", 8),
    ]
