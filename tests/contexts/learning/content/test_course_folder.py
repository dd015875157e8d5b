"""A course folder is read whole, or every mistake in it is named with its file and line."""

from collections.abc import Callable
from pathlib import Path

import pytest

from codehub.contexts.learning.content.course_folder import read_course_folder
from codehub.contexts.learning.content.definition import ExercisePart, TextPart
from tests.contexts.learning.content.edits import (
    HELLO,
    folder,
    link,
    move,
    pipe,
    problems,
    remove,
    replace,
    write,
)
from tests.factories.learning import course_files, exercise_files, write_course, write_files

GREET = f"{HELLO}/exercises/greet"


def test_a_course_is_read_with_everything_in_its_order(tmp_path: Path) -> None:
    course = read_course_folder(write_course(tmp_path))
    assert (course.slug, course.title, course.level, course.language) == (
        "first-steps",
        "First steps",
        "beginner",
        "en",
    )
    assert (course.learn, course.description) == (["Say hello"], "Welcome to **it**.\n")
    (module,) = course.modules
    hello, bye = module.lessons
    assert (hello.slug, hello.title, hello.minutes, bye.slug) == ("hello", "Hello", 10, "bye")
    before, exercise, after = hello.parts
    assert before == TextPart(title="", source="Read this.")
    assert isinstance(exercise, ExercisePart)
    assert (exercise.slug, exercise.definition.title) == ("greet", "Say hello")
    assert after == TextPart(title="Well done", source="## Well done\n\nOn you go.")


