"""Courses for tests: as rows, and as folders that an author could have written."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from itertools import count
from pathlib import Path
from uuid import UUID

from PIL import Image

from codehub.contexts.learning.models.course import ContentItem, Course, Lesson, Module
from codehub.contexts.learning.models.enrolment import Enrolment
from codehub.contexts.learning.services.enrol_learner import enrol_learner
from codehub.contexts.learning.services.index_course import index_course
from codehub.kernel.actors import Actor
from codehub.kernel.ids import new_id

_numbers = count(1)


def make_course(
    *,
    lessons: Sequence[str] = ("te",),
    published: bool = True,
    slug: str = "",
    title: str = "",
    level: str = "beginner",
    language: str = "en",
    code_languages: Sequence[str] = ("python",),
) -> Course:
    """Create a course with one module; a lesson is written as its items: `t` text, `e` exercise."""
    slug = slug or f"course-{next(_numbers)}"
    course = Course.objects.create(
        slug=slug,
        title=title or f"About {slug}",
        summary="What it is about.",
        description="Long *text*",
        description_html="<p>Long <em>text</em></p>",
        level=level,
        language=language,
        code_languages=list(code_languages),
        learn=["Do it"],
        published=published,
    )
    module = Module.objects.create(course=course, slug="start", title="Start", summary="Begin.", position=0)
    for position, items in enumerate(lessons):
        add_lesson(course, module, items, position=position)
    index_course(course)
    return course


def add_lesson(course: Course, module: Module, items: str, *, position: int) -> Lesson:
    number = position + 1
    lesson = Lesson.objects.create(
        course=course,
        module=module,
        slug=f"lesson-{number}",
        title=f"Lesson {number}",
        duration_minutes=10,
        position=position,
    )
    for index, kind in enumerate(items):
        add_item(lesson, kind, position=index)
    return lesson


def add_item(lesson: Lesson, kind: str, *, position: int, exercise_id: UUID | None = None) -> ContentItem:
    is_text = kind == "t"
    return ContentItem.objects.create(
        course=lesson.course,
        lesson=lesson,
        key=f"{lesson.slug}/{position}",
        type="text" if is_text else "exercise",
        title=f"Item {position + 1}",
        source="Read" if is_text else "",
        html="<p>Read</p>" if is_text else "",
        exercise_id=None if is_text else exercise_id or new_id(),
        position=position,
    )


def items_of(course: Course) -> list[ContentItem]:
    """Return the shown items in their order."""
    shown = ContentItem.objects.filter(course=course, position__isnull=False)
    return list(shown.order_by("lesson__module__position", "lesson__position", "position"))


def exercise_of(course: Course) -> ContentItem:
    return next(item for item in items_of(course) if item.type == "exercise")


def enrol(actor: Actor, course: Course) -> Enrolment:
    enrol_learner(actor, course.id)
    return Enrolment.objects.get(user_id=actor.id, course=course)


def write_files(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files by their path under a folder, and return the folder."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
    return folder


EXERCISE = {
    "exercise.yaml": "title: Say hello\ntype: stdin_stdout\ndifficulty: easy\n"
    "limits: {time_ms: 1000, memory_mb: 128}\nchecker: tokens\n",
    "statement.md": "Greet.\n",
    "starter.py": "name = input()\n",
    "solution.py": "print('Hello,', input())\n",
    "tests.yaml": "- name: ada\n  visible: true\n  stdin: Ada\n  expected: Hello, Ada\n",
}


def png(*, size: tuple[int, int] = (8, 4)) -> bytes:
    """A small picture."""
    out = BytesIO()
    Image.new("RGB", size, (31, 78, 95)).save(out, "PNG")
    return out.getvalue()


def exercise_files(folder: str) -> dict[str, str]:
    return {f"{folder}/{name}": text for name, text in EXERCISE.items()}


def course_files() -> dict[str, str]:
    """A course of one module, two lessons, two exercises."""
    return {
        "course.yaml": "format: 1\ntitle: First steps\nsummary: A start.\nlevel: beginner\nlanguage: en\n"
        "learn:\n  - Say hello\n",
        "course.md": "Welcome to **it**.\n",
        "01-start/module.yaml": "title: Start\nsummary: Begin here.\n",
        "01-start/01-hello/lesson.md": "---\ntitle: Hello\nminutes: 10\n---\nRead this.\n\n"
        "::exercise[greet]\n\n## Well done\n\nOn you go.\n",
        "01-start/02-bye/lesson.md": "---\ntitle: Bye\nminutes: 5\n---\n::exercise[leave]\n",
        **exercise_files("01-start/01-hello/exercises/greet"),
        **exercise_files("01-start/02-bye/exercises/leave"),
    }


def write_course(parent: Path, *, slug: str = "first-steps") -> Path:
    """Write the course of `course_files` into a folder of its own."""
    return write_files(parent / slug, course_files())
