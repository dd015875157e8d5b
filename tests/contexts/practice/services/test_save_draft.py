"""Drafts: nobody's text is written over by somebody who hasn't seen it."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import IntegrityError, connections, transaction

from codehub.contexts.practice.contracts import Draft
from codehub.contexts.practice.errors import (
    DraftConflict,
    ExerciseNotReachable,
    LanguageNotOffered,
    SourceNotText,
    SourceTooLarge,
)
from codehub.contexts.practice.models import Draft as DraftRow
from codehub.contexts.practice.models import Exercise
from codehub.contexts.practice.queries.drafts import draft_list
from codehub.contexts.practice.services.discard_draft import discard_draft
from codehub.contexts.practice.services.import_exercise import retire_exercise
from codehub.contexts.practice.services.save_draft import save_draft
from codehub.kernel.actors import ANONYMOUS, Actor
from codehub.kernel.errors import NotAuthenticated, NotFound
from codehub.kernel.ids import new_id
from tests.factories.practice import make_definition, make_exercise

TABS = 4


def save(
    actor: Actor, exercise: Exercise, source: str, version: int | None, language: str = "python"
) -> Draft:
    return save_draft(actor, exercise.pk, language=language, source=source, version=version)


def conflict(actor: Actor, exercise: Exercise, source: str, version: int | None) -> dict[str, object]:
    with pytest.raises(DraftConflict) as refused:
        save(actor, exercise, source, version)
    current = refused.value.extra["current"]
    assert isinstance(current, dict)
    return current


def test_each_save_gives_the_next_version(learner, exercise):
    assert save(learner, exercise, "a", None).version == 1
    assert save(learner, exercise, "b", 1).version == 2
    [draft] = draft_list(learner, exercise.pk)
    assert (draft.language, draft.source, draft.version) == ("python", "b", 2)


def test_saving_over_what_one_has_not_seen_is_refused_with_what_is_there(learner, exercise):
    save(learner, exercise, "theirs", None)
    for version in (None, 2, 7):
        current = conflict(learner, exercise, "mine", version)
        assert (current["source"], current["version"], current["language"]) == ("theirs", 1, "python")
    save(learner, exercise, "theirs, newer", 1)
    assert conflict(learner, exercise, "mine", 1)["source"] == "theirs, newer"


def test_the_same_text_again_is_no_conflict_and_no_new_version(learner, exercise):
    save(learner, exercise, "a", None)
    saved = save(learner, exercise, "b", 1)
    assert save(learner, exercise, "b", 1) == saved  # the answer to the first was lost
    assert save(learner, exercise, "b", None) == saved


def test_a_version_never_comes_again(learner, exercise):
    save(learner, exercise, "old", None)
    discard_draft(learner, exercise.pk, language="python")
    assert draft_list(learner, exercise.pk) == []
    assert save(learner, exercise, "new", None).version == 3
    assert conflict(learner, exercise, "old, edited in another tab", 1)["source"] == "new"


def test_over_a_draft_that_was_thrown_away_any_tab_may_write(learner, exercise):
    save(learner, exercise, "old", None)
    discard_draft(learner, exercise.pk, language="python")
    assert save(learner, exercise, "old, edited in another tab", 1).version == 3


def test_throwing_away_again_or_nothing_changes_nothing(learner, exercise):
    discard_draft(learner, exercise.pk, language="python")
    save(learner, exercise, "a", None)
    for _ in range(2):
        discard_draft(learner, exercise.pk, language="python")
    assert DraftRow.objects.get().version == 2


def test_each_language_user_and_exercise_has_its_own(learner, db):
    starters = {"python": "", "cpp": ""}
    one, other = (make_exercise(definition=make_definition(starters=starters)) for _ in range(2))
    teacher = Actor(id=new_id(), role="instructor")
    save(learner, one, "a", None)
    save(learner, one, "b", None, "cpp")
    save(learner, other, "c", None)
    save(teacher, one, "d", None)
    discard_draft(teacher, one.pk, language="python")
    assert [draft.source for draft in draft_list(learner, one.pk)] == ["b", "a"]
    assert [draft.source for draft in draft_list(learner, other.pk)] == ["c"]
    assert draft_list(teacher, one.pk) == []


@pytest.mark.parametrize(
    ("source", "error"),
    [
        ("#" * (64 * 1024 + 1), SourceTooLarge),
        ("é" * (32 * 1024 + 1), SourceTooLarge),
        ("a\0", SourceNotText),
        ("\ud800", SourceNotText),
    ],
)
def test_what_is_no_program_text_is_not_kept(learner, exercise, source, error):
    with pytest.raises(error):
        save(learner, exercise, source, None)
    assert not DraftRow.objects.exists()


def test_the_database_keeps_nothing_larger_either(learner, exercise):
    save(learner, exercise, "#" * 64 * 1024, None)
    with pytest.raises(IntegrityError, match="practice_draft_size"), transaction.atomic():
        DraftRow.objects.update(source="é" * (32 * 1024 + 1))


def test_a_language_that_is_not_offered(learner, exercise):
    with pytest.raises(LanguageNotOffered):
        save(learner, exercise, "", None, "cpp")


def test_who_may(stranger, learner, exercise):
    with pytest.raises(NotAuthenticated):
        save(ANONYMOUS, exercise, "", None)
    with pytest.raises(NotAuthenticated):
        draft_list(ANONYMOUS, exercise.pk)
    with pytest.raises(NotAuthenticated):
        discard_draft(ANONYMOUS, exercise.pk, language="python")
    with pytest.raises(ExerciseNotReachable):
        save(stranger, exercise, "", None)
    with pytest.raises(ExerciseNotReachable):
        draft_list(stranger, exercise.pk)
    with pytest.raises(NotFound):
        save_draft(learner, new_id(), language="python", source="", version=None)


def test_the_draft_of_a_retired_exercise_stays_readable(learner, exercise):
    save(learner, exercise, "a", None)
    retire_exercise(exercise.pk)
    assert draft_list(learner, exercise.pk)[0].source == "a"


def test_saving_is_two_statements(learner, exercise, count_queries):
    with count_queries(2):  # the exercise, the draft
        save(learner, exercise, "a", None)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("version", [None, 1])
def test_of_tabs_that_save_at_once_exactly_one_wins_and_its_text_is_there(version):
    exercise, actor = make_exercise(), Actor(id=new_id(), role="instructor")
    if version:
        save(actor, exercise, "before", None)
    barrier = Barrier(TABS, timeout=30)

    def tab(number: int) -> str:
        barrier.wait()
        try:
            with transaction.atomic():
                return save(actor, exercise, f"of tab {number}", version).source
        except DraftConflict as refused:
            return f"told of {refused.extra['current']['source']}"
        finally:
            connections.close_all()

    with ThreadPoolExecutor(TABS) as pool:
        answers = Counter(pool.map(tab, range(TABS)))
    [kept] = draft_list(actor, exercise.pk)
    assert answers == {kept.source: 1, f"told of {kept.source}": TABS - 1}
    assert kept.version == (version or 0) + 1
