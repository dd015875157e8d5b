"""How a checker or an interactor in Python runs, whoever wrote what it quotes. Runs only inside a box.

An error that nothing catches ends it with an exit code of its own, since 1 is an answer; and what cannot be
written, such as one half of a pair of surrogates, is written as an escape. What is read is as strict as ever,
for a checker may want to know. In an interpreter of its own this file is the module `sitecustomize`.
"""

import builtins
import codecs
import io
import os
import sys

CRASHED = 3  # of testlib; no answer in any protocol
LENIENT = "surrogateescape"  # of standard streams, and of files that are opened for writing
WRITING = frozenset("wax+")

TYPE_CHECKING = False  # `typing` would cost every box two milliseconds
if TYPE_CHECKING:
    from types import TracebackType
    from typing import Any


def escape(error: UnicodeError) -> "tuple[str | bytes, int]":
    """Do as `surrogateescape` does, and escape what that refuses to write."""
    try:
        return _as_usual(error)
    except UnicodeEncodeError:
        return codecs.backslashreplace_errors(error)


def opened(
    file: "Any",
    mode: str = "r",
    buffering: int = -1,
    encoding: str | None = None,
    errors: str | None = None,
    *more: "Any",
    **named: "Any",
) -> "Any":
    """Open a file; one for text that is written takes whatever a program may have read."""
    if WRITING.intersection(mode) and "b" not in mode:
        errors = errors or LENIENT
    return _open(file, mode, buffering, encoding, errors, *more, **named)


def crash(kind: "type[BaseException]", error: BaseException, trace: "TracebackType | None") -> None:
    """Tell of an error and end."""
    sys.__excepthook__(kind, error, trace)
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    os._exit(CRASHED)


def be_lenient() -> None:
    """Let nothing that has been read end the program when it is written."""
    codecs.register_error(LENIENT, escape)
    builtins.open = io.open = opened


def run_script(source: bytes, code: bytes, words: "list[str]") -> int:
    """Do as warm_python.run_script does."""
    import warm_python  # type: ignore[import-not-found]

    be_lenient()
    status: int = warm_python.run_script(source, code, words, CRASHED)
    return status


_as_usual = codecs.lookup_error(LENIENT)
_open = io.open

if __name__ == "sitecustomize":
    be_lenient()
    sys.excepthook = crash
