"""Attacks in C++: on the compiler, on the box with machine code, and on what the next test runs."""

import secrets
from dataclasses import replace
from pathlib import Path

import pytest

from codehub_judge import Verdict, compiling
from judge.tests.programs import RunProgram, package

LIMITS = {"time_ms": 500, "wall_ms": 1500, "memory_mb": 64, "output_kb": 64}
SYSTEM = (
    "#include <fcntl.h>\n#include <signal.h>\n#include <stdio.h>\n#include <stdlib.h>\n#include <string.h>\n"
)
SYSTEM += "#include <sys/mman.h>\n#include <sys/socket.h>\n#include <sys/stat.h>\n#include <sys/syscall.h>\n"
SYSTEM += "#include <unistd.h>\n#include <errno.h>\n#include <dirent.h>\n"


def main(body: str) -> str:
    """Return a program in the C part of the language, which compiles fast."""
    return f"{SYSTEM}int main() {{\n{body}\n}}\n"


def expecting(*expected: str) -> list[dict[str, object]]:
    """Return visible tests without input."""
    return [
        {"index": index, "name": str(index), "visible": True, "stdin": "", "expected": text}
        for index, text in enumerate(expected, 1)
    ]


ONE = package(tests=expecting("3"), limits=LIMITS)


# Programs that want more than their share.
FORK_BOMB = "for (;;) fork();"
SLEEPING_FORKS = "while (fork() >= 0); for (;;) pause();"
MEMORY_BOMB = "for (;;) memset(malloc(1 << 20), 1, 1 << 20);"
SHARED_MEMORY_BOMB = """
for (;;) {
    void* block = mmap(0, 1 << 24, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (block == MAP_FAILED) abort();
    memset(block, 1, 1 << 24);
}
"""
LARGE_STACK = "volatile char a[1 << 26]; for (long n = 0; n < 1 << 26; ++n) a[n] = n; return a[9];"
DISK_FILL = """
static char name[32], block[60000];
for (int n = 0;; ++n) {
    sprintf(name, "/dev/shm/%d", n);
    int file = open(name, O_CREAT | O_WRONLY, 0600);
    if (file < 0 || write(file, block, sizeof block) < 0) abort();
    close(file);
}
"""
GROWN_OUTPUT = "if (ftruncate(1, 1L << 40) < 0) abort();"
FLOOD = "static char block[65536]; for (;;) write(1, block, sizeof block);"
DEAF = "for (int n = 1; n < 65; ++n) signal(n, SIG_IGN); for (;;);"


@pytest.mark.parametrize(
    ("body", "verdicts"),
    [
        (FORK_BOMB, {Verdict.TIME_LIMIT, Verdict.MEMORY_LIMIT}),
        (SLEEPING_FORKS, {Verdict.WALL_LIMIT, Verdict.TIME_LIMIT}),
        (MEMORY_BOMB, {Verdict.MEMORY_LIMIT, Verdict.RUNTIME_ERROR}),
        (SHARED_MEMORY_BOMB, {Verdict.MEMORY_LIMIT, Verdict.RUNTIME_ERROR}),
        (LARGE_STACK, {Verdict.MEMORY_LIMIT, Verdict.RUNTIME_ERROR}),
        (DISK_FILL, {Verdict.RUNTIME_ERROR, Verdict.OUTPUT_LIMIT, Verdict.MEMORY_LIMIT}),
        (GROWN_OUTPUT, {Verdict.RUNTIME_ERROR}),
        (FLOOD, {Verdict.OUTPUT_LIMIT}),
        (DEAF, {Verdict.TIME_LIMIT}),
    ],
)
def test_a_greedy_program(attack: RunProgram, body: str, verdicts: set[Verdict]) -> None:
    (result,), _outcome = attack(main(body), ONE, language="cpp")
    assert result.verdict in verdicts


@pytest.mark.parametrize(
    "call",
    [
        "syscall(SYS_ptrace, 0, 0, 0, 0)",
        "syscall(SYS_mount, 0, 0, 0, 0, 0)",
        "syscall(SYS_unshare, 0x10000000)",
        "syscall(SYS_process_vm_readv, 1, 0, 0, 0, 0, 0)",
        "syscall(SYS_bpf, 0, 0, 0)",
        "syscall(SYS_setns, 0, 0)",
    ],
)
def test_a_call_that_only_an_attack_makes(attack: RunProgram, call: str) -> None:
    (result,), _outcome = attack(main(f'{call}; puts("3");'), ONE, language="cpp")
    assert (result.verdict, result.signal) == (Verdict.SECURITY_VIOLATION, "SIGSYS")


