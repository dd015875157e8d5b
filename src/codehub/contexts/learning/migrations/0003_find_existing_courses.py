"""Courses that were imported before there was a search are found, and by language, without a new import."""

from typing import Any

from django.db import migrations

from codehub.contexts.learning.services.index_course import search_words
from codehub.platform.search.expressions import vector


def find_courses(apps: Any, editor: object) -> None:
    """Fill `search` and `code_languages` as an import does."""
    for course in apps.get_model("learning", "Course").objects.filter(search=None):
        shown = {"course_id": course.id, "position__isnull": False}
        modules = apps.get_model("learning", "Module").objects.filter(**shown).order_by("position")
        lessons = apps.get_model("learning", "Lesson").objects.filter(**shown)
        items = apps.get_model("learning", "ContentItem").objects.filter(**shown)
        words = search_words(
            course.title,
            course.summary,
            course.learn,
            modules.values_list("title", flat=True),
            lessons.order_by("module__position", "position").values_list("title", flat=True),
        )
        course.search = vector(words)
        # until this version there was no other language
        course.code_languages = ["python"] if items.filter(type="exercise").exists() else []
        course.save(update_fields=["search", "code_languages"])


class Migration(migrations.Migration):
    dependencies = [("learning", "0002_catalogue_and_previews")]

    operations = [migrations.RunPython(find_courses, migrations.RunPython.noop)]
