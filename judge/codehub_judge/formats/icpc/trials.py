"""The folders of data/ that validators are tried on: invalid_input, invalid_output and valid_output."""

from collections.abc import Iterator, Mapping

from codehub_judge.formats.faults import Faults
from codehub_judge.formats.icpc.metadata import CLASSIC, Metadata
from codehub_judge.formats.icpc.settings import Settings, case_settings, read_settings
from codehub_judge.formats.icpc.testdata import CASE_KEYS, TestReader
from codehub_judge.formats.problem import Case, Trials
from codehub_judge.formats.section import Section
from codehub_judge.formats.tree import Tree
from codehub_judge.formats.yaml_data import read_yaml

OUTPUT = ".out"


class TrialReader:
    """Reads them with their settings: those of their folders, which inherit from data/, and their own."""

    def __init__(self, tree: Tree, reader: TestReader, metadata: Metadata, faults: Faults) -> None:
        self._tree = tree
        self._reader = reader
        self._metadata = metadata
        self._faults = faults
        self._folders: dict[str, Settings] = {}
        self._cases: dict[str, Settings] = {}

    def read(self) -> Trials:
        """Return what validators are to be tried on; note what is missing."""
        return Trials(
            tuple(self._of("invalid_input", "")),
            tuple(self._of("invalid_output", OUTPUT)),
            tuple(self._of("valid_output", OUTPUT)),
        )

    @property
    def input_arguments(self) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
        """The arguments of input validators, by name, for each of what was read, by name as well."""
        return {name: settings.input_arguments for name, settings in self._cases.items()}

    def _of(self, folder: str, output: str) -> Iterator[Case]:
        text = self._reader.text
        for file in self._tree.below(f"data/{folder}"):
            if not file.endswith(".in"):
                continue
            name = f"{folder}/{file.removesuffix('.in')}"
            if output and f"data/{name}{output}" not in self._tree:
                self._faults.add(
                    f"data/{name}.in", f"has no output: there is no {name.rpartition('/')[2]}{output}"
                )
            settings = self._cases[name] = self._settings(name)
            stdin, expected = text(f"data/{name}.in"), text(f"data/{name}.ans")
            if output:
                yield Case(name, stdin, expected, text(f"data/{name}{output}"), settings.output_arguments)
            else:
                yield Case(name, stdin, expected)

    def _settings(self, name: str) -> Settings:
        found = self._of_folder(f"data/{name}".rpartition("/")[0])
        yaml = f"data/{name}.yaml"
        if yaml not in self._tree or self._metadata.version in CLASSIC:
            return found
        section = Section(read_yaml(self._tree, yaml, self._faults), yaml, self._faults)
        section.only(CASE_KEYS)
        return case_settings(section, found)

    def _of_folder(self, folder: str) -> Settings:
        if folder not in self._folders:
            above = self._of_folder(folder.rpartition("/")[0]) if "/" in folder else Settings()
            found, _ = read_settings(self._tree, folder, above, self._metadata, self._faults)
            self._folders[folder] = found
        return self._folders[folder]
