"""What authors may offer is what the judge can judge, and is called the same."""

import re
from pathlib import Path

import pytest

from codehub.contexts.practice.content.expressible import refusal
from codehub.contexts.practice.languages import RUNNABLE, TEXT, languages_of
from codehub.contexts.practice.signatures import signature_from
from codehub_judge.calls import expressible
from codehub_judge.calls.plans import PLANS
from codehub_judge.calls.signature import Signature
from codehub_judge.languages import text
from codehub_judge.languages.registry import LANGUAGES
from codehub_judge.unit_tests.examination import DIALECTS

EDITOR = Path(__file__).parents[2] / "web" / "src" / "features" / "practice" / "editor" / "languages.ts"


def test_functions_may_be_asked_for_in_the_languages_that_the_judge_can_call():
    assert languages_of("function").keys() == PLANS.keys()


@pytest.mark.parametrize(
    ("parameters", "returns", "refused"),
    [
        (["integer", "list[text]"], "list[number]", set()),
        (["list[text]", "boolean"], "text", {"bash"}),
        (["list[list[integer]]"], "text", {"c", "bash"}),
        (["text"], "map[integer]", {"c", "pascal", "bash"}),
        (["list[map[text]]"], "list[list[text]]", {"c", "pascal", "bash"}),
    ],
)
def test_functions_are_refused_where_the_judge_refuses_them(parameters, returns, refused):
    entries = [{"name": f"p{number}", "type": type_} for number, type_ in enumerate(parameters)]
    function = {"name": "f", "parameters": entries, "returns": returns}
    told = {language: refusal(language, signature_from(function)) for language in PLANS}
    assert {language for language, why in told.items() if why} == refused
    judged = {language: expressible.refusal(language, Signature.from_json(function)) for language in PLANS}
    assert told == judged


def test_unit_tests_may_be_written_in_the_languages_that_the_judge_has_them_for():
    assert languages_of("unit_tests").keys() == DIALECTS.keys()


def test_languages_have_the_names_and_extensions_of_the_judge():
    judged = {language.id: (language.name, language.extensions[0]) for language in LANGUAGES.values()}
    assert {language.id: (language.name, language.extension) for language in RUNNABLE.values()} == judged
    assert (TEXT.id, TEXT.name, (TEXT.extension,)) == (text.TEXT.id, text.TEXT.name, text.TEXT.extensions)


def test_every_language_of_the_judge_has_an_editor_mode():
    modes = EDITOR.read_text()
    assert [name for name in LANGUAGES if not re.search(rf"^  {name}: \{{", modes, re.MULTILINE)] == []
