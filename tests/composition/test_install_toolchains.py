"""Which packages bring which languages, and what happens where one cannot be had."""

import os
from pathlib import Path

import pytest

from codehub.composition.cli.arguments import parse
from codehub.composition.install import bootstrap, system_packages, toolchains
from codehub.composition.install.steps import Step
from codehub.composition.install.system_packages import SystemPackage
from codehub.composition.install.toolchains import TOOLCHAINS, languages_named, packages_of
from codehub_judge.languages.registry import LANGUAGES


def names(packages: list[SystemPackage]) -> list[str]:
    return [package.name for package in packages]


def test_the_packages_are_those_that_the_judge_asks_for() -> None:
    ours = {language: tuple(names(list(packages))) for language, packages in TOOLCHAINS.items()}
    assert ours == {language.id: language.packages for language in LANGUAGES.values()}
    assert len(ours) == 17


@pytest.mark.parametrize("language", TOOLCHAINS)
def test_a_toolchain_that_is_there_is_seen(language: str) -> None:
    LANGUAGES[language].find()
    assert all(package.present() for package in TOOLCHAINS[language])


def test_languages_are_named_with_commas_or_all_at_once() -> None:
    assert languages_named("ruby, cpp,ruby") == ("ruby", "cpp")
    assert languages_named("all") == tuple(TOOLCHAINS)
    assert names(packages_of(("typescript", "javascript"))) == ["node-typescript", "nodejs"]
    assert "python3-numpy" in names(packages_of(tuple(TOOLCHAINS)))


@pytest.mark.parametrize(
    ("text", "said"), [("ruby,cobol", "there is no language cobol"), (",", "no language is named")]
)
def test_an_unknown_language_is_refused_with_those_there_are(
    text: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        parse(["up", "--languages", text])
    assert stopped.value.code == 2
    told = capsys.readouterr().err
    assert f"{said}; name some of python, c, cpp, java" in told
    assert "or all" in told


def _wanted(*argv: str) -> tuple[list[str], list[str]]:
    """Return the packages that a command needs, and those it goes on without."""
    arguments = parse(argv)
    return names(bootstrap.needed(arguments)), names(bootstrap.wished(arguments))


def test_up_goes_on_without_a_toolchain_and_test_does_not() -> None:
    needed, wished = _wanted("up")
    assert wished == ["python3", "g++", "nodejs"]
    assert not {"g++", "nodejs"} & set(needed)
    assert _wanted("up", "--languages", "ruby,haskell")[1] == ["ruby", "ghc"]
    needed, wished = _wanted("test")
    assert set(names(packages_of(tuple(TOOLCHAINS)))) <= set(needed)
    assert wished == []


def test_one_that_cannot_be_had_keeps_no_other_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As apt-get does: whoever asks for several, one of them unknown, gets none."""
    apt, log = tmp_path / "apt-get", tmp_path / "log"
    apt.write_text(
        f'#!/bin/sh\necho "$@" >> "{log}"\ncase "$*" in *update*) exit 0;; *unknown*) exit 100;; esac\n'
        f'touch "{tmp_path}/ruby"\n'
    )
    (tmp_path / "env").write_text('#!/bin/sh\nshift; exec "$@"\n')
    for program in ("apt-get", "env"):
        (tmp_path / program).chmod(0o755)
    (tmp_path / "touch").symlink_to("/usr/bin/touch")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    (tmp_path / "a_Packages").touch()
    monkeypatch.setattr(system_packages, "LISTS", tmp_path)
    ruby = SystemPackage("ruby", (tmp_path / "ruby").exists)
    unknown = SystemPackage("unknown", lambda: False)
    step = Step("", announced=False)
    system_packages.ensure([], step, verbose=False, optional=[unknown, ruby])
    assert step.note == "installed ruby, but not: apt-get install unknown"
    assert log.read_text().count("update") == 1, "the lists were read again for each"


def test_the_usual_languages_are_among_all() -> None:
    assert set(toolchains.USUAL) < set(TOOLCHAINS)
