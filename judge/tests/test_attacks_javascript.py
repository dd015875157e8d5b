"""Attacks in JavaScript, with what Node.js offers for them."""

import secrets
from pathlib import Path

import pytest

from codehub_judge import Verdict
from judge.tests.programs import RunProgram, package

LIMITS = {"time_ms": 1000, "wall_ms": 2000, "memory_mb": 128, "output_kb": 64}
A_PLUS_B = 'const [a, b] = require("fs").readFileSync(0, "utf8").split(" ").map(Number);\n'
STOPPED = {
    Verdict.TIME_LIMIT,
    Verdict.WALL_LIMIT,
    Verdict.MEMORY_LIMIT,
    Verdict.RUNTIME_ERROR,
    Verdict.OUTPUT_LIMIT,
}
ONE = package(
    tests=[{"index": 1, "name": "x", "visible": True, "stdin": "1 2\n", "expected": "3"}], limits=LIMITS
)

FORK_BOMB = """
const { spawn } = require("child_process");
for (;;) try { spawn(process.execPath, [__filename]); } catch {}
"""
THREAD_BOMB = """
const { Worker } = require("worker_threads");
const more = () => {
  new Worker("setInterval(() => 0, 9)", { eval: true }).on("error", () => 0);
  setImmediate(more);
};
more();
"""
SHARED_MEMORY_BOMB = "const x = []; for (;;) x.push(new Uint8Array(new SharedArrayBuffer(1e7)).fill(1));"
WASM_MEMORY_BOMB = """
const memory = new WebAssembly.Memory({ initial: 1, maximum: 65536 });
for (;;) { memory.grow(16); new Uint8Array(memory.buffer).fill(1); }
"""
STRING_BOMB = 'let s = "x"; for (;;) s = s.repeat(2) + s.length; '
DISK_FILL = """
const fs = require("fs");
for (let n = 0; ; n++) fs.writeFileSync(`/tmp/${n}`, Buffer.alloc(60000));
"""
INODE_FILL = """
const fs = require("fs");
for (let n = 0; ; n++) fs.closeSync(fs.openSync(`/dev/shm/${n}`, "w"));
"""
FLOOD = 'for (;;) require("fs").writeSync(1, "x".repeat(65536));'
DEAF = """
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "SIGXCPU", "SIGUSR1"]) process.on(signal, () => 0);
for (;;);
"""
REGEX = '/^(a+)+$/.test("a".repeat(64) + "b");'


@pytest.mark.parametrize(
    ("program", "verdicts"),
    [
        (FORK_BOMB, STOPPED),
        (THREAD_BOMB, STOPPED),
        (SHARED_MEMORY_BOMB, {Verdict.MEMORY_LIMIT, Verdict.RUNTIME_ERROR}),
        (WASM_MEMORY_BOMB, {Verdict.MEMORY_LIMIT, Verdict.RUNTIME_ERROR}),
        (STRING_BOMB, {Verdict.MEMORY_LIMIT, Verdict.RUNTIME_ERROR}),
        (DISK_FILL, {Verdict.RUNTIME_ERROR, Verdict.OUTPUT_LIMIT, Verdict.MEMORY_LIMIT}),
        (INODE_FILL, {Verdict.OUTPUT_LIMIT, Verdict.TIME_LIMIT}),
        (FLOOD, {Verdict.OUTPUT_LIMIT}),
        (DEAF, {Verdict.TIME_LIMIT}),
        (REGEX, {Verdict.TIME_LIMIT}),
    ],
)
def test_a_greedy_program(attack: RunProgram, program: str, verdicts: set[Verdict]) -> None:
    (result,), _outcome = attack(program, ONE, language="javascript")
    assert result.verdict in verdicts


def test_the_network_is_out_of_reach(attack: RunProgram) -> None:
    program = """
const net = require("net");
const told = (what) => (error) => console.log(what, error ? error.code : "reached");
net.connect(80, "127.0.0.1").on("error", told("connect")).on("connect", told("connect"));
net.createServer().on("error", told("listen")).listen(0, told("listen"));
require("dgram").createSocket("udp4").on("error", told("datagram")).bind(0, told("datagram"));
require("dns").lookup("example.org", (error) => told("name")(error));
"""
    (result,), _outcome = attack(program, kind="input", language="javascript")
    assert "reached" not in (result.stdout or "")
    assert "connect EPERM" in (result.stdout or "") + (result.stderr or "")


def test_the_inspector_does_not_open(attack: RunProgram) -> None:
    program = 'require("inspector").open(0, "127.0.0.1"); console.log(require("inspector").url());'
    (result,), _outcome = attack(program, kind="input", language="javascript")
    assert "ws://" not in (result.stdout or "")


def test_files_of_the_host_are_absent_or_read_only(attack: RunProgram, host: Path) -> None:
    program = f"""
const fs = require("fs");
for (const path of ["/root", "/home", "/etc/passwd", "/var/log", "/sys", {str(host)!r}, {__file__!r}])
  if (fs.existsSync(path)) console.log("there is", path);
for (const path of ["/usr/x", "/x", "/dev/x", "/w/x", "/etc/x", process.execPath, "/proc/sys/vm/swappiness"])
  try {{ fs.writeFileSync(path, "x"); console.log("wrote", path); }} catch {{}}
"""
    (result,), _outcome = attack(program, kind="input", language="javascript")
    assert (result.stdout, result.verdict) == ("", Verdict.ACCEPTED)


