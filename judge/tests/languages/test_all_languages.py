"""All languages are offered, in this order, wherever these tests run: none may be missing unnoticed."""

import pytest

from codehub_judge.languages.registry import LANGUAGES

SEVENTEEN = [
    "python", "c", "cpp", "java", "javascript", "typescript", "go", "rust", "ruby", "php", "perl", "lua",
    "haskell", "csharp", "bash", "pascal", "sql",
]  # fmt: skip


def test_there_are_seventeen() -> None:
    assert list(LANGUAGES) == SEVENTEEN


@pytest.mark.parametrize("identifier", SEVENTEEN)
def test_its_toolchain_is_here_and_has_a_version(identifier: str) -> None:
    language = LANGUAGES[identifier]
    assert any(character.isdigit() for character in language.find().version)
    assert language.id == identifier


@pytest.mark.parametrize("identifier", SEVENTEEN)
def test_it_says_how_its_files_are_called_and_what_brings_it(identifier: str) -> None:
    language = LANGUAGES[identifier]
    assert language.file.endswith(language.extensions[0])
    assert all(extension.startswith(".") for extension in language.extensions)
    assert language.packages
    assert language.editor == identifier
