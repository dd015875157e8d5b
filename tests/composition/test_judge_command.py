"""`./codehub judge …`: handed over as it was typed, without what only the rest of CodeHub needs."""

from pathlib import Path

import pytest

from codehub.composition.cli import judge
from codehub.composition.cli.__main__ import MODULES
from codehub.composition.cli.arguments import parse
from codehub.composition.install import bootstrap, system_packages

PACKAGE = Path(__file__).parents[2] / "judge" / "tests" / "formats" / "packages" / "halve"


def test_what_is_typed_behind_judge_is_the_judges() -> None:
    arguments = parse(["judge", "verify", "a", "--json", "--help"])
    assert (arguments.command, arguments.rest) == ("judge", ("verify", "a", "--json", "--help"))
    assert parse(["help", "judge"]).rest == ("--help",)
    assert MODULES["judge"] == "judge"


def test_it_needs_a_sandbox_and_no_toolchain() -> None:
    needed = bootstrap.needed(parse(["judge", "doctor"]))
    assert needed == [system_packages.VENV, system_packages.BUBBLEWRAP, system_packages.SECCOMP]


def test_its_exit_code_is_that_of_the_judge(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    program = PACKAGE / "submissions" / "accepted" / "halve.py"
    assert judge.run(parse(["judge", str(program), "--problem", str(PACKAGE)]), tmp_path) == 0
    assert "2 of 2 tests" in capsys.readouterr().out
    assert judge.run(parse(["judge", "verify", str(tmp_path)]), tmp_path) == 2


def test_the_help_names_the_script(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        judge.run(parse(["judge"]), Path())
    assert "./codehub judge FILE --problem DIR" in capsys.readouterr().out
