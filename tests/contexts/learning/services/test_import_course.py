"""Importing again and again: ids and progress stay, what is gone is retired, mistakes change nothing."""

import re
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest
from django.db import connection
from django.test import Client

from codehub.contexts.learning import api
from codehub.contexts.learning.contracts import CourseFilters
from codehub.contexts.learning.errors import ContentInvalid
from codehub.contexts.learning.models.course import ContentItem, Course, Lesson, Module
from codehub.contexts.learning.models.enrolment import Enrolment
from codehub.contexts.learning.queries.course_catalogue import course_catalogue
from codehub.contexts.learning.queries.course_outline import course_by_slug
from codehub.contexts.learning.queries.places import showcase
from codehub.contexts.learning.queries.progress import course_progress
from codehub.contexts.learning.services.complete_lesson import complete_lesson
from codehub.contexts.learning.services.record_attempt import record_attempt
from codehub.contexts.practice.models import Exercise
from codehub.kernel.actors import ANONYMOUS, Actor
from codehub.platform.resources.registry import may_reach
from codehub.platform.storage.files import store_file
from tests.factories.accounts import make_actor
from tests.factories.learning import enrol, exercise_files, items_of, png, write_course, write_files

pytestmark = pytest.mark.django_db

HELLO = "01-start/01-hello"
BYE = "01-start/02-bye"
PARTS = 1 + 1 + 2 + 4  # course, module, lessons, items


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_course(tmp_path)


def shown() -> list[tuple[str, str]]:
    """The lessons and keys of the items that learners see, in their order."""
    return [(item.lesson.slug, item.key) for item in items_of(Course.objects.get())]


def ids() -> dict[str, object]:
    rows: list[Module | Lesson] = [*Module.objects.all(), *Lesson.objects.all()]
    named = {f"{type(row).__name__}:{row.slug}": row.id for row in rows}
    return named | {item.key: item.id for item in ContentItem.objects.all()}


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def test_the_first_import_makes_the_course(folder: Path) -> None:
    report = api.import_course(folder)
    assert (report.slug, report.created, report.updated, report.unchanged, report.retired) == (
        "first-steps",
        PARTS,
        0,
        0,
        0,
    )
    page = course_by_slug(ANONYMOUS, "first-steps")
    assert page.id == report.course_id
    assert page.description_html == "<p>Welcome to <strong>it</strong>.</p>\n"
    assert (page.lesson_count, page.exercise_count, page.duration_minutes) == (2, 2, 15)
    titles = [[item.title for item in lesson.items] for lesson in page.modules[0].lessons]
    assert titles == [["Hello", "Say hello", "Well done"], ["Say hello"]]


def test_the_same_again_changes_nothing(folder: Path) -> None:
    api.import_course(folder)
    before, course = ids(), Course.objects.get()
    report = api.import_course(folder)
    assert (report.created, report.updated, report.unchanged, report.retired) == (0, 0, PARTS, 0)
    assert (ids(), Course.objects.get().updated_at) == (before, course.updated_at)


def test_what_has_changed_is_updated_in_place(folder: Path) -> None:
    api.import_course(folder)
    before, course = ids(), Course.objects.get()
    edit(folder / HELLO / "lesson.md", "Read this.", "Read <script>alert(1)</script> *that*.")
    edit(folder / HELLO / "lesson.md", "title: Hello", "title: Hi")
    report = api.import_course(folder)
    assert (report.created, report.updated, report.retired) == (0, 2, 0)
    assert ids() == before
    assert Course.objects.get().updated_at > course.updated_at
    item = ContentItem.objects.get(key="hello/text-1")
    assert item.title == "Hi"
    assert "<script" not in item.html
    assert "<em>that</em>" in item.html


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [("statement.md", "", "Mind the comma."), ("tests.yaml", "expected: ", "title: One\n  expected: ")],
)
def test_an_exercise_that_has_changed_counts_as_updated(folder: Path, file: str, old: str, new: str) -> None:
    api.import_course(folder)
    before = ids()
    path = folder / HELLO / "exercises/greet" / file
    path.write_text(path.read_text().replace(old, new, 1))
    report = api.import_course(folder)
    assert (report.created, report.updated, report.unchanged, report.retired) == (0, 1, PARTS - 1, 0)
    assert ids() == before


def test_lessons_that_change_places_keep_their_ids(folder: Path) -> None:
    api.import_course(folder)
    before = ids()
    (folder / HELLO).rename(folder / "01-start/03-hello")
    api.import_course(folder)
    assert ids() == before
    assert [slug for slug, _ in shown()] == ["bye", "hello", "hello", "hello"]


