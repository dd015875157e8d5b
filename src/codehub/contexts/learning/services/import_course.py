"""Import a course from its folder, as often as its author likes."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from django.db import models, transaction

from codehub.contexts.learning.content.course_folder import read_course_folder
from codehub.contexts.learning.content.definition import (
    CourseDefinition,
    ExercisePart,
    LessonDefinition,
    ModuleDefinition,
    TextPart,
)
from codehub.contexts.learning.contracts import ImportReport
from codehub.contexts.learning.models.course import ContentItem, Course, Lesson, Module
from codehub.contexts.learning.services.complete_enrolments import complete_enrolments
from codehub.contexts.learning.services.index_course import index_course
from codehub.contexts.learning.services.locks import lock_course
from codehub.contexts.practice.api import import_exercise, language_ids, retire_exercise
from codehub.kernel.clock import now
from codehub.platform.markdown.headings import Sections
from codehub.platform.markdown.pictures import Picture
from codehub.platform.markdown.render import render_markdown
from codehub.platform.storage.files import store_file

FILES_URL = "/api/v1/courses/files/"
Row = TypeVar("Row", bound=models.Model)


def import_course(path: Path) -> ImportReport:
    """Bring the course of a folder into the database: all of it, or nothing when something is wrong.

    Importing the same again changes nothing. Everything keeps its id as long as it keeps its slug, texts
    their number in the lesson. What the folder no longer has is retired. Raises ContentInvalid.
    """
    definition = read_course_folder(path)
    with transaction.atomic():
        lock_course(definition.slug)
        return _Import(definition).run()


class _Import:
    """One import: rows are taken out of the tables' dictionaries as they are met; what is left is retired."""

    def __init__(self, definition: CourseDefinition) -> None:
        self._definition = definition
        self._previews = {slug: place for place, slug in enumerate(definition.preview)}
        self._counts: Counter[str] = Counter()
        self._course = self._bring_course()
        self._modules = {row.slug: row for row in Module.objects.filter(course=self._course)}
        self._lessons = {row.slug: row for row in Lesson.objects.filter(course=self._course)}
        self._items = {row.key: row for row in ContentItem.objects.filter(course=self._course)}

    def run(self) -> ImportReport:
        for position, module in enumerate(self._definition.modules):
            self._bring_module(module, position)
        self._retire_rest()
        index_course(self._course)
        if self._counts["created"] or self._counts["updated"] or self._counts["retired"]:
            Course.objects.filter(id=self._course.id).update(updated_at=now())
            complete_enrolments(self._course.id)
        return ImportReport(
            course_id=self._course.id,
            slug=self._course.slug,
            created=self._counts["created"],
            updated=self._counts["updated"],
            unchanged=self._counts["unchanged"],
            retired=self._counts["retired"],
        )

    def _bring_course(self) -> Course:
        course = self._definition
        known = {row.slug: row for row in Course.objects.filter(slug=course.slug)}
        values = {
            "title": course.title,
            "summary": course.summary,
            "level": course.level,
            "language": course.language,
            "learn": list(course.learn),
            "code_languages": _code_languages(course),
            "description": course.description,
            "description_html": render_markdown(course.description),
            "published": True,
        }
        return self._bring(known.get(course.slug), Course(slug=course.slug), values)

    def _bring_module(self, module: ModuleDefinition, position: int) -> None:
        values = {"title": module.title, "summary": module.summary, "position": position}
        made = Module(course=self._course, slug=module.slug)
        row = self._bring(self._modules.pop(module.slug, None), made, values)
        for index, lesson in enumerate(module.lessons):
            self._bring_lesson(lesson, row, index)

    def _bring_lesson(self, lesson: LessonDefinition, module: Module, position: int) -> None:
        values = {
            "module_id": module.id,
            "title": lesson.title,
            "duration_minutes": lesson.minutes,
            "position": position,
        }
        made = Lesson(course=self._course, slug=lesson.slug)
        row = self._bring(self._lessons.pop(lesson.slug, None), made, values)
        texts, sections, pictures = 0, Sections(), _pictures(lesson)
        for index, part in enumerate(lesson.parts):
            if isinstance(part, ExercisePart):
                self._bring_exercise(part, row, index)
            else:
                texts += 1
                html = render_markdown(part.source, sections, pictures)
                self._bring_text(part, html, row, index, key=f"{lesson.slug}/text-{texts}")

    def _bring_text(self, text: TextPart, html: str, lesson: Lesson, position: int, *, key: str) -> None:
        values = {
            "lesson_id": lesson.id,
            "title": text.title or lesson.title,
            "source": text.source,
            "html": html,
            "position": position,
        }
        self._bring(
            self._items.pop(key, None), ContentItem(course=self._course, key=key, type="text"), values
        )

    def _bring_exercise(self, part: ExercisePart, lesson: Lesson, position: int) -> None:
        exercise_id, is_new = import_exercise(part.definition, key=f"{self._course.slug}/{part.slug}")
        key = f"exercise/{part.slug}"
        values = {
            "lesson_id": lesson.id,
            "title": part.definition.title,
            "exercise_id": exercise_id,
            "preview": self._previews.get(part.slug),
            "position": position,
        }
        made = ContentItem(course=self._course, key=key, type="exercise")
        self._bring(self._items.pop(key, None), made, values, embeds_new=is_new)

    def _bring(
        self, known: Row | None, made: Row, values: Mapping[str, object], *, embeds_new: bool = False
    ) -> Row:
        """Give the known row, or else the one just made, these values, and count what that did.

        `embeds_new`: what the row stands for has changed elsewhere, which counts as an update too.
        """
        row = known or made
        changed = [name for name, value in values.items() if getattr(row, name) != value]
        for name in changed:
            setattr(row, name, values[name])
        if known is None:
            row.save(force_insert=True)
        elif changed:
            row.save(update_fields=changed)
        self._counts["created" if known is None else "updated" if changed or embeds_new else "unchanged"] += 1
        return row

    def _retire_rest(self) -> None:
        rest: list[Module | Lesson | ContentItem] = [
            *self._modules.values(),
            *self._lessons.values(),
            *self._items.values(),
        ]
        for row in rest:
            if row.position is None:
                continue
            row.position = None
            row.save(update_fields=["position"])
            self._counts["retired"] += 1
            if isinstance(row, ContentItem) and row.exercise_id:
                retire_exercise(exercise_id=row.exercise_id)


def _pictures(lesson: LessonDefinition) -> dict[str, Picture]:
    """Keep the lesson's images; return where each is found, by the address that its texts use."""
    return {
        address: Picture(
            url=FILES_URL + store_file(image.content, image.extension), width=image.width, height=image.height
        )
        for address, image in lesson.images.items()
    }


def _code_languages(course: CourseDefinition) -> list[str]:
    """Return the languages that programs are written in, in the order of their first appearance."""
    known = language_ids()
    offered = (language for part in course.exercises() for language in part.definition.starters)
    return list(dict.fromkeys(language for language in offered if language in known))
