"""What a lesson's text shows besides words is read with it, or each mistake is named with its line."""

from pathlib import Path

import pytest
from PIL import Image

from codehub.contexts.learning.content.course_folder import read_course_folder
from tests.contexts.learning.content.edits import HELLO, problems
from tests.factories.learning import png, write_course, write_files


def lesson(text: str) -> dict[str, str]:
    """The files of a lesson whose first text begins in line 5."""
    return {f"{HELLO}/lesson.md": f"---\ntitle: T\nminutes: 1\n---\n{text}\n\n::exercise[greet]\n"}


def test_images_are_read_with_the_lesson(tmp_path: Path) -> None:
    files = lesson("![A loop](images/loop.png)\n\n![Again][it]\n\n[it]: images/loop.png")
    course = write_files(write_course(tmp_path), {**files, f"{HELLO}/images/loop.png": png(size=(8, 4))})
    images = read_course_folder(course).modules[0].lessons[0].images
    assert list(images) == ["images/loop.png"]
    assert (images["images/loop.png"].width, images["images/loop.png"].height) == (8, 4)


@pytest.mark.parametrize(
    ("text", "images", "expected"),
    [
        ("a\n![A](images/a.png)", {}, "lesson.md:6: there is no image 'images/a.png' beside it"),
        ("![](images/a.png)", {"a.png": png()}, "lesson.md:5: shows an image without words"),
        ("![A](a.png)", {}, "lesson.md:5: shows 'a.png'; an image must be a file in images/"),
        (
            "\n\n![A](https://x.example/a.png)",
            {},
            "lesson.md:7: shows 'https://x.example/a.png'; an image must",
        ),
        ("![A](/etc/passwd)", {}, "lesson.md:5: shows '/etc/passwd'"),
        ("![A](images/../lesson.md)", {}, "lesson.md:5: there is no image 'images/../lesson.md'"),
        ("Text", {"a.png": png()}, "images/a.png: is not shown; write ![what it shows](images/a.png)"),
        ("`![A](images/a.png)`", {"a.png": png()}, "images/a.png: is not shown"),
        ("![A](images/a.png)", {"a.png": b"<svg/>"}, "images/a.png: can't be read as an image"),
        ("![A](images/a.jpg)", {"a.jpg": png()}, "images/a.jpg: is a PNG image and must be named .png"),
        ("![A](images/a.svg)", {"a.svg": b"<svg/>"}, "images/a.svg: must be a file named with letters"),
        ("Text", {"a b.png": png()}, "images/a b.png: must be a file named with letters"),
        ("Text", {"more/a.png": png()}, "images/more: must be a file named with letters"),
        ("Text", {f"{number}.png": png() for number in range(51)}, "images: has 51 images; at most 50"),
        ("```python run fast\n```", {}, "lesson.md:5: a runnable block begins like ```python run"),
        ("a\n\n```cobol run\n```", {}, "lesson.md:7: can run python, c, cpp, java, javascript"),
        ("> ```py run\n> ```", {}, "lesson.md:5: can run python, c, cpp, java, javascript"),
        ("Text\n\n# Too large", {}, "lesson.md:7: begin headings with ##"),
        ("Larger\n===", {}, "lesson.md:5: begin headings with ##"),
        ("a\n\n" + ">" * 30 + " b\n\nc", {}, "lesson.md:7: lists and quotes are nested too deeply"),
        ("x" * 300_000, {}, "lesson.md: is larger than 256 KiB"),
    ],
)
def test_a_mistake_in_a_lessons_markdown_is_named_with_its_line(
    tmp_path: Path, text: str, images: dict[str, bytes], expected: str
) -> None:
    course = write_files(write_course(tmp_path), lesson(text))
    write_files(course / HELLO / "images", images)
    found = problems(course)
    assert any(f"{HELLO}/{expected}" in problem for problem in found), found


def test_lines_are_counted_from_the_files_beginning_after_an_exercise_too(tmp_path: Path) -> None:
    course = write_course(tmp_path)
    with (course / HELLO / "lesson.md").open("a") as file:
        file.write("\n\n![x](images/x.png)\n")
    assert problems(course) == [f"{HELLO}/lesson.md:14: there is no image 'images/x.png' beside it"]


def test_an_image_that_is_too_large_in_pixels_is_refused(tmp_path: Path) -> None:
    course = write_files(write_course(tmp_path), lesson("![A](images/a.png)"))
    (course / HELLO / "images").mkdir()
    Image.new("1", (8001, 1)).save(course / HELLO / "images" / "a.png")
    assert any("images/a.png: is too large" in problem for problem in problems(course))
