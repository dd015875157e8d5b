"""Tells the answers of programs in testlib's protocol from their crashes, whose exit codes may be the same.

By their code alone where a language has one for crashes; for Python and JavaScript that is made so (see
author_steps.py). Elsewhere by the last words of a crash: unless the learner's program has written such words
as well, for then they may be quoted. An output like that is no answer, so that the exit code holds.
"""

import re
from collections.abc import Container, Mapping

# Of runtimes that ended with an error, where the protocol reads an answer, such as a share of the points.
CODES: Mapping[str, Container[int]] = {
    "bash": range(126, 256),
    "pascal": range(16, 256),
    "perl": range(16, 256),  # any number of an error of the system, as in Pascal
    "python": (120,),
    "rust": (101,),
}
# What stands in a line of standard error after a crash.
CRASHES: Mapping[str, re.Pattern[bytes]] = {
    "csharp": re.compile(rb"^(?:\[ERROR\] FATAL UNHANDLED EXCEPTION|Unhandled Exception):", re.MULTILINE),
    "go": re.compile(rb"^(?:panic|fatal error): ", re.MULTILINE),
    "haskell": re.compile(rb"^solution: ", re.MULTILINE),
    "java": re.compile(rb'^Exception in thread "', re.MULTILINE),
    "lua": re.compile(rb"^\S*lua[\d.]*: ", re.MULTILINE),
    "pascal": re.compile(rb"^Runtime error \d+ at ", re.MULTILINE),
    "perl": re.compile(rb" at \S+ line \d+\.$", re.MULTILINE),
    "ruby": re.compile(rb"^\S+\.rb:\d+:in ", re.MULTILINE),
}
# Its words, as they would be quoted: with other white space, too, since a checker may read word by word. They
# are looked for in as much as a program can print, so no part of them is of any length.
QUOTABLE: Mapping[str, re.Pattern[bytes]] = {
    "csharp": re.compile(rb"(?i:unhandled\s+exception)"),
    "go": re.compile(rb"panic:|fatal\s+error:"),
    "haskell": re.compile(rb"solution:"),
    "java": re.compile(rb"Exception\s+in\s+thread"),
    "lua": re.compile(rb"lua[\d.]{0,9}:"),
    "pascal": re.compile(rb"Runtime\s+error"),
    "perl": re.compile(rb"at\s+\S{1,99}\s+line\s+\d"),
    "ruby": re.compile(rb"\.rb:\d{1,9}:in"),
}
LONGEST = 256  # bytes that such words take


class Quotable:
    """Remembers whether a learner's program has written the last words of a crash.

    language: of the author's.
    """

    def __init__(self, language: str, output: bytes = b"") -> None:
        self.found = False
        self._words = QUOTABLE.get(language)
        self._end = b""
        self.add(output)

    def add(self, data: bytes) -> None:
        """Take what it wrote, or a part of it."""
        if not self._words or self.found:
            return
        self.found = bool(self._words.search(self._end + data))
        self._end = (self._end + data[-LONGEST:])[-LONGEST:]


def crashed(language: str, code: int, stderr: bytes, quotable: Quotable) -> bool:
    """Tell whether a program that ended with an exit code has come to grief."""
    if code in CODES.get(language, ()):
        return True
    words = CRASHES.get(language)
    return bool(code and words and not quotable.found and words.search(stderr))
