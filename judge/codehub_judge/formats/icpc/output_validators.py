"""Output validators as checkers of a judge package: the default one by its flags, or the package's own."""

import math
from collections.abc import Sequence
from typing import Any

from codehub_judge.author_programs import STATIC
from codehub_judge.formats.faults import Faults
from codehub_judge.formats.icpc.constants import with_constants
from codehub_judge.formats.icpc.metadata import CURRENT, FILE, Metadata
from codehub_judge.formats.problem import SourceProgram
from codehub_judge.formats.programs import HEADERS, read_program
from codehub_judge.formats.tree import Tree
from codehub_judge.languages.build_scripts import BUILD, RUN, has_scripts

FOLDERS = ("output_validator", "output_validators")
STATIC_FOLDER = "static_validator"
CASE, SPACE = "case_sensitive", "space_change_sensitive"
TOLERANCES = {
    "float_tolerance": ("absolute", "relative"),
    "float_absolute_tolerance": ("absolute",),
    "float_relative_tolerance": ("relative",),
}
NOTES = ("README", "README.md", "README.txt")


def own_validator(tree: Tree, metadata: Metadata, faults: Faults) -> SourceProgram | None:
    """Return the package's own output validator, None where the default one is used."""
    folders = [folder for folder in FOLDERS if tree.is_folder(folder)]
    if metadata.custom is False and metadata.version.startswith("legacy"):
        return None
    if not folders:
        if metadata.custom or metadata.interactive or metadata.passes > 1:
            faults.add(FILE, "asks for an output validator of the package's, and there is none")
        return None
    path = _program_in(tree, folders[0])
    if path is None:
        faults.add(folders[0], "has several output validators; one is possible")
        return None
    program = read_program(tree, path, faults, scripts=True)
    if program.unfit:
        faults.add(path, f"can't be run: {program.unfit}")
    return constants_in(program, metadata)


def static_validator(tree: Tree, metadata: Metadata, faults: Faults) -> SourceProgram | None:
    """Return the program that looks at the text of submissions, None without one."""
    if not tree.is_folder(STATIC_FOLDER):
        return None
    path = _program_in(tree, STATIC_FOLDER)
    if path is None or metadata.version != CURRENT or metadata.answers_only:
        faults.add(STATIC_FOLDER, f"isn't possible here: one program for programs can, in version {CURRENT}")
        return None
    program = read_program(tree, path, faults, scripts=True)
    if program.unfit or not (program.language in STATIC or has_scripts(program.language, program.name)):
        languages = ", ".join(STATIC)
        faults.add(path, f"can't be run: {program.unfit or f'it must be in {languages}, or have scripts'}")
    return constants_in(program, metadata)


def constants_in(program: SourceProgram, metadata: Metadata) -> SourceProgram:
    """Return a program with the values of constants in it."""
    if not metadata.constants:
        return program
    beside = {name: with_constants(text, metadata.constants) for name, text in program.beside.items()}
    source = with_constants(program.source, metadata.constants)
    return SourceProgram(program.path, program.language, program.name, source, beside, program.unfit)


def _program_in(tree: Tree, folder: str) -> str | None:
    """Return the one program in a folder: a file, a folder, or itself where it holds the sources."""
    names = [name for name in tree.children(folder) if not name.startswith((".", "-")) and name not in NOTES]
    folders = [name for name in names if tree.is_folder(f"{folder}/{name}")]
    if len(names) == 1:
        return f"{folder}/{names[0]}"
    if BUILD in names or RUN in names:
        return folder
    if not folders and (any(name.endswith(HEADERS) for name in names) or "__main__.py" in names):
        return folder
    return None


def default_checker(flags: Sequence[str], path: str, faults: Faults) -> dict[str, Any]:
    """Return the checker that the default output validator is with these flags."""
    words = list(flags)
    options: set[str] = set()
    tolerances: dict[str, float] = {}
    while words:
        word = words.pop(0)
        if word in TOLERANCES:
            value = _tolerance(words)
            if value is None:
                faults.add(path, f"{word} needs a number that is not negative")
            else:
                tolerances.update(dict.fromkeys(TOLERANCES[word], value))
        elif word in (CASE, SPACE):
            options.add(word)
        else:
            faults.add(path, f"the default output validator has no option {word!r}")
    case = {} if CASE in options else {"ignore_case": True}
    if tolerances:
        if SPACE in options:
            faults.add(path, f"{SPACE} together with tolerances isn't possible here")
        return {"kind": "float", **tolerances, **case}
    if SPACE in options:
        return {"kind": "exact", **case}
    return {"kind": "tokens" if CASE in options else "case"}


def _tolerance(words: list[str]) -> float | None:
    try:
        value = float(words.pop(0))
    except (IndexError, ValueError):
        return None
    return value if math.isfinite(value) and value >= 0 else None