def test_an_exercise_that_moves_takes_its_progress_along(folder: Path) -> None:
    course = Course.objects.get(id=api.import_course(folder).course_id)
    learner = make_actor()
    enrol(learner, course)
    solve(learner, "exercise/greet")
    edit(folder / HELLO / "lesson.md", "::exercise[greet]", "")
    (folder / HELLO / "exercises/greet").rename(folder / BYE / "exercises/greet")
    edit(folder / BYE / "lesson.md", "::exercise[leave]", "::exercise[greet]\n::exercise[leave]")
    report = api.import_course(folder)
    assert report.retired == 1, "two texts became one"
    assert shown()[-2:] == [("bye", "exercise/greet"), ("bye", "exercise/leave")]
    assert course_progress(learner, course.id).completed_items == 1


def solve(actor: Actor, key: str) -> None:
    exercise_id = ContentItem.objects.get(key=key).exercise_id
    assert actor.id is not None
    assert exercise_id is not None
    record_attempt(user_id=actor.id, exercise_id=exercise_id, solved=True)


def test_what_is_taken_away_is_retired_and_comes_back_with_its_progress(folder: Path, tmp_path: Path) -> None:
    course = Course.objects.get(id=api.import_course(folder).course_id)
    before, learner = ids(), make_actor()
    enrol(learner, course)
    solve(learner, "exercise/leave")
    exercise_id = ContentItem.objects.get(key="exercise/leave").exercise_id
    assert exercise_id is not None
    shutil.move(folder / BYE, tmp_path / "aside")
    report = api.import_course(folder)
    assert (report.created, report.updated, report.retired) == (0, 0, 2)
    assert [slug for slug, _ in shown()] == ["hello"] * 3
    assert course_progress(learner, course.id).completed_items == 0
    assert Exercise.objects.get(id=exercise_id).retired_at is not None
    assert not may_reach(learner, "exercise", exercise_id)
    assert api.import_course(folder).retired == 0
    shutil.move(tmp_path / "aside", folder / BYE)
    report = api.import_course(folder)
    assert (report.created, report.updated, report.retired) == (0, 2, 0)
    assert ids() == before
    assert course_progress(learner, course.id).completed_items == 1
    assert may_reach(learner, "exercise", exercise_id)


def test_who_lacked_only_what_was_retired_is_complete(folder: Path, tmp_path: Path) -> None:
    course = Course.objects.get(id=api.import_course(folder).course_id)
    done, halfway = make_actor(), make_actor()
    for learner in (done, halfway):
        enrol(learner, course)
        complete_lesson(learner, course.id, Lesson.objects.get(slug="hello").id)
    solve(done, "exercise/greet")
    shutil.move(folder / BYE, tmp_path / "aside")
    api.import_course(folder)
    completed = Enrolment.objects.filter(completed_at__isnull=False)
    assert [enrolment.user_id for enrolment in completed] == [done.id]
    assert course_progress(done, course.id).percent == 100
    shutil.move(tmp_path / "aside", folder / BYE)
    api.import_course(folder)
    progress = course_progress(done, course.id)
    assert (progress.percent, progress.status) == (75, "in_progress")
    assert completed.count() == 1, "what was completed once stays noted"


def test_a_mistake_anywhere_changes_nothing(folder: Path) -> None:
    api.import_course(folder)
    before = ids()
    edit(folder / "course.yaml", "title: First steps", "title: New title")
    write_files(folder, exercise_files(f"{BYE}/exercises/extra"))
    with pytest.raises(ContentInvalid) as refused:
        api.import_course(folder)
    assert "is not embedded" in str(refused.value)
    assert ids() == before
    assert Course.objects.get().title == "First steps"
    assert Exercise.objects.count() == 2


