"""Programs that reach for the host, for the judge, or for other tests and submissions."""

import secrets
from pathlib import Path

import pytest

from codehub_judge import Verdict
from judge.tests.programs import RunProgram, package


def test_files_of_the_host_are_absent_or_read_only(attack: RunProgram, host: Path) -> None:
    program = f"""
import os
for path in ("/root", "/home", "/etc/passwd", "/etc/shadow", "/var/log", "/sys", {str(host)!r}, {__file__!r}):
    print(os.path.exists(path), end=" ")
for path in ("/usr/x", "/x", "/dev/x", "/w/x", "/etc/x", "/proc/sysrq-trigger", "/proc/sys/vm/panic_on_oom"):
    try: open(path, "w")
    except OSError: continue
    print(path)
print([name for name in os.listdir("/dev") if name in ("sda", "vda", "mem", "kmsg", "kvm", "fuse")])
"""
    (result,), _outcome = attack(program, kind="input")
    assert result.stdout == "False " * 8 + "[]\n"


def test_nothing_of_the_judge_leaks(attack: RunProgram, monkeypatch: pytest.MonkeyPatch) -> None:
    secret = secrets.token_hex(16)
    monkeypatch.setenv("CODEHUB_JUDGE_DATABASE_URL", secret)
    program = """
import os
print(dict(os.environ))
for pid in filter(str.isdigit, os.listdir("/proc")):
    for name in ("environ", "maps", "mem", "fd/3", "cwd", "root"):
        try: print(pid, name, open(f"/proc/{pid}/{name}", "rb").read(10**5) if pid == "1" else "")
        except OSError: continue
print(os.listdir("/proc/self/fd"))
"""
    (result,), _outcome = attack(program, kind="input")
    assert result.stdout is not None
    assert secret not in result.stdout
    assert "DATABASE" not in result.stdout
    assert "1 environ" not in result.stdout
    assert "1 mem" not in result.stdout
    assert result.stdout.endswith("['0', '1', '2', '3']\n")  # 3 is the listing itself


@pytest.mark.parametrize("target", ["-1", "1", "0", "os.getppid()"])
def test_signals_reach_nothing_but_the_program(attack: RunProgram, target: str) -> None:
    program = f"""
import os, signal
a, b = map(int, input().split())
print(a + b, flush=True)
for number in (1, 2, 3, 6, 15, 17, 18, 19, 20, 24, 10, 9):
    os.kill({target}, number)
"""
    results, outcome = attack(program)
    assert len(results) == 3
    assert outcome.verdict in (Verdict.ACCEPTED, Verdict.RUNTIME_ERROR, Verdict.WALL_LIMIT)


def test_a_daemon_does_not_survive_its_test(attack: RunProgram) -> None:
    program = """
import os, sys, time
a, b = map(int, input().split())
if any(name.isdigit() and name not in ("1", str(os.getpid())) for name in os.listdir("/proc")):
    sys.exit("somebody is here")
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        time.sleep(60)
    os._exit(0)
print(a + b)
"""
    assert attack(program)[1].verdict is Verdict.ACCEPTED


def test_nothing_is_left_for_the_next_test_or_submission(attack: RunProgram) -> None:
    program = """
import os, sys
a, b = map(int, input().split())
for folder in ("/tmp", "/dev/shm"):
    names = os.listdir(folder)
    if names not in ([], ["solution.py"]) or os.listxattr(folder):
        sys.exit(f"{folder}: {names}")
    open(folder + "/left", "w").write("x")
    os.makedirs(folder + "/a/b/c")
    os.symlink("/", folder + "/root")
    os.setxattr(folder, "user.note", b"x")
    os.chmod(folder + "/a", 0)
    os.chmod(folder, 0)
print(a + b)
"""
    assert attack(program)[1].verdict is Verdict.ACCEPTED
    assert attack(program)[1].verdict is Verdict.ACCEPTED


def test_links_lead_nowhere(attack: RunProgram, host: Path) -> None:
    """The host opens no path that a program can name, and cleaning up follows no link."""
    program = f"""
import os
a, b = map(int, input().split())
os.remove("solution.py")
os.symlink({str(host)!r}, "solution.py")
os.symlink({str(host.parent)!r}, "folder")
os.symlink("/usr/lib", "/dev/shm/usr")
print(a + b)
"""
    assert attack(program)[1].verdict is Verdict.ACCEPTED


def test_a_forged_reply_never_reaches_the_host(attack: RunProgram) -> None:
    program = """
import os, socket
reply = b"done 0 1 1 1 - 0"
for fd in range(3, 256):
    try: os.write(fd, reply)
    except OSError: continue
for path in ("/proc/1/fd", "/proc/1/fdinfo"):
    try: print(os.listdir(path))
    except OSError: continue
os._exit(1)
"""
    results, _outcome = attack(program)
    assert {result.verdict for result in results} == {Verdict.RUNTIME_ERROR}
    assert results[0].stdout == ""


def test_expected_output_is_not_in_the_box(attack: RunProgram) -> None:
    """The program finds its input in its own memory, so the search works, and nothing else like it."""
    program = """
import re
text = input()
for line in open("/proc/self/maps"):
    start, end = (int(part, 16) for part in line.split()[0].split("-"))
    if "rw" in line:
        with open("/proc/self/mem", "rb") as memory:
            memory.seek(start)
            for found in re.findall(rb"secret-[0-9a-f]{32}", memory.read(end - start)):
                print(found.decode())
"""
    known, expected = (f"secret-{secrets.token_hex(16)}" for _ in range(2))
    tests = [{"index": 1, "name": "x", "visible": True, "stdin": known, "expected": expected}]
    (result,), _outcome = attack(program, package(tests=tests))
    assert set((result.stdout or "").split()) == {known}
