"""Programs in compiled languages that want a unit test to pass without doing what it asks for.

What a program can still do that takes its own process apart is in the judge's README.
"""

import pytest

from codehub_judge import Verdict
from judge.tests.programs import RunProgram
from judge.tests.unit_tests.test_compiled import one_test

WANTS_FOUR = {
    "haskell": '    assertEqual "" [4] [f 2]',
    "pascal": "  CheckEquals(4, f(2));",
    "c": "CHECK_INT(f(2), 4);",
    "java": "assertEquals(4, Solution.f(2));",
    "go": "t.Equal(f(2), 4)",
    "csharp": "Assert.AreEqual(4, Solution.f(2));",
    "rust": "assert_eq!(f(2), 4);",
}
FIVE = "f :: Int -> Int\nf _ = 5\n"
HASKELL = {
    "exit": "import Control.Exception\nimport System.Exit\nf :: Int -> Int\nf _ = throw ExitSuccess",
    "unsafe actions": "import System.IO.Unsafe\nf :: Int -> Int\nf _ = unsafePerformIO (print 1 >> return 4)",
    "another instance": f"""{{-# LANGUAGE FlexibleInstances #-}}
{FIVE}
instance {{-# OVERLAPPING #-}} Eq [Int] where
    _ == _ = True
    _ /= _ = False
""",
    "an instance that does not cohere": f"""{{-# LANGUAGE FlexibleInstances #-}}
{FIVE}
instance {{-# INCOHERENT #-}} Eq [Int] where
    _ == _ = True
    _ /= _ = False
""",
    "a rewrite rule": f"""{FIVE}{{-# RULES "f" forall n. f n = 4 #-}}\n{{-# NOINLINE f #-}}""",
    "code for the compiler": f"{{-# LANGUAGE TemplateHaskell #-}}\n{FIVE}return []",
    "options": f"{{-# OPTIONS_GHC -F -pgmF true #-}}\n{FIVE}",
    "the preprocessor": f'{{-# LANGUAGE CPP #-}}\n{FIVE}#include "tests.hs"',
    "a function of C replaced": f"""{{-# LANGUAGE ForeignFunctionInterface #-}}
module Solution where
import Foreign.C
import Foreign.Ptr
{FIVE}
foreign export ccall "read" g :: CInt -> Ptr () -> CSize -> IO CSize
g :: CInt -> Ptr () -> CSize -> IO CSize
g _ _ size = return size""",
    "a function of C without asking": f"""import Foreign.C
{FIVE}foreign export ccall "getpid" g :: IO CInt
g :: IO CInt
g = return 0""",
    "the assertions replaced": f"""{FIVE}
assertEqual :: a -> b -> c -> IO ()
assertEqual _ _ _ = return ()""",
    "another module": f"module Main where\nimport Codehub_Checks\n{FIVE}main :: IO ()\nmain = return ()",
    "trusted by itself": f"{{-# LANGUAGE Trustworthy #-}}\nimport System.IO.Unsafe\n{FIVE}",
}
PASCAL_FIVE = "function f(n: Integer): Integer; begin f := 5; end;\n"
PASCAL_SYMBOLS = ("FPC_SYSC_READ", "FPC_SYSC_WRITE", "FPC_SYSC_GETPID", "_start", "PASCALMAIN", "FPC_DO_EXIT")
PASCAL = {
    "exit": "function f(n: Integer): Integer; begin halt(0); end;",
    "exit without an end": "uses BaseUnix; function f(n: Integer): Integer; begin FpExit(0); end;",
    "what runs at the end": f"procedure g; begin halt(0); end;\n{PASCAL_FIVE}"
    "begin AddExitProc(@g); ExitProc := @g; end.",
    "descriptors": """uses BaseUnix;
function f(n: Integer): Integer;
var
  text, all: string;
  fd, other: Integer;
begin
  for fd := 3 to 8 do
  begin
    SetLength(text, 99);
    SetLength(text, 0);
    if fd <> 4 then begin SetLength(text, 99); SetLength(text, Abs(FpRead(fd, text[1], 98))); end;
    all := text + #10'passed'#10;
    for other := 3 to 8 do FpWrite(other, PChar(all), Length(all));
  end;
  f := 5;
end;
""",
    "a pipe in the place of the report": """uses BaseUnix;
function f(n: Integer): Integer;
var
  ends: TFilDes;
  channel, size: Integer;
  said: array[0..99] of Char;
  text: string;
begin
  f := 5;
  FpPipe(ends);
  channel := FpDup(4);
  FpDup2(ends[1], 4);
  if FpFork <> 0 then exit;
  size := 0;
  while (FpRead(ends[0], said[size], 1) = 1) and (said[size] <> #10) do Inc(size);
  text := Copy(said, 1, size) + #10'passed'#10;
  FpWrite(channel, PChar(text), Length(text));
  FpExit(0);
end;
""",
    "the checks replaced": f"procedure CheckEquals(a, b: Int64; s: string = '');\nbegin end;\n{PASCAL_FIVE}",
    "a macro": f"{{$macro on}}{{$define CheckEquals:=WriteLn}}{{$define expected:=actual}}\n{PASCAL_FIVE}",
    "code before the program": f"{PASCAL_FIVE}\ninitialization\n  halt(0);\n",
    "the end of the unit": f"{PASCAL_FIVE}\nprocedure test_it; begin end;\nbegin end.\nend.",
    "a comment left open": f"{PASCAL_FIVE}{{",
    "a condition left open": f"{PASCAL_FIVE}{{$ifdef never}}",
    "another unit": f"unit solution;\ninterface\nimplementation\n{PASCAL_FIVE}\nend.",
    "our files": f"{PASCAL_FIVE}{{$I codehub_checks.pas}}{{$I tests.pas}}",
    **{
        f"a symbol replaced: {name}": f"procedure g; cdecl; public name '{name}'; begin end;\n{PASCAL_FIVE}"
        for name in PASCAL_SYMBOLS
    },
}
C_FORGE = """
#include <stdio.h>
#include <stdlib.h>
#include <setjmp.h>
#include <unistd.h>
void forge(void) {
    for (int fd = 3; fd < 8; ++fd) {
        char part[120];
        long size = fd == 4 ? 0 : read(fd, part, 98);
        size = sprintf(part + (size > 0 ? size : 0), "\\npassed\\n") + (size > 0 ? size : 0);
        for (int other = 3; other < 8; ++other) if (write(other, part, size)) continue;
    }
}
"""
C_CHECKS = ["check", "check_int", "check_number", "check_text", "run", "names", "tests"]
C = {
    "exit": "#include <stdlib.h>\nint f(int n) { exit(0); }",
    "exit without an end": "#include <unistd.h>\nint f(int n) { _exit(0); }",
    "a report that is printed": '#include <stdio.h>\nint f(int n) { puts("\\npassed\\n"); return 5; }',
    "descriptors": f"{C_FORGE} int f(int n) {{ forge(); return 5; }}",
    "a handler at the end": f"{C_FORGE} int f(int n) {{ atexit(forge); return 5; }}",
    "code before main": f"""{C_FORGE}
__attribute__((constructor)) static void early(void) {{ forge(); }}
__attribute__((section(".preinit_array"), used)) static void (*const first)(void) = forge;
int f(int n) {{ return 5; }}""",
    "an indirect function": f"""{C_FORGE}
static int five(int n) {{ return 5; }}
static void *chosen(void) {{ forge(); return five; }}
int f(int n) __attribute__((ifunc("chosen")));""",
    "functions replaced": """
int strcmp(const char *a, const char *b) { return 0; }
int memcmp(const void *a, const void *b, unsigned long n) { return 0; }
long write(int fd, const void *text, unsigned long size) { return size; }
int getpid(void) { return 0; }
int f(int n) { return 5; }""",
    "another try after a failed one": f"""{C_FORGE}
static jmp_buf here;
static int tries;
int fflush(FILE *file) {{ if (tries < 9) longjmp(here, 1); return 0; }}
int f(int n) {{ setjmp(here); return ++tries; }}""",
    "another try while the message is made": f"""{C_FORGE}
static jmp_buf here;
static int tries;
int snprintf(char *text, size_t size, const char *form, ...) {{ longjmp(here, 1); }}
int f(int n) {{ setjmp(here); return ++tries; }}""",
    "macros": """
#define CHECK_INT(...)
#define static extern
#define void int
#define test_it test_other
int f(int n) { return 5; }""",
    "the checks replaced": "\n".join(
        ["int f(int n) { return 5; }", *(f"void codehub_{name}() {{ }}" for name in C_CHECKS)]
    ),
    "the checks included": """
#define failed failed, other
#include "codehub_checks.c"
int f(int n) { return 5; }""",
    "the tests included": """
#ifndef AGAIN
#define AGAIN
#include "tests.c"
#endif
int f(int n) { return 5; }""",
    "the names read from the pipe": """
#ifndef AGAIN
#define AGAIN
#include "/dev/stdin"
int f(int n) { return 5; }
#endif""",
    "a file that goes on": "int f(int n) { return 5; }\nvoid g(void) {",
    "a comment that goes on": "int f(int n) { return 5; }\n/*",
    "a pipe in the place of the report": """
#include <string.h>
#include <unistd.h>
char slow_to_end[60 << 20];
int f(int n) {
    int ends[2];
    if (pipe(ends)) return 5;
    const int channel = dup(4);
    dup2(ends[1], 4);
    if (fork()) return *(char *)memset(slow_to_end, 5, sizeof slow_to_end);
    char said[99];
    long size = 0;
    while (read(ends[0], said + size, 1) == 1 && said[size] != '\\n') ++size;
    memcpy(said + size, "\\npassed\\n", 8);
    _exit(write(channel, said, size + 8) < 0);
}""",
    "a copy of the process": """
#include <unistd.h>
int f(int n) { for (int i = 0; i < 9; ++i) if (!fork()) return i; return 5; }""",
}
JAVA_FORGE = """
    static void forge(String text) {
        for (int fd = 3; fd < 8; fd++) try {
            String place = "/proc/self/fd/" + fd;
            if (text.isEmpty()) text = new String(new java.io.FileInputStream(place).readNBytes(32));
            new java.io.FileOutputStream(place).write((text + "\\npassed\\n").getBytes());
        } catch (Exception e) { }
    }
"""
JAVA = {
    "exit": "class Solution { static int f(int n) { System.exit(0); return 5; } }",
    "halt before": (
        "class Solution { static { Runtime.getRuntime().halt(0); }\nstatic int f(int n) { return 4; } }"
    ),
    "a report that is printed": (
        'class Solution { static int f(int n) { System.out.print("\\npassed\\n"); return 5; } }'
    ),
    "descriptors": (
        f'class Solution {{ {JAVA_FORGE} static {{ forge(""); }} static int f(int n) {{ return 5; }} }}'
    ),
    "the descriptor closed": """class Solution {
    static int f(int n) throws Exception {
        var make = java.io.FileDescriptor.class.getDeclaredConstructor(int.class);
        make.setAccessible(true);
        new java.io.FileOutputStream(make.newInstance(4)).close();
        return 4;
    }
}""",
    "a hook at the end": f"""class Solution {{ {JAVA_FORGE}
    static int f(int n) {{
        Runtime.getRuntime().addShutdownHook(new Thread(() -> forge("")));
        return 5;
    }}
}}""",
    "a thread that outlives the function": """class Solution {
    static int f(int n) {
        Thread other = new Thread(() -> { while (true); });
        other.setUncaughtExceptionHandler((thread, error) -> { });
        other.start();
        return 5;
    }
}""",
    "fields": f"""class Solution {{ {JAVA_FORGE}
    static int f(int n) throws Exception {{
        for (String name : new String[] {{"RunTest", "Channels", "Assert", "Failures"}}) {{
            for (var field : Class.forName("codehub." + name).getDeclaredFields()) {{
                field.setAccessible(true);
                forge("" + field.get(null));
            }}
        }}
        return 5;
    }}
}}""",
    "classes replaced": """class Solution {
    static {
        for (String name : new String[] {"Tests", "codehub/Assert", "codehub/Channels",
"codehub/RunTest"}) try {
            java.nio.file.Files.copy(java.nio.file.Path.of("Solution.class"),
java.nio.file.Path.of(name + ".class"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (Exception e) { throw new RuntimeException(e); }
    }
    static int f(int n) { return 5; }
}""",
    "a class like the package": """class Solution { static int f(int n) { return 5; } }
class codehub { static class Assert { static void assertEquals(Object a, Object b) { } } }""",
    "a class of the package": (
        "package codehub;\npublic class Assert { static void assertEquals(Object a, Object b) { } }"
    ),
    "the tests replaced": """class Solution { static int f(int n) { return 5; } }
class Tests { static void test_it() { } }""",
    "an object that equals everything": """class Solution {
    static Object f(int n) { return new Object() { public boolean equals(Object other) { return true; } }; }
}""",
    "a stream that does not flush": """class Solution {
    static int f(int n) {
        System.setOut(new java.io.PrintStream(System.out) { public void flush() { throw new Error(); } });
        return 5;
    }
}""",
}
GO_FORGE = """
func forge(text string) bool {
	for fd := 3; fd < 8; fd++ { syscall.Write(fd, []byte(text + "\\npassed\\n")) }
	return true
}
func search() bool {
	part := make([]byte, 99)
	for _, fd := range []int{3, 5, 6, 7} {
		if size, _ := syscall.Read(fd, part); size > 0 { forge(string(part[:size])) }
	}
	return forge("")
}
func f(n int) int { return 5 }
"""
GO = {
    "exit": 'package main\nimport "os"\nfunc f(n int) int { os.Exit(0); return 4 }',
    "exit before": 'package main\nimport "os"\nfunc init() { os.Exit(0) }\nfunc f(n int) int { return 4 }',
    "a routine that ends": 'package main\nimport "runtime"\nfunc f(n int) int { runtime.Goexit(); return 4 }',
    "a panic about nothing": "package main\nfunc f(n int) int { panic(nil) }",
    "descriptors": (
        f'package main\nimport "syscall"\nvar early = search()\nfunc init() {{ search() }}\n{GO_FORGE}'
    ),
    "the descriptor closed": (
        'package main\nimport "syscall"\nfunc f(n int) int { syscall.Close(4); return 4 }'
    ),
    "another type of tests": (
        "package main\ntype T struct{}\nfunc (T) Equal(a, b any) { }\nfunc f(n int) int { return 5 }"
    ),
    "other tests": "package main\nfunc test_it(t *T) { }\nfunc f(n int) int { return 5 }",
    "another test by name": (
        'package main\nimport "os"\nfunc init() { os.Args[1] = "" }\nfunc f(n int) int { return 5 }'
    ),
    "code in C": """package main
// #include <unistd.h>
// __attribute__((constructor)) void early() { char text[99]; read(3, text, 98); }
import "C"
func f(n int) int { return 4 }""",
    "a name of the package": """package main
import _ "unsafe"
//go:linkname secret _/tmp/codehub.secret
var secret string
func f(n int) int { println(secret); return 5 }""",
    "a pipe in the place of the report": """package main
import "syscall"
func f(n int) int {
    var ends [2]int
    syscall.Pipe(ends[:])
    channel, _ := syscall.Dup(4)
    syscall.Dup3(ends[1], 4, 0)
    forge := `read secret; printf '%s\\npassed\\n' "$secret"`
    files := []uintptr{uintptr(ends[0]), uintptr(channel), 2}
    syscall.ForkExec("/bin/sh", []string{"sh", "-c", forge}, &syscall.ProcAttr{Files: files})
    return 5
}""",
    "the package unsafe by another spelling": """package main
import . /* "fmt" */ "\\x75nsafe"
func f(n int) int { return 4 + 0 * int(Sizeof(n)) }""",
    "a routine that outlives the function": (
        "package main\nfunc f(n int) int { go func() { for { } }(); return 5 }"
    ),
}
CSHARP_FORGE = """
    [DllImport("libc")] static extern IntPtr read(int fd, byte[] text, IntPtr size);
    [DllImport("libc")] static extern IntPtr write(int fd, byte[] text, IntPtr size);
    public static void Forge(string text) {
        for (int fd = 3; fd < 8; fd++) {
            var part = new byte[99];
            int size = fd == 4 ? 0 : (int)read(fd, part, (IntPtr)98);
            if (size > 0) text = System.Text.Encoding.UTF8.GetString(part, 0, size);
            var said = System.Text.Encoding.UTF8.GetBytes(text + "\\npassed\\n");
            write(fd, said, (IntPtr)said.Length);
        }
    }
"""
INTEROP = "using System; using System.Runtime.InteropServices;"
CSHARP = {
    "exit": "class Solution { public static int f(int n) { System.Environment.Exit(0); return 4; } }",
    "exit before": (
        "class Solution { static Solution() { System.Environment.Exit(0); } public static int "
        "f(int n) { return 4; } }"
    ),
    "descriptors": f"""{INTEROP} class Solution {{ {CSHARP_FORGE}
    static Solution() {{ Forge(""); }}
    public static int f(int n) {{ Forge(""); return 5; }}
}}""",
    "a handler at the end": f"""{INTEROP} class Solution {{ {CSHARP_FORGE}
    public static int f(int n) {{ AppDomain.CurrentDomain.ProcessExit += (a, b) => Forge(""); return 5; }}
}}""",
    "another class Assert": """class Solution { public static int f(int n) { return 5; } }
static class Assert { public static void AreEqual(object a, object b) { } }""",
    "a class of a namespace like ours": """class Solution { public static int f(int n) { return 5; } }
namespace CodeHub { static class Assert { public static void AreEqual(object a, object b) { } } }""",
    "the tests replaced": """class Solution { public static int f(int n) { return 5; } }
static class Tests { static void test_it() { } }""",
    "part of the tests": """class Solution { public static int f(int n) { return 5; } }
static partial class Tests { static void test_it() { } }""",
    "fields": f"""{INTEROP} class Solution {{ {CSHARP_FORGE}
    public static int f(int n) {{
        var all = (System.Reflection.BindingFlags)60;

       foreach (var type in typeof(Solution).Assembly.GetTypes())
        foreach (var field in type.GetFields(all)) {{
            try {{ Forge("" + field.GetValue(null)); }} catch (Exception) {{ }}
        }}
        return 5;
    }}
}}""",
    "an object that equals everything": """class Solution {
    class Equal { public override bool Equals(object other) { return true; } }
    public static object f(int n) { return new Equal(); }
}""",
    "a pipe in the place of the report": f"""{INTEROP} class Solution {{ {CSHARP_FORGE}
    [DllImport("libc")] static extern int pipe(int[] ends);
    [DllImport("libc")] static extern int dup(int fd);
    [DllImport("libc")] static extern int dup2(int fd, int other);
    [DllImport("libc")] static extern int fork();
    [DllImport("libc")] static extern void _exit(int status);
    public static int f(int n) {{
        var ends = new int[2];
        var said = new byte[99];
        pipe(ends);
        int channel = dup(4);
        dup2(ends[1], 4);
        if (fork() != 0) return 5;
        int size = 0;
        for (var one = new byte[1]; (int)read(ends[0], one, (IntPtr)1) == 1 && one[0] != 10; size++)
            said[size] = one[0];
        int more = System.Text.Encoding.UTF8.GetBytes("\\npassed\\n", 0, 8, said, size);
        write(channel, said, (IntPtr)(size + more));
        _exit(0);
        return 5;
    }}
}}""",
    "another library of C": """class Solution {
    static Solution() { System.IO.File.WriteAllText("libc.so", "no library"); }
    public static int f(int n) { return 5; }
}""",
    "a thread that outlives the function": """class Solution {
    public static int f(int n) { new System.Threading.Thread(() => { while (true); }).Start(); return 5; }
}""",
}
RUST_FORGE = """
extern "C" { fn read(fd: i32, text: *mut u8, size: usize) -> isize; fn write(fd: i32,
text: *const u8, size: usize) -> isize; }
extern "C" fn forge() { unsafe {
    for fd in 3..8 {
        let mut part = [0u8; 99];
        let size = if fd == 4 { 0 } else { read(fd, part.as_mut_ptr(), 98).max(0) as usize };
        let said = [&part[..size], b"\\npassed\\n"].concat();
        for other in 3..8 { write(other, said.as_ptr(), said.len()); }
    }
} }
"""
RUST = {
    "exit": "fn f(n: i64) -> i64 { std::process::exit(0) }",
    "descriptors": f"{RUST_FORGE} fn f(n: i64) -> i64 {{ forge(); 5 }}",
    "code before main": f"""{RUST_FORGE}
#[used] #[link_section = ".init_array"] static A: extern "C" fn() = forge;
#[used] #[link_section = ".preinit_array"] static B: extern "C" fn() = forge;
fn f(n: i64) -> i64 {{ 5 }}""",
    "a pipe in the place of the report": """
extern "C" {
    fn read(fd: i32, text: *mut u8, size: usize) -> isize;
    fn write(fd: i32, text: *const u8, size: usize) -> isize;
    fn pipe(ends: *mut i32) -> i32;
    fn dup(fd: i32) -> i32;
    fn dup2(fd: i32, other: i32) -> i32;
    fn fork() -> i32;
    fn _exit(status: i32) -> !;
}
fn f(n: i64) -> i64 { unsafe {
    let (mut ends, mut said) = ([0i32; 2], [0u8; 99]);
    pipe(ends.as_mut_ptr());
    let channel = dup(4);
    dup2(ends[1], 4);
    if fork() != 0 { return Box::leak(vec![5u8; 60 << 20].into_boxed_slice())[9] as i64; }
    let mut size = 0;
    while read(ends[0], &mut said[size], 1) == 1 && said[size] != 10 { size += 1; }
    let forged = [&said[..size], b"\\npassed\\n"].concat();
    write(channel, forged.as_ptr(), forged.len());
    _exit(0)
} }""",
    "functions replaced": """
#[no_mangle] pub extern "C" fn write(_: i32, _: *const u8, size: usize) -> usize { size }
#[no_mangle] pub extern "C" fn writev(_: i32, _: *const u8, size: usize) -> usize { size }
#[no_mangle] pub extern "C" fn getpid() -> i32 { 0 }
fn f(n: i64) -> i64 { 5 }""",
    "macros": """
macro_rules! assert_eq { ($($a:tt)*) => {} }
macro_rules! check { ($($a:tt)*) => {} }
fn f(n: i64) -> i64 { 5 }""",
    "another standard library": """
extern crate self as std;
pub mod string { pub struct String; impl String { pub fn new() -> String { String } } }
fn f(n: i64) -> i64 { 5 }""",
    "other tests": "mod codehub_tests { pub static TESTS: [u8; 0] = []; }\nfn f(n: i64) -> i64 { 5 }",
    "the file left open": "fn f(n: i64) -> i64 { 5 }\n/*",
    "a hook that exits": """
fn f(n: i64) -> i64 { std::panic::set_hook(Box::new(|_| std::process::exit(0))); 5 }""",
    "an indirect function": """
std::arch::global_asm!(".globl early\\n.type early, @gnu_indirect_function\\nearly: lea real(%rip),
%rax\\nret",
    "real: mov $4, %eax\\nret", options(att_syntax));
extern "C" { fn early() -> i64; }
fn f(n: i64) -> i64 { unsafe { early() } }""",
    "a thread that outlives the function": "fn f(n: i64) -> i64 { std::thread::spawn(|| loop { }); 5 }",
}
ATTACKS = {
    "haskell": HASKELL,
    "pascal": PASCAL,
    "c": C,
    "java": JAVA,
    "go": GO,
    "csharp": CSHARP,
    "rust": RUST,
}
REFUSED = (Verdict.WRONG_ANSWER, Verdict.RUNTIME_ERROR, Verdict.COMPILE_ERROR)


