"""Which languages a host offers, and what is made for them once."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from codehub_judge import Judge, PackageInvalid
from codehub_judge.agent.greeter import Greeter
from codehub_judge.compiling import COMPILE_LIMITS
from codehub_judge.greetings import WorkingLanguage
from codehub_judge.languages import cpp, precompiled, programs
from codehub_judge.languages.language import LanguageUnavailable, Program
from codehub_judge.languages.registry import LANGUAGES
from codehub_judge.sandbox.identity import unprivileged
from codehub_judge.sandbox.memory_files import content, empty, sealed
from judge.tests.programs import RunProgram


@pytest.fixture
def no_toolchains(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """A system without compilers and runtimes; a test puts some there."""
    monkeypatch.setattr(programs, "PLACES", (str(tmp_path),))
    forget_toolchains()
    yield tmp_path
    forget_toolchains()


DEADLINE_S = 60


def forget_toolchains() -> None:
    """Have every language look for its toolchain again, but Python, whose judge it is that is running."""
    for language in LANGUAGES.values():
        forget = getattr(language.find, "cache_clear", None)
        if forget and language.id != "python":
            forget()


def tool(folder: Path, name: str, version: str) -> None:
    """Put a program there that tells nothing but its version."""
    (folder / name).write_text(f"#!/bin/sh\necho {version}\n")
    (folder / name).chmod(0o755)


def working_languages(judge: Judge) -> list[WorkingLanguage]:
    """Return what greets in one round."""
    greeter = Greeter(judge, lambda: None)
    greeter.wait(DEADLINE_S)
    greeter.close()
    return greeter.known


def test_every_language_greets(judge: Judge) -> None:
    *found, text = [language.as_json() for language in working_languages(judge)]
    assert text == {"id": "text", "name": "Text", "version": ""}
    assert [(language["id"], language["name"]) for language in found] == [
        (language.id, language.name) for language in LANGUAGES.values()
    ]
    versions = {language["id"]: str(language["version"]) for language in found}
    assert versions["python"].startswith("3.")
    assert versions["cpp"].startswith("20 (g++ ")
    assert versions["javascript"].startswith("Node.js ")
    assert all(versions.values())


def test_a_missing_toolchain_takes_away_only_its_language(
    judge: Judge, no_toolchains: Path, caplog: pytest.LogCaptureFixture
) -> None:
    tool(no_toolchains, "node", "v12.22.9")
    assert [language.id for language in working_languages(judge)] == ["python", "sql", "text"]
    assert "C++ cannot be judged: there is no g++" in caplog.text
    assert "apt-get install g++" in caplog.text
    assert "node is 12.22.9. Version 18 or newer is needed: apt-get install nodejs" in caplog.text


def test_a_toolchain_that_makes_nothing_of_value_is_not_offered(
    judge: Judge, no_toolchains: Path, caplog: pytest.LogCaptureFixture
) -> None:
    tool(no_toolchains, "g++", "12.2.0")
    assert "cpp" not in [language.id for language in working_languages(judge)]
    assert "its first program failed in the sandbox" in caplog.text


def test_a_language_that_is_missing_says_so(run_program: RunProgram, no_toolchains: Path) -> None:
    with pytest.raises(LanguageUnavailable, match="there is no node"):
        run_program("console.log(1)", language="javascript")
    with pytest.raises(PackageInvalid, match="'cobol' is not known"):
        run_program("", language="cobol")


def headers_read(judge: Judge, header: str = "bits/stdc++.h") -> str:
    """Return what g++ tells about the headers that a program reads in a box."""
    step = LANGUAGES["cpp"].script(Program(f"#include <{header}>\n".encode()), COMPILE_LIMITS).compile
    assert step
    telling = replace(step, command=(*step.command, "-H", "-fsyntax-only"), product="")
    box = judge._pool.take()
    with empty("code") as code, empty("messages") as messages, sealed("nothing", b"") as nothing:
        assert box.run(telling, COMPILE_LIMITS, code, [nothing, messages, messages]).status == 0
        said = content(messages, 4096)[0].decode()
    judge._pool.give_back(box)
    return said


@pytest.fixture
def small_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """Something that is precompiled fast stands for the whole library."""
    wanted = replace(cpp.precompiled(), files={"all.hpp": b"#include <cstddef>\n"})
    for name, made in (("cpp", wanted), ("go", None)):
        language = replace(LANGUAGES[name], precompiled=lambda made=made: made)
        monkeypatch.setitem(LANGUAGES, name, language)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user can reach; those of pytest are closed to others."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder / "cache"


def test_the_precompiled_header_is_made_once_and_used(small_library: None, open_folder: Path) -> None:
    with Judge(boxes=1, allow_degraded=True, cache=open_folder) as judge:
        judge.wait_precompiled()
        (made,) = open_folder.glob("cpp-*/bits/stdc++.h.gch")
        assert headers_read(judge).startswith("! /w/cpp/bits/stdc++.h.gch")
    at = made.stat().st_mtime_ns
    with Judge(boxes=1, allow_degraded=True, cache=open_folder) as judge:
        judge.wait_precompiled()
        assert made.stat().st_mtime_ns == at


def test_without_a_cache_programs_compile_all_the_same(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    with Judge(boxes=1, allow_degraded=True, cache=file / "cache") as judge:
        assert "/w/cpp" not in headers_read(judge, "cstddef")


def test_a_cache_that_is_emptied_harms_nothing(small_library: None, open_folder: Path) -> None:
    with Judge(boxes=1, allow_degraded=True, cache=open_folder) as judge:
        judge.wait_precompiled()
        shutil.rmtree(open_folder)
        headers_read(judge, "cstddef")  # in the box that was ready
        assert "/w/cpp" not in headers_read(judge, "cstddef")


def test_what_another_version_made_is_kept_while_it_may_be_used(
    small_library: None, open_folder: Path
) -> None:
    old, new = open_folder / "cpp-old", open_folder / "cpp-new"
    for folder in (old, new):
        folder.mkdir(parents=True)
    os.utime(old, (0, 0))
    with Judge(boxes=1, allow_degraded=True, cache=open_folder) as judge:
        judge.wait_precompiled()
    assert [old.exists(), new.exists()] == [False, True]


def test_a_header_that_cannot_be_made_harms_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    cache = precompiled.cache_folder(tmp_path, unprivileged()) or tmp_path
    wanted = replace(cpp.precompiled(), files={"all.hpp": b"#error no\n"})
    broken = replace(LANGUAGES["cpp"], precompiled=lambda: wanted)
    files = precompiled.PrecompiledFiles(cache, [broken])
    files.start()
    files.wait()
    assert "could not make bits/stdc++.h.gch" in caplog.text
    assert [path.name for path in cache.rglob("*")] == [files.mounts["/w/cpp"].name]
