"""The host's side of the sandbox: it believes nothing, notices what is lacking, and proves itself."""

import ast
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pyseccomp
import pytest

from codehub_judge import Judge, SandboxUnavailable, Submission, TestResult, Verdict
from codehub_judge.compiling import COMPILE_LIMITS
from codehub_judge.sandbox import bubblewrap, interpreter, spawn
from codehub_judge.sandbox.box import PATIENCE
from codehub_judge.sandbox.cgroups import CgroupRoot
from codehub_judge.sandbox.remedies import explain
from codehub_judge.self_attack import attack, attack_program
from judge.tests.programs import A_PLUS_B, package

QUICK = package(
    limits={"time_ms": 300, "wall_ms": 500, "memory_mb": 64},
    tests=[{"index": 1, "name": "x", "visible": True, "stdin": "1 2\n", "expected": "3\n"}],
)
SHARED = {"WRITABLE": tuple(bubblewrap.WRITABLE), "PATIENCE": PATIENCE}
# A supervisor that keeps to the protocol until a test is run, and then does something of its own.
TRAITOR = f"""
import _socket, os, sys
host = _socket.socket(fileno=int(sys.argv[1]))
host.send(b"ready")
while request := host.recvmsg(512, 200)[0]:
    if request.startswith(b"load "):
        host.send(b"kept")
    elif request.startswith(b"run {COMPILE_LIMITS.time_ms} "):
        host.send(b"done 0 10 10 9000 - 0")
    else:
        break
"""


@pytest.fixture
def degraded() -> Iterator[Judge]:
    """A judge without control groups, whatever this host has."""
    with Judge(boxes=1, allow_degraded=True, cgroups=CgroupRoot()) as judge:
        yield judge


def run_with(treason: str, monkeypatch: pytest.MonkeyPatch) -> Verdict:
    """Return the verdict of the first test when the box's supervisor is a traitor."""
    honest = interpreter.find_interpreter()
    traitor = {"supervisor.py": (TRAITOR + treason).encode()}
    _version, programs = interpreter.compile_programs(honest.path, traitor)
    evil = replace(honest, programs=programs)
    monkeypatch.setattr("codehub_judge.judge.find_interpreter", lambda: evil)
    with Judge(boxes=1, allow_degraded=True) as judge:
        results = [
            event
            for event in judge.run(Submission(A_PLUS_B.encode()), QUICK)
            if isinstance(event, TestResult)
        ]
    return results[0].verdict


@pytest.mark.parametrize(
    "reply",
    [
        b"done 0 10 10 9000 - 0 ",
        b"done 0 10 10 9000 -",
        b"done 0 -10 10 9000 - 0",
        b"done 0 10 10 9000 cheated 0",
        b"done 0 1" + b"0" * 30 + b" 10 9000 - 0",
        b"accepted",
        b"\x80\x04N.",
        b"ready",
    ],
)
def test_a_reply_that_is_none_of_ours_is_a_security_violation(
    monkeypatch: pytest.MonkeyPatch, reply: bytes
) -> None:
    assert run_with(f"host.send({reply!r})\nhost.recv(9)", monkeypatch) is Verdict.SECURITY_VIOLATION


@pytest.mark.parametrize(
    "treason", ["os._exit(0)", "import time; time.sleep(60)", "host.close(); os.pause()"]
)
def test_a_box_that_dies_or_says_nothing_is_an_error_of_the_judge(
    monkeypatch: pytest.MonkeyPatch, treason: str
) -> None:
    monkeypatch.setattr("codehub_judge.sandbox.box.GRACE_S", 0.0)
    monkeypatch.setattr("codehub_judge.sandbox.box.PATIENCE", 2)
    assert run_with(treason, monkeypatch) is Verdict.JUDGE_ERROR


def test_a_supervisor_that_denies_cpu_time_is_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    burn = "from time import *\nwhile process_time() < 0.6: pass\n"
    reply = "host.send(b'done 0 10 10 9000 - 0')\nhost.recv(9)"
    assert run_with(burn + reply, monkeypatch) is Verdict.TIME_LIMIT


def test_a_supervisor_cannot_pass_a_test_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    assert run_with("host.send(b'done 0 10 10 9000 - 0')\nhost.recv(9)", monkeypatch) is Verdict.WRONG_ANSWER


