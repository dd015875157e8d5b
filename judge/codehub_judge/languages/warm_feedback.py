"""What becomes of what a checker or an interactor says and leaves behind. Runs only inside a box."""

import _signal  # type: ignore[import-not-found]
import os
import select
import stat

FOLDER = "/tmp/feedback"
MOST_FILES = 32
LENGTH_BYTES = 4  # of the length before a name and before a text
ERRORS = 2  # the descriptor of standard error
MOST_SAID = 64 << 10  # of standard error; the rest is lost
CHUNK = 64 << 10  # what a pipe holds
TICK_MS = 50


def attended(to: int) -> int | None:
    """Return None in a new process, which is to run the command; in this one its exit status in the end.

    The command writes its errors to a pipe that never is full: it may quote whatever it has read, and no
    limit of a file ends it. Then the files of the folder are written to a descriptor, as `write_files` says.
    """
    said, says = os.pipe()
    pid = os.fork()
    if not pid:
        os.dup2(says, ERRORS)
        os.close(said)
        os.close(says)
        return None
    os.close(says)
    os.closerange(0, ERRORS)  # who reads what the command writes waits for its end alone
    status = os.waitstatus_to_exitcode(listen(pid, said))
    write_files(to)
    if status < 0:  # end as it ended
        _signal.signal(-status, _signal.SIG_DFL)
        os.kill(os.getpid(), -status)
    return status


def listen(pid: int, said: int) -> int:
    """Keep the beginning of what the command says until it ends; return its status as of wait(2)."""
    poll = select.poll()
    poll.register(said, select.POLLIN)
    os.set_blocking(said, False)
    left = MOST_SAID
    while True:
        poll.poll(TICK_MS)  # a process that it left behind may hold the pipe open
        ended, status = os.waitpid(pid, os.WNOHANG)
        part = heard(said)
        if part and left:
            left -= os.write(ERRORS, part[:left])
        if ended:
            return status
        if part == b"":
            return os.waitpid(pid, 0)[1]


def heard(said: int) -> bytes | None:
    """Return what is in a pipe, nothing at its end, None where there is nothing yet."""
    try:
        return os.read(said, CHUNK)
    except BlockingIOError:
        return None


def write_files(to: int) -> None:
    """Write each file of the folder: the length of its name, the name, the length of its text, the text."""
    with open(to, "wb") as file:
        for name in sorted(os.listdir(FOLDER))[:MOST_FILES]:
            text = read(f"{FOLDER}/{name}")
            if text is not None:
                for part in (os.fsencode(name), text):
                    file.write(len(part).to_bytes(LENGTH_BYTES, "big"))
                    file.write(part)


def read(path: str) -> bytes | None:
    """Return the text of a plain file, None for anything else."""
    if not stat.S_ISREG(os.lstat(path).st_mode):
        return None
    with open(path, "rb") as file:
        return file.read()
