"""The tests below data/, in the order in which they are judged, and the groups that give points."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from codehub_judge.formats.faults import Faults
from codehub_judge.formats.icpc.metadata import CLASSIC, CURRENT, Metadata
from codehub_judge.formats.icpc.settings import (
    CLASSIC_FILE,
    MODERN_FILE,
    Settings,
    case_settings,
    read_settings,
)
from codehub_judge.formats.section import Section
from codehub_judge.formats.tree import Tree
from codehub_judge.formats.yaml_data import read_yaml

MOST_TESTS = 20_000
DATA_BYTES = 256 << 20
SAMPLE, SECRET = "sample", "secret"
# Files beside a test that are for people's eyes, by what their names end in.
SHOWN = (".interaction", ".in.statement", ".ans.statement", ".in.download", ".ans.download", ".out", ".hint",
         ".desc", ".png", ".jpg", ".jpeg", ".svg", ".md")  # fmt: skip
STATIC = "static_validation"  # what a test of a program's text is called
BESIDE = (".ans", *SHOWN, ".yaml", ".files")  # what there may be beside an input
CASE_KEYS = ("args", "input_validator_args", "output_validator_args", "input_visualizer_args",
             "output_visualizer_args", "full_feedback", "hint", "description")  # fmt: skip


@dataclass(frozen=True, slots=True)
class TestCase:
    """A test as it lies in the package.

    name: its path below data/, without an ending; files: what programs find in their folder. static: whether
    it is about the program's text, which isn't run.
    """

    __test__ = False

    name: str
    stdin: str
    expected: str
    settings: Settings
    files: Mapping[str, str] = field(default_factory=dict)
    static: bool = False


@dataclass(slots=True)
class Branch:
    """A folder of tests with what is below it."""

    path: str
    settings: Settings
    configured: bool
    cases: list[TestCase] = field(default_factory=list)
    branches: list["Branch"] = field(default_factory=list)

    def all_cases(self) -> list[TestCase]:
        """Return its tests and those below, in the order of their names."""
        found = [*self.cases, *(case for branch in self.branches for case in branch.all_cases())]
        return sorted(found, key=lambda case: case.name.split("/"))

    def leaves(self) -> Iterator["Branch"]:
        """Return the folders at and below this one that have tests of their own."""
        if self.cases:
            yield self
        for branch in self.branches:
            yield from branch.leaves()


@dataclass(frozen=True, slots=True)
class TestData:
    """Samples and secret tests; root: what is set for all of data/."""

    __test__ = False

    sample: Branch
    secret: Branch
    root: Settings


class TestReader:
    """Reads data/ of one package."""

    __test__ = False

    def __init__(self, tree: Tree, metadata: Metadata, faults: Faults) -> None:
        self._tree = tree
        self._metadata = metadata
        self._faults = faults
        self._count = self._bytes = 0

    def read(self) -> TestData:
        """Return the tests; note what is missing or has no place there."""
        root, _ = read_settings(self._tree, "data", Settings(), self._metadata, self._faults)
        sample = self._branch(SAMPLE, root)
        secret = self._branch(SECRET, root)
        if not secret.all_cases():
            self._faults.add("data/secret", "has no test")
        if self._metadata.version == CURRENT:
            self._check_groups(sample, secret)
        return TestData(sample, secret, root)

    def _check_groups(self, sample: Branch, secret: Branch) -> None:
        """Groups of 2025-09 are in data/secret only, all or none of its folders, and have none in them."""
        groups = [branch for branch in secret.branches if branch.configured]
        tests = [case for case in secret.cases if not case.static]
        if groups and (tests or len(groups) < len(secret.branches)):
            self._faults.add("data/secret", "has groups of tests, so everything in it must be such a group")
        for branch in (*sample.branches, *(deep for group in secret.branches for deep in group.branches)):
            if branch.configured:
                self._faults.add(f"data/{branch.path}", "can't be a group of tests there")

    def _branch(self, path: str, above: Settings) -> Branch:
        folder = f"data/{path}"
        settings, configured = read_settings(self._tree, folder, above, self._metadata, self._faults)
        branch = Branch(path, settings, configured)
        names = [name for name in self._tree.children(folder) if not name.startswith((".", "-"))]
        plain = {name for name in names if not self._tree.is_folder(f"{folder}/{name}")}
        stems = {name.removesuffix(".in") for name in plain if name.endswith(".in")}
        branch.cases = [self._case(path, stem, settings) for stem in sorted(stems)]
        inner = replace(settings, static=None, static_arguments=())
        if settings.static is not None:
            branch.cases.append(self._static_case(path, settings, stems))
        for name in sorted(plain):
            self._check_name(folder, name, stems)
        for name in names:
            if name in plain:
                continue
            if name.endswith(".files"):
                self._check_name(folder, name, stems)
            elif name in stems:
                self._faults.add(f"{folder}/{name}", "is a folder with the name of a test")
            else:
                branch.branches.append(self._branch(f"{path}/{name}", inner))
        return branch

    def _static_case(self, path: str, settings: Settings, stems: set[str]) -> TestCase:
        if STATIC in stems:
            self._faults.add(f"data/{path}/{STATIC}.in", "has the name of the test of programs' texts")
        own = Settings(output_arguments=settings.static_arguments)
        return TestCase(f"{path}/{STATIC}", "", "", own, static=True)

    def _check_name(self, folder: str, name: str, stems: set[str]) -> None:
        if name in (CLASSIC_FILE, MODERN_FILE) or name.endswith(".in"):
            return
        stem = next((name.removesuffix(ending) for ending in BESIDE if name.endswith(ending)), None)
        if stem is None:
            self._faults.add(f"{folder}/{name}", "has no place among tests")
        elif stem not in stems and not (name.endswith(".interaction") and folder.startswith("data/sample")):
            self._faults.add(f"{folder}/{name}", f"belongs to no test: there is no {stem}.in")
        elif name.endswith((".yaml", ".files")) and self._metadata.version in CLASSIC:
            self._faults.add(f"{folder}/{name}", "has no place among tests")

    def _case(self, path: str, stem: str, settings: Settings) -> TestCase:
        name = f"{path}/{stem}"
        yaml = f"data/{name}.yaml"
        if yaml in self._tree and self._metadata.version not in CLASSIC:
            section = Section(read_yaml(self._tree, yaml, self._faults), yaml, self._faults)
            section.only(CASE_KEYS)
            settings = case_settings(section, settings)
        if f"data/{name}.ans" not in self._tree:
            self._faults.add(f"data/{name}.in", f"has no answer: there is no {stem}.ans")
        stdin, expected = (self.text(f"data/{name}.{ending}") for ending in ("in", "ans"))
        return TestCase(name, stdin, expected, settings, self._files(f"data/{name}.files"))

    def _files(self, folder: str) -> dict[str, str]:
        """Return the files for programs, by their names."""
        return {name: self.text(f"{folder}/{name}") for name in self._tree.below(folder)}

    def text(self, path: str) -> str:
        """Return the text of a file of a test, "" where there is none; what is too much is noted."""
        if path not in self._tree:
            return ""
        self._count += path.endswith(".in")
        self._bytes += self._tree.sizes[path]
        if self._count > MOST_TESTS or self._bytes > DATA_BYTES:
            self._faults.add("data", f"has more than {MOST_TESTS} tests or {DATA_BYTES >> 20} MiB in them")
            self._faults.check()
        return self._tree.text(path, self._faults)


def tests_of(
    data: TestData, metadata: Metadata, groups: Mapping[str, str], points: Mapping[str, float]
) -> list[dict[str, Any]]:
    """Return the tests of a judge package. groups: of tests, by their names; points: likewise."""
    found = []
    for index, case in enumerate([*data.sample.all_cases(), *data.secret.all_cases()], 1):
        test: dict[str, Any] = {
            "index": index,
            "name": case.name,
            "visible": case.name.startswith(f"{SAMPLE}/") and not metadata.interactive,
            **({"static": True} if case.static else {"stdin": case.stdin, "expected": case.expected}),
        }
        if case.name in groups:
            test["group"] = groups[case.name]
        if case.name in points:
            test["points"] = points[case.name]
        if case.settings.output_arguments:
            test["checker_arguments"] = list(case.settings.output_arguments)
        if case.settings.arguments:
            test["program_arguments"] = list(case.settings.arguments)
        if case.files:
            test["files"] = dict(case.files)
        found.append(test)
    return found
