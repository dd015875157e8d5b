"""A course and what it is made of: modules, lessons, items.

Modules, lessons and items keep their id through every import, because progress points at them. What an
author has taken away is *retired*: its position is null, nobody is shown it, and it comes back with its
progress when the author brings it back. Positions count from 0 and may be exchanged within one
transaction: their constraints are checked at its end. Foreign keys that a unique constraint begins with have
no index of their own.
"""

from typing import ClassVar, Self, TypeVar

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import Deferrable, Q
from django.db.models.functions import Lower

from codehub.contexts.learning.slugs import MAX_SLUG
from codehub.kernel.clock import now
from codehub.kernel.ids import new_id

# what authors may write, checked when their folder is read
MAX_TITLE = 200
MAX_SUMMARY = 500
LEVELS = ("beginner", "intermediate", "advanced", "expert")
ITEM_TYPES = ("text", "exercise")
Part = TypeVar("Part", bound=models.Model)


class ShownParts(models.Manager[Part]):
    """The parts that are not retired."""

    def get_queryset(self) -> models.QuerySet[Part]:
        return super().get_queryset().filter(position__isnull=False)


class Course(models.Model):
    """Known by its slug. `description_html` is what `description` (Markdown) was rendered to.

    `code_languages` (those that its exercises offer) and `search` (what it is found by) follow from its parts
    and are brought up to date by each import.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    slug = models.CharField(max_length=MAX_SLUG, unique=True)
    title = models.CharField(max_length=MAX_TITLE)
    summary = models.CharField(max_length=MAX_SUMMARY)
    description = models.TextField()
    description_html = models.TextField()
    level = models.CharField(max_length=16)
    language = models.CharField(max_length=16)
    learn = models.JSONField()  # list of texts: what a learner can do afterwards
    code_languages = ArrayField(models.CharField(max_length=30), default=list)
    search = SearchVectorField(null=True)
    published = models.BooleanField(default=True)
    created_at = models.DateTimeField(default=now, editable=False)
    updated_at = models.DateTimeField(default=now)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=Q(level__in=LEVELS), name="learning_course_level_known"),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["id"], condition=Q(published=True), name="learning_course_published"),
            models.Index(Lower("title"), "id", condition=Q(published=True), name="learning_course_title"),
            GinIndex(fields=["search"], name="learning_course_search"),
        ]

    def __str__(self) -> str:
        return self.slug


class Module(models.Model):
    """A chapter. Its slug is unique in the course."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="modules", db_index=False)
    slug = models.CharField(max_length=MAX_SLUG)
    title = models.CharField(max_length=MAX_TITLE)
    summary = models.CharField(max_length=MAX_SUMMARY)
    position = models.PositiveSmallIntegerField(null=True)

    objects: ClassVar[models.Manager[Self]] = models.Manager()
    shown: ClassVar[ShownParts[Self]] = ShownParts()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["course", "slug"], name="learning_module_slug_unique"),
            models.UniqueConstraint(
                fields=["course", "position"],
                deferrable=Deferrable.DEFERRED,
                name="learning_module_position_unique",
            ),
        ]

    def __str__(self) -> str:
        return self.slug


class Lesson(models.Model):
    """A page of a module. Its slug is unique in the course, because it is the lesson's address there."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="lessons", db_index=False)
    module = models.ForeignKey(Module, on_delete=models.CASCADE, related_name="lessons", db_index=False)
    slug = models.CharField(max_length=MAX_SLUG)
    title = models.CharField(max_length=MAX_TITLE)
    duration_minutes = models.PositiveSmallIntegerField()
    position = models.PositiveSmallIntegerField(null=True)

    objects: ClassVar[models.Manager[Self]] = models.Manager()
    shown: ClassVar[ShownParts[Self]] = ShownParts()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["course", "slug"], name="learning_lesson_slug_unique"),
            models.UniqueConstraint(
                fields=["module", "position"],
                deferrable=Deferrable.DEFERRED,
                name="learning_lesson_position_unique",
            ),
        ]

    def __str__(self) -> str:
        return self.slug


class ContentItem(models.Model):
    """A piece of a lesson, and the unit of progress: a text to read or an exercise of practice to solve.

    `key` is what the author knows it by (`<lesson>/text-2`, `exercise/<slug>`): an exercise that moves to
    another lesson keeps its progress. `source` is Markdown; an exercise has no text of its own. `preview` is
    the place of an exercise among those that anybody may try, null for all others.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="items", db_index=False)
    lesson = models.ForeignKey(Lesson, on_delete=models.CASCADE, related_name="items", db_index=False)
    key = models.CharField(max_length=200)
    type = models.CharField(max_length=16)
    title = models.CharField(max_length=MAX_TITLE)
    source = models.TextField(default="")
    html = models.TextField(default="")
    exercise_id = models.UUIDField(null=True)
    preview = models.PositiveSmallIntegerField(null=True)
    position = models.PositiveSmallIntegerField(null=True)

    objects: ClassVar[models.Manager[Self]] = models.Manager()
    shown: ClassVar[ShownParts[Self]] = ShownParts()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["course", "key"], name="learning_item_key_unique"),
            models.UniqueConstraint(
                fields=["lesson", "position"],
                deferrable=Deferrable.DEFERRED,
                name="learning_item_position_unique",
            ),
            models.CheckConstraint(condition=Q(type__in=ITEM_TYPES), name="learning_item_type_known"),
            models.CheckConstraint(
                condition=Q(type="exercise", exercise_id__isnull=False)
                | Q(type="text", exercise_id__isnull=True),
                name="learning_item_exercise_matches_type",
            ),
            models.CheckConstraint(
                condition=Q(preview__isnull=True) | Q(type="exercise"),
                name="learning_item_preview_is_exercise",
            ),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(
                fields=["exercise_id"], condition=Q(exercise_id__isnull=False), name="learning_item_exercise"
            ),
            models.Index(
                fields=["course", "preview"], condition=Q(preview__isnull=False), name="learning_item_preview"
            ),
        ]

    def __str__(self) -> str:
        return self.key
