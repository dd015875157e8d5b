"""System calls that an attack would make: a few end the program, others are refused."""

import socket

import pytest

from codehub_judge import Verdict
from judge.tests.programs import RunProgram

SYSCALL = """
import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)
def call(*arguments):
    result = libc.syscall(*arguments)
    print(result, os.strerror(ctypes.get_errno()))
"""
REFUSED = "-1 Operation not permitted\n"


@pytest.mark.parametrize(
    "call",
    [
        "101, 0, 0, 0, 0",  # ptrace
        "310, 1, 0, 0, 0, 0, 0",  # process_vm_readv
        "165, b'none', b'/tmp', b'tmpfs', 0, 0",  # mount
        "166, b'/proc', 2",  # umount2
        "429, 3, b'', 0, b'', 0",  # move_mount
        "272, 0x10000000",  # unshare(CLONE_NEWUSER)
        "308, 0, 0",  # setns
        "161, b'/tmp'",  # chroot
        "155, b'/tmp', b'/tmp'",  # pivot_root
        "321, 0, 0, 0",  # bpf
        "175, 0, 0, b''",  # init_module
        "304, 0, 0, 0",  # open_by_handle_at
        "169, 0, 0, 0, 0",  # reboot
    ],
)
def test_a_call_that_only_an_attack_makes_ends_the_program(attack: RunProgram, call: str) -> None:
    (result,), outcome = attack(SYSCALL + f"call({call})", kind="input")
    assert (outcome.verdict, result.signal) == (Verdict.SECURITY_VIOLATION, "SIGSYS")


@pytest.mark.parametrize(
    ("call", "answer"),
    [
        ("425, 8, 0", REFUSED),  # io_uring_setup
        ("250, 0, 0, 0, 0", REFUSED),  # keyctl
        ("323, 0", REFUSED),  # userfaultfd
        ("298, 0, 0, 0, 0, 0", REFUSED),  # perf_event_open
        ("105, 0", REFUSED),  # setuid
        ("117, 0, 0, 0", REFUSED),  # setresuid
        ("434, 1, 0", REFUSED),  # pidfd_open
        ("319, b'x', 0", REFUSED),  # memfd_create
        ("29, 0, 4096, 0o1666", REFUSED),  # shmget
        ("56, 0x10000011, 0, 0, 0, 0", REFUSED),  # clone(CLONE_NEWUSER)
        ("435, 0, 0", "-1 Function not implemented\n"),  # clone3
        ("302, 1, 7, 0, 0", REFUSED),  # prlimit64 of process 1
        ("16, 0, 0x5412, b'x'", REFUSED),  # ioctl(TIOCSTI)
        ("16, 0, 0x100005412, b'x'", REFUSED),  # the same, hidden in the upper half
        ("133, b'/tmp/zero', 0o20666, 0x105", REFUSED),  # mknod
    ],
)
def test_a_call_that_is_refused(attack: RunProgram, call: str, answer: str) -> None:
    (result,), _outcome = attack(SYSCALL + f"call({call})", kind="input")
    assert result.stdout == answer


def test_no_policy_of_scheduling_but_the_usual_one(attack: RunProgram) -> None:
    program = """
import os
for policy in (0, 1, 2, 3, 5, 6, 7, 0x40000000):
    try: os.sched_setscheduler(0, policy, os.sched_param(0))
    except OSError as error: print(policy, error.strerror)
"""
    (result,), _outcome = attack(program, kind="input")
    refused = (1, 2, 3, 5, 6, 7, 0x40000000)
    assert result.stdout == "".join(f"{policy} Operation not permitted\n" for policy in refused)


def test_no_socket_but_local_ones(attack: RunProgram) -> None:
    families = sorted({int(family) for family in socket.AddressFamily} - {socket.AF_UNIX})
    program = f"""
import socket
for family in {families}:
    for kind in (1, 2, 3, 5):
        try: socket.socket(family, kind)
        except PermissionError: continue
        print(family, kind)
"""
    (result,), _outcome = attack(program, kind="input")
    assert (result.stdout, result.exit_code) == ("", 0)


def test_the_32_bit_door_is_closed(attack: RunProgram) -> None:
    code = "b8140000 00cd80c3"  # mov eax, 20; int 0x80; ret: getpid as a 32-bit program calls it
    program = f"""
import ctypes, mmap
page = mmap.mmap(-1, 4096, prot=7)
page.write(bytes.fromhex({code!r}))
ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(page)))()
"""
    _results, outcome = attack(program, kind="input")
    assert outcome.verdict in (Verdict.SECURITY_VIOLATION, Verdict.RUNTIME_ERROR)
