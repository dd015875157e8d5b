"""Programs in script languages that want a unit test to pass without doing what it asks for.

What is forgeable all the same is in judge/README.md.
"""

import pytest

from codehub_judge import Verdict
from judge.tests.programs import RunProgram
from judge.tests.unit_tests.dialects import DIALECTS, unit_tests

RUBY = {
    "exit": "exit!(0)",
    "an exit in the function": "def f(n) = exit(0)",
    "an exit at the end": "at_exit { exit!(0) }\ndef f(n) = Thread.main.kill",
    "a report": """
require "json"
def f(n)
  [3, 4, 5].each { |fd| IO.for_fd(fd, "r+").syswrite("#{'0' * 32}\\npassed\\n") rescue 0 }
  puts "passed"
  5
end
""",
    "what is open": """
def forge
  Dir["/proc/self/fd/*"].each do |path|
    text = File.readlink(path).include?("memfd") ? File.binread(path) : ""
    text.scan(/[0-9a-f]{32}/) { |secret| IO.for_fd(4).syswrite("#{secret}\\npassed\\n") }
  rescue SystemCallError
  end
end
forge
def f(n) = forge
""",
    "all objects": """
def f(n)
  ObjectSpace.each_object(String) { |one| IO.for_fd(4).syswrite("#{one}\\npassed\\n") if one =~ /^\\h{32}$/ }
  5
end
""",
    "the half of the secret": """
def f(n)
  half = Codehub.instance_variable_get(:@half)
  IO.for_fd(4).syswrite("#{half}\\npassed\\n")
  5
end
""",
    "another channel": """
READ, WRITE = IO.pipe
REAL = IO.for_fd(4).dup
IO.for_fd(4, autoclose: false).reopen(WRITE)
fork do
  WRITE.close
  REAL.syswrite(READ.readpartial(999).sub("failed", "passed"))
end
def f(n) = 5
""",
    "assertions replaced": """
def assert_equal(*) = true
module Codehub
  def self.same?(*) = true rescue 0
  module Assertions
    def assert_equal(*) = true rescue 0
  end rescue 0
end rescue 0
def f(n) = 5
""",
    "constants replaced": """
Object.send(:remove_const, :Codehub)
module Codehub
  def self.same?(*) = true
end
class Integer
  def ==(other) = true
end
Object.send(:remove_const, :Integer)
Integer = Class.new
def f(n) = 5
""",
    "a caller's variables": """
TracePoint.new(:return) { |point| p point.binding.local_variables }.enable rescue 0
set_trace_func(proc { |*all| p all }) rescue 0
def f(n) = 5
""",
    "the test replaced": """
class Module
  def method_added(name) = (define_method(name) { } if name.start_with?("test") && !$done && ($done = 1))
end
class BasicObject
  def singleton_method_added(name) = 4
end
def f(n) = 5
""",
    "core classes": """
class Integer
  def ==(other) = true
  def <(other) = true
end
class Array
  def ==(other) = true
  def each = self
end
class Module
  def ===(other) = true
end
class Object
  def is_a?(type) = true
  def frozen? = false
  def freeze = self
end
class Proc
  def call(*) = 4
end
def f(n) = 5
""",
    "an object that equals everything": """
class Equal
  def ==(other) = true
  def coerce(other) = [4, 4]
  def method_missing(name, *) = true
  def respond_to_missing?(*) = true
end
def f(n) = Equal.new
""",
    "a number that shows itself": """
class Integer
  def inspect = throw(:out)
end
def f(n) = 5
""",
    "another try at every failure": """
require "continuation"
$next = 0
class Integer
  def inspect = $again.call($next += 1)
end
def f(n) = callcc { |again| $again = again; 5 }
""",
    "what writes": """
class IO
  def syswrite(text) = super(text.sub("failed", "passed"))
  def flush = self
end
def Process.exit!(*) = 0
def f(n) = 5
""",
}
PHP = {
    "exit": "exit(0);",
    "an exit in the function": "function f($n) { exit(0); }",
    "an exit at the end": "register_shutdown_function(fn () => exit(0)); function f($n) { return 5; }",
    "a report": """
function f($n) {
    foreach ([0, 3, 4, 5] as $fd) @fwrite(fopen("php://fd/$fd", 'r+'), str_repeat('0', 32) . "\\npassed\\n");
    echo "passed";
    return 5;
}
""",
    "what is open": """
function forge() {
    foreach ([...glob('/proc/self/fd/*'), 'php://fd/0', 'php://fd/3', 'php://stdin'] as $path) {
        if (str_contains((string) @readlink($path), 'socket')) continue;
        preg_match_all('/[0-9a-f]{32}/', (string) @file_get_contents($path), $found);
        foreach ($found[0] as $secret) fwrite(fopen('php://fd/4', 'w'), "$secret\\npassed\\n");
    }
    return 5;
}
forge();
function f($n) { return forge(); }
""",
    "traces and reflection": """
function f($n) {
    $text = print_r(debug_backtrace(DEBUG_BACKTRACE_PROVIDE_OBJECT), true) . print_r($GLOBALS, true)
        . print_r((new ReflectionClass('CodehubTest'))->getStaticProperties(), true);
    preg_match_all('/[0-9a-f]{16,32}/', $text, $found);
    foreach ($found[0] as $secret) fwrite(fopen('php://fd/4', 'w'), "$secret\\npassed\\n");
    return 5;
}
""",
    "streams": """
class Change extends php_user_filter {
    public function filter($in, $out, &$consumed, bool $closing): int {
        while ($bucket = stream_bucket_make_writeable($in)) {
            $bucket->data = str_replace('failed', 'passed', $bucket->data);
            $consumed += $bucket->datalen;
            stream_bucket_append($out, $bucket);
        }
        return PSFS_PASS_ON;
    }
}
stream_filter_register('change', 'Change');
function f($n) {
    foreach (get_resources('stream') as $stream) @stream_filter_append($stream, 'change');
    return 5;
}
""",
    "streams closed": "function f($n) { foreach (get_resources('stream') as $one) @fclose($one); return 5; }",
    "assertions replaced": "function assertSame() { } function f($n) { return 5; }",
    "the test replaced": "function test_1() { } function f($n) { return 5; }",
    "classes replaced": "class CodehubTest { static function fail() { } } function f($n) { return 5; }",
    "an object that equals everything": """
class Equal { function __toString() { return '4'; } function __get($name) { return 4; } }
function f($n) { return new Equal; }
""",
    "errors": """
set_error_handler(fn () => exit(0));
set_exception_handler(fn ($e) => print_r($e->getTrace()));
function f($n) { throw new Error(); }
""",
}
PERL = {
    "exit": "exit 0;",
    "an exit in the function": "sub f { exit 0 }",
    "an exit at the end": "END { $? = 0 } sub f { die }",
    "a report": """
sub f {
    for my $fd (3 .. 5) { open my $out, '>&=', $fd or next; syswrite $out, ('0' x 32) . "\\npassed\\n" }
    print "passed";
    return 5;
}
""",
    "what is open": """
sub forge {
    for my $path (glob '/proc/self/fd/*') {
        next if (readlink($path) // '') !~ /memfd/;
        open my $in, '<', $path or next;
        my $text = join '', <$in>;
        open my $out, '>&=', 4;
        syswrite $out, "$1\\npassed\\n" while $text =~ /([0-9a-f]{32})/g;
    }
    return 5;
}
forge();
sub f { forge() }
""",
    "assertions replaced": """
no warnings;
sub is { 1 }
sub f { *main::is = *Codehub::is = *Codehub::failed = *Codehub::stop = sub { 1 }; return 5 }
""",
    "the harness replaced": """
no warnings;
*Codehub::define_test = *Codehub::outcome = *Codehub::tested = *Codehub::same = sub { sub { 1 } };
sub f { return 5 }
""",
    "the test replaced": """
sub test_1 { }
BEGIN { $SIG{__WARN__} = sub { *main::test_1 = sub { } }; $^W = 1 }
sub f { *main::test_1 = sub { }; return 5 }
""",
    "functions of Perl's replaced": """
BEGIN { *CORE::GLOBAL::exit = *CORE::GLOBAL::syswrite = *CORE::GLOBAL::ref = *CORE::GLOBAL::die = sub { 1 } }
no warnings;
*Scalar::Util::blessed = *Scalar::Util::reftype = *UNIVERSAL::isa = *UNIVERSAL::can = sub { 1 };
sub f { return 5 }
""",
    "an object that equals everything": """
package Equal;
use overload '==' => sub { 1 }, 'eq' => sub { 1 }, '""' => sub { '4' }, 'bool' => sub { 1 };
package main;
sub f { return bless {}, 'Equal' }
""",
    "a way out of the test": "no warnings; sub f { last }",
    "a jump out of the test": "sub f { goto DONE } DONE: 1;",
    "a caller's arguments": """
package DB;
sub search {
    for my $level (0 .. 20) {
        my @frame = caller $level;
        for my $text (@DB::args, map { ref && eval { @$_ } } @DB::args) {
            open my $out, '>&=', 4;
            syswrite $out, "$1\\npassed\\n" while $text =~ /([0-9a-f]{32})/g;
        }
    }
    for my $name ('$secret[0]', '@secret', '$half', '$question->{nonce}') {
        open my $out, '>&=', 4;
        syswrite $out, eval($name) . "\\npassed\\n";
    }
    return 5;
}
sub main::f { return search() }
""",
}
LUA = {
    "exit": "os.exit(0)",
    "an exit in the function": "function f() os.exit(true, true) end",
    "a report": """
function f()
  for _, path in ipairs({"/proc/self/fd/2", "/proc/self/fd/3", "/proc/self/fd/4", "/dev/stderr"}) do
    local file = io.open(path, "w")
    if file then file:write(("0"):rep(32), "\\npassed\\n"); file:close() end
  end
  io.stderr:write("passed\\n")
  print("passed")
  return 5
end
""",
    "what is open": """
local function forge()
  for _, fd in ipairs({0, 3, 4, 6, 7}) do
    local file = io.open("/proc/self/fd/" .. fd)
    local text = file and file:read("a") or ""
    for secret in text:gmatch("%x+") do io.stderr:write(secret, "\\npassed\\n") end
  end
  return 5
end
f = forge
forge()
""",
    "a caller's variables": """
function f()
  for level = 1, 20 do
    local place = 1
    while debug.getlocal do
      local name, value = debug.getlocal(level, place)
      if not name then break end
      io.stderr:write(tostring(value), "\\npassed\\n")
      place = place + 1
    end
  end
  for _, name in ipairs({"getinfo", "getupvalue", "setupvalue", "sethook", "getregistry", "setlocal"}) do
    if (debug or require("debug"))[name] then os.exit(0) end
  end
  return 5
end
""",
    "assertions replaced": """
function assert_equal() end
setmetatable(_G, {__newindex = function(t, k, v) rawset(t, k, function() end) end})
function f() assert_equal = function() end; test_1 = assert_equal; return 5 end
""",
    "functions of Lua's replaced": """
rawequal = function() return true end
type, getmetatable, rawget, next = rawequal, rawequal, rawequal, rawequal
string.sub = function() return "passed" end
string.format = string.sub
os.exit = function() end
io.stderr.write = nil
function f() return 5 end
""",
    "an object that equals everything": """
local equal = {__eq = function() return true end, __index = function() return 4 end, __tostring = os.exit,
  __call = function() return 4 end, __name = "4"}
debug.setmetatable = debug.setmetatable and debug.setmetatable(4, equal)
function f() return setmetatable({}, equal) end
""",
    "a coroutine left": "function f() coroutine.yield(4) end",
    "a finalizer": """
setmetatable({}, {__gc = function() os.exit(0) end})
function f() collectgarbage(); return 5 end
""",
}
TYPESCRIPT = {
    "exit": "process.exit(0);",
    "the file of tests": """
const fs = require("fs");
fs.writeFileSync("test_solution.js", "function test_1() {}");
function f(n: number) { return 5; }
""",
    "the harness": """
require("/tmp/learner.js").load = () => {};
require("assert").AssertionError = Object;
Reflect.apply = () => 4;
function f(n: number) { return 5; }
""",
    "the end of the file": "function f(n: number) { return 5; }\n//",
}
BASH = {
    "exit": "exit 0",
    "an exit in the function": "f() { exit 0; }",
    "the end of the caller": "f() { kill -9 $PPID; kill -TERM $$; }",
    "a report": """
f() {
    for fd in 1 2 3 4 5 6 7 8 9 10 11; do
        printf '%032d\\npassed\\n' 0 >&$fd
        printf '%032d\\npassed\\n' 0 >/proc/$PPID/fd/$fd
    done 2>/dev/null
    echo 5
}
""",
    "what is open": """
forge() {
    for file in /proc/self/fd/3 /proc/$PPID/fd/3 /proc/$PPID/environ /proc/$PPID/cmdline; do
        for secret in $(timeout 1 grep -aoE '[0-9a-f]{16,}' $file); do
            for fd in 3 4 5 10; do printf '%s\\npassed\\n' $secret >&$fd; done
        done
    done 2>/dev/null
    echo 5
}
forge
f() { forge; }
""",
    "variables": """
forge() {
    for fd in 3 4 5 10; do printf '%s\\npassed\\n' "$codehub_secret" >&$fd; done 2>/dev/null
    [[ -n $codehub_secret$codehub_source ]] && echo 4
    echo 5
}
forge
f() { forge; }
""",
    "assertions replaced": """
assert_equal() { true; }
codehub_stop() { true; }
readonly -f assert_equal codehub_stop
export -f assert_equal codehub_stop
f() { assert_equal() { true; }; test_1() { true; }; echo 5; }
""",
    "commands replaced": """
for name in '[[' eval builtin printf read return exit local test_1 command_not_found_handle; do
    eval "function $name { true; }" 2>/dev/null
done
f() { echo 5; }
""",
    "no more processes": """
f() { prlimit --pid $PPID --nproc=0 --nofile=5 --fsize=0; echo 5; }
""",
    "a name that is code": """
function f';true' { echo 5; }
function 'g(){ :; };assert_equal' { :; }
f() { echo 5; }
""",
    "traps": "trap 'echo 4' EXIT DEBUG ERR\ntrap '' TERM\nshopt -s extdebug\nf() { echo 5; }",
    "files of the harness": """
f() {
    for file in test.sh /tmp/test.sh; do echo 'exit 0' >$file; done 2>/dev/null
    echo 5
}
f
""",
}
ATTACKS = {"ruby": RUBY, "php": PHP, "perl": PERL, "lua": LUA, "bash": BASH, "typescript": TYPESCRIPT}
REFUSED = (Verdict.WRONG_ANSWER, Verdict.RUNTIME_ERROR, Verdict.COMPILE_ERROR, Verdict.OUTPUT_LIMIT)
START = {"php": "<?php\n"}


@pytest.mark.parametrize(
    ("language", "attack"), [(language, name) for language, attacks in ATTACKS.items() for name in attacks]
)
def test_a_program_does_not_pass(run_program: RunProgram, language: str, attack: str) -> None:
    dialect = DIALECTS[language]
    program = START.get(language, "") + ATTACKS[language][attack]
    against = unit_tests(language, dialect.file(dialect.check))
    _results, outcome = run_program(program, against, language=language)
    assert (outcome.passed, outcome.verdict in REFUSED) == (0, True), outcome
