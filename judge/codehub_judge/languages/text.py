"""Text: the language of submissions that are no programs, but the output itself."""

import re
from typing import NoReturn

from codehub_judge.errors import PackageInvalid
from codehub_judge.languages.language import Diagnosis, Language, Program, Toolchain
from codehub_judge.limits import Limits


def script(program: Program, limits: Limits) -> NoReturn:
    """See Language.script."""
    raise PackageInvalid("a text cannot be run")


def find() -> Toolchain:
    """See Language.find; there is nothing that could be missing."""
    return Toolchain("", "")


# Not in the registry: it is for exercises of the type output_only alone.
TEXT = Language(
    id="text",
    name="Text",
    file="output.txt",
    hello=b"hello\n",
    find=find,
    script=script,
    diagnose=lambda output: Diagnosis(output, output),
    explain=lambda stderr: "",
    out_of_memory=re.compile(r"(?!)"),
    extensions=(".txt",),
    editor="text",
    packages=(),
)
