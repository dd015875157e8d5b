"""The languages that an exercise may offer here. What is installed is for the judges to say."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """`extension` is that of starter and solution files, with its dot."""

    id: str
    name: str
    extension: str


LANGUAGES = {
    language.id: language
    for language in (
        Language(id="python", name="Python", extension=".py"),
        Language(id="cpp", name="C++", extension=".cpp"),
        Language(id="javascript", name="JavaScript", extension=".js"),
    )
}
