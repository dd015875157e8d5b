"""The command line: what is printed, what goes to programs as JSON, and the exit codes."""

import json
from pathlib import Path
from typing import Any

import pytest

from codehub_judge.cli.main import main
from codehub_judge.formats.reading import read_problem
from codehub_judge.languages.registry import LANGUAGES

PACKAGES = Path(__file__).parents[1] / "formats" / "packages"
Capture = pytest.CaptureFixture[str]


def said(capsys: Capture, *words: str | Path) -> tuple[int, str]:
    """Run a command; return its exit code and what it printed."""
    code = main([str(word) for word in words])
    return code, capsys.readouterr().out


def data(capsys: Capture, *words: str | Path) -> tuple[int, Any]:
    """Run a command; return its exit code and the JSON data that it printed."""
    code, out = said(capsys, *words, "--json")
    return code, json.loads(out)


def test_verify_one_package(capsys: Capture) -> None:
    code, report = data(capsys, "verify", PACKAGES / "halve")
    assert code == 0
    assert set(report) >= {"package", "submissions", "validators", "errors"}
    assert report["package"] == str(PACKAGES / "halve")
    [accepted, wrong] = report["submissions"]
    assert accepted["path"] == "submissions/accepted/halve.py"
    assert (accepted["language"], accepted["expected"], accepted["actual"]) == (
        "python",
        ["accepted"],
        "accepted",
    )
    assert (wrong["actual"], wrong["ok"]) == ("wrong_answer", True)
    assert report["errors"] == []


def test_verify_several_packages(capsys: Capture, tmp_path: Path) -> None:
    (tmp_path / "problem.yaml").write_text("name: x\nspeed: 1\n")
    code, reports = data(capsys, "verify", PACKAGES / "exercise", tmp_path)
    assert code == 2
    assert [report["ok"] for report in reports] == [True, False]
    assert "problem.yaml:2: the key speed is not known" in reports[1]["errors"]


def test_verify_tells_what_is_not_as_expected(capsys: Capture, changed: Any) -> None:
    path = changed("halve", {"submissions/accepted/wrong.py": "print(7)\n"})
    code, out = said(capsys, "verify", path)
    assert code == 1
    assert "BAD wrong answer       submissions/accepted/wrong.py" in out
    assert "expected: accepted" in out
    assert "3 submissions (1 wrong), 2 validators: not as expected" in out


def test_a_file_against_a_problem(capsys: Capture) -> None:
    package = PACKAGES / "halve"
    code, out = said(capsys, package / "submissions" / "wrong_answer" / "whole.py", "--problem", package)
    assert code == 1
    assert "wrong answer" in out
    assert "Line 1: expected '1.5', got '1'." in out
    assert "0 of 2 tests" in out


def test_a_file_against_a_problem_as_json_lines(capsys: Capture) -> None:
    package = PACKAGES / "halve"
    code, out = said(
        capsys,
        package / "submissions" / "accepted" / "halve.py",
        "--problem",
        package,
        "--json",
        "--parallel",
        "1",
    )
    events = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert [event["event"] for event in events] == ["started", "test", "test", "outcome"]
    assert events[-1]["verdict"] == "accepted"


@pytest.mark.parametrize("python", ["warm", "exec"])
def test_stop_early_and_ways_to_run_python(capsys: Capture, tmp_path: Path, python: str) -> None:
    file = tmp_path / "seven.py"
    file.write_text("print(7)\n")
    words = (file, "--problem", PACKAGES / "halve", "--stop-early", "--python", python, "--parallel", "1")
    code, out = said(capsys, *words, "--json")
    assert code == 1
    assert [json.loads(line)["event"] for line in out.splitlines()] == ["started", "test", "outcome"]


def test_a_time_limit_is_found_by_the_accepted_submissions(capsys: Capture) -> None:
    package = PACKAGES / "nearest"
    code, out = said(capsys, package / "submissions" / "accepted" / "root.py", "--problem", package)
    assert code == 0
    assert "by the problem's accepted submissions" in out


