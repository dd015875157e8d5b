"""The statement's files, and the titles that are in them."""

import re

from codehub_judge.formats.faults import Faults
from codehub_judge.formats.icpc.constants import BRACES, with_constants
from codehub_judge.formats.icpc.metadata import CLASSIC, FILE, Metadata
from codehub_judge.formats.problem import Statement
from codehub_judge.formats.tree import Tree

FOLDERS = ("statement", "problem_statement")
NAME = re.compile(r"problem(?:\.([a-z]{2,3}(?:-[A-Z]{2})?))?\.(tex|md|pdf)")
MARKS = {"md": BRACES, "tex": "\\constant{{{}}}"}  # what stands for a constant
PLAIN_NAME = re.compile(r"^%%\s*plainproblemname:\s*(.+?)\s*$", re.MULTILINE)
TEX_NAME = re.compile(r"\\problemname\{([^{}\n]*)\}")


def read_statements(tree: Tree, metadata: Metadata, faults: Faults) -> tuple[Statement, ...]:
    """Return the statement's files; note it where there is no statement."""
    folder = next((folder for folder in FOLDERS if tree.is_folder(folder)), "")
    found = []
    for name in tree.below(folder) if folder else []:
        if name.rpartition("/")[2].startswith((".", "-")):
            continue
        match = NAME.fullmatch(name)
        language, kind = (match[1] or "en", match[2]) if match else ("", "asset")
        found.append(Statement(name, language, kind, _text(tree.read(f"{folder}/{name}"), kind, metadata)))
    languages = {statement.language for statement in found if statement.language}
    if not languages:
        faults.add(folder or FOLDERS[0], "has no statement: a file problem.en.tex, .md or .pdf is needed")
    elif metadata.version not in CLASSIC and languages != set(metadata.titles):
        said, there = ", ".join(sorted(metadata.titles)), ", ".join(sorted(languages))
        faults.add(FILE, f"has names in {said}, and statements are in {there}; both must be the same")
    return tuple(found)


def _text(data: bytes, kind: str, metadata: Metadata) -> bytes:
    """Put the values of constants into a statement in Markdown or TeX."""
    if kind not in MARKS:
        return data
    text = data.decode("utf-8", "surrogateescape")
    return with_constants(text, metadata.constants, MARKS[kind]).encode("utf-8", "surrogateescape")


def titles_of(statements: tuple[Statement, ...], metadata: Metadata) -> dict[str, str]:
    """Return titles by language; those of older versions are in the statements themselves."""
    titles = dict(metadata.titles)
    for statement in statements:
        if statement.kind != "tex" or statement.language in titles:
            continue
        text = statement.data.decode("utf-8", "replace")
        if found := PLAIN_NAME.search(text) or TEX_NAME.search(text):
            titles[statement.language] = found[1].strip()
    return titles
