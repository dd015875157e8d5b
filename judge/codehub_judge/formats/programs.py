"""Which language a program of an author's is in, and which of its files is the main one."""

import contextlib
import re
from collections.abc import Mapping

from codehub_judge.formats.faults import Faults
from codehub_judge.formats.problem import SourceProgram
from codehub_judge.formats.tree import Tree
from codehub_judge.languages.build_scripts import BUILD, LANGUAGE, RUN
from codehub_judge.languages.registry import LANGUAGES

SOURCE_BYTES = 1 << 20
# Languages that packages have programs in and that aren't judged here, by the endings of their files.
STRANGERS = {
    ".kt": "Kotlin", ".scala": "Scala", ".lisp": "Common Lisp", ".cl": "Common Lisp", ".ml": "OCaml",
    ".py2": "Python 2", ".adb": "Ada", ".ads": "Ada", ".a68": "Algol 68", ".cob": "COBOL", ".cr": "Crystal",
    ".d": "D", ".dart": "Dart", ".ex": "Elixir", ".erl": "Erlang", ".f90": "Fortran", ".fs": "F#",
    ".jl": "Julia", ".nim": "Nim", ".m": "Objective-C", ".rkt": "Racket", ".st": "Smalltalk",
    ".swift": "Swift", ".vb": "Visual Basic", ".zig": "Zig", ".clj": "Clojure", ".dpr": "Delphi",
}  # fmt: skip
# Names of languages that packages use, where they differ from ours.
NAMES = {
    "python3": "python", "python3numpy": "python", "pypy3": "python", "c++": "cpp", "node": "javascript",
    "cs": "csharp", "c#": "csharp", "js": "javascript", "ts": "typescript", "rb": "ruby", "sh": "bash",
}  # fmt: skip
# Endings of ours beside those that the languages themselves name.
EXTENSIONS = {".py3": "python", ".pm": "perl", ".h": "", ".hpp": "", ".hh": ""}
HEADERS = (".h", ".hpp", ".hh", ".hxx", ".inc")
MAINS = ("__main__", "main", "Main", "solution", "Solution", "program")
SHEBANG_2 = re.compile(rb"^#!.*python2")
SHEBANG_3 = re.compile(rb"^#!.*python3?\b")
MARK_2 = re.compile(r"(?:^|[_.\-])(?:py2|python2)(?:$|[_.\-])")
PROLOG = re.compile(rb"^\s*(?::-|[a-z]\w*(?:\(.*\))?\s*:-)", re.MULTILINE)
C_MAIN = re.compile(r"\bmain\s*\(")
JAVA_MAIN = re.compile(r"\bpublic\s+static\s+(?:final\s+)?void\s+main\b|\bstatic\s+public\s+void\s+main\b")


def language_by_extension(extension: str) -> str:
    """Return the judge's language for the ending of a file, "" where there is none."""
    if extension in EXTENSIONS:
        return EXTENSIONS[extension]
    return next((name for name, language in LANGUAGES.items() if extension in language.extensions), "")


def judged_language(name: str) -> str:
    """Return the judge's language that packages call so, "" where there is none."""
    name = name.lower()
    name = NAMES.get(name, name)
    return name if name in LANGUAGES else ""


def language_of(path: str, source: bytes) -> tuple[str, str]:
    """Return (language, "") or ("", why a file isn't judged here)."""
    name = path.rpartition("/")[2]
    stem, dot, ending = name.rpartition(".")
    extension = dot + ending if stem else ""
    if extension == ".py" and (
        SHEBANG_2.match(source) or (MARK_2.search(stem) and not SHEBANG_3.match(source))
    ):
        return "", "Python 2 isn't judged here"
    if extension == ".pl" and PROLOG.search(source) and not source.startswith(b"#!"):
        return "", "Prolog isn't judged here"
    if extension in STRANGERS:
        return "", f"{STRANGERS[extension]} isn't judged here"
    language = language_by_extension(extension)
    return (language, "") if language else ("", f"no language here has files ending in {extension or name!r}")


