"""Compiling: what a compile step made, or what its compiler said."""

import hashlib
import os
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from codehub_judge.compile_cache import CompileCache, Compiled
from codehub_judge.guarantees import COMPILATION
from codehub_judge.languages.language import Diagnosis, Language, LanguageUnavailable, Step
from codehub_judge.limits import Limits
from codehub_judge.results import text
from codehub_judge.sandbox.box import Box, Run
from codehub_judge.sandbox.memory_files import content, empty, sealed

COMPILE_LIMITS = COMPILATION  # where a package says nothing
KEPT_BYTES = 256 << 10  # of messages, in the cache
BY_SIGNAL = 128  # exit codes from here on say that a signal ended the compiler
# What compilers say that were refused memory, space or processes, which is not the same every time.
LACKING = re.compile(rb"(?i)no space left|cannot allocate|out of memory|killed|temporarily unavailable")
MESSAGES_BYTES = 1 << 20  # of the compiler, which repeats a line of the program as long as that is
LINE_LENGTH = 200
MOST_LINES = 100
OVERRUN = {
    "cpu": "The program takes too long to compile.",
    "wall": "The program takes too long to compile.",
    "memory": "The program needs too much memory to compile.",
    "files": "The program makes too many files while it is compiled.",
}
TOO_LARGE = "The compiled program is too large."
MEANING = {
    "No space left on device": "The program needs too much disk space to compile.",
    "File size limit exceeded": TOO_LARGE,
}


class CompileFailed(Exception):
    """A program does not compile; output is what the compiler said, the text its gist."""

    def __init__(self, diagnosis: Diagnosis) -> None:
        super().__init__(_cut(diagnosis.message))
        lines = diagnosis.output.splitlines()
        more = [f"… and {len(lines) - MOST_LINES} lines more"] if len(lines) > MOST_LINES else []
        self.output = "\n".join([*map(_cut, lines[:MOST_LINES]), *more])


def _cut(line: str) -> str:
    return line if len(line) <= LINE_LENGTH else f"{line[:LINE_LENGTH]}…"


class Compiler:
    """Takes compile steps in boxes, the same one only once; may be used by several threads.

    cache: where what was compiled is kept. shared: names what programs share (see precompiled.py); another
    name, another program. ready: returns when a language has all that its programs need to compile in time.
    Steps of the warm interpreter are not kept: they take a millisecond.
    """

    def __init__(
        self,
        cache: CompileCache,
        shared: str = "",
        ready: Callable[[Language], None] = lambda _language: None,
    ) -> None:
        self._cache = cache
        self._shared = shared
        self._ready = ready

    def compile(self, step: Step, language: Language, box: Box, limits: Limits | None = None) -> bytes:
        """Return what the step leaves behind. limits: else the usual ones.

        Raises CompileFailed, BoxBroken, and LanguageUnavailable when the compiler was taken away.
        """
        limits = limits or COMPILE_LIMITS
        if step.warm:
            return _product(self._take(step, language, box, limits)[0], language)
        key = self._key(step, language, limits)
        compiled = self._cache.get(key)
        if not compiled:
            self._ready(language)
            compiled, certain = self._take(step, language, box, limits)
            if certain:
                self._cache.put(key, compiled)
        return _product(compiled, language)

    def _key(self, step: Step, language: Language, limits: Limits) -> str:
        """Return a digest of everything that decides about what a step makes; raise LanguageUnavailable."""
        toolchain = language.find()
        try:
            state = Path(toolchain.path).stat()
        except OSError as error:
            raise LanguageUnavailable(f"there is no {toolchain.path} any more") from error
        facts = (
            (language.id, toolchain, state.st_size, state.st_mtime_ns, self._shared, limits),
            replace(step, files={}),
            sorted((name, len(file)) for name, file in step.files.items()),
        )
        digest = hashlib.sha256(repr(facts).encode())
        for _name, file in sorted(step.files.items()):
            digest.update(file)
        return digest.hexdigest()

    def _take(self, step: Step, language: Language, box: Box, limits: Limits) -> tuple[Compiled, bool]:
        """Return what came of the step, and whether it always would; raise CompileFailed at a limit."""
        with empty("code") as code, empty("messages") as messages, sealed("nothing", b"") as nothing:
            run = box.run(step, limits, code, [nothing, messages, messages])
            said = content(messages, MESSAGES_BYTES)[0]
            compiled, too_large = content(code, limits.output_kb << 10)
        if run.reason != "-":
            raise CompileFailed(Diagnosis(text(said) or OVERRUN[run.reason], OVERRUN[run.reason]))
        if run.status:
            return Compiled(accepted=False, data=said), _is_final(run, said)
        if too_large:
            raise CompileFailed(Diagnosis(TOO_LARGE, TOO_LARGE))
        return Compiled(accepted=True, data=compiled), True


def _is_final(run: Run, said: bytes) -> bool:
    """Whether a compiler refused the program itself, and did not merely lack something."""
    ended = os.WIFEXITED(run.status) and os.WEXITSTATUS(run.status) < BY_SIGNAL
    return ended and len(said) <= KEPT_BYTES and not LACKING.search(said)


def _product(compiled: Compiled, language: Language) -> bytes:
    if compiled.accepted:
        return compiled.data
    said = text(compiled.data)
    for words, message in MEANING.items():
        if words in said:
            raise CompileFailed(Diagnosis(said, message))
    raise CompileFailed(language.diagnose(said))