def test_the_gate_for_32_bit_programs_is_closed(attack: RunProgram) -> None:
    """There 26 is ptrace; a filter by number alone would take it for msync."""
    program = main('asm volatile("int $0x80" :: "a"(26)); puts("3");')
    (result,), _outcome = attack(program, ONE, language="cpp")
    assert result.verdict in (Verdict.SECURITY_VIOLATION, Verdict.RUNTIME_ERROR)


def test_signals_reach_nothing_but_the_program(attack: RunProgram) -> None:
    body = "kill(-1, SIGTERM); kill(1, SIGKILL); kill(getppid(), SIGSTOP); kill(0, SIGKILL);"
    results, _outcome = attack(main(body), package(tests=expecting("3", "3"), limits=LIMITS), language="cpp")
    assert [result.verdict for result in results] == [Verdict.RUNTIME_ERROR] * 2


def test_a_forged_reply_never_reaches_the_host(attack: RunProgram) -> None:
    body = 'for (int fd = 3; fd < 99; ++fd) write(fd, "done 0 1 1 1 - 0", 16);'
    (result,), _outcome = attack(main(body), ONE, language="cpp")
    assert result.verdict is Verdict.WRONG_ANSWER


def test_sockets_reach_nobody(attack: RunProgram) -> None:
    body = 'for (int family = 0; family < 50; ++family) printf("%d ", socket(family, SOCK_DGRAM, 0) >= 0);'
    (result,), _outcome = attack(main(body), kind="input", language="cpp")
    assert result.stdout == " ".join("1" if family == 1 else "0" for family in range(50)) + " "


def test_the_binary_of_the_next_test_cannot_be_changed(attack: RunProgram) -> None:
    """It is a memory file with seals; neither the way through /proc nor a mapping leads to its content."""
    body = """
    const char* ways[] = {"/proc/self/exe", "/proc/self/map_files", "/proc/self/fd/5"};
    for (const char* way : ways) {
        int file = open(way, O_RDWR);
        if (file >= 0 && write(file, "broken", 6) == 6) return 1;
        if (truncate(way, 0) == 0) return 2;
    }
    int self = open("/proc/self/exe", O_RDONLY);
    if (self < 0) return 3;
    fchmod(self, 0);  // the next test runs all the same, whosever the file is
    if (mmap(0, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, self, 0) != MAP_FAILED) return 4;
    puts("3");
    """
    results, outcome = attack(main(body), package(tests=expecting("3", "3", "3")), language="cpp")
    assert [result.exit_code for result in results] == [0, 0, 0]
    assert outcome.verdict is Verdict.ACCEPTED


def test_a_daemon_does_not_survive_its_test(attack: RunProgram) -> None:
    body = """
    DIR* folder = opendir("/proc");
    int others = 0;
    while (dirent* entry = readdir(folder)) {
        int number = atoi(entry->d_name);
        others += number > 1 && number != getpid();
    }
    if (fork() == 0) { setsid(); if (fork() == 0) for (;;) pause(); _exit(0); }
    printf("%d", others);
    """
    _results, outcome = attack(main(body), package(tests=expecting("0", "0", "0")), language="cpp")
    assert outcome.verdict is Verdict.ACCEPTED


def test_the_program_gets_its_streams_and_no_other_descriptor(attack: RunProgram) -> None:
    body = 'for (int fd = 0; fd < 64; ++fd) if (fcntl(fd, F_GETFD) >= 0) printf("%d ", fd);'
    (result,), _outcome = attack(main(body), kind="input", language="cpp")
    assert result.stdout == "0 1 2 "


