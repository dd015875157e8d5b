"""Can a function be called where it is offered? The judge's `calls/expressible.py` says the same."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from codehub.contexts.practice.content.sources import is_there
from codehub.contexts.practice.content.tests_file import LocatedTest
from codehub.contexts.practice.contracts import FunctionSignature, JsonValue
from codehub.contexts.practice.languages import LANGUAGES
from codehub.platform.content.files import Report

_WITHOUT_MAPS = ("c", "pascal", "bash")
_WITHOUT_DEPTH = ("c", "bash")
_BASH = "bash"


def check_expressible(
    path: Path,
    languages: Sequence[str],
    signature: FunctionSignature,
    tests: Sequence[LocatedTest],
    report: Report,
) -> None:
    """Report starters and solutions where a language cannot say the signature, and values in Bash."""
    for language in (LANGUAGES[name] for name in languages):
        if why := refusal(language.id, signature):
            files = (path / f"{stem}{language.extension}" for stem in ("starter", "solution"))
            file = next(filter(is_there, files))
            report(file, 0, f"{signature.name} cannot be called in {language.name}, {why}")
    if _BASH in languages and signature.returns == "list[text]":
        _check_lines(path / "tests.yaml", tests, report)


def refusal(language: str, signature: FunctionSignature) -> str:
    """Return what keeps such a function from being called in a language, empty where nothing does."""
    return next(_refusals(language, signature), "")


def _refusals(language: str, signature: FunctionSignature) -> Iterator[str]:
    types = [*(parameter.type for parameter in signature.parameters), signature.returns]
    if language in _WITHOUT_MAPS:
        yield from (f"which has no type of its own for {each}" for each in types if "map[" in each)
    if language in _WITHOUT_DEPTH:
        yield from (f"which has no usual type for {each}" for each in types if each.count("[") > 1)
    for parameter in signature.parameters[:-1]:
        if language == _BASH and parameter.type.startswith("list["):
            yield f"where the list {parameter.name} would have to be the last parameter"


def _check_lines(path: Path, tests: Sequence[LocatedTest], report: Report) -> None:
    for test in tests:
        if _has_lines(test.case.expected):
            what = "expected has a text of two lines in a list, which Bash prints line by line"
            report(path, test.line, f"{what}; remove the files for Bash, or the line feed")


def _has_lines(expected: JsonValue) -> bool:
    return isinstance(expected, list) and any(isinstance(item, str) and "\n" in item for item in expected)