def read_program(
    tree: Tree,
    path: str,
    faults: Faults,
    *,
    language: str = "",
    main: str = "",
    include: Mapping[str, str] = {},
    scripts: bool = False,
) -> SourceProgram:
    """Read a program: one file, or a folder of files.

    language: as the package names it; else found by the endings. main: the name of the main file, where the
    package says. include: files that are put beside it. scripts: whether there may be `build` and `run`.
    """
    if path in tree:
        files = {path.rpartition("/")[2]: _read(tree, path, faults)}
    else:
        files = {name: _read(tree, f"{path}/{name}", faults) for name in tree.below(path)}
    if scripts and (BUILD in files or RUN in files):
        return _scripted(path, files)
    return program_of(path, files, language=language, main=main, include=include)


def _scripted(path: str, files: Mapping[str, bytes]) -> SourceProgram:
    """Return a program that its own scripts make and run; what is no text in its folder is left out."""
    name = BUILD if BUILD in files else RUN
    texts = _texts(files)
    if name not in texts:
        return SourceProgram(path, "", unfit=f"its {name} is not UTF-8 text")
    return SourceProgram(path, LANGUAGE, name, texts.pop(name), texts)


def _texts(files: Mapping[str, bytes]) -> dict[str, str]:
    texts = {}
    for name, data in files.items():
        with contextlib.suppress(UnicodeDecodeError):  # a picture beside the source, say
            texts[name] = data.decode()
    return texts


def _read(tree: Tree, path: str, faults: Faults) -> bytes:
    if tree.sizes[path] > SOURCE_BYTES:
        faults.add(path, f"is larger than {SOURCE_BYTES >> 10} KiB, which no source is")
        return b""
    return tree.read(path)


def program_of(
    path: str,
    files: Mapping[str, bytes],
    *,
    language: str = "",
    main: str = "",
    include: Mapping[str, str] = {},
) -> SourceProgram:
    """Make a program of its files by name; it is `unfit`, saying why, where it can't be run here."""
    texts = _texts(files)
    found, unfit = _language(files, language)
    if unfit or not texts:
        name = next(iter(texts), "")
        beside = {other: text for other, text in texts.items() if other != name}
        return SourceProgram(path, found, name, texts.get(name, ""), beside, unfit or "it is not UTF-8 text")
    name = main if main in texts else _main(texts, found)
    beside = {**{other: text for other, text in texts.items() if other != name}, **include}
    return SourceProgram(path, found, name, texts[name], beside)


def _language(files: Mapping[str, bytes], named: str) -> tuple[str, str]:
    """Return (language, "") or ("" or its name, why the files can't be run here)."""
    if BUILD in files or RUN in files:
        return "", "it is built by a script of its own, and only validators may be"
    if any("/" in name for name in files):
        return "", "it has folders in its folder, which isn't read here"
    if named:
        language = judged_language(named)
        return (language, "") if language else ("", f"{named} isn't judged here")
    kinds = [language_of(name, data) for name, data in files.items()]
    languages = {language for language, _unfit in kinds if language}
    if languages == {"c", "cpp"}:
        return "cpp", ""
    if len(languages) > 1:
        return "", f"its files are of several languages: {', '.join(sorted(languages))}"
    if any("isn't judged here" in unfit for _language, unfit in kinds) and not languages:
        return "", next(unfit for _language, unfit in kinds if "isn't judged here" in unfit)
    return (languages.pop(), "") if languages else ("", kinds[0][1] if kinds else "it has no file")


def _main(texts: Mapping[str, str], language: str) -> str:
    """Return the name of the file that a program begins in."""
    own = [name for name in texts if language_of(name, texts[name].encode())[0] in (language, "c")] or list(
        texts
    )
    marks = {"java": JAVA_MAIN, "c": C_MAIN, "cpp": C_MAIN}
    if mark := marks.get(language):
        own = [name for name in own if mark.search(texts[name])] or own
    by_stem = {name.rpartition(".")[0]: name for name in reversed(own)}
    return next((by_stem[stem] for stem in MAINS if stem in by_stem), own[0])
