"""What `./codehub check` and `test` run, and the report of `test --full`."""

import sys
import tomllib
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path

import pytest

from codehub.composition.cli import tests as test_command
from codehub.composition.cli.arguments import parse
from codehub.composition.cli.checks import QUICK
from codehub.composition.cli.report import write_report
from codehub.composition.cli.suite import Check, Outcome, run_all
from tests.composition.installations import APP


def test_the_quick_tests_are_where_they_are_looked_for() -> None:
    assert [path for path in QUICK if not (APP / path).exists()] == []


def test_the_report_says_how_each_check_went_and_what_was_measured(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    outcomes = [
        Outcome(Check("style", []), passed=True, seconds=1.2, output="of no interest"),
        Outcome(Check("bench", [], reported=True), passed=False, seconds=70.0, output='{"ratio": 0.8}\n'),
    ]
    page = write_report(tmp_path, outcomes)
    assert page == tmp_path / "docs" / "reports" / f"{datetime.now(UTC).date()}.md"
    text = page.read_text()
    assert "| style | passed | 1 |" in text
    assert "| bench | FAILED | 70 |" in text
    assert '{"ratio": 0.8}' in text
    assert "of no interest" not in text


@pytest.mark.parametrize("verbose", [True, False])
def test_what_a_check_measures_gets_into_the_report(verbose: bool, tmp_path: Path) -> None:
    reported: list[Outcome] = []
    check = Check("bench", [sys.executable, "-c", "print('measured')"], reported=True)
    run_all([[check]], tmp_path, verbose=verbose, report=reported.extend)
    assert [outcome.output for outcome in reported] == ["measured\n"]


def checks_of(words: list[str], monkeypatch: pytest.MonkeyPatch) -> list[Check]:
    run: list[Check] = []
    monkeypatch.setattr(test_command, "run_all", lambda stages, app, **_: run.extend(chain(*stages)) or 0)
    assert test_command.run(parse(words), APP) == 0
    return run


def test_full_adds_rounds_of_attacks_and_what_is_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    usual, full = checks_of(["test"], monkeypatch), checks_of(["test", "--full"], monkeypatch)
    added = {check.title: check for check in full[len(usual) :]}
    assert [check.title for check in full[: len(usual)]] == [check.title for check in usual]
    assert {"attacks on the judge, 10 rounds", "bench"} <= set(added)
    attacks = [word for word in added["attacks on the judge, 10 rounds"].command if "test_attacks_" in word]
    assert len(attacks) == 10 * len(set(attacks))
    assert all((APP / path).exists() for path in attacks)


def test_every_test_is_in_one_half() -> None:
    configured = tomllib.loads((APP / "pyproject.toml").read_text())["tool"]["pytest"]["ini_options"]
    words = [word for half in test_command.halves_of_the_tests() for word in half.command]
    assert sorted(word for word in words if (APP / word).is_dir()) == sorted(configured["testpaths"])
    assert not any(word.startswith(("--ignore", "--deselect", "-k")) for word in words)


def test_the_halves_share_no_database_and_no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgres://somebody@db/codehub")
    given = []
    for half in test_command.halves_of_the_tests():
        with half.around() as variables:
            given.append(variables)
    assert given == [
        {"COVERAGE_FILE": ".coverage.server", "DATABASE_URL": "postgres://somebody@db/codehub_server"},
        {"COVERAGE_FILE": ".coverage.judge", "DATABASE_URL": "postgres://somebody@db/codehub_judge"},
    ]


def test_how_many_tests_ran_is_said_where_the_program_tells(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    says = "print('\\x1b[32m.....\\x1b[0m\\n\\x1b[32m5 passed\\x1b[0m in 0.1s\\n')"
    checks = [Check("tests", [sys.executable, "-c", says]), Check("style", [sys.executable, "-c", ""])]
    assert run_all([checks], tmp_path, verbose=False) == 0
    assert [line.strip() for line in capsys.readouterr().out.splitlines()][1] == "5 passed in 0.1s"
