"""What `./codehub check` and `test` run, and the report of `test --full`."""

import sys
from datetime import UTC, datetime
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
    run_all([check], tmp_path, side_by_side=1, verbose=verbose, report=reported.extend)
    assert [outcome.output for outcome in reported] == ["measured\n"]


@pytest.mark.parametrize("words", [["test"], ["test", "--full"]])
def test_full_adds_rounds_of_attacks_and_the_bench(words: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    run: list[Check] = []
    monkeypatch.setattr(test_command, "run_all", lambda checks, app, **_: run.extend(checks) or 0)
    assert test_command.run(parse(words), APP) == 0
    titles = [check.title for check in run]
    added = ["attacks on the judge, 10 rounds", "bench"]
    assert titles[-2:] == added if "--full" in words else not set(added) & set(titles)
    if "--full" in words:
        attacks = [word for word in run[-2].command if "test_attacks_" in word]
        assert len(attacks) == 10 * len(set(attacks))
        assert all((APP / path).exists() for path in attacks)


def test_how_many_tests_ran_is_said_where_the_program_tells(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    says = "print('\\x1b[32m.....\\x1b[0m\\n\\x1b[32m5 passed\\x1b[0m in 0.1s\\n')"
    checks = [Check("tests", [sys.executable, "-c", says]), Check("style", [sys.executable, "-c", ""])]
    assert run_all(checks, tmp_path, side_by_side=1, verbose=False) == 0
    assert [line.strip() for line in capsys.readouterr().out.splitlines()][1] == "5 passed in 0.1s"
