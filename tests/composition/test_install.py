"""What `./codehub` installs, and what it says where it can't."""

import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from codehub.composition.install import (
    browser_assets,
    checkout,
    python_packages,
    system_packages,
    toolchains,
)
from codehub.composition.install.commands import run
from codehub.composition.install.steps import Step, StepFailed, Steps, elapsed
from codehub.composition.install.system_packages import SystemPackage
from tests.composition.installations import APP, runs

ABSENT = SystemPackage("codehub-needs-this", lambda: False)


@pytest.fixture
def step() -> Step:
    return Step("", announced=False)


@pytest.fixture
def no_programs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A PATH with nothing in it; a test puts programs there."""
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def _program(folder: Path, name: str, script: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


# A checkout that others can't enter


def _checkout(folder: Path) -> Path:
    for name in (
        "codehub",
        "src/codehub/__init__.py",
        "web/node_modules/x",
        ".git/config",
        ".env",
        "old/gone",
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name)
    (folder / "codehub").chmod(0o700)
    return folder


def test_a_mirror_has_the_program_readable_by_all_and_nothing_else(tmp_path: Path) -> None:
    source, target = _checkout(tmp_path / "private"), tmp_path / "open" / "app"
    checkout.mirror(source, target)
    assert (target / "src/codehub/__init__.py").read_text() == "src/codehub/__init__.py"
    assert stat.S_IMODE((target / "codehub").stat().st_mode) == 0o755
    assert stat.S_IMODE((target / ".env").stat().st_mode) == 0o600
    assert not (target / ".git").exists()
    assert not (target / "web/node_modules").exists()


def test_a_mirror_follows_changes_and_deletions_and_keeps_what_was_made_there(tmp_path: Path) -> None:
    source, target = _checkout(tmp_path / "private"), tmp_path / "app"
    checkout.mirror(source, target)
    (target / ".venv").mkdir()
    (target / ".venv/made").write_text("here")
    (source / "old/gone").unlink()
    (source / "codehub").write_text("a new version")
    before = (target / "src/codehub/__init__.py").stat().st_ctime_ns
    checkout.mirror(source, target)
    assert (target / "codehub").read_text() == "a new version"
    assert not (target / "old").exists()
    assert (target / ".venv/made").read_text() == "here"
    assert (target / "src/codehub/__init__.py").stat().st_ctime_ns == before, "copied though it was the same"


def test_readable_by_everyone_looks_at_every_folder_above(tmp_path: Path) -> None:
    app = _checkout(tmp_path / "app")
    tmp_path.chmod(0o700)
    assert not checkout.readable_by_everyone(app)


# System packages


def test_what_is_there_is_not_installed(step: Step, no_programs: Path) -> None:
    system_packages.ensure([SystemPackage("sh", lambda: True)], step, verbose=False)
    assert step.note == "present"


def test_another_distribution_gets_the_names_of_what_is_missing(step: Step, no_programs: Path) -> None:
    with pytest.raises(StepFailed, match=r"codehub-needs-this.*has no apt-get"):
        system_packages.ensure([ABSENT], step, verbose=False)


def test_a_user_who_may_not_install_gets_the_exact_command(
    step: Step, no_programs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _program(no_programs, "apt-get", "exit 0")
    _program(no_programs, "sudo", "exit 1")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: False)
    with pytest.raises(StepFailed) as failure:
        system_packages.ensure([ABSENT], step, verbose=False)
    command = "apt-get update && apt-get install -y --no-install-recommends codehub-needs-this"
    assert command in str(failure.value)


def test_without_an_optional_package_we_go_on_and_tell_how_to_get_it(step: Step, no_programs: Path) -> None:
    system_packages.ensure([], step, verbose=False, optional=[ABSENT])
    assert step.note == "present, but not: apt-get install codehub-needs-this"


def test_an_optional_package_that_cannot_be_had_stops_no_other(
    step: Step, no_programs: Path, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    log = tmp_path_factory.mktemp("log") / "asked"
    _apt(no_programs, log, broken_until_update=False)
    wanted = SystemPackage("wanted", (no_programs / "installed").exists)
    system_packages.ensure([wanted], step, verbose=False, optional=[ABSENT])
    assert "install -y --no-install-recommends wanted codehub-needs-this" in log.read_text()
    assert step.note == "installed wanted, but not: apt-get install codehub-needs-this"


def test_a_toolchain_counts_only_where_the_sandbox_can_see_it(
    monkeypatch: pytest.MonkeyPatch, no_programs: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    system = tmp_path_factory.mktemp("usr")
    monkeypatch.setattr(system_packages, "SYSTEM_PROGRAMS", (system,))
    _program(no_programs, "node", "exit 0")
    assert not toolchains.NODEJS.present()
    _program(system, "nodejs", "exit 0")
    assert toolchains.NODEJS.present()


def _apt(folder: Path, log: Path, *, broken_until_update: bool) -> None:
    """An apt-get that writes down what it is asked, and `env`, through which it is called."""
    condition = f'grep -q update "{log}"' if broken_until_update else "true"
    install = f'{condition} || exit 100; touch "{folder}/installed"'
    script = f'echo "$@" >> "{log}"\ncase "$*" in *install*) {install};; esac'
    _program(folder, "apt-get", script)
    _program(folder, "env", 'shift; exec "$@"')
    for name in ("grep", "touch", "systemctl"):
        (folder / name).symlink_to(f"/usr/bin/{name}")


@pytest.mark.parametrize("lists", ["none", "old", "good"])
def test_package_lists_are_read_only_when_they_must_be(
    lists: str,
    step: Step,
    no_programs: Path,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("lists")
    monkeypatch.setattr(system_packages, "LISTS", folder)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    if lists != "none":
        (folder / "main_Packages").touch()
    log = folder / "asked"
    _apt(no_programs, log, broken_until_update=lists == "old")
    wanted = SystemPackage("wanted", (no_programs / "installed").exists)
    system_packages.ensure([wanted], step, verbose=False)
    asked = [("update" if "update" in line else "install") for line in log.read_text().splitlines()]
    assert (
        asked
        == {"none": ["update", "install"], "old": ["install", "update", "install"], "good": ["install"]}[
            lists
        ]
    )
    assert step.note == "installed wanted"


# Python packages and browser assets


def test_the_environment_is_made_once_and_again_after_a_cut_off_attempt(tmp_path: Path, step: Step) -> None:
    (tmp_path / "requirements.lock").write_text("# nothing is needed\n")
    python = os.path.realpath(sys.executable)
    interpreter = python_packages.ensure(tmp_path, python, python_packages.RUNTIME, step, verbose=False)
    assert subprocess.run([interpreter, "-c", ""], check=False).returncode == 0
    assert step.note == "installed 0"
    python_packages.ensure(tmp_path, python, python_packages.RUNTIME, step, verbose=False)
    assert step.note == "up to date"
    (tmp_path / ".venv/codehub-installed.json").write_text("{")  # cut off while it was written
    python_packages.ensure(tmp_path, python, python_packages.RUNTIME, step, verbose=False)
    assert step.note == "installed 0"


def test_a_package_whose_hash_is_wrong_is_not_installed(tmp_path: Path, step: Step) -> None:
    wheel = tmp_path / "evil-1.0-py3-none-any.whl"
    wheel.write_bytes(b"not what was locked")
    lock = tmp_path / "requirements.lock"
    lock.write_text(f"evil @ {wheel.as_uri()} --hash=sha256:{'0' * 64}\n")
    with pytest.raises(StepFailed, match="HASHES"):
        python_packages.ensure(
            tmp_path, os.path.realpath(sys.executable), python_packages.RUNTIME, step, verbose=False
        )
    assert not (tmp_path / ".venv/codehub-installed.json").exists()


def test_every_lock_file_has_hashes_and_no_address() -> None:
    for name in (python_packages.RUNTIME, python_packages.DEVELOPMENT):
        text = (APP / name).read_text()
        assert len(python_packages.PINNED.findall(text)) > 40
        assert "--hash=sha256:" in text
        assert "://" not in text


def test_assets_are_stale_when_a_source_changes_and_only_then(tmp_path: Path) -> None:
    (tmp_path / "src").mkdir()
    source = tmp_path / "src" / "main.tsx"
    source.write_text("one")
    first = browser_assets.sources_hash(tmp_path)
    (tmp_path / "e2e").mkdir()
    (tmp_path / "e2e" / "a.spec.ts").write_text("x")
    (tmp_path / "src" / "main.test.tsx").write_text("x")
    assert browser_assets.sources_hash(tmp_path) == first
    source.write_text("two")
    assert browser_assets.sources_hash(tmp_path) != first
    source.rename(source.with_name("other.tsx"))
    source.with_name("other.tsx").write_text("one")
    assert browser_assets.sources_hash(tmp_path) != first


class _Builds:
    """Stands for the build: writes one hashed file and the index, like Vite leaves what else is there."""

    def __init__(self, web: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.web, self.assets = web, web / "dist" / "assets"
        self.assets.mkdir(parents=True)
        monkeypatch.setattr(browser_assets, "ensure_modules", lambda *_, **__: None)
        monkeypatch.setattr(browser_assets, "npm", lambda interpreter: ["npm"])
        monkeypatch.setattr(browser_assets, "node_environment", lambda interpreter: {})
        monkeypatch.setattr(browser_assets, "run", self._run)

    def _run(self, *_: object, **__: object) -> None:
        name = (self.web / "main.tsx").read_text()
        (self.assets / f"index-{name}.js").write_text(name)
        (self.web / "dist" / "index.html").write_text(name)

    def build(self, name: str) -> set[str]:
        """Build from other sources and return what is there then."""
        (self.web / "main.tsx").write_text(name)
        browser_assets.ensure(self.web.parent, Path("python"), Step("", announced=False), verbose=False)
        return {path.stem.removeprefix("index-") for path in self.assets.iterdir()}

    def let_pass(self, days: float) -> None:
        """Make everything that is there so much older."""
        for path in (*self.assets.iterdir(), self.web / "dist" / browser_assets.STAMP):
            then = path.stat().st_mtime - days * 24 * 3600
            os.utime(path, (then, then))


def test_a_build_keeps_what_running_servers_and_open_pages_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    builds = _Builds(tmp_path / "web", monkeypatch)
    assert builds.build("one") == {"one"}
    builds.let_pass(days=30)  # a server may run for long with what was built once
    assert builds.build("two") == {"one", "two"}
    builds.let_pass(days=6)
    assert builds.build("three") == {"one", "two", "three"}
    builds.let_pass(days=2)
    assert builds.build("four") == {"two", "three", "four"}


def test_the_build_itself_empties_nothing() -> None:
    interpreter = Path(sys.executable)
    question = (
        "(await import('vite')).resolveConfig({}, 'build').then((c) => console.log(c.build.emptyOutDir))"
    )
    node, _ = browser_assets.npm(interpreter)
    answer = subprocess.run(
        [node, "--input-type=module", "--eval", question],
        cwd=APP / "web",
        capture_output=True,
        text=True,
        check=True,
    )
    assert answer.stdout.strip() == "false"


# Steps and commands


def test_a_failing_program_is_shown_with_the_end_of_its_output() -> None:
    with pytest.raises(StepFailed, match=r"the example failed .exit code 3.*\n.*it broke"):
        run([sys.executable, "-c", "print('it broke'); raise SystemExit(3)"], what="the example")


def test_a_program_that_goes_on_for_long_ends_with_us(
    tmp_path: Path, eventually: Callable[..., None]
) -> None:
    started: list[int] = []

    def stop(line: str) -> None:
        started.append(int(line))
        raise KeyboardInterrupt

    program = "import os, time; print(os.getpid(), flush=True); time.sleep(600)"
    with pytest.raises(KeyboardInterrupt):
        run([sys.executable, "-c", program], what="the example", on_line=stop)
    eventually(lambda: not runs(started[0]))


def test_steps_are_numbered_across_processes_and_timed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CODEHUB_STEP", "3")
    monkeypatch.delenv("CODEHUB_STARTED_AT", raising=False)
    with Steps(6).step("Database") as step:
        step.note = "created"
    assert capsys.readouterr().out.startswith(" 4/6  Database")
    assert 0 <= elapsed() < 60


def test_a_step_without_work_is_silent_where_steps_are_not_announced(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CODEHUB_STEP", "0")
    steps = Steps(3, announced=False)
    with steps.step("System packages"):
        pass
    assert capsys.readouterr().out == ""
    with steps.step("Python packages") as step:
        step.progress("1/54 fetched")
    assert capsys.readouterr().out.startswith(" 2/3  Python packages")


def test_an_old_python_is_told_politely_what_is_needed(tmp_path: Path) -> None:
    """The script must at least compile where it can't run: no syntax newer than f-strings."""
    import ast

    ast.parse((APP / "codehub").read_text(), feature_version=(3, 7))
