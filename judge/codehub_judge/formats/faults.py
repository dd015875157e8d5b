"""What is wrong with a package: collected, so that an author reads all of it at once."""

from collections.abc import Iterable
from dataclasses import dataclass

from codehub_judge.errors import JudgeError

MOST_FAULTS = 100


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong, in a file of the package ("" for all of it), at a line from 1, if any."""

    file: str
    line: int | None
    message: str

    def __str__(self) -> str:
        place = ":".join(part for part in (self.file, str(self.line or "")) if part)
        return f"{place}: {self.message}" if place else self.message


class FormatInvalid(JudgeError):
    """A package can't be read or written as asked; `faults` says all that is wrong with it."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(map(str, self.faults)))


class Faults:
    """Collects what is wrong; reading goes on as long as that makes sense."""

    def __init__(self) -> None:
        self._found: list[Fault] = []

    def add(self, file: str, message: str, line: int | None = None) -> None:
        """Note a fault; FormatInvalid is raised at once when there are very many."""
        fault = Fault(file, line, message)
        if fault not in self._found:
            self._found.append(fault)
        if len(self._found) >= MOST_FAULTS:
            self._found.append(Fault("", None, f"stopped after {MOST_FAULTS} faults"))
            self.check()

    def check(self) -> None:
        """Raise FormatInvalid if there is any fault."""
        if self._found:
            raise FormatInvalid(self._found)


def refuse(file: str, message: str, line: int | None = None) -> FormatInvalid:
    """Return the error for a fault after which reading makes no sense."""
    return FormatInvalid([Fault(file, line, message)])
