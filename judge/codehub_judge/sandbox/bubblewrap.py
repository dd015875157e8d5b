"""The command that makes a box: namespaces, mounts and the system-call filter, through bubblewrap."""

from collections.abc import Mapping, Sequence
from pathlib import Path

WRITABLE = {"/tmp": 32 << 20, "/dev/shm": 8 << 20}  # bytes; without a size a full tmpfs ends the box
MERGED = ("bin", "sbin", "lib", "lib32", "lib64", "libx32")  # links into /usr on a merged system
# What Debian keeps outside /usr of Haskell, Pascal, C# and Java, which do not work without.
JAVA = map(str, sorted(Path("/etc").glob("java-*-openjdk")))
OF_RUNTIMES = ("/var/lib/ghc", "/etc/fpc.cfg", "/etc/mono", *JAVA)
READABLE = ("/etc/alternatives", "/etc/ld.so.cache", "/etc/localtime", *OF_RUNTIMES)
# What `bwrap --dev` makes has more in it: terminals, whose folder keeps attributes from test to test, and six
# devices of the host, whose time stamps everybody may set to now and every box can read.
DEVICES = ("/dev/null",)
DEVICE_LINKS = {"/dev/fd": "", "/dev/stdin": "/0", "/dev/stdout": "/1", "/dev/stderr": "/2"}
ENVIRONMENT = {
    "PATH": "/usr/local/bin:/usr/bin:/bin",
    "HOME": "/tmp",
    "LANG": "C.UTF-8",
    "TZ": "UTC",
    "MALLOC_ARENA_MAX": "2",
    "GOMAXPROCS": "2",  # Go makes as many threads as there are processors, and a box allows few
}


def system_mounts() -> list[str]:
    """Show the programs of the system read-only, and nothing else of the host."""
    arguments = ["--ro-bind", "/usr", "/usr"]
    for name in MERGED:
        path = Path("/", name)
        if path.is_symlink():
            arguments += ["--symlink", str(path.readlink()), f"/{name}"]
        elif path.is_dir():
            arguments += ["--ro-bind", str(path), str(path)]
    for readable in READABLE:
        arguments += ["--ro-bind-try", readable, readable]
    return arguments


def device_mounts() -> list[str]:
    """Make /dev with as little in it as programs need."""
    arguments = ["--tmpfs", "/dev"]
    for path in DEVICES:
        arguments += ["--dev-bind", path, path]
    for path, stream in DEVICE_LINKS.items():
        arguments += ["--symlink", f"/proc/self/fd{stream}", path]
    return arguments


def command(
    *,
    seccomp: int,
    info: int,
    block: int,
    files: Mapping[str, int],
    mounts: Mapping[str, Path],
    program: Sequence[str],
) -> list[str]:
    """Return the bubblewrap command.

    seccomp, info and block are descriptors: the filter to read, where bubblewrap writes the process id, and
    what it waits for before it starts the program. files maps names in /w to descriptors of their content,
    mounts folders of the box to those of the host.
    """
    arguments = ["bwrap", "--unshare-all", "--unshare-user", "--as-pid-1", "--die-with-parent"]
    arguments += ["--new-session", "--cap-drop", "ALL", "--uid", "1000", "--gid", "1000", "--hostname", "box"]
    arguments += system_mounts()
    arguments += ["--proc", "/proc", *device_mounts()]
    for path, size in WRITABLE.items():
        arguments += ["--size", str(size), "--tmpfs", path]
    for (
        name,
        fd,
    ) in files.items():  # in the root itself, which becomes read-only: a mount for each takes longer
        arguments += ["--perms", "0444", "--file", str(fd), f"/w/{name}"]
    for folder, source in mounts.items():
        arguments += ["--ro-bind-try", str(source), folder]  # somebody may have emptied the cache
    # Without these a test could leave files to the next in / and /dev.
    arguments += ["--remount-ro", "/dev", "--remount-ro", "/", "--chdir", "/tmp", "--clearenv"]
    for name, value in ENVIRONMENT.items():
        arguments += ["--setenv", name, value]
    arguments += ["--seccomp", str(seccomp), "--info-fd", str(info), "--block-fd", str(block)]
    return [*arguments, "--", *program]
