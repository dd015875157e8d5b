"""Attacks on the reply to a call, as in test_attacks_calls.py, in C, Haskell, Pascal and Bash.

A program that writes the right reply by itself has to know the right value, and passes with it; every other
one has its defined verdict.
"""

import pytest

from codehub_judge import Verdict
from judge.tests.programs import RunProgram
from judge.tests.test_attacks_calls import (
    EARLY,
    ERROR,
    MEMORY,
    OUTPUT,
    RIGHT,
    UNREADABLE,
    WRONG,
    Attacks,
    one_call,
)

C_HEAD = """#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
static long long four[] = {4}, five[] = {5};
"""
C: Attacks = {
    "an early end": ("__attribute__((constructor)) void end(void) { _exit(0); }\nFOUR", ERROR, EARLY),
    "exit in the function": ('LIST { *length = 1; puts("[4]"); exit(0); }', ERROR, EARLY),
    "the right reply": ('LIST { write(4, "returned\\n[4]", 12); _exit(0); }', RIGHT, ""),
    "two replies": ('LIST { *length = 1; write(4, "returned\\n[4]", 12); return four; }', ERROR, UNREADABLE),
    "no reply": ('LIST { write(4, "passed\\n", 7); _exit(0); }', ERROR, "wrote something else"),
    "a closed descriptor": ("LIST { close(4); *length = 1; return four; }", ERROR, EARLY),
    "a copy that returns": ("LIST { *length = 1; if (fork()) _exit(0); return four; }", ERROR, EARLY),
    "writing at the end": (
        'void x(void) { write(4, "x", 1); }\nLIST { atexit(x); *length = 1; return five; }',
        WRONG,
        "{5}",
    ),
    "functions replaced": (
        ("ssize_t write(int d, const void *t, size_t s) { return s; } void _exit(int s) { abort(); }\n"
        "pid_t getpid(void) { return 1; } int fflush(FILE *f) { return 0; }\nFOUR"),
        RIGHT,
        "",
    ),
    "macros": ("FOUR\n#define int long\n#define char short\n#define sizeof 1 +\n#define return", RIGHT, ""),
    "a main function": ("FOUR\nint main(int count, char **words) { return 5; }", RIGHT, ""),
    "no length": ("LIST { return four; }", ERROR, "does not say through its last parameter how long"),
    "a length below zero": ("LIST { *length = -2; return four; }", ERROR, "how long the list is"),
    "a length without end": ("LIST { *length = -1ull >> 1; return four; }", ERROR, "SIGSEGV"),
    "no list": ("LIST { *length = 3; return NULL; }", WRONG, "returned NULL (no pointer to anything)"),
    "a large list": ("LIST { *length = 99999; return calloc(99999, 8); }", OUTPUT, "more than 16 kB"),
    "recursion without end": (
        "int g(volatile int n) { return n + g(n + 1); }\nLIST { *length = g(n); return four; }",
        ERROR,
        "SIGSEGV",
    ),
    "memory without end": ("LIST { for (;;) memset(malloc(1 << 20), 1, 1 << 20); }", MEMORY, "128 MB"),
}  # fmt: skip
C_LIST = "long long *f(long long n, size_t *length)"

HASKELL: Attacks = {
    "exit in the function": (
        (
            "import System.Exit\nimport System.IO.Unsafe\nf :: Int -> [Int]\n"
            'f n = unsafePerformIO (putStrLn "[4]" >> exitSuccess)'
        ),
        ERROR,
        EARLY,
    ),
    "a copy that returns": (
        "import System.Posix.Process\nf :: Int -> IO [Int]\nf n = [4] <$ forkProcess (return ())",
        RIGHT,
        "",
    ),
    "no reply": (
        (
            "import System.Posix.IO\nimport System.Exit\nf :: Int -> IO [Int]\n"
            'f n = fdWrite 4 "passed\\n" >> exitSuccess'
        ),
        ERROR,
        "wrote something else",
    ),
    "a list without end": ("f :: Int -> [Int]\nf n = n : f n", OUTPUT, "more than 16 kB"),
    "memory without end": (
        "f :: Int -> [Integer]\nf n = [product [1 ..] + sum [1 .. 2 ^ 40]]",
        MEMORY,
        "144 MB",
    ),
    "an exception of its own": (
        (
            "import Control.Exception\ndata E = E deriving Show\ninstance Exception E\n"
            "f :: Int -> [Int]\nf n = [4, throw E]"
        ),
        ERROR,
        "E",
    ),
    "code while compiling": (
        (
            "{-# LANGUAGE TemplateHaskell #-}\nimport Language.Haskell.TH\nf :: Int -> [Int]\n"
            'f n = $(runIO (writeFile "Call.hs" "") >> [| [4] |])'
        ),
        RIGHT,
        "",
    ),
    "a lie about numbers": (
        (
            'import qualified Data.Map\nnewtype T = T Int\ninstance Show T where show _ = "4"\n'
            "f :: Int -> [T]\nf n = [T 5]"
        ),
        Verdict.COMPILE_ERROR,
        "this function is needed: f :: Integer -> [Integer]",
    ),
}

