"""Every course that we ship can be imported, and importing it again changes nothing."""

from pathlib import Path

import pytest

from codehub.contexts.learning.api import import_course

CONTENT = Path(__file__).parents[2] / "content" / "courses"
COURSES = sorted(path.parent for path in CONTENT.glob("*/course.yaml"))


@pytest.mark.django_db
@pytest.mark.parametrize("folder", COURSES, ids=lambda folder: folder.name)
def test_a_course_is_imported_once_and_then_left_alone(folder: Path) -> None:
    first = import_course(folder)
    again = import_course(folder)
    assert (first.slug, first.updated, first.unchanged, first.retired) == (folder.name, 0, 0, 0)
    assert (again.course_id, again.created, again.updated, again.retired) == (first.course_id, 0, 0, 0)
    assert again.unchanged == first.created > 0


def test_the_demo_course_is_among_them() -> None:
    assert "python-first-steps" in [folder.name for folder in COURSES]