def test_expected_output_is_not_in_the_box(attack: RunProgram) -> None:
    """The program finds its input in its own memory, so the search works, and nothing else like it."""
    program = r"""
#include <bits/stdc++.h>
int main() {
    std::string word;
    std::cin >> word;
    std::set<std::string> found;
    std::ifstream maps("/proc/self/maps");
    for (std::string line; std::getline(maps, line);) {
        unsigned long start, end;
        char mode;
        if (sscanf(line.c_str(), "%lx-%lx r%c", &start, &end, &mode) != 3 || mode != 'w') continue;
        if (line.find("stack") == line.npos && line.find("heap") == line.npos) continue;
        std::string text((const char*)start, end - start);
        for (size_t at = 0; (at = text.find("secret-", at)) != text.npos; at += 7) {
            size_t end = text.find_first_not_of("0123456789abcdef", at + 7);
            if (end == at + 39) found.insert(text.substr(at, 39));
        }
    }
    for (auto& secret : found) std::cout << secret << "\n";
}
"""
    known, expected = (f"secret-{secrets.token_hex(16)}" for _ in range(2))
    hidden = [{"index": 1, "name": "x", "visible": True, "stdin": known, "expected": expected}]
    (result,), _outcome = attack(program, package(tests=hidden), language="cpp")
    assert set((result.stdout or "").split()) == {known}


BOMBS = {
    "endless file": '#include "/dev/zero"\nint main() {}\n',
    "own input": '#include "/dev/stdin"\n#include "/proc/self/fd/0"\nint f() {}\n',
    "itself": '#include "solution.cpp"\n',
    "endless templates": "template <int n> struct A { enum { v = A<n + 1>::v }; };\nint x = A<0>::v;\n",
    "growing types": "template <class T> struct B { B<B<T>> b; };\nB<int> b;\n",
    "endless constexpr": """
constexpr int f(int n) { while (n > 0) ++n, --n; return n; }
static_assert(f(1) == 0);
""",
    "huge data": "char a[1 << 30] = {1};\nint main() { return a[5]; }\n",
    "huge fill": 'asm(".fill 1 << 30");\nint main() {}\n',
    "endless assembler": 'asm(".rept 1 << 30; nop; .endr");\nint main() {}\n',
    "deep nesting": f"int x = {'(' * 200_000}1{')' * 200_000};\nint main() {{}}\n",
    "macro bomb": """
#define A(x) x x x x x x x x
#define B(x) A(A(A(A(x))))
const char* s = B(B(B("12345678")));
""",
    "endless errors": "int main() { oops }" + "\n#error" * 100_000,
}


@pytest.mark.parametrize("program", BOMBS.values(), ids=BOMBS)
def test_a_bomb_for_the_compiler(attack: RunProgram, program: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiling, "COMPILE_LIMITS", replace(compiling.COMPILE_LIMITS, time_ms=1000))
    results, outcome = attack(program, ONE, language="cpp")
    assert (results, outcome.verdict) == ([], Verdict.COMPILE_ERROR)
    assert outcome.message
    assert 0 < len(outcome.compile_output or "") < 30_000


def test_the_compiler_shows_nothing_of_the_host(attack: RunProgram, host: Path) -> None:
    for path in ("/etc/passwd", "/etc/shadow", "/root/.bashrc", "/proc/1/environ", str(host), __file__):
        _results, outcome = attack(f'#include "{path}"\nint main() {{}}\n', ONE, language="cpp")
        assert outcome.verdict is Verdict.COMPILE_ERROR
        assert "unharmed" not in (outcome.compile_output or "")
        assert "fatal error" in (outcome.compile_output or "")
        _results, outcome = attack(f'asm(".incbin \\"{path}\\"");\nint main() {{}}\n', ONE, language="cpp")
        assert outcome.verdict is Verdict.COMPILE_ERROR


def test_the_precompiled_header_cannot_be_changed(attack: RunProgram) -> None:
    body = """
    int kept = open("/w/cpp/bits/stdc++.h.gch", O_RDONLY) >= 0 || errno == ENOENT;
    printf("%d ", kept);
    const char* paths[] = {"/w/cpp/bits/stdc++.h.gch", "/w/cpp/bits/new", "/w/cpp/new", "/w/new"};
    for (const char* path : paths) printf("%d ", open(path, O_WRONLY | O_CREAT, 0600) >= 0);
    printf("%d", rename("/w/cpp/bits", "/w/cpp/other") == 0);
    """
    (result,), _outcome = attack(main(body), kind="input", language="cpp")
    assert result.stdout == "1 0 0 0 0 0"
