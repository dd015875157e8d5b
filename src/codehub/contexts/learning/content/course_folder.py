"""A course: `course.yaml`, `course.md` and the folders of its modules with their lessons."""

from pathlib import Path

from codehub.contexts.learning.content.definition import (
    CourseDefinition,
    LessonDefinition,
    ModuleDefinition,
)
from codehub.contexts.learning.content.findings import Findings
from codehub.contexts.learning.content.folders import numbered, subfolders
from codehub.contexts.learning.content.lesson_folder import read_lesson
from codehub.contexts.learning.models.course import LEVELS, MAX_SUMMARY, MAX_TITLE
from codehub.contexts.learning.slugs import MAX_SLUG, is_slug
from codehub.platform.content.fields import Fields
from codehub.platform.content.files import read_text
from codehub.platform.content.yaml import read_yaml
from codehub.platform.markdown.render import contents_of

FORMAT = 1
MAX_LESSONS = 300
MAX_PREVIEW = 3

_LANGUAGE = r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})?"


def read_course_folder(folder: Path) -> CourseDefinition:
    """Return the course in a folder; the folder's name is its slug. Nothing outside of it is read.

    Raises ContentInvalid with every problem that there is.
    """
    findings = Findings()
    course = _read_course(folder, findings)
    findings.raise_if_any()
    return course


def _read_course(folder: Path, findings: Findings) -> CourseDefinition:
    slug = folder.resolve().name
    if not folder.is_dir():
        findings.report(folder, 0, "is not a folder")
        findings.raise_if_any()
    if not is_slug(slug):
        findings.report(
            folder, 0, "must be named with small letters, digits and hyphens: the name is the slug"
        )
    fields = Fields(
        read_yaml(folder / "course.yaml", findings.report), folder / "course.yaml", findings.report
    )
    fields.integer("format", least=FORMAT, most=FORMAT)
    course = CourseDefinition(
        slug=slug,
        title=fields.text("title", max_length=MAX_TITLE),
        summary=fields.text("summary", max_length=MAX_SUMMARY),
        level=fields.choice("level", LEVELS),
        language=fields.matching("language", _LANGUAGE, "a language such as en or pt-BR"),
        learn=fields.texts("learn"),
        description=_read_description(folder / "course.md", findings),
        modules=_read_modules(folder, findings),
        preview=_read_preview(fields, findings),  # after the modules: it names exercises of theirs
    )
    fields.finish()
    return course


def _read_description(path: Path, findings: Findings) -> str:
    text = read_text(path, findings.report) or ""
    for image in contents_of(text).images:
        findings.report(path, image.line, "shows an image; only lessons can")
    return text


def _read_preview(fields: Fields, findings: Findings) -> list[str]:
    entries = fields.entries("preview", required=False, max_items=MAX_PREVIEW, max_length=MAX_SLUG)
    slugs = [slug for slug, _ in entries]
    for index, (slug, line) in enumerate(entries):
        if slug in slugs[:index]:
            findings.report(fields.path, line, f"preview names the exercise {slug!r} twice")
        elif not findings.has("exercise", slug):
            findings.report(
                fields.path, line, f"preview names the exercise {slug!r}, which the course has not"
            )
    return slugs


def _read_modules(folder: Path, findings: Findings) -> list[ModuleDefinition]:
    folders = subfolders(folder, findings, files=["course.yaml", "course.md"])
    modules = [
        _read_module(slug, path, findings) for slug, path in numbered(folders, findings, kind="module")
    ]
    if not folders:
        findings.report(folder, 0, "has no module; make a folder such as 01-first-steps")
    count = sum(len(module.lessons) for module in modules)
    if count > MAX_LESSONS:
        findings.report(folder, 0, f"has {count} lessons; at most {MAX_LESSONS} are allowed")
    return modules


def _read_module(slug: str, folder: Path, findings: Findings) -> ModuleDefinition:
    path = folder / "module.yaml"
    fields = Fields(read_yaml(path, findings.report), path, findings.report)
    module = ModuleDefinition(
        slug=slug,
        title=fields.text("title", max_length=MAX_TITLE),
        summary=fields.text("summary", max_length=MAX_SUMMARY),
        lessons=_read_lessons(folder, findings),
    )
    fields.finish()
    return module


def _read_lessons(folder: Path, findings: Findings) -> list[LessonDefinition]:
    folders = subfolders(folder, findings, files=["module.yaml"])
    if not folders:
        findings.report(folder, 0, "has no lesson; make a folder such as 01-hello")
    lessons = [read_lesson(slug, path, findings) for slug, path in numbered(folders, findings, kind="lesson")]
    return [lesson for lesson in lessons if lesson is not None]