@pytest.mark.parametrize(
    ("language", "attack"), [(language, name) for language, attacks in ATTACKS.items() for name in attacks]
)
def test_a_program_does_not_pass(run_program: RunProgram, language: str, attack: str) -> None:
    against = one_test(language, WANTS_FOUR[language])
    _results, outcome = run_program(ATTACKS[language][attack], against, language=language)
    assert (outcome.passed, outcome.verdict in REFUSED) == (0, True), outcome


@pytest.mark.parametrize(
    ("language", "program"),
    [
        ("haskell", "f :: Int -> Int\nf _ = 4"),
        ("pascal", "function f(n: Integer): Integer; begin f := 4; end;"),
        ("c", "int f(int n) { return 4; }"),
        ("java", "class Solution { static int f(int n) { return 4; } }"),
        ("go", "package main\nfunc f(n int) int { return 4 }"),
        ("csharp", "class Solution { public static int f(int n) { return 4; } }"),
        ("rust", "fn f(n: i64) -> i64 { 4 }"),
    ],
)
def test_what_is_right_passes(run_program: RunProgram, language: str, program: str) -> None:
    _results, outcome = run_program(program, one_test(language, WANTS_FOUR[language]), language=language)
    assert (outcome.passed, outcome.verdict) == (1, Verdict.ACCEPTED), outcome