def test_nothing_of_the_judge_leaks(attack: RunProgram, monkeypatch: pytest.MonkeyPatch) -> None:
    secret = secrets.token_hex(16)
    monkeypatch.setenv("CODEHUB_JUDGE_DATABASE_URL", secret)
    program = """
const fs = require("fs");
console.log(process.env, process.argv, process.execArgv);
for (const pid of fs.readdirSync("/proc").filter((name) => /^[0-9]+$/.test(name)))
  for (const name of ["environ", "maps", "mem", "fd", "cwd", "root"])
    if (pid === "1") try { console.log("read", name, fs.readFileSync(`/proc/1/${name}`).length); } catch {}
console.log("descriptors", fs.readdirSync("/proc/self/fd").filter((fd) => {
  try { return /memfd|socket/.test(fs.readlinkSync("/proc/self/fd/" + fd)); } catch { return false; }
}).join(" "));
"""
    (result,), _outcome = attack(program, kind="input", language="javascript")
    assert secret not in (result.stdout or "")
    assert "read" not in (result.stdout or "")
    assert (result.stdout or "").endswith("descriptors 0 1 2\n")


def test_the_program_of_the_next_test_cannot_be_changed(attack: RunProgram) -> None:
    program = (
        A_PLUS_B
        + """
const fs = require("fs");
const evil = "console.log('broken')";
for (const path of [__filename, "/tmp/solution.js", "/dev/shm/solution.js"]) fs.writeFileSync(path, evil);
fs.mkdirSync("/tmp/node_modules/fs", { recursive: true });
fs.writeFileSync("/tmp/package.json", '{"type": "module", "imports": {}}');
fs.writeFileSync("/tmp/.noderc", evil);
fs.symlinkSync("/usr", "/tmp/usr");
console.log(a + b);
"""
    )
    results, outcome = attack(program, package(limits=LIMITS), language="javascript")
    assert [result.verdict for result in results] == [Verdict.ACCEPTED] * 3
    assert outcome.verdict is Verdict.ACCEPTED


def test_a_daemon_does_not_survive_its_test(attack: RunProgram) -> None:
    program = (
        A_PLUS_B
        + """
const numbers = require("fs").readdirSync("/proc").map(Number);
const others = numbers.filter((number) => number > 1 && number !== process.pid);
if (others.length) process.exit(9);
require("child_process").spawn("/bin/sleep", ["60"], { detached: true, stdio: "ignore" }).unref();
console.log(a + b);
"""
    )
    results, _outcome = attack(program, package(limits=LIMITS), language="javascript")
    assert [result.verdict for result in results] == [Verdict.ACCEPTED] * 3


@pytest.mark.parametrize("target", ["-1", "1", "0", "process.ppid"])
def test_signals_reach_nothing_but_the_program(attack: RunProgram, target: str) -> None:
    program = (
        A_PLUS_B
        + f"""
require("fs").writeSync(1, `${{a + b}}`);
for (const signal of ["SIGTERM", "SIGSTOP", "SIGKILL"]) try {{ process.kill({target}, signal); }} catch {{}}
"""
    )
    results, outcome = attack(program, package(limits=LIMITS), language="javascript")
    assert len(results) == 3
    assert outcome.verdict in (Verdict.ACCEPTED, Verdict.RUNTIME_ERROR, Verdict.WALL_LIMIT)


def test_a_forged_reply_never_reaches_the_host(attack: RunProgram) -> None:
    program = """
const fs = require("fs");
for (let fd = 3; fd < 99; fd++)
  try { if (!fs.fstatSync(fd).isFIFO()) fs.writeSync(fd, "done 0 1 1 1 - 0"); } catch {}
process.exit(1);
"""
    (result,), _outcome = attack(program, ONE, language="javascript")
    assert result.verdict is Verdict.RUNTIME_ERROR


@pytest.mark.parametrize(
    "program",
    [
        "(" * 100_000,
        "[" * 50_000 + "]" * 50_000,
        "let x = `" + "${`" * 20_000,
        "if (1) {\n" + "x" * 10_000_000 + " y",
        "\0\0\0",
        '#!/bin/sh\n"',
        "await 1; }",
    ],
    ids=["deep", "deep and right", "templates", "long line", "NUL", "a script of the shell", "half"],
)
def test_a_bomb_for_the_parser(attack: RunProgram, program: str) -> None:
    results, outcome = attack(program, ONE, language="javascript")
    assert outcome.verdict in (Verdict.COMPILE_ERROR, Verdict.WRONG_ANSWER, Verdict.RUNTIME_ERROR)
    assert outcome.verdict is not Verdict.COMPILE_ERROR or (results == [] and outcome.message)
    assert len(outcome.compile_output or "") < 30_000