PASCAL_HEAD = """uses BaseUnix, SysUtils;
type TList = array of Int64;
function f(n: Int64): TList;
begin f := [4];
"""
PASCAL: Attacks = {
    "exit in the function": ("writeln('[4]'); Halt(0);", ERROR, EARLY),
    "the right reply": ("FpWrite(4, PChar('returned'#10'[4]'), 12); FpExit(0);", RIGHT, ""),
    "two replies": ("FpWrite(4, PChar('returned'#10'[4]'), 12);", ERROR, UNREADABLE),
    "a closed descriptor": ("FpClose(4);", ERROR, EARLY),
    "a copy that returns": ("if FpFork <> 0 then FpExit(0);", ERROR, EARLY),
    "a large list": ("SetLength(Result, 99999);", OUTPUT, "more than 16 kB"),
    "recursion without end": ("f := f(n + 1); f[0] := 5;", ERROR, ""),
    "memory without end": ("repeat GetMem(1 shl 20); until False;", MEMORY, "128 MB"),
    "an exception": ("raise Exception.Create('no');", ERROR, "Exception: no"),
    "beyond the end": ("f[1] := 4;", ERROR, "Line 5"),
    "another separator": ("DefaultFormatSettings.DecimalSeparator := ',';", RIGHT, ""),
}

BASH: Attacks = {
    "the right reply": ("f() { printf 'returned\\n[4]' >/proc/$$/fd/4; kill -9 $$; }", ERROR, "SIGKILL"),
    "a closed descriptor": ("f() { echo 4 >&4; echo 5; }", WRONG, "f 2 printed (5), expected (4)"),
    "an end that is none": ("f() { echo 5; >codehub_returned; exit 0; }", WRONG, "f 2 printed (5)"),
    "functions replaced": (
        "builtin() { exit 0; }; printf() { exit 0; }; source() { exit 0; }; f() { echo 5; }",
        ERROR,
        "",
    ),
    "another harness": ("echo 'echo 4 >&4' >call.sh; f() { echo 5; }", WRONG, "f 2 printed (5)"),
    "no UTF-8": ("f() { printf '\\xff'; }", WRONG, r"'\xff'"),
    "a lot of lines": ("f() { yes 4; }", OUTPUT, "more than 16 kB"),
}
PROGRAMS = {
    ("c", name): C_HEAD + text.replace("FOUR", "LIST { *length = 1; return four; }").replace("LIST", C_LIST)
    for name, (text, _verdict, _message) in C.items()
}
PROGRAMS |= {("haskell", name): attack[0] for name, attack in HASKELL.items()}
PROGRAMS |= {("pascal", name): f"{PASCAL_HEAD}  {attack[0]}\nend;\n" for name, attack in PASCAL.items()}
PROGRAMS |= {("bash", name): attack[0] for name, attack in BASH.items()}
ATTACKS = {"c": C, "haskell": HASKELL, "pascal": PASCAL, "bash": BASH}
SLOW = [name for name in HASKELL if name not in ("exit in the function", "a list without end")]
EACH = [
    pytest.param(language, name, marks=[pytest.mark.full] if language == "haskell" and name in SLOW else [])
    for language, name in PROGRAMS
]


@pytest.mark.parametrize(("language", "attack"), EACH)
def test_every_reply_has_its_verdict(run_program: RunProgram, language: str, attack: str) -> None:
    _program, verdict, message = ATTACKS[language][attack]
    results, outcome = run_program(PROGRAMS[language, attack], one_call(), language=language)
    assert outcome.verdict is verdict, (outcome, results)
    assert message in outcome.message
