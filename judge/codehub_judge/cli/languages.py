"""`codehub-judge languages`"""

import json

from codehub_judge.cli.arguments import Arguments
from codehub_judge.cli.terminal import GREEN, YELLOW, Terminal
from codehub_judge.languages.language import LanguageUnavailable
from codehub_judge.languages.registry import LANGUAGES


def run(arguments: Arguments) -> int:
    """Show every language with its version, or what is missing and the packages that bring it."""
    found = [_described(identifier) for identifier in LANGUAGES]
    if arguments.json:
        print(json.dumps(found))
        return 0
    terminal = Terminal()
    for language in found:
        if language["available"]:
            terminal.line(
                f"{terminal.coloured('ok     ', GREEN)} {language['name']:<12} {language['version']}"
            )
        else:
            install = " ".join(LANGUAGES[str(language["id"])].packages)
            terminal.line(
                f"{terminal.coloured('missing', YELLOW)} {language['name']:<12} apt-get install {install}"
            )
    return 0


def _described(identifier: str) -> dict[str, object]:
    language = LANGUAGES[identifier]
    try:
        version, missing = language.find().version, ""
    except LanguageUnavailable as error:
        version, missing = "", str(error)
    return {
        "id": language.id,
        "name": language.name,
        "available": not missing,
        "version": version,
        "missing": missing,
        "packages": list(language.packages),
        "extensions": list(language.extensions),
    }
