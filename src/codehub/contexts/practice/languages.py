"""The languages that an exercise may offer here. What is installed is for the judges to say."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """`extension` is that of starter and solution files, with its dot."""

    id: str
    name: str
    extension: str


# what is submitted to an exercise that asks for the output itself; nothing of it runs
TEXT = Language(id="text", name="Text", extension=".txt")
SQL = Language(id="sql", name="SQL", extension=".sql")
PROGRAMMING = {
    language.id: language
    for language in (
        Language(id="python", name="Python", extension=".py"),
        Language(id="c", name="C", extension=".c"),
        Language(id="cpp", name="C++", extension=".cpp"),
        Language(id="java", name="Java", extension=".java"),
        Language(id="javascript", name="JavaScript", extension=".js"),
        Language(id="typescript", name="TypeScript", extension=".ts"),
        Language(id="go", name="Go", extension=".go"),
        Language(id="rust", name="Rust", extension=".rs"),
        Language(id="ruby", name="Ruby", extension=".rb"),
        Language(id="php", name="PHP", extension=".php"),
        Language(id="perl", name="Perl", extension=".pl"),
        Language(id="lua", name="Lua", extension=".lua"),
        Language(id="haskell", name="Haskell", extension=".hs"),
        Language(id="csharp", name="C#", extension=".cs"),
        Language(id="bash", name="Bash", extension=".sh"),
        Language(id="pascal", name="Pascal", extension=".pas"),
    )
}
RUNNABLE = {**PROGRAMMING, SQL.id: SQL}
LANGUAGES = {**RUNNABLE, TEXT.id: TEXT}


def languages_of(exercise_type: str) -> dict[str, Language]:
    """Return the languages that exercises of a type may be solved in, by id."""
    if exercise_type == "sql":
        return {SQL.id: SQL}
    if exercise_type == "output_only":
        return {TEXT.id: TEXT}
    return PROGRAMMING
