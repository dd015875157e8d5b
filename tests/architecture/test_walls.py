"""The walls hold, and each of them is seen to fall when somebody breaks it."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CONFIG = tomllib.loads((ROOT / "pyproject.toml").read_text())
CONTRACTS = {contract["id"]: contract["name"] for contract in CONFIG["tool"]["importlinter"]["contracts"]}

# one new module for each wall, in a copy of the code
VIOLATIONS = {
    "layers": ("codehub/platform/http/break_layers.py", "import codehub.contexts.practice.contracts"),
    "contexts": ("codehub/contexts/accounts/break_contexts.py", "import codehub.contexts.learning.events"),
    "door-accounts": (
        "codehub/contexts/learning/break_accounts.py",
        "import codehub.contexts.accounts.models",
    ),
    "door-learning": (
        "codehub/contexts/practice/break_learning.py",
        "import codehub.contexts.learning.queries",
    ),
    "door-practice": (
        "codehub/contexts/learning/break_practice.py",
        "import codehub.contexts.practice.services",
    ),
    "storeys": ("codehub/contexts/practice/models/break_storeys.py", "import codehub.contexts.practice.api"),
    "plain": ("codehub/kernel/break_plain.py", "import django.db"),
    "ninja": ("codehub/contexts/learning/services/break_ninja.py", "import ninja"),
    "judge": ("codehub_judge/break_judge.py", "import codehub.kernel.ids"),
}


def lint(folders: list[Path], where: Path) -> str:
    command = [
        str(Path(sys.executable).with_name("lint-imports")),
        "--no-cache",
        "--config",
        "pyproject.toml",
    ]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, folders)), "COLUMNS": "400"}
    done = subprocess.run(command, cwd=where, env=environment, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What the linter says about a copy of the code in which every wall is broken once."""
    copy = tmp_path_factory.mktemp("walls")
    ignored = shutil.ignore_patterns("__pycache__", "static", "templates", "tests")
    shutil.copytree(ROOT / "src/codehub", copy / "codehub", ignore=ignored)
    shutil.copytree(ROOT / "judge/codehub_judge", copy / "codehub_judge", ignore=ignored)
    shutil.copy(ROOT / "pyproject.toml", copy)
    for path, line in VIOLATIONS.values():
        (copy / path).write_text(line + "\n")
    return lint([copy], copy)


def test_every_wall_stands() -> None:
    said = lint([ROOT / "src", ROOT / "judge"], ROOT)
    assert f"Contracts: {len(CONTRACTS)} kept, 0 broken." in said, said


def test_every_wall_has_a_violation_here() -> None:
    assert set(VIOLATIONS) == set(CONTRACTS)


@pytest.mark.parametrize("wall", VIOLATIONS)
def test_a_broken_wall_is_reported(broken: str, wall: str) -> None:
    assert re.search(re.escape(CONTRACTS[wall]) + r".* BROKEN", broken), broken
    path, _ = VIOLATIONS[wall]
    assert path.removesuffix(".py").replace("/", ".") in broken


def test_every_wall_says_why_it_stands() -> None:
    text = (ROOT / "pyproject.toml").read_text()
    section = text[text.index("[tool.importlinter]") :]
    before = [
        block.strip().splitlines()[-1:] for block in section.split("[[tool.importlinter.contracts]]")[:-1]
    ]
    doors = [name for name in CONTRACTS if name.startswith("door-")]
    explained = [lines for lines in before if lines and lines[0].startswith("#")]
    assert len(explained) == len(CONTRACTS) - len(doors) + 1  # the doors share one reason
