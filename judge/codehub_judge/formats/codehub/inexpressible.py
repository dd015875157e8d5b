"""What a judge package may have and an exercise of CodeHub's can't say."""

from collections.abc import Iterator, Mapping
from typing import Any

from codehub_judge.languages.build_scripts import has_scripts


def inexpressible(package: Mapping[str, Any]) -> Iterator[str]:
    """Give what an exercise can't say of a package, each as a sentence without its stop."""
    checker, interactor = package.get("checker") or {}, package.get("interactor")
    if interactor and "program" in checker:
        yield "an exercise with an interactor can't have a checker as well"
    for what, author in (("checker", checker), ("interactor", interactor or {})):
        program = author.get("program") or {"language": "", "name": ""}
        if has_scripts(program["language"], program["name"]):
            yield f"a {what} with scripts of its own to build and run it can't be in an exercise"
    if any(group.get("within") for group in package.get("groups") or []):
        yield "groups can't be in groups of an exercise"
    given = [test["name"] for test in package["tests"] if test.get("program_arguments") or test.get("files")]
    if given:
        yield f"the test {given[0]} gives arguments or files to programs, which an exercise can't"
