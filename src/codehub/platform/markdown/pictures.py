"""Images: which ones a text shows, and where its reader finds them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

_ENV = "pictures"


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """An image's address and its size in pixels, by which the page leaves room for it."""

    url: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Pictures:
    """The images of one document by the names that its author uses."""

    known: Mapping[str, Picture]

    @property
    def env(self) -> dict[str, "Pictures"]:
        """The parser's environment, by which the rule below gets to know it."""
        return {_ENV: self}


@dataclass(frozen=True, slots=True)
class ImageUse:
    """An image in a text: `source` as it was written, `line` from 1."""

    source: str
    alt: str
    line: int


def add_pictures(parser: MarkdownIt) -> None:
    """Show known images from their address and at their size; load each when it comes into sight."""
    parser.add_render_rule("image", _image)


def image_uses(tokens: Sequence[Token]) -> Iterator[ImageUse]:
    """Yield the images in a parsed text."""
    for inline in tokens:
        line = inline.map[0] + 1 if inline.map else 1
        for token in inline.children or []:
            if token.type == "image":
                yield ImageUse(str(token.attrs["src"]), token.content.strip(), line)
            line += token.type in {"softbreak", "hardbreak"}


def _image(
    self: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType
) -> str:
    token = tokens[index]
    picture = env[_ENV].known.get(str(token.attrs["src"]))
    if picture is not None:
        token.attrs |= {"src": picture.url, "width": picture.width, "height": picture.height}
    token.attrSet("loading", "lazy")
    token.attrSet("decoding", "async")
    return self.image(tokens, index, options, env)
