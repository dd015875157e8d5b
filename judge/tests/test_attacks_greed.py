"""Programs that want more than their share: every limit holds and has its verdict."""

import pytest

from codehub_judge import Verdict
from judge.tests.processes import resident_kb
from judge.tests.programs import A_PLUS_B, RunProgram, package

LIMITS = {"time_ms": 500, "wall_ms": 1500, "memory_mb": 64, "output_kb": 64}
ONE = package(tests=[{"index": 1, "name": "x", "visible": True, "stdin": "", "expected": "3"}], limits=LIMITS)

FORK_BOMB = """
import os
while True:
    try: os.fork()
    except OSError: pass
"""
THREAD_BOMB = """
import threading, time
while True: threading.Thread(target=time.sleep, args=[9]).start()
"""
MEMORY_BOMB = """
x = bytearray()
while True: x += b"x" * 10**6
"""
SHARED_MEMORY_BOMB = """
import mmap
x = []
while True:
    x.append(mmap.mmap(-1, 10**7))
    x[-1].write(b"x" * 10**7)
"""
MANY_SMALL_ONES = """
import os, time
for _ in range(6): os.fork()
x = b"x" * (40 << 20)
time.sleep(9)
"""
DISK_FILL = """
n = 0
while True:
    n += 1
    open(f"/tmp/{n}", "w").write("x" * 60_000)
"""
INODE_FILL = """
n = 0
while True:
    n += 1
    open(f"/dev/shm/{n}", "w").close()
"""
DEEP_FOLDERS = """
import os
while True:
    os.mkdir("d")
    os.chdir("d")
"""
STDOUT_FLOOD = "import os\nwhile True: os.write(1, b'x' * 65536)"
STDERR_FLOOD = "import os\nwhile True: os.write(2, b'x' * 65536)"
GROWN_OUTPUT = "import os\nos.ftruncate(1, 10**9)\nos.posix_fallocate(1, 0, 10**9)"
DEAF = """
import signal
for n in range(1, 32):
    try: signal.signal(n, signal.SIG_IGN)
    except OSError: pass
while True: pass
"""
DOZING = "import time\nwhile True: time.sleep(0.001)"
STDOUT_CLOSED = "import os\nos.dup2(0, 1)\nos.close(2)\nprint(3)"
RECURSION = "import sys\nsys.setrecursionlimit(10**9)\ndef f(): f()\nf()"
RAISED_LIMITS = "import resource\nresource.setrlimit(resource.RLIMIT_NPROC, (9999, 9999))"


@pytest.mark.parametrize(
    ("program", "verdicts"),
    [
        (FORK_BOMB, {Verdict.TIME_LIMIT, Verdict.MEMORY_LIMIT}),
        (THREAD_BOMB, {Verdict.RUNTIME_ERROR, Verdict.WALL_LIMIT}),
        (MEMORY_BOMB, {Verdict.MEMORY_LIMIT}),
        (SHARED_MEMORY_BOMB, {Verdict.MEMORY_LIMIT, Verdict.RUNTIME_ERROR}),
        (MANY_SMALL_ONES, {Verdict.MEMORY_LIMIT, Verdict.RUNTIME_ERROR}),
        (DISK_FILL, {Verdict.RUNTIME_ERROR, Verdict.OUTPUT_LIMIT, Verdict.MEMORY_LIMIT}),
        (INODE_FILL, {Verdict.OUTPUT_LIMIT, Verdict.TIME_LIMIT}),
        (DEEP_FOLDERS, {Verdict.OUTPUT_LIMIT, Verdict.TIME_LIMIT}),
        (STDOUT_FLOOD, {Verdict.OUTPUT_LIMIT}),
        (STDERR_FLOOD, {Verdict.OUTPUT_LIMIT}),
        (GROWN_OUTPUT, {Verdict.RUNTIME_ERROR}),
        (DEAF, {Verdict.TIME_LIMIT}),
        (DOZING, {Verdict.WALL_LIMIT}),
        (STDOUT_CLOSED, {Verdict.RUNTIME_ERROR, Verdict.WRONG_ANSWER}),
        (RECURSION, {Verdict.RUNTIME_ERROR, Verdict.MEMORY_LIMIT, Verdict.TIME_LIMIT}),
        (RAISED_LIMITS, {Verdict.RUNTIME_ERROR}),
    ],
)
def test_a_greedy_program(attack: RunProgram, program: str, verdicts: set[Verdict]) -> None:
    (result,), _outcome = attack(program, ONE)
    assert result.verdict in verdicts


def test_many_submissions_leave_memory_as_it_was(run_program: RunProgram) -> None:
    for _ in range(10):
        run_program(A_PLUS_B)
    memory = resident_kb()
    for _ in range(40):
        assert run_program(A_PLUS_B, kind="run")[1].verdict is Verdict.ACCEPTED
    assert resident_kb() - memory < 2048
