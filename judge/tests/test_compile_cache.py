"""A program is compiled once, however often it comes, and whatever becomes of where it is kept."""

import logging
import os
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from codehub_judge import Judge, Outcome, Submission, Verdict
from codehub_judge.compile_cache import CompileCache, Compiled
from codehub_judge.compiling import COMPILE_LIMITS
from codehub_judge.languages.cpp import CPP
from codehub_judge.languages.language import Step
from codehub_judge.languages.precompiled import PrecompiledFiles
from codehub_judge.limits import Limits
from codehub_judge.sandbox.box import Box, Run
from judge.tests.programs import package

RIGHT = b'#include <cstdio>\nint main() { int a, b; scanf("%d%d", &a, &b); printf("%d", a + b); }\n'
BROKEN = b"int main() { return x; }\n"
KEY = "0" * 64
ROOMY = package(limits={"time_ms": 2000, "memory_mb": 256})


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[Step]:
    """The steps that boxes have compiled."""
    steps: list[Step] = []
    run = Box.run

    def counted(box: Box, step: Step, limits: Limits, *rest: Any, **more: Any) -> Run:
        if limits == COMPILE_LIMITS:
            steps.append(step)
        return run(box, step, limits, *rest, **more)

    monkeypatch.setattr(Box, "run", counted)
    return steps


def judged(judge: Judge, source: bytes, language: str = "cpp") -> Outcome:
    *_events, outcome = judge.run(Submission(source, language=language), ROOMY)
    assert isinstance(outcome, Outcome)
    return outcome


