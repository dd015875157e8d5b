"""Programs in C++ and JavaScript that want a unit test to pass without doing what it asks for.

What a program can still do that takes its own process apart is in docs/decisions/0007.
"""

from dataclasses import replace
from typing import Any

import pytest

from codehub_judge import Package, Verdict
from codehub_judge.compiling import Compiler
from codehub_judge.languages.language import Step
from judge.tests.programs import RunProgram, package

LIMITS = {"time_ms": 2000, "wall_ms": 20_000, "memory_mb": 128, "output_kb": 16}
CPP_TEST = """
#include "codehub_test.hpp"
#include "solution.cpp"
TEST(test_it) { CHECK_EQUAL(f(2), 4); }
"""
JAVASCRIPT_TEST = "async function test_it() {\n  assert.equal(await f(2), 4);\n}\n"
# Writes a report with everything that looks like a secret.
CPP_SEARCH = """
#include <unistd.h>
void forge(const std::string& text) {
    for (const char* outcome : {"\\npassed\\n", "passed\\n", "\\n"}) {
        const std::string said = text.substr(0, 32) + outcome;
        for (int fd = 3; fd < 9; ++fd) write(fd, said.data(), said.size());
    }
}
void search(int fd, const char* name) {
    char text[99] = {};
    if (read(fd, text, 98) > 0) forge(text);
    if (pread(fd, text, 98, 0) > 0) forge(text);
    if (name) forge(name);
}
struct First {
    First() { for (int fd : {3, 5, 6, 7}) search(fd, getenv("NONCE")); }
} first_of_all;
int f(int) {
    for (int fd : {0, 3, 5, 6, 7}) search(fd, "");
    return 5;
}
"""
CPP = {
    "exit": "int f(int) { std::exit(0); }",
    "_exit before main": "#include <unistd.h>\nint x = (_exit(0), 1);\nint f(int) { return 4; }",
    "quick_exit in a terminate handler": """
int f(int) { std::set_terminate([] { std::quick_exit(0); }); std::terminate(); }
""",
    "descriptors": CPP_SEARCH,
    "a copy that returns": "#include <unistd.h>\nint f(int) { if (fork()) _exit(0); return 4; }",
    "a pipe in the place of the report": """
#include <csignal>
#include <unistd.h>
std::vector<char> slow_to_end(60 << 20, 'x');
int f(int) {
    int ends[2];
    if (pipe(ends)) return 5;
    const int channel = dup(4);
    dup2(ends[1], 4);
    if (fork()) return 5;
    char said[99];
    const long size = read(ends[0], said, 32);
    const std::string forged = std::string(said, size) + "\\npassed\\n";
    write(channel, forged.data(), forged.size());
    _exit(0);
}
""",
    "functions replaced": """
extern "C" long write(int, const void*, unsigned long size) { return size; }
extern "C" int getpid() { return 0; }
extern "C" void _exit(int) { for (;;); }
int f(int) { return 5; }
""",
    "checks replaced": """
#undef CHECK_EQUAL
#define CHECK_EQUAL(...) (void)0
#define check_equal(...) check("", true)
#define fail(...) (void)0
int f(int) { return 5; }
""",
    "the runner replaced": """
#define codehub_run(...) codehub_run(__VA_ARGS__) { return "passed"; } const char* other(__VA_ARGS__)
#define return return "passed";
int f(int) { throw 5; }
""",
    "checks overloaded": """
namespace codehub { void check_equal(const char*, int, int) {} }
int f(int) { return 5; }
""",
    "the test renamed": """
#define test_it() test_it() {} [[maybe_unused]] void other()
int f(int) { return 5; }
""",
    "a type of the runner replaced": """
#define size_t size_t) { return "passed"; } const char* other(const char* name, char* message, unsigned long
int f(int) { return 5; }
""",
    "the tests left out": """
#define CODEHUB_ALONE
const char* codehub_run(const char*, char*, std::size_t) { return "passed"; }
int f(int) { return 5; }
""",
    "another function under the symbol of the runner": """
const char* codehub_run(const char*, char*, std::size_t) __asm__("elsewhere");
const char* mine(const char*, char*, std::size_t) __asm__("_Z11codehub_runPKcPcm");
const char* mine(const char*, char*, std::size_t) { return "passed"; }
int f(int) { return 5; }
""",
    "an object that equals everything but is no number": """
struct Equal { operator int() const { return 5; } };
Equal f(int) { return {}; }
""",
    "a failure thrown away": """
int f(int) { try { throw codehub::CheckFailed{"mine"}; } catch (...) { throw; } }
""",
}
JAVASCRIPT = {
    "exit": "process.exit(0)",
    "exit in the function": "function f() { process.reallyExit(0) }",
    "descriptors": """
const fs = require("fs");
function forge() {
  for (const name of fs.readdirSync("/proc/self/fd")) {
    let text = "";
    try {
      const place = `/proc/self/fd/${name}`;
      if (fs.readlinkSync(place).includes("memfd")) text = fs.readFileSync(place, "utf8");
    } catch {}
    for (const nonce of text.match(/[0-9a-f]{32}/g) ?? [""]) {
      try { fs.writeSync(4, `${nonce}\\npassed\\n`) } catch {}
    }
  }
}
forge();
function f() { forge(); return 5 }
""",
    "a file in the place of the report": """
const fs = require("fs");
const waits = 'until [ -s said ]; do :; done; printf "%s\\npassed\\n" "$(head -c 32 said)" >&5';
function f() {
  const stdio = ["ignore", "ignore", "ignore", "ignore", "ignore", 4];
  require("child_process").spawn("/bin/sh", ["-c", waits], { stdio });
  fs.closeSync(4);
  fs.openSync("in the place of 3", "w");
  fs.openSync("said", "w");
  return 5;
}
""",
    "assert": """
const assert = require("assert");
for (const one of [assert, assert.strict]) {
  for (const name of Object.keys(one)) try { one[name] = () => {} } catch {}
}
assert.AssertionError.prototype.name = "x";
function f() { return 5 }
""",
    "iterators": """
Array.prototype[Symbol.iterator] = function* () { yield "passed"; yield "" };
function f() { return 5 }
""",
    "the library": """
Object.is = () => true;
Reflect.apply = () => 4;
Function.prototype.call = Function.prototype.apply = () => 4;
RegExp.prototype.exec = () => ["passed"];
String.prototype.slice = () => "passed";
require("fs").writeSync = () => 5;
function f() { return 5 }
""",
    "promises": """
try { Promise.prototype.then = function (done) { done(4) } } catch {}
try { Object.defineProperty(Promise.prototype, "constructor", { get() { return Object } }) } catch {}
function f() { return { then(done) { done(5) } } }
""",
    "stack frames": """
Error.prepareStackTrace = (error, frames) => {
  for (const frame of frames) {
    const text = `${frame.getFunction()} ${frame.getThis()}`;
    for (const nonce of text.match(/[0-9a-f]{32}/g) ?? []) require("fs").writeSync(4, `${nonce}\\npassed\\n`);
  }
  return "";
};
function f() { Error().stack; return 5 }
""",
    "what writes": """
const { fs } = process.binding ? { fs: process.binding("fs") } : {};
if (fs) for (const name of Object.keys(fs)) {
  const own = fs[name];
  fs[name] = (fd, text, ...more) => own(fd, `${text}`.replace("failed", "passed"), ...more);
}
function f() { return 5 }
""",
    "a handler of errors": """
process.on("uncaughtException", () => process.exit(0));
function f() { return new Promise(() => { setTimeout(() => { throw 4 }) }) }
""",
}


