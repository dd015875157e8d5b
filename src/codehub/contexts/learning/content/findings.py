"""Where the readers write down what is wrong."""

from pathlib import Path

from codehub.contexts.learning.errors import ContentInvalid
from codehub.contexts.practice.contracts import ContentProblem, ExerciseFolderInvalid

MAX_PROBLEMS = 500


class Findings:
    """All problems of one course folder, and the slugs that it uses already."""

    def __init__(self) -> None:
        self._problems: list[ContentProblem] = []
        self._slugs: dict[tuple[str, str], Path] = {}

    def report(self, path: Path, line: int, message: str) -> None:
        problem = ContentProblem(path=path, line=line, message=message)
        if len(self._problems) < MAX_PROBLEMS and problem not in self._problems:
            self._problems.append(problem)

    def include(self, found: ExerciseFolderInvalid) -> None:
        for problem in found.problems:
            self.report(problem.path, problem.line, problem.message)

    def claim(self, kind: str, slug: str, folder: Path) -> None:
        """Note that a folder has this slug; report it when another of its kind has it too."""
        first = self._slugs.setdefault((kind, slug), folder)
        if first != folder:
            self.report(folder, 0, f"has the slug {slug!r}, which the {kind} in {first} has already")

    def has(self, kind: str, slug: str) -> bool:
        """Say whether a folder of this kind has claimed the slug."""
        return (kind, slug) in self._slugs

    def raise_if_any(self) -> None:
        """Raise ContentInvalid when something was reported."""
        if self._problems:
            raise ContentInvalid(self._problems)
