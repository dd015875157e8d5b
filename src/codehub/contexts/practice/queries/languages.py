"""Which languages judges offer right now."""

from collections.abc import Iterable

from codehub.contexts.practice.contracts import Draft, LanguageView, OfferedLanguage
from codehub.contexts.practice.languages import LANGUAGES
from codehub.contexts.practice.queries.judges import live_judges


def offered_languages() -> list[LanguageView]:
    """Return every known language with the version that a live judge has of it, None when none has."""
    versions = language_versions()
    return [
        LanguageView(
            id=language.id,
            name=language.name,
            version=versions.get(language.id),
            extension=language.extension,
        )
        for language in LANGUAGES.values()
    ]


def exercise_languages(starters: dict[str, str], drafts: Iterable[Draft]) -> list[OfferedLanguage]:
    """Return the languages of an exercise in our order, given its starters by language and one's drafts."""
    versions = language_versions()
    drafted = {draft.language: draft for draft in drafts}
    return [
        OfferedLanguage(
            id=language.id,
            name=language.name,
            version=versions.get(language.id),
            starter=starters[language.id],
            draft=drafted.get(language.id),
        )
        for language in LANGUAGES.values()
        if language.id in starters
    ]


def language_versions() -> dict[str, str]:
    """Return version by language id over all live healthy judges."""
    return {
        str(language.get("id")): str(language.get("version"))
        for judge in live_judges()
        if judge.info["healthy"]
        for language in judge.info["languages"]
        if isinstance(language, dict)
    }