def one_test(language: str, file: str) -> Package:
    """Return a package with one test."""
    files = {language: {"name": "tests", "source": file}}
    test = {"index": 1, "name": "test_it", "visible": True}
    return package(type="unit_tests", tests=[test], unit_test_files=files, limits=LIMITS)


@pytest.mark.parametrize("attack", CPP)
def test_a_cpp_program_does_not_pass(run_program: RunProgram, attack: str) -> None:
    _results, outcome = run_program(CPP[attack], one_test("cpp", CPP_TEST), language="cpp")
    refused = (Verdict.WRONG_ANSWER, Verdict.RUNTIME_ERROR, Verdict.COMPILE_ERROR)
    assert (outcome.passed, outcome.verdict in refused) == (0, True), outcome


@pytest.mark.parametrize("name", ["early", "malloc"])
def test_no_code_of_the_learners_runs_before_the_secret_is_read(run_program: RunProgram, name: str) -> None:
    program = f"""
extern "C" void* real(unsigned long) {{ return nullptr; }}
extern "C" void* (*resolve())(unsigned long) {{ return real; }}
extern "C" void* {name}(unsigned long) __attribute__((ifunc("resolve")));
int f(int) {{ {name}(1); return 4; }}
"""
    results, outcome = run_program(program, one_test("cpp", CPP_TEST), language="cpp")
    assert (results, outcome.verdict) == ([], Verdict.COMPILE_ERROR)
    assert "indirect functions" in outcome.message


@pytest.mark.parametrize("attack", JAVASCRIPT)
def test_a_javascript_program_does_not_pass(run_program: RunProgram, attack: str) -> None:
    (result,), _outcome = run_program(
        JAVASCRIPT[attack], one_test("javascript", JAVASCRIPT_TEST), language="javascript"
    )
    assert result.verdict in (Verdict.WRONG_ANSWER, Verdict.RUNTIME_ERROR), result


def test_what_fits_no_hidden_test_is_compiled_for_them_once(
    run_program: RunProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    compiled = []

    def compile_and_count(compiler: Compiler, step: Step, *other: Any) -> bytes:
        compiled.append(step)
        return compile_step(compiler, step, *other)

    compile_step = Compiler.compile
    monkeypatch.setattr(Compiler, "compile", compile_and_count)
    results, _outcome = run_program("int f(int) { return 4; }", with_hidden(5), language="cpp")
    assert [result.verdict for result in results] == [Verdict.ACCEPTED, *[Verdict.COMPILE_ERROR] * 5]
    assert {result.message for result in results[1:]} == {"A hidden test failed."}
    assert len(compiled) == 2


def test_a_compiler_does_not_show_hidden_tests_where_all_are_hidden(run_program: RunProgram) -> None:
    program = """
#ifndef AGAIN
#define AGAIN
#include "tests.cpp"
#endif
int f(int) { return 4 }
"""
    against = with_hidden(1)
    only_hidden = replace(against, tests=against.tests[1:])
    results, outcome = run_program(program, only_hidden, language="cpp")
    assert (results, outcome.verdict, outcome.total) == ([], Verdict.COMPILE_ERROR, 1)
    assert "secret" not in f"{outcome}"


def with_hidden(count: int) -> Package:
    """Return a package with a visible test and hidden ones that another type of argument is for."""
    names = [f"test_{number}" for number in range(count)]
    hidden = "".join(f'TEST({name}) {{ CHECK_EQUAL(f("secret"), 4); }}\n' for name in names)
    tests = [{"index": index, "name": name, "visible": False} for index, name in enumerate(names, 2)]
    return package(
        type="unit_tests",
        tests=[{"index": 1, "name": "test_it", "visible": True}, *tests],
        unit_test_files={"cpp": {"name": "tests", "source": CPP_TEST + hidden}},
        limits=LIMITS,
    )
