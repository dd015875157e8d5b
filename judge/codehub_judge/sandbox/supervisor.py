"""Process 1 of a box: runs one test after the other in forked children and reports raw facts.

This file never runs on the host. It is compiled by the interpreter of the box and started there as
`python3 -I -S supervisor.pyc FD`; FD is a SOCK_SEQPACKET socket to the host. It imports built-in C modules
only, because every import is paid for by every box. What it says is not trusted by the host.

Request:  b"KIND CPU_MS WALL_MS MEMORY_KB OUTPUT_BYTES WORD …" and its file descriptors (SCM_RIGHTS)
Reply:    b"done STATUS CPU_US WALL_US RSS_KB REASON SOILED"
          STATUS as of wait(2); REASON is why the child was killed from here: -, cpu, wall, memory or files;
          SOILED is 1 when the box must not be used again.
Kinds:    "load" (fd: a marshalled Step of languages/language.py) answers b"kept"; "run" takes that step in a
          child (fds: the code, then those that become 0, 1, 2, …; words: arguments).
"""

import gc
import marshal
import os
import sys
import time

import _ctypes
import _signal  # type: ignore[import-not-found]
import _socket
import resource

PROGRAMS = "/w"
sys.path.insert(0, PROGRAMS)  # -I leaves out the folder of the program; prepare() takes it off again
import warm_python  # type: ignore[import-not-found]

PROCESSES = 32  # processes and threads of one box
OPEN_FILES = 64
MAX_INODES = 2000  # files a test may leave or have at once
TICK_S = 0.05
PATIENCE = 4  # up to how many times the wall limit a program may take that waits for a busy processor
STACK_BYTES = 64 << 20
CODE = 5  # the descriptor of what was compiled, or is to be, beyond those of the program
FEEDBACK = CODE + 1  # that of what a checker leaves behind
HOME = "/tmp"
PRODUCT = "<product>"  # in a command: the code
NOTHING_MADE = b"There is no program in this.\n"
WRITABLE = ("/tmp", "/dev/shm")
PR_SET_DUMPABLE = 4
CLOCK_TICK_US = 1_000_000 // os.sysconf("SC_CLK_TCK")

TYPE_CHECKING = False  # `typing` would cost every box two milliseconds
if TYPE_CHECKING:
    from typing import Any

    import warm_feedback  # type: ignore[import-not-found]  # noqa: TC004 - `equip` imports it

_prctl = _ctypes.dlsym(_ctypes.dlopen(None, 0), "prctl")  # type: ignore[arg-type]


def set_dumpable(value: int) -> None:
    """Allow (1) or forbid (0) others of the same user to trace this process and read its /proc files."""
    _ctypes.call_function(_prctl, (PR_SET_DUMPABLE, value, 0, 0, 0))


class Job:
    """One request of the host: limits, arguments and descriptors."""

    def __init__(self, request: bytes, fds: list[int]) -> None:
        kind, cpu, wall, memory, output, *words = request.decode().split(" ")
        self.kind = kind
        self.cpu_us = int(cpu) * 1000
        self.wall_s = int(wall) / 1000
        self.memory_kb = int(memory)
        self.output_bytes = int(output)
        self.words = words
        self.fds = fds

    def close(self) -> None:
        """Close the descriptors here, so that who reads what a child writes sees its end."""
        while self.fds:
            os.close(self.fds.pop())