def test_the_folder_may_be_named_from_within(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(write_course(tmp_path))
    assert read_course_folder(Path()).slug == "first-steps"


def test_windows_line_ends_and_hidden_files_are_nobodys_mistake(tmp_path: Path) -> None:
    course = write_course(tmp_path)
    for file in [course / "course.yaml", course / HELLO / "lesson.md"]:
        file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    (course / ".DS_Store").write_bytes(b"\0\1")
    assert read_course_folder(course).modules[0].lessons[0].parts[0] == TextPart(
        title="", source="Read this."
    )


def test_lines_in_fenced_code_are_code(tmp_path: Path) -> None:
    text = (
        "---\ntitle: T\nminutes: 1\n---\n````text\n```\n::exercise[greet]\n# no heading\n```\n````\n"
        "~~~\n::exercise[greet]\n~~~\n` ``` ` ## no heading\n## `A` *heading* ##\n::exercise[greet]\n"
    )
    course = write_files(write_course(tmp_path), {f"{HELLO}/lesson.md": text})
    parts = read_course_folder(course).modules[0].lessons[0].parts
    assert [type(part) for part in parts] == [TextPart, ExercisePart]
    assert isinstance(parts[0], TextPart)
    assert parts[0].title == "A heading"
    assert parts[0].source.count("::exercise") == 2


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (remove("course.yaml"), "course.yaml: is missing"),
        (remove("course.md"), "course.md: is missing"),
        (remove("01-start/module.yaml"), "01-start/module.yaml: is missing"),
        (remove(f"{HELLO}/lesson.md"), f"{HELLO}/lesson.md: is missing"),
        (remove(f"{GREET}/starter.py"), "starter.py"),
        (write("course.yaml", ""), "course.yaml:1: is empty"),
        (write("course.yaml", "- a\n- b\n"), "course.yaml:1: the file must be a mapping"),
        (
            replace("course.yaml", "format: 1", "format: 2"),
            "course.yaml:1: format must be a whole number from 1",
        ),
        (replace("course.yaml", "format: 1\n", ""), "course.yaml:1: the key 'format' is missing"),
        (replace("course.yaml", "summary", "sumary"), "course.yaml:3: the key 'sumary' is not known here"),
        (replace("course.yaml", "title: First steps", "title: 2026"), "course.yaml:2: title must be text"),
        (replace("course.yaml", "title: First steps", "title: "), "course.yaml:2: title must be text"),
        (
            replace("course.yaml", "title: First steps", "title: '  '"),
            "course.yaml:2: title must not be empty",
        ),
        (replace("course.yaml", "First steps", "x" * 201), "course.yaml:2: title must be at most 200"),
        (replace("course.yaml", "beginner", "easy"), "course.yaml:4: level must be one of: beginner"),
        (replace("course.yaml", "language: en", "language: English"), "course.yaml:5: language must be a"),
        (replace("course.yaml", "- Say hello", "- [a]"), "course.yaml:7: an entry of learn must be text"),
        (replace("course.yaml", "learn:\n  - Say hello", "learn: x"), "course.yaml:6: learn must be a list"),
        (
            replace("course.yaml", "level:", "title: Again\nlevel:"),
            "course.yaml:4: the key 'title' is given twice",
        ),
        (replace("course.yaml", "First steps", "&a First"), "course.yaml:2: anchors and aliases"),
        (replace("course.yaml", "First steps", "*a"), "course.yaml:2: anchors and aliases"),
        (replace("course.yaml", "First steps", "!!python/name:os.system"), "course.yaml:2: tags (!)"),
        (replace("course.yaml", "First steps", "a: b: c"), "course.yaml:2: is not valid YAML"),
        (replace("course.yaml", "First steps", "'x"), "is not valid YAML"),
        (replace("course.yaml", "First steps", "\x07"), "is not valid YAML"),
        (write("course.yaml", "a: 1\n---\nb: 2\n"), "course.yaml:3: only one YAML document"),
        (write("course.yaml", "title: " + "[" * 5000), "course.yaml:1: is nested deeper than"),
        (write("course.yaml", "learn: [" + "1," * 60_000 + "]"), "course.yaml:1: has more than 50000 values"),
        (write("course.yaml", "x" * 1_100_000), "course.yaml: is larger than 1024 KiB"),
        (write("course.md", b"fine\nfine\n\xff\xfe\n"), "course.md:3: is not UTF-8 text"),
        (write("course.md", b"fine\na\0b\n"), "course.md:2: contains a NUL character"),
        (write("course.md", "x\n\n![a](b.png)\n"), "course.md:3: shows an image; only lessons can"),
        (write("notes.txt", "x"), "notes.txt: does not belong here"),
        (write("01-start/notes.txt", "x"), "01-start/notes.txt: does not belong here"),
        (write(f"{HELLO}/picture.png", b"\x89PNG"), f"{HELLO}/picture.png: does not belong here"),
        (write(f"{HELLO}/media/a.txt", "x"), f"{HELLO}/media: does not belong in a lesson"),
        (write(f"{HELLO}/exercises/a.txt", "x"), f"{HELLO}/exercises/a.txt: does not belong here"),
        (move("01-start", "start"), "start: is no module"),
        (move("01-start", "01-Start"), "01-Start: is no module"),
        (move("01-start", "1-start"), "1-start: is no module"),
        (move(HELLO, "01-start/hello"), "01-start/hello: is no lesson"),
        (move(HELLO, "01-start/01-bye"), "02-bye: has the slug 'bye', which the lesson in"),
        (move(HELLO, "01-start/02-aye"), "02-bye: has the number of 02-aye"),
        (write("02-start/module.yaml", "title: S\nsummary: S\n"), "02-start: has the slug 'start'"),
        (write("02-more/module.yaml", "title: S\nsummary: S\n"), "02-more: has no lesson"),
        (write(f"{HELLO}/lesson.md", "# Hello\n"), f"{HELLO}/lesson.md:1: must begin with title and minutes"),
        (write(f"{HELLO}/lesson.md", "---\ntitle: x\n"), f"{HELLO}/lesson.md:1: must begin with title"),
        (write(f"{HELLO}/lesson.md", ""), f"{HELLO}/lesson.md:1: must begin with title"),
        (replace(f"{HELLO}/lesson.md", "10", "ten"), f"{HELLO}/lesson.md:3: minutes must be a whole number"),
        (replace(f"{HELLO}/lesson.md", "10", "0"), f"{HELLO}/lesson.md:3: minutes must be a whole number"),
        (replace(f"{HELLO}/lesson.md", "10", "true"), f"{HELLO}/lesson.md:3: minutes must be a whole number"),
        (replace(f"{HELLO}/lesson.md", "10", "9" * 99), f"{HELLO}/lesson.md:3: minutes must be a whole"),
        (
            replace(f"{HELLO}/lesson.md", "minutes: 10\n", ""),
            f"{HELLO}/lesson.md:2: the key 'minutes' is missing",
        ),
        (
            replace(f"{HELLO}/lesson.md", "title", "x: 1\ntitle"),
            f"{HELLO}/lesson.md:2: the key 'x' is not known",
        ),
        (
            replace("01-start/02-bye/lesson.md", "::exercise[leave]\n", "\n \n"),
            "01-start/02-bye/lesson.md:4: has no text and no exercise",
        ),
        (
            replace(f"{HELLO}/lesson.md", "[greet]", "[gret]"),
            f"{HELLO}/lesson.md:7: there is no exercise 'gret'",
        ),
        (
            replace(f"{HELLO}/lesson.md", "::exercise[greet]", ""),
            f"{GREET}: is not embedded; write a line ::exercise[greet]",
        ),
        (
            replace(f"{HELLO}/lesson.md", "On you go.", "::exercise[greet]"),
            f"{HELLO}/lesson.md:11: the exercise 'greet' is embedded twice",
        ),
        *[
            (
                replace(f"{HELLO}/lesson.md", "::exercise[greet]", line),
                f"{HELLO}/lesson.md:7: an exercise is embedded by a line ::exercise[slug]",
            )
            for line in ["::exercise[../../x]", "::exercise[]", "::exercise[greet] now", "::exercise greet"]
        ],
        (move(f"{GREET}", f"{HELLO}/exercises/Greet"), f"{HELLO}/exercises/Greet: must be named with small"),
        (
            lambda course: write_files(
                course,
                exercise_files("01-start/02-bye/exercises/greet")
                | {
                    "01-start/02-bye/lesson.md": (
                        "---\ntitle: B\nminutes: 1\n---\n::exercise[leave]\n::exercise[greet]\n"
                    )
                },
            ),
            "02-bye/exercises/greet: has the slug 'greet', which the exercise in",
        ),
        (replace(f"{GREET}/exercise.yaml", "easy", "simple"), f"{GREET}/exercise.yaml:3:"),
        (link("course.md", "/etc/passwd"), "course.md: is a symbolic link"),
        (link("course.yaml", "course.md"), "course.yaml: is a symbolic link"),
        (link(f"{HELLO}/lesson.md", "../../course.md"), f"{HELLO}/lesson.md: is a symbolic link"),
        (link("02-more", "/etc"), "02-more: is a symbolic link"),
        (link(f"{GREET}/solution.py", "/etc/hostname"), f"{GREET}/solution.py"),
        (pipe("pipe"), "pipe: is not a plain file"),
        (folder("course.md"), "course.md: is not a plain file"),
        (pipe("course.md"), "course.md: is not a plain file"),
    ],
)
def test_a_mistake_is_named_with_file_and_line(
    tmp_path: Path, change: Callable[[Path], None], expected: str
) -> None:
    course = write_course(tmp_path)
    change(course)
    found = problems(course)
    assert any(expected in problem for problem in found), found