def test_an_image_is_kept_by_its_content_and_shown_from_there(folder: Path, stored_files: Path) -> None:
    write_files(folder, {f"{HELLO}/images/loop.png": png(size=(8, 4))})
    edit(folder / HELLO / "lesson.md", "Read this.", "![A loop](images/loop.png)")
    api.import_course(folder)
    (file,) = stored_files.iterdir()
    html = ContentItem.objects.get(key="hello/text-1").html
    address = f"/api/v1/courses/files/{file.name}"
    assert f'<img src="{address}" alt="A loop" width="8" height="4" loading="lazy"' in html
    answer = Client().get(address)
    assert (answer.status_code, answer["Content-Type"], answer.content) == (
        200,
        "image/png",
        file.read_bytes(),
    )
    assert answer["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer["X-Content-Type-Options"] == "nosniff"
    again = Client().get(address, headers={"If-None-Match": answer["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert api.import_course(folder).unchanged == PARTS


@pytest.mark.parametrize(
    ("extension", "kind"),
    [
        ("png", "image/png"),
        ("jpg", "image/jpeg"),
        ("webp", "image/webp"),
        ("gif", "image/gif"),
        ("html", "application/octet-stream"),
    ],
)
def test_a_file_tells_what_it_is_and_only_images_are_shown(
    stored_files: Path, extension: str, kind: str
) -> None:
    answer = Client().get(f"/api/v1/courses/files/{store_file(b'picture', extension)}")
    assert (answer["Content-Type"], answer.content) == (kind, b"picture")


@pytest.mark.parametrize("name", [f"{'0' * 64}.png", "x", "..%2Fsecret", "%00", f"{'0' * 64}.html"])
def test_what_was_never_stored_is_not_found(stored_files: Path, name: str) -> None:
    answer = Client().get(f"/api/v1/courses/files/{name}")
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


def test_formulas_and_runnable_code_are_made_at_the_import(folder: Path) -> None:
    edit(folder / HELLO / "lesson.md", "Read this.", '$a^2$\n\n```python run stdin="3"\nprint(input())\n```')
    api.import_course(folder)
    html = ContentItem.objects.get(key="hello/text-1").html
    assert "<msup>" in html
    assert '<div class="code-block" data-run="python" data-stdin="3">' in html


def test_text_is_no_language_of_a_course(folder: Path) -> None:
    exercise = folder / HELLO / "exercises/greet"
    shutil.rmtree(exercise)
    settings = "title: Answer\ntype: output_only\ndifficulty: easy\n"
    files = {
        "exercise.yaml": settings,
        "statement.md": "Say it.\n",
        "starter.txt": "?\n",
        "solution.txt": "42\n",
    }
    write_files(exercise, {**files, "tests.yaml": "- {name: one, visible: false, expected: '42'}\n"})
    api.import_course(folder)
    assert Course.objects.get().code_languages == ["python"]
    assert list(Exercise.objects.get(title="Answer").starters) == ["text"]


def test_languages_previews_and_words_follow_from_the_folder(folder: Path) -> None:
    (folder / "course.yaml").write_text((folder / "course.yaml").read_text() + "preview: [leave, greet]\n")
    api.import_course(folder)
    assert Course.objects.get().code_languages == ["python"]
    assert [exercise.title for exercise in showcase()] == ["Say hello", "Say hello"]
    assert [exercise.lesson.slug for exercise in showcase()] == ["bye", "hello"]
    assert found("see") == found("leave") == []
    assert found("bye") == found("steps") == ["first-steps"]
    edit(folder / BYE / "lesson.md", "title: Bye", "title: See you")
    edit(folder / "course.yaml", "preview: [leave, greet]", "preview: []")
    api.import_course(folder)
    assert found("bye") == []
    assert found("see") == ["first-steps"]
    assert showcase() == []


def found(search: str) -> list[str]:
    return [card.slug for card in course_catalogue(ANONYMOUS, CourseFilters(search=search)).items]


def test_two_courses_may_use_the_same_slugs(folder: Path, tmp_path: Path) -> None:
    api.import_course(folder)
    report = api.import_course(write_course(tmp_path, slug="second-steps"))
    assert report.created == PARTS
    assert Exercise.objects.count() == 4


@pytest.mark.django_db(transaction=True)
def test_of_two_imports_at_once_one_makes_and_one_finds(folder: Path) -> None:
    barrier = Barrier(2)

    def import_it() -> int:
        try:
            barrier.wait(timeout=20)
            return api.import_course(folder).created
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        futures = [pool.submit(import_it) for _ in range(2)]
    assert sorted(future.result() for future in futures) == [0, PARTS]
    assert len(shown()) == 4


def test_no_heading_of_a_lesson_has_the_id_of_another(folder: Path) -> None:
    path = folder / HELLO / "lesson.md"
    path.write_text(
        path.read_text().replace("::exercise[greet]", "## Example\n\n::exercise[greet]\n\n## Example\n")
    )
    (folder / HELLO / "exercises/greet/statement.md").write_text("## Example\n")
    api.import_course(folder)
    texts = ContentItem.objects.filter(lesson__slug="hello", type="text").values_list("html", flat=True)
    html = "".join(texts) + Exercise.objects.get(key="first-steps/greet").statement_html
    found = re.findall(r'id="([^"]+)"', html)
    assert sorted(name for name in found if "example" in name) == [
        "section-example",
        "section-example-2",
        "section-greet-example",
    ]