def test_a_folder_with_the_files_of_a_program(capsys: Capture, tmp_path: Path) -> None:
    (tmp_path / "main.py").write_text("from half import half\nprint(half(int(input())))\n")
    (tmp_path / "half.py").write_text("def half(number):\n    return number / 2\n")
    code, _ = said(capsys, tmp_path, "--problem", PACKAGES / "halve")
    assert code == 0


def test_own_exercises_and_unit_tests(capsys: Capture) -> None:
    assert said(capsys, PACKAGES / "exercise" / "solution.py", "--problem", PACKAGES / "exercise")[0] == 0
    example = PACKAGES / "exercism" / ".meta" / "example.py"
    assert said(capsys, example, "--problem", PACKAGES / "exercism")[0] == 0


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["verify"], "required: PACKAGE"),
        (["verify", "x", "--fast"], "--fast"),
        (["x.py"], "--problem"),
        (["x.py", "--problem", str(PACKAGES / "halve")], "x.py can't be read"),
        ([str(PACKAGES / "halve" / "problem.yaml"), "--problem", str(PACKAGES / "halve")], "can't be judged"),
        (["x.py", "--problem", "nowhere"], "nowhere is neither a folder nor a file"),
        (["x.py", "--problem", "y", "--parallel", "0"], "no number from 1 to 64"),
    ],
)
def test_what_is_not_understood(capsys: Capture, words: list[str], message: str) -> None:
    assert main(words) == 2
    assert message in capsys.readouterr().err


def test_a_language_that_is_named_wrongly(capsys: Capture) -> None:
    package = PACKAGES / "halve"
    code = main([str(package / "problem.yaml"), "--problem", str(package), "--language", "klingon"])
    assert code == 2
    assert "There is no language klingon" in capsys.readouterr().err


def test_help(capsys: Capture) -> None:
    with pytest.raises(SystemExit) as ended:
        main([], program="./codehub judge")
    assert ended.value.code == 0
    assert "./codehub judge verify PACKAGE" in capsys.readouterr().out


def test_convert(capsys: Capture, tmp_path: Path) -> None:
    code, told = data(capsys, "convert", PACKAGES / "polygon", tmp_path / "twice.zip")
    assert code == 0
    assert "problem.yaml" in told["files"]
    assert read_problem(tmp_path / "twice.zip").format == "icpc 2025-09"
    assert said(capsys, "convert", PACKAGES / "polygon", tmp_path / "own", "--to", "own")[0] == 0
    assert read_problem(tmp_path / "own").format == "codehub"
    assert said(capsys, "convert", PACKAGES / "exercism", tmp_path / "no")[0] == 2
    assert not (tmp_path / "no").exists()


def test_languages(capsys: Capture) -> None:
    code, languages = data(capsys, "languages")
    assert code == 0
    assert [language["id"] for language in languages] == list(LANGUAGES)
    assert said(capsys, "languages")[1].count("\n") == len(LANGUAGES)


def test_doctor(capsys: Capture) -> None:
    code, told = data(capsys, "doctor")
    assert code == 0
    assert told["safe"] is True
    names = [finding["name"] for finding in told["findings"]]
    assert {"bubblewrap", "seccomp", "control groups", "attack: network"} <= set(names)


def test_doctor_on_a_host_without_bubblewrap(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    code, told = data(capsys, "doctor")
    assert code == 1
    [finding] = [finding for finding in told["findings"] if finding["name"] == "bubblewrap"]
    assert (finding["ok"], finding["remedy"]) == (False, "apt-get install bubblewrap")


def test_no_escape_of_a_program_reaches_the_terminal(capsys: Capture, tmp_path: Path) -> None:
    file = tmp_path / "colour.py"
    file.write_text("print('\\x1b[2J7')\n")
    _, out = said(capsys, file, "--problem", PACKAGES / "halve")
    assert "\x1b" not in out
