"""`codehub-judge languages`"""

import json

from codehub_judge.catalogue import describe
from codehub_judge.cli.arguments import Arguments
from codehub_judge.cli.terminal import GREEN, YELLOW, Terminal


def run(arguments: Arguments) -> int:
    """Show every language with its version, or what is missing and the packages that bring it."""
    found = describe()
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
            install = " ".join(language["packages"])
            terminal.line(
                f"{terminal.coloured('missing', YELLOW)} {language['name']:<12} apt-get install {install}"
            )
    return 0