def limit(job: Job, step: "dict[str, Any]") -> None:
    """Set the limits of the child; they are hard, so nothing the learner runs can raise them."""
    space = (2 * job.memory_kb + (256 << 10)) << 10
    for what, value in (
        (resource.RLIMIT_CPU, job.cpu_us // 1_000_000 + 2),
        (resource.RLIMIT_AS, space) if step["address_space"] else (resource.RLIMIT_DATA, 2 * space),
        (resource.RLIMIT_FSIZE, job.output_bytes + 1),
        (resource.RLIMIT_NPROC, PROCESSES),
        (resource.RLIMIT_NOFILE, OPEN_FILES),
        (resource.RLIMIT_STACK, STACK_BYTES),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (value, value))


def become_child(job: Job, step: "dict[str, Any]", host: _socket.socket) -> None:
    """Turn the forked copy of the supervisor into a process that owns nothing but its descriptors."""
    code, *spare = [os.dup(fd) for fd in job.fds]  # above every number that is about to be overwritten
    host.close()
    if step["feedback"]:
        os.dup2(spare.pop(), FEEDBACK, inheritable=False)
    for number, fd in enumerate(spare):
        os.dup2(fd, number)
    os.dup2(code, CODE, inheritable=False)
    os.closerange(len(spare), CODE)
    os.closerange(CODE + 1 + step["feedback"], 4 * OPEN_FILES)
    set_dumpable(1)  # /proc/self belongs to the process again
    with open("/proc/self/oom_score_adj", "w") as file:
        file.write("1000")
    furnish(step)  # before the limits: a program may be larger than what it may write
    limit(job, step)
    _signal.signal(_signal.SIGINT, _signal.default_int_handler)
    _signal.pthread_sigmask(_signal.SIG_SETMASK, ())


def furnish(step: "dict[str, Any]") -> None:
    """Put into the folder of a step what belongs there."""
    if step["feedback"]:
        os.mkdir(warm_feedback.FOLDER)
    if step["feedback"] or not step["warm"] or len(step["files"]) > 1:
        write_files(step)


def write_files(step: "dict[str, Any]") -> None:
    """Put the files of a step where it runs, and those of the folder that was compiled."""
    unpacked = marshal.loads(read_all(CODE)) if step["unpacks"] else {}
    for name, content in {**step["files"], **unpacked}.items():
        os.makedirs(os.path.dirname(f"{HOME}/{name}"), exist_ok=True)
        with open(f"{HOME}/{name}", "wb", opener=executable) as file:
            file.write(content)


def executable(path: str, flags: int) -> int:
    """Open a file as one that may be run."""
    return os.open(path, flags, 0o755)


def execute(command: list[str]) -> None:
    """Become another program."""
    _signal.signal(_signal.SIGPIPE, _signal.SIG_DFL)
    _signal.signal(_signal.SIGXFSZ, _signal.SIG_DFL)
    program, *arguments = command
    if program == PRODUCT:
        os.execve(CODE, ["solution", *arguments], os.environ)
    os.execve(program, command, os.environ)


def build(command: list[str], product: str) -> int:
    """Run a compiler and keep what it made; return its exit status."""
    if product.endswith("/"):
        os.makedirs(f"{HOME}/{product}")
    pid = os.fork()
    if not pid:
        execute(command)
    status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    if status == 0 and not keep(product):
        os.write(2, NOTHING_MADE)
        return 1
    return status if status >= 0 else 128 - status


def keep(product: str) -> bool:
    """Write what a compiler made to the descriptor for code; return False when it made nothing.

    A folder becomes one text of all its files.
    """
    if product.endswith("/"):
        tree = read_tree(f"{HOME}/{product}")
        with open(CODE, "wb", closefd=False) as file:
            marshal.dump(tree, file)
        return bool(tree)
    if not os.path.exists(f"{HOME}/{product}"):
        return False
    with open(f"{HOME}/{product}", "rb") as made:
        while os.sendfile(CODE, made.fileno(), None, 1 << 20):
            pass
    return True


def read_tree(folder: str) -> dict[str, bytes]:
    """Return all files of a folder, which ends in a slash, by their paths in it."""
    tree = {}
    for path, _folders, names in os.walk(folder):
        for name in names:
            with open(f"{path}/{name}", "rb") as file:
                tree[f"{path}/{name}"[len(folder) :].lstrip("/")] = file.read()
    return tree


def warm(job: Job, step: "dict[str, Any]") -> int:
    """Call a function of the interpreter that is warm already."""
    code = read_all(CODE)
    if code:
        os.close(CODE)  # while compiling it is empty, and what is made goes there
    module, function = step["warm"].split(".")
    job.words[:0] = step["command"]  # no copy: who takes a secret out of the words takes the only one
    status: int = getattr(sys.modules[module], function)(step["files"][warm_python.FILE], code, job.words)
    return status


def take_step(job: Job, step: "dict[str, Any]") -> int:
    """Do in a child what the host wants; return the exit status."""
    if step["feedback"]:
        status: int | None = warm_feedback.attended(FEEDBACK)
        if status is not None:
            return status
    if step["libraries"]:
        warm_python.find_libraries()
    if step["warm"]:
        return warm(job, step)
    command = [*step["command"], *job.words]
    if step["product"]:
        return build(command, step["product"])
    if step["folder"]:
        os.chdir(f"{HOME}/{step['folder']}")
    execute(command)
    return 0


def run_child(job: Job, step: "dict[str, Any]", host: _socket.socket) -> None:
    """Never returns."""
    status = 71
    try:
        become_child(job, step, host)
        status = take_step(job, step)
    except BaseException as error:
        warm_python.show(error)
        status = 1
    finally:
        os._exit(status)


def usage() -> tuple[int, int]:
    """Return CPU time in µs and memory in kB of everything alive in the box but this process."""
    cpu = memory = 0
    for name in os.listdir("/proc"):
        if not name.isdigit() or name == "1":
            continue
        try:
            with open(f"/proc/{name}/stat", "rb") as file:
                fields = file.read().rpartition(b")")[2].split()
            with open(f"/proc/{name}/status", "rb") as file:
                lines = file.read().split(b"\n")
        except OSError:
            continue  # it ended meanwhile
        cpu += sum(map(int, fields[11:15]))
        memory += sum(int(line.split()[1]) for line in lines if line.startswith((b"RssAnon", b"RssShmem")))
    return cpu * CLOCK_TICK_US, memory


def kept_waiting_s() -> float:
    """Return how long a thread was ready to run while the processors were busy: the longest of any here."""
    longest = 0
    for name in os.listdir("/proc"):
        if not name.isdigit() or name == "1":
            continue
        try:
            for thread in os.listdir(f"/proc/{name}/task"):
                with open(f"/proc/{name}/task/{thread}/schedstat", "rb") as file:
                    longest = max(longest, int(file.read().split()[1]))
        except (OSError, IndexError):
            continue  # it ended meanwhile, or the kernel does not count it
    return longest / 1e9


def too_many_files() -> bool:
    """A tmpfs has no limit on its number of files, and each takes a kilobyte of the kernel's memory."""
    for path in WRITABLE:
        state = os.statvfs(path)
        if state.f_files - state.f_ffree > MAX_INODES:
            return True
    return False


class Run:
    """Waits for one child, within its limits, and adds up what it used."""

    def __init__(self, job: Job, pid: int) -> None:
        self.job = job
        self.pid = pid
        self.started = time.monotonic()
        self.cpu_us = 0
        self.rss_kb = 0
        self.status = -1
        self.reason = "-"

    def reap(self, flags: int) -> bool:
        """Collect one ended process; return False when there is none (or none at all is left)."""
        try:
            pid, status, used = os.wait4(-1, flags)
        except ChildProcessError:
            return False
        if not pid:
            return False
        self.cpu_us += int((used.ru_utime + used.ru_stime) * 1_000_000)
        self.rss_kb = max(self.rss_kb, used.ru_maxrss)
        if pid == self.pid:
            self.status = status
        return True

    def overrun(self) -> str:
        """Return the limit that is exceeded now, or a dash."""
        cpu_us, memory_kb = usage()
        if self.cpu_us + cpu_us >= self.job.cpu_us:
            return "cpu"
        wall_s = time.monotonic() - self.started
        if wall_s >= self.job.wall_s and (
            wall_s >= PATIENCE * self.job.wall_s or wall_s - kept_waiting_s() >= self.job.wall_s
        ):
            return "wall"
        if memory_kb > self.job.memory_kb:
            self.rss_kb = max(self.rss_kb, memory_kb)
            return "memory"
        return "files" if too_many_files() else "-"

    def wait(self) -> None:
        """Return when the child has ended or overrun a limit."""
        tick = min(TICK_S, self.job.wall_s)
        while self.status == -1:
            _signal.sigtimedwait({_signal.SIGCHLD}, tick)
            while self.reap(os.WNOHANG):
                pass
            if self.status == -1:
                self.reason = self.overrun()
                if self.reason != "-":
                    return

    def end(self) -> bytes:
        """Kill and collect all that is left, clean up and describe the run."""
        wall_us = int((time.monotonic() - self.started) * 1_000_000)
        try:
            os.kill(-1, _signal.SIGKILL)
        except ProcessLookupError:
            pass  # the usual case: the child was alone
        while self.reap(0):
            pass
        soiled = int(not wipe())
        facts = f"done {self.status} {self.cpu_us} {wall_us} {self.rss_kb} {self.reason} {soiled}"
        return facts.encode("ascii")


def remove(path: str, budget: int) -> int:
    """Remove what is in a folder; return what is left of the budget of files, negative when it ran out."""
    with os.scandir(path) as entries:
        for entry in entries:
            budget -= 1
            if budget < 0:
                return budget
            if entry.is_dir(follow_symlinks=False):
                os.chmod(entry.path, 0o700)
                budget = remove(entry.path, budget)
                if budget < 0:
                    return budget
                os.rmdir(entry.path)
            else:
                os.unlink(entry.path)
    return budget


def wipe() -> bool:
    """Empty the writable folders; return False when that fails or is too much: the box is thrown away."""
    try:
        return all(wiped(path) for path in WRITABLE)
    except (OSError, RecursionError):
        return False


def wiped(path: str) -> bool:
    """Make a folder as it was, as far as that goes; return False when there is too much in it."""
    os.chmod(path, 0o700)
    for name in os.listxattr(path):
        os.removexattr(path, name)
    if remove(path, MAX_INODES) < 0:
        return False
    os.utime(path, (0, 0))
    return True


def read_all(fd: int) -> bytes:
    """Return everything in a memory file, from its start."""
    return os.pread(fd, os.fstat(fd).st_size, 0)


def equip(step: "dict[str, Any]") -> None:
    """Import what a step needs that not every step needs, before it is copied for every run."""
    for name in (step["warm"].partition(".")[0], "warm_feedback" if step["feedback"] else ""):
        if name and name not in globals():
            sys.path.insert(0, PROGRAMS)
            globals()[name] = __import__(name)
            sys.path.remove(PROGRAMS)
    warm_python.import_once(step["imports"])
    gc.freeze()


def serve(job: Job, host: _socket.socket, step: "dict[str, Any]") -> bytes:
    """Do what the host asked and return the reply."""
    if job.kind == "load":
        step.update(marshal.loads(read_all(job.fds[0])))
        equip(step)
        return b"kept"
    pid = os.fork()
    if not pid:
        run_child(job, step, host)
    job.close()
    run = Run(job, pid)
    run.wait()
    return run.end()


def receive(host: _socket.socket) -> Job | None:
    """Return the host's next request, None when it has gone."""
    request, ancillary, _flags, _peer = host.recvmsg(4096, _socket.CMSG_SPACE(4 * 16))
    if not request:
        return None
    data = b"".join(part for _level, _kind, part in ancillary)
    fds = [int.from_bytes(data[at : at + 4], sys.byteorder) for at in range(0, len(data), 4)]
    return Job(request, fds)


def main() -> None:
    """Answer requests until the host goes away; the box ends with this process."""
    set_dumpable(0)
    # A signal from inside reaches process 1 only where it has a handler, and Python has one for SIGINT.
    _signal.signal(_signal.SIGINT, _signal.SIG_IGN)
    _signal.pthread_sigmask(_signal.SIG_BLOCK, _signal.valid_signals())
    host = _socket.socket(fileno=int(sys.argv[1]))
    warm_python.prepare()
    step: dict[str, Any] = {}
    gc.disable()
    gc.freeze()
    host.send(b"ready")
    while job := receive(host):
        reply = serve(job, host, step)
        job.close()
        host.send(reply)


main()