@pytest.fixture
def cache(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder that the user of boxes reaches, unlike those of pytest; nothing is precompiled in it."""
    monkeypatch.setattr(PrecompiledFiles, "_make_all", lambda files: None)
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


def a_judge(cache: Path) -> Judge:
    return Judge(boxes=1, allow_degraded=True, parallel=1, cache=cache)


def test_the_same_program_is_compiled_once(judge: Judge, compiled: list[Step]) -> None:
    unique = RIGHT + f"// {os.urandom(8).hex()}\n".encode()
    assert [judged(judge, unique).verdict for _ in range(3)] == [Verdict.ACCEPTED] * 3
    assert len(compiled) == 1
    assert judged(judge, unique + b"\n").verdict is Verdict.ACCEPTED
    assert len(compiled) == 2


def test_what_a_compiler_refuses_is_not_asked_again(judge: Judge, compiled: list[Step]) -> None:
    unique = BROKEN + f"// {os.urandom(8).hex()}\n".encode()
    first, second = judged(judge, unique), judged(judge, unique)
    assert first == second
    assert first.verdict is Verdict.COMPILE_ERROR
    assert first.message.startswith("Line 1: ")
    assert len(compiled) == 1


def test_what_took_too_long_to_compile_is_tried_again(
    judge: Judge, compiled: list[Step], monkeypatch: pytest.MonkeyPatch
) -> None:
    short = replace(COMPILE_LIMITS, time_ms=100)
    monkeypatch.setattr("codehub_judge.compiling.COMPILE_LIMITS", short)
    monkeypatch.setattr("judge.tests.test_compile_cache.COMPILE_LIMITS", short)
    slow = b'#include <regex>\nint main() { return std::regex_match("a", std::regex("b")); }\n'
    outcomes = [judged(judge, slow) for _ in range(2)]
    assert [outcome.message for outcome in outcomes] == ["The program takes too long to compile."] * 2
    assert len(compiled) == 2


def test_a_checker_is_compiled_once_for_all_submissions(judge: Judge, compiled: list[Step]) -> None:
    checker = f"int main() {{ return 42; }}  // {os.urandom(8).hex()}\n"
    program = {"language": "cpp", "name": "checker.cpp", "source": checker}
    against = package(checker={"kind": "custom", "protocol": "icpc", "program": program})
    for _ in range(3):
        *_events, outcome = judge.run(Submission(b"print()"), against)
        assert isinstance(outcome, Outcome)
        assert outcome.verdict is Verdict.ACCEPTED
    assert len([step for step in compiled if step.command]) == 1


def test_another_judge_finds_what_was_compiled(cache: Path, compiled: list[Step]) -> None:
    with a_judge(cache) as one, a_judge(cache) as other:
        assert [judged(judge, RIGHT).verdict for judge in (one, other)] == [Verdict.ACCEPTED] * 2
    assert len(compiled) == 1
    assert (cache / "compiled").stat().st_mode & 0o777 == 0o700


def test_a_broken_file_is_compiled_anew(cache: Path, compiled: list[Step]) -> None:
    with a_judge(cache) as judge:
        judged(judge, RIGHT)
    (file,) = (cache / "compiled").iterdir()
    whole = file.read_bytes()
    for broken in (b"", whole[:-1], whole[:-1] + b"X", b"X" + whole[1:]):
        file.write_bytes(broken)
        with a_judge(cache) as judge:
            assert judged(judge, RIGHT).verdict is Verdict.ACCEPTED
        assert file.read_bytes() == whole
    assert len(compiled) == 5


def test_another_compiler_makes_another_program(
    judge: Judge, compiled: list[Step], monkeypatch: pytest.MonkeyPatch
) -> None:
    unique = RIGHT + f"// {os.urandom(8).hex()}\n".encode()
    judged(judge, unique)
    newer = replace(CPP, find=lambda: replace(CPP.find(), version="99"))
    monkeypatch.setitem(judge._own_languages, "cpp", newer)
    judged(judge, unique)
    assert len(compiled) == 2


def test_without_a_folder_or_with_a_full_disk_programs_are_judged_all_the_same(
    caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    full = CompileCache(Path("/dev/full"))
    with caplog.at_level(logging.WARNING):
        for number in range(3):
            full.put(str(number), Compiled(accepted=True, data=b"x"))
    assert len(caplog.records) == 1
    assert full.get("1") == Compiled(accepted=True, data=b"x")  # from memory
    assert CompileCache(tmp_path / "gone").get(KEY) is None


def test_a_disk_that_fills_up_leaves_no_half_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    cache = CompileCache(tmp_path)
    monkeypatch.setattr("codehub_judge.compile_cache.Path.replace", full)
    cache.put(KEY, Compiled(accepted=True, data=b"x"))
    assert list(tmp_path.iterdir()) == []


def test_memory_is_bounded_and_what_was_used_last_stays() -> None:
    cache = CompileCache(None, memory_bytes=10_000)
    for name in "abc":
        cache.put(name, Compiled(accepted=True, data=name.encode() * 2500))
    assert cache.get("a")
    cache.put("d", Compiled(accepted=False, data=b"d" * 2500))
    assert [bool(cache.get(name)) for name in "abcd"] == [True, False, True, True]
    cache.put("large", Compiled(accepted=True, data=b"x" * 20_000))
    assert not cache.get("large")


def test_the_folder_is_bounded_and_what_was_used_last_stays(tmp_path: Path) -> None:
    old, most = 1_000_000_000, 64 << 10
    for number in range(32):
        CompileCache(tmp_path).put(f"{number:02}", Compiled(accepted=True, data=b"x" * 4000))
        os.utime(tmp_path / f"{number:02}", (old + number, old + number))
    half = tmp_path / "part-half"
    half.write_bytes(b"")
    os.utime(half, (old + 1000, old + 1000))
    assert CompileCache(tmp_path).get("03")
    CompileCache(tmp_path, disk_bytes=most).put("new", Compiled(accepted=True, data=b"x"))
    left = {file.name for file in tmp_path.iterdir()}
    assert {"new", "03", "31", "30"} <= left
    assert not {"00", "01", "02", "04", "part-half"} & left
    assert sum(max(file.stat().st_size, 4096) for file in tmp_path.iterdir()) <= most


def test_a_file_that_is_no_file_is_a_miss(tmp_path: Path) -> None:
    (tmp_path / KEY).mkdir()
    cache = CompileCache(tmp_path)
    assert cache.get(KEY) is None
    cache.put(KEY, Compiled(accepted=True, data=b""))
    assert cache.get(KEY) == Compiled(accepted=True, data=b"")
