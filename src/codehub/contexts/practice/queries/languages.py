"""Which languages judges offer right now."""

from codehub.contexts.practice.contracts import LanguageView, OfferedLanguage
from codehub.contexts.practice.languages import LANGUAGES
from codehub.contexts.practice.queries.judges import live_judges


def offered_languages() -> list[LanguageView]:
    """Return every known language with the version that a live judge has of it, None when none has."""
    versions = language_versions()
    return [
        LanguageView(id=language.id, name=language.name, version=versions.get(language.id))
        for language in LANGUAGES.values()
    ]


def exercise_languages(starters: dict[str, str]) -> list[OfferedLanguage]:
    """Return the languages of an exercise, given its starter sources by language id."""
    versions = language_versions()
    return [
        OfferedLanguage(
            id=language, name=LANGUAGES[language].name, version=versions.get(language), starter=starter
        )
        for language, starter in starters.items()
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
