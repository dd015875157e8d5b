"""Which class of a Java source is run, and how the file has to be called: read from the text itself.

This is no parser. Whatever it takes for a class is only a guess that javac and java then confirm or refuse.
"""

import re
from dataclasses import dataclass

# Comments, texts and characters, which are no code: braces in them count for nothing.
NO_CODE = re.compile(
    r'//[^\n]*|/\*.*?(?:\*/|\Z)|"""(?:\\.|[^\\])*?(?:"""|\Z)|"(?:\\.|[^"\\\n])*"?|\'(?:\\.|[^\'\\\n])*\'?',
    re.DOTALL,
)
PACKAGE = re.compile(r"^\s*(?:@\w+\s*)*package\s+(\w+(?:\s*\.\s*\w+)*)\s*;")
PART = re.compile(r"[{}]|\b(?:class|interface|enum|record)\s+([^\W\d][\w$]*)|\bmain\s*\(")
PUBLIC = re.compile(r"\bpublic\b[^;{}]*\Z")
STATIC_VOID = re.compile(r"\bstatic\b[^;{}()]*\bvoid\s*\Z")


@dataclass(frozen=True, slots=True)
class JavaClass:
    """A class at the top of a file. name: with its package; runs: whether it has a main method."""

    name: str
    public: bool
    runs: bool


def classes(source: str) -> list[JavaClass]:
    """Return the classes, interfaces, enums and records at the top of a file, in their order."""
    code = NO_CODE.sub(" ", source)
    package = PACKAGE.match(code)
    prefix = "".join(package[1].split()) + "." if package else ""
    found: list[JavaClass] = []
    depth = 0
    for part in PART.finditer(code):
        before = code[max(0, part.start() - 500) : part.start()]
        if part[0] in "{}":
            depth = max(0, depth + (1 if part[0] == "{" else -1))
        elif part[1] and depth == 0:
            found.append(JavaClass(prefix + part[1], bool(PUBLIC.search(before)), runs=False))
        elif not part[1] and depth == 1 and found and STATIC_VOID.search(before):
            found[-1] = JavaClass(found[-1].name, found[-1].public, runs=True)
    return found


def main_class(found: list[JavaClass]) -> JavaClass | None:
    """Return the class to run: one with a main method, the public one first of all; else the public one."""
    order = sorted(found, key=lambda one: (not one.runs, not one.public))
    return order[0] if order else None


def public_name(found: list[JavaClass]) -> str:
    """Return the name, without its package, that the file must have; empty where it may have any."""
    return next((one.name.rpartition(".")[2] for one in found if one.public), "")