@pytest.mark.parametrize(
    ("program", "verdict"),
    [
        ("x = []\nwhile True: x.append('a' * 100_000)", Verdict.MEMORY_LIMIT),
        ("import os\nwhile True:\n    try: os.fork()\n    except OSError: pass", Verdict.TIME_LIMIT),
        (A_PLUS_B, Verdict.ACCEPTED),
    ],
)
def test_limits_hold_without_control_groups(degraded: Judge, program: str, verdict: Verdict) -> None:
    time_ms = 300 if verdict is Verdict.TIME_LIMIT else 2000  # filling memory takes time as well
    roomy = package(limits={"time_ms": time_ms, "wall_ms": 8000, "memory_mb": 256})
    *_events, outcome = degraded.run(Submission(program.encode(), kind="run"), roomy)
    assert not isinstance(outcome, TestResult)
    assert getattr(outcome, "verdict", None) is verdict


def test_degraded_mode_has_to_be_allowed() -> None:
    with pytest.raises(SandboxUnavailable) as caught:
        Judge(cgroups=CgroupRoot())
    assert "control groups" in caught.value.reason
    assert "Delegate=yes" in caught.value.remedy


def test_the_self_attack_fails_on_a_sandbox_that_holds(judge: Judge, degraded: Judge) -> None:
    attack(judge, attack_program())
    attack(degraded, attack_program())


def open_filter() -> bytes:
    """Return a filter of system calls that lets everything pass."""
    return b"\x06\0\0\0" + pyseccomp.ALLOW.to_bytes(4, "little")


def test_the_self_attack_notices_a_missing_filter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spawn, "filter_program", open_filter)
    assert "network" in lost_to_the_self_attack()


def test_the_self_attack_notices_files_of_the_host(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bubblewrap, "READABLE", ("/etc",))
    assert "host" in lost_to_the_self_attack()


def lost_to_the_self_attack() -> str:
    """Return why a judge made now would refuse to work."""
    with Judge(boxes=1, allow_degraded=True) as judge, pytest.raises(SandboxUnavailable) as caught:
        attack(judge, attack_program())
    return caught.value.reason


def test_a_missing_bubblewrap_is_named_with_its_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    with Judge(boxes=1, allow_degraded=True) as judge, pytest.raises(SandboxUnavailable) as caught:
        list(judge.run(Submission(b""), QUICK))
    assert caught.value.reason == "bubblewrap is not installed."
    assert "apt-get install bubblewrap" in caught.value.remedy


def test_a_missing_interpreter_is_named_with_its_remedy(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    old = tmp_path / "python3"
    old.write_text(f"#!/bin/sh\necho 3 9 2; for _ in $(seq {len(interpreter.SOURCES)}); do echo 00; done")
    old.chmod(0o755)
    monkeypatch.setattr(interpreter, "INTERPRETERS", ("/nowhere/python3", str(old)))
    interpreter.find_interpreter.cache_clear()
    with pytest.raises(SandboxUnavailable) as caught:
        interpreter.find_interpreter()
    assert "/nowhere/python3 does not exist" in caught.value.reason
    assert "is Python 3.9.2" in caught.value.reason
    assert "apt-get install python3" in caught.value.remedy


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("bwrap: No permissions to create new namespace, likely because ...", "refuses new user namespaces"),
        ("bwrap: setting up uid map: Permission denied", "refuses new user namespaces"),
        ("bwrap: Can't mount proc on /newroot/proc: Operation not permitted", "/proc cannot be mounted"),
        ("bwrap: Unknown option --size", "does not start (bwrap: Unknown option --size)"),
        ("", "it gave no message"),
    ],
)
def test_what_bubblewrap_says_becomes_a_reason_and_a_remedy(said: str, reason: str) -> None:
    explained, remedy = explain(said)
    assert reason in explained
    assert remedy


def test_what_the_box_repeats_of_the_host_is_the_same() -> None:
    """The supervisor imports nothing of ours, so it has constants of its own."""
    tree = ast.parse(Path(bubblewrap.__file__).with_name("supervisor.py").read_text())
    constants = {
        node.targets[0].id: ast.literal_eval(node.value)
        for node in tree.body
        if isinstance(node, ast.Assign)
        if isinstance(node.targets[0], ast.Name)
        if node.targets[0].id in SHARED
    }
    assert constants == SHARED
