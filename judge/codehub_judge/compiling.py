"""Compiling: what a compile step made, or what its compiler said."""

from codehub_judge.languages.language import Diagnosis, Language, Step
from codehub_judge.limits import Limits
from codehub_judge.results import text
from codehub_judge.sandbox.box import Box
from codehub_judge.sandbox.memory_files import content, empty, sealed

COMPILE_LIMITS = Limits(time_ms=10_000, wall_ms=20_000, memory_mb=512, output_kb=16 << 10)
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
    """Takes compile steps in boxes; may be used by several threads."""

    def compile(self, step: Step, language: Language, box: Box) -> bytes:
        """Return what the step leaves behind; raise CompileFailed, BoxBroken."""
        with empty("code") as code, empty("messages") as messages, sealed("nothing", b"") as nothing:
            run = box.run(step, COMPILE_LIMITS, code, [nothing, messages, messages])
            said = text(content(messages, MESSAGES_BYTES)[0])
            compiled, too_large = content(code, COMPILE_LIMITS.output_kb << 10)
        if run.reason != "-":
            raise CompileFailed(Diagnosis(said or OVERRUN[run.reason], OVERRUN[run.reason]))
        if run.status:
            raise CompileFailed(language.diagnose(said))
        if too_large:
            raise CompileFailed(Diagnosis(TOO_LARGE, TOO_LARGE))
        return compiled
