"""What a judge package may have and an exercise of CodeHub's can't say."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from codehub_judge.checkers.floats import NUMBER
from codehub_judge.languages.build_scripts import has_scripts


def inexpressible(package: Mapping[str, Any]) -> Iterator[str]:
    """Give what an exercise can't say of a package, each as a sentence without its stop."""
    checker, interactor = package.get("checker") or {}, package.get("interactor")
    if interactor and "program" in checker:
        yield "an exercise with an interactor can't have a checker as well"
    yield from _of_author("checker", checker)
    yield from _of_author("interactor", interactor or {})
    if checker.get("ignore_case") and _has_letters(package["tests"]):
        yield f"the checker {checker['kind']} can't take capital letters for small ones in an exercise"
    if package.get("static_validator"):
        yield "an exercise can't have a static validator"
    if any(group.get("within") for group in package.get("groups") or []):
        yield "groups can't be in groups of an exercise"
    given = [test["name"] for test in package["tests"] if test.get("program_arguments") or test.get("files")]
    if given:
        yield f"the test {given[0]} gives arguments or files to programs, which an exercise can't"


def _of_author(what: str, author: Mapping[str, Any]) -> Iterator[str]:
    """Give what can't be said of a checker or an interactor."""
    program = author.get("program") or {"language": "", "name": ""}
    if has_scripts(program["language"], program["name"]):
        yield f"a {what} with scripts of its own to build and run it can't be in an exercise"
    if author.get("score_is_points"):
        yield f"a {what} can't give points below 1 in an exercise, where that is a share of them"


def _has_letters(tests: Sequence[Mapping[str, Any]]) -> bool:
    """Tell whether any test expects words with letters that are no numbers."""
    words = (word for test in tests for word in str(test.get("expected") or "").encode().split())
    return any(word.lower() != word.upper() and not NUMBER.fullmatch(word) for word in words)
