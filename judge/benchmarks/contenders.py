"""Who judges: we, with boxes ready and without; nobody (plain processes); bubblewrap for each test; DMOJ."""

import json
import os
import shutil
import subprocess
from abc import abstractmethod
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path

from tasks import Task

from codehub_judge import Judge, Outcome, Package, Submission, Verdict
from codehub_judge.sandbox.identity import unprivileged
from codehub_judge.verdicts import Event

MADE = "solution"
BOXES = 2  # for one slot, as in service; with one alone the next would be made while a program is judged
COMPILE = {
    "cpp": ("/usr/bin/g++", "-O2", "-std=c++20", "solution.cpp", "-o", MADE),
    "java": ("/usr/bin/javac", "-J-XX:TieredStopAtLevel=1", "Main.java"),
}
RUN = {
    "python": ("/usr/bin/python3", "solution.py"),
    "cpp": (f"./{MADE}",),
    "java": ("/usr/bin/java", "-XX:+UseSerialGC", "-Xshare:auto", "-Xss64m", "Main"),
}
BOX = (
    *("bwrap", "--unshare-all", "--die-with-parent", "--new-session", "--clearenv", "--cap-drop", "ALL"),
    *("--ro-bind", "/usr", "/usr", "--symlink", "usr/lib", "/lib", "--symlink", "usr/lib64", "/lib64"),
    *("--symlink", "usr/bin", "/bin", "--ro-bind-try", "/etc/alternatives", "/etc/alternatives"),
    *("--ro-bind-try", "/etc/java-17-openjdk", "/etc/java-17-openjdk"),
    *(
        "--proc",
        "/proc",
        "--dev",
        "/dev",
        "--size",
        "33554432",
        "--tmpfs",
        "/tmp",
        "--setenv",
        "PATH",
        "/usr/bin",
    ),
)
PEER = Path(__file__).with_name("dmoj_peer.py")
DMOJ_RUNTIMES = {
    "PY3": {"python3": "/usr/bin/python3"},
    "CPP20": {"g++20": "/usr/bin/g++"},
    "JAVA": {"javac": str(Path("/usr/bin/javac").resolve()), "java": str(Path("/usr/bin/java").resolve())},
}


class Unavailable(Exception):
    """A contender cannot take part; the text says why."""


class Contender(AbstractContextManager["Contender"]):
    """Judges a program; `title` names it in the table."""

    title = ""
    languages: Sequence[str] = ("python", "cpp", "java")

    def prepare(self) -> None:
        """Do what is done while nobody waits."""

    @abstractmethod
    def judge(self, task: Task, number: int) -> None:
        """Judge the task's program number `number`; raise AssertionError unless it is right in all tests."""

    def __exit__(self, *error: object) -> None:
        """Free what it held."""


class Ours(Contender):
    """This judge. ready: whether boxes are made before, as they are while nobody submits."""

    def __init__(self, title: str, *, ready: bool, python: str = "warm") -> None:
        self.title = title
        self.languages = ("python", "cpp", "java") if python == "warm" else ("python",)
        self._ready = ready
        self._judge = Judge(boxes=BOXES, allow_degraded=True, python=python, parallel=1)
        self._judge.wait_precompiled()
        self._packages: dict[str, Package] = {}
        self._told: Iterator[Event] = iter(())

    def prepare(self) -> None:
        """See Contender: have a box ready, or none."""
        self._clear_away()
        pool = self._judge._pool
        with pool._changed:
            pool._changed.wait_for(lambda: len(pool._ready) == pool._size)
        if not self._ready:
            for box in [pool.take() for _ in range(BOXES)]:
                pool.give_back(box)

    def judge(self, task: Task, number: int) -> None:
        """See Contender; the verdict is told before the box is cleared away, as to a learner."""
        self._clear_away()
        package = self._packages.setdefault(task.title, _package(task))
        submission = Submission(task.fresh(number).encode(), language=task.language)
        self._told = self._judge.run(submission, package)
        outcome = next(event for event in self._told if isinstance(event, Outcome))
        assert outcome.verdict is Verdict.ACCEPTED, outcome

    def __exit__(self, *error: object) -> None:
        self._clear_away()
        self._judge.close()

    def _clear_away(self) -> None:
        """Let the last submission end."""
        assert not list(self._told)


def _package(task: Task) -> Package:
    tests = [
        {"index": index, "name": str(index), "visible": True, "stdin": given, "expected": wanted}
        for index, (given, wanted) in enumerate(task.tests, 1)
    ]
    limits = {"time_ms": 20_000, "memory_mb": 512}
    return Package.from_json({"hash": task.title, "type": "stdin_stdout", "limits": limits, "tests": tests})


class Plain(Contender):
    """No judge at all: the compiler, and a process for each test. `around` is put before each command."""

    def __init__(
        self, title: str, folder: Path, around: Callable[[Path], Sequence[str]] | None = None
    ) -> None:
        self.title = title
        self._folder = folder
        self._around = around or (lambda _folder: ())

    def judge(self, task: Task, number: int) -> None:
        """See Contender."""
        folder = self._folder / f"{task.language}-{number}"
        folder.mkdir()
        (folder / task.file).write_text(task.fresh(number))
        around = self._around(folder)
        if task.language in COMPILE:
            subprocess.run([*around, *COMPILE[task.language]], cwd=folder, check=True)
        for given, wanted in task.tests:
            command = [*around, *RUN[task.language]]
            done = subprocess.run(command, cwd=folder, input=given.encode(), capture_output=True, check=True)
            assert done.stdout.split() == wanted.encode().split()
        shutil.rmtree(folder)


def bubblewrap(folder: Path) -> Sequence[str]:
    """Return what puts a command into a box of its own, with the folder in it."""
    return (*BOX, "--bind", str(folder), "/w", "--chdir", "/w")


class Dmoj(Contender):
    """DMOJ's judge from PyPI, in a process of another interpreter and as an ordinary user."""

    title = "dmoj"

    def __init__(self, python: Path, folder: Path) -> None:
        identity = unprivileged()
        os.chown(folder, identity.uid, identity.gid)
        root = os.geteuid() == 0
        self._peer = subprocess.Popen(
            [python, PEER, folder, json.dumps(DMOJ_RUNTIMES)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=(folder / "log").open("wb"),
            text=True,
            user=identity.uid if root else None,
            group=identity.gid if root else None,
            extra_groups=[] if root else None,
            env={"PATH": "/usr/bin:/bin", "HOME": str(folder), "TMPDIR": str(folder), "LANG": "C.UTF-8"},
        )
        self._folder = folder

    def judge(self, task: Task, number: int) -> None:
        """See Contender."""
        assert self._peer.stdin
        assert self._peer.stdout
        asked = {"executor": task.executor, "source": task.fresh(number), "tests": task.tests}
        try:
            self._peer.stdin.write(json.dumps(asked) + "\n")
            self._peer.stdin.flush()
            answer = self._peer.stdout.readline()
        except BrokenPipeError:
            answer = ""
        if not answer:
            raise Unavailable((self._folder / "log").read_text()[-500:])
        verdicts = json.loads(answer)
        assert verdicts == ["AC"] * len(task.tests), verdicts

    def __exit__(self, *error: object) -> None:
        assert self._peer.stdin
        self._peer.stdin.close()
        self._peer.wait()
