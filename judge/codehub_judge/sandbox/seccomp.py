"""The system calls that nothing in a box may make (a deny-list, so that new runtimes keep working).

The list follows that of IOI isolate 2.6 and adds what has been found since. Calls that only an attack makes
kill the process with SIGSYS; calls that honest libraries try out fail with EPERM.
"""

import errno
import functools
import os
import socket

import pyseccomp

KILLED = """
    ptrace process_vm_readv process_vm_writev kcmp
    mount umount2 pivot_root chroot move_mount open_tree fsopen fsconfig fsmount fspick mount_setattr
    unshare setns bpf init_module finit_module delete_module kexec_load kexec_file_load reboot
    swapon swapoff acct settimeofday clock_settime adjtimex clock_adjtime sethostname setdomainname
    iopl ioperm quotactl quotactl_fd syslog vhangup open_by_handle_at name_to_handle_at lookup_dcookie
""".split()
REFUSED = """
    io_uring_setup io_uring_enter io_uring_register userfaultfd perf_event_open
    keyctl add_key request_key personality fanotify_init seccomp
    memfd_create memfd_secret shmget shmat shmctl msgget msgsnd msgrcv semget semop semtimedop mq_open
    pidfd_open pidfd_getfd pidfd_send_signal process_madvise process_mrelease
    setuid setgid setreuid setregid setresuid setresgid setgroups setfsuid setfsgid
    setpriority ioprio_set sched_setparam sched_setattr
    mlock mlock2 mlockall move_pages migrate_pages mbind set_mempolicy
    mknod mknodat chown fchown lchown fchownat
    landlock_create_ruleset landlock_add_rule landlock_restrict_self
""".split()
NEW_NAMESPACES = (  # CLONE_NEW… flags of clone(2)
    0x0000_0080, 0x0002_0000, 0x0200_0000, 0x0400_0000, 0x0800_0000, 0x1000_0000, 0x2000_0000, 0x4000_0000,
)  # fmt: skip
# Of sched_setscheduler: every policy but the usual one, which Mono gives all of its threads.
OTHER_POLICIES = (0x1, 0x2, 0x4, 0x4000_0000)
TERMINAL_INPUT = (0x5412, 0x541C)  # TIOCSTI, TIOCLINUX
WORD = 0xFFFF_FFFF  # the kernel looks at 32 bits only, so the filter must too (CVE-2019-10063)


def _masked(position: int, mask: int, value: int) -> pyseccomp.Arg:
    return pyseccomp.Arg(position, pyseccomp.MASKED_EQ, mask, value)


def _add(rules: pyseccomp.SyscallFilter, action: int, call: str, *args: pyseccomp.Arg) -> None:
    """Add one rule; a call that this libseccomp or processor has no number for cannot be made either."""
    number = pyseccomp.resolve_syscall(pyseccomp.Arch.NATIVE, call)
    if number >= 0:
        rules.add_rule(action, number, *args)


def _rules() -> pyseccomp.SyscallFilter:
    rules = pyseccomp.SyscallFilter(pyseccomp.ALLOW)
    rules.set_attr(pyseccomp.Attr.ACT_BADARCH, pyseccomp.KILL_PROCESS)
    refuse = pyseccomp.ERRNO(errno.EPERM)
    for call in KILLED:
        _add(rules, pyseccomp.KILL_PROCESS, call)
    for call in REFUSED:
        _add(rules, refuse, call)
    for flag in NEW_NAMESPACES:
        _add(rules, refuse, "clone", _masked(0, flag, flag))
    for bit in OTHER_POLICIES:
        _add(rules, refuse, "sched_setscheduler", _masked(1, bit, bit))
    _add(rules, pyseccomp.ERRNO(errno.ENOSYS), "clone3")  # its flags are out of reach: use clone instead
    for request in TERMINAL_INPUT:
        _add(rules, refuse, "ioctl", _masked(1, WORD, request))
    _add(rules, refuse, "socket", pyseccomp.Arg(0, pyseccomp.NE, socket.AF_UNIX))
    _add(rules, refuse, "socketpair", pyseccomp.Arg(0, pyseccomp.NE, socket.AF_UNIX))
    for call in ("prlimit64", "sched_setaffinity"):  # of another process, above all of process 1
        _add(rules, refuse, call, pyseccomp.Arg(0, pyseccomp.NE, 0))
    return rules


@functools.cache
def filter_program() -> bytes:
    """Return the filter as a BPF program, as `bwrap --seccomp` reads it."""
    with os.fdopen(os.memfd_create("seccomp", os.MFD_CLOEXEC), "r+b") as file:
        _rules().export_bpf(file)
        return os.pread(file.fileno(), os.fstat(file.fileno()).st_size, 0)