@pytest.mark.parametrize(
    ("preview", "expected"),
    [
        ("leave", "course.yaml:8: preview must be a list of at most 3 texts"),
        ("[greet, leave, a, b]", "course.yaml:8: preview must be a list of at most 3 texts"),
        ("[greet, 1]", "course.yaml:8: an entry of preview must be text"),
        ("\n- greet\n- leaf", "course.yaml:10: preview names the exercise 'leaf', which the course has not"),
        ("\n- greet\n- greet", "course.yaml:10: preview names the exercise 'greet' twice"),
        ("\n- ../greet", "course.yaml:9: preview names the exercise '../greet', which the course has not"),
    ],
)
def test_a_wrong_preview_is_named_with_its_line(tmp_path: Path, preview: str, expected: str) -> None:
    course = write_course(tmp_path)
    with (course / "course.yaml").open("a") as file:
        file.write(f"preview: {preview}\n")
    assert any(expected in problem for problem in problems(course)), problems(course)


def test_exercises_may_be_previewed_in_an_order_of_their_own(tmp_path: Path) -> None:
    course = write_course(tmp_path)
    with (course / "course.yaml").open("a") as file:
        file.write("preview: [leave, greet]\n")
    assert read_course_folder(course).preview == ["leave", "greet"]


def test_all_mistakes_are_told_at_once_and_sorted(tmp_path: Path) -> None:
    course = write_course(tmp_path)
    for change in (
        replace("course.yaml", "beginner", "easy"),
        replace("course.yaml", "language: en", "language: 1"),
        remove("course.md"),
        replace(f"{HELLO}/lesson.md", "10", "x"),
        replace(f"{GREET}/exercise.yaml", "easy", "x"),
        replace("01-start/module.yaml", "title", "titel"),
    ):
        change(course)
    found = problems(course)
    assert found == sorted(found)
    assert [problem.rsplit(": ", 1)[0].split(":")[0] for problem in found] == [
        f"{GREET}/exercise.yaml",
        f"{HELLO}/lesson.md",
        "01-start/module.yaml",
        "01-start/module.yaml",
        "course.md",
        "course.yaml",
        "course.yaml",
    ]


@pytest.mark.parametrize("name", ["First Steps", "first_steps", "x" * 81])
def test_a_folder_that_is_no_slug_is_refused(tmp_path: Path, name: str) -> None:
    course = write_files(tmp_path / name, course_files())
    assert any("the name is the slug" in problem for problem in problems(course))


def test_what_is_no_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    assert problems(tmp_path / "file") == [".: is not a folder"]
    assert problems(tmp_path / "nothing") == [".: is not a folder"]
    (tmp_path / "empty").mkdir()
    assert any("has no module" in problem for problem in problems(tmp_path / "empty"))


def test_a_folder_with_endless_entries_is_not_read(tmp_path: Path) -> None:
    course = write_course(tmp_path)
    for number in range(1001):
        (course / f"file-{number}").touch()
    found = problems(course)
    assert any("at most 1000 are allowed" in problem for problem in found)
    assert len(found) < 10


def test_a_flood_of_mistakes_is_cut_short(tmp_path: Path) -> None:
    course = write_course(tmp_path)
    write("course.yaml", "\n".join(f"key-{number}: 1" for number in range(2000)))(course)
    assert len(problems(course)) == 500
