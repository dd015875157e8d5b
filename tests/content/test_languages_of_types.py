"""What authors may offer is what the judge can judge, and is called the same."""

import re
from pathlib import Path

from codehub.contexts.practice.languages import RUNNABLE, TEXT, languages_of
from codehub_judge.calls.plans import PLANS
from codehub_judge.languages import text
from codehub_judge.languages.registry import LANGUAGES
from codehub_judge.unit_tests.examination import DIALECTS

EDITOR = Path(__file__).parents[2] / "web" / "src" / "features" / "practice" / "editor" / "languages.ts"


def test_functions_may_be_asked_for_in_the_languages_that_the_judge_can_call():
    assert languages_of("function").keys() == PLANS.keys()


def test_unit_tests_may_be_written_in_the_languages_that_the_judge_has_them_for():
    assert languages_of("unit_tests").keys() == DIALECTS.keys()


def test_languages_have_the_names_and_extensions_of_the_judge():
    judged = {language.id: (language.name, language.extensions[0]) for language in LANGUAGES.values()}
    assert {language.id: (language.name, language.extension) for language in RUNNABLE.values()} == judged
    assert (TEXT.id, TEXT.name, (TEXT.extension,)) == (text.TEXT.id, text.TEXT.name, text.TEXT.extensions)


def test_every_language_of_the_judge_has_an_editor_mode():
    modes = EDITOR.read_text()
    assert [name for name in LANGUAGES if not re.search(rf"^  {name}: \{{", modes, re.MULTILINE)] == []
