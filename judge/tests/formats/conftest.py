"""The packages that the tests read; what lies in them is no test of ours."""

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

collect_ignore = ["packages"]
PACKAGES = Path(__file__).parent / "packages"
Changed = Callable[[str, Mapping[str, str | None]], Path]


@pytest.fixture
def packages() -> Path:
    """The folder of small packages."""
    return PACKAGES


@pytest.fixture
def changed(tmp_path: Path) -> Changed:
    """Copy a package with other texts in some files; None takes a file away."""

    def change(name: str, files: Mapping[str, str | None]) -> Path:
        copy = Path(shutil.copytree(PACKAGES / name, tmp_path / name))
        for path, text in files.items():
            if text is None:
                (copy / path).unlink()
            else:
                (copy / path).parent.mkdir(parents=True, exist_ok=True)
                (copy / path).write_text(text)
        return copy

    return change
