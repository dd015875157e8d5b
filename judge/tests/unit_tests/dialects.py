"""The same unit tests in every script language, for test_scripts.py."""

import re
from dataclasses import dataclass

from codehub_judge import Package
from judge.tests.programs import package

EARLY = "Your program ended before the test was finished: it must not call exit() or end the process."
LIMITS = {"time_ms": 4000, "wall_ms": 20_000, "memory_mb": 256, "output_kb": 16}
NAME = re.compile(r"^(?:async )?(?:(?:def|function|sub) )?(test_\w+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Dialect:
    """One language. test: a test whose body is {}, of the name test_{}; head: before all tests.

    right, wrong: programs with a function `total` of a list; the wrong one returns 3 for every list. totals:
    tests of it, the test_secret of them with the number 1000000 in it. plain: a program with a function `f`
    that adds 1. checks: assertions about it that fail, and what they say. holding: those that hold. failing:
    programs, and what is told of `check`, that f(2) is 4. spy: prints all files that it can find.
    """

    test: str
    right: str
    wrong: str
    totals: str
    plain: str
    checks: dict[str, str]
    holding: tuple[str, ...]
    check: str
    failing: dict[str, str]
    spy: str
    head: str = ""

    def file(self, *bodies: str) -> str:
        """Return a file of tests with these bodies."""
        tests = (self.test.format(number, body) for number, body in enumerate(bodies, 1))
        return self.head + "".join(tests)


def unit_tests(language: str, file: str, *hidden: str) -> Package:
    """Return a package of the tests in a file, visible unless named as hidden."""
    names = NAME.findall(file)
    tests = [{"index": i, "name": name, "visible": name not in hidden} for i, name in enumerate(names, 1)]
    files = {language: {"name": "tests", "source": file}}
    return package(type="unit_tests", tests=tests, unit_test_files=files, limits=LIMITS)


DIALECTS = {
    "ruby": Dialect(
        test="def test_{}\n  {}\nend\n",
        right="def total(numbers) = numbers.sum",
        wrong="def total(numbers)\n  p numbers\n  3\nend",
        totals="""# The tests of total.
NONE = [].freeze

def test_two() assert_equal(3, total([1, 2])) end

def test_none
  assert_equal 0, total(NONE), "an empty list adds up to nothing"
end

def test_secret
  assert_equal(1000000, total([1000000]))
end
""",
        plain="def f(n) = n + 1",
        checks={
            "assert_equal 4, f(2)": "f(2) returned 3, expected 4",
            "assert_equal(4, f(2), 'twice')": "twice\nf(2) returned 3, expected 4",
            "refute_equal 3, f(2)": "f(2) returned 3, expected anything but 3",
            "assert_equal [4], [f(2), ',']": "[f(2), ','] is [3, \",\"], expected [4]",
            "assert_equal({a: [1]}, {a: [f(2)]})": "{a: [f(2)]} is {:a=>[3]}, expected {:a=>[1]}",
            "x = f(2); assert_equal 4, x": "x is 3, expected 4",
            "assert f(2) > 3": "f(2) > 3 is false, expected true",
            "refute f(2), 'why'": "why\nf(2) returned 3, expected false",
            "assert_nil f(2)": "f(2) returned 3, expected nil",
            "assert_in_delta 3.1, f(2), 0.01": "f(2) returned 3, expected about 3.1",
            "assert_raises(KeyError, IOError) { f(2) }": "Nothing was raised, expected KeyError or IOError",
            "flunk 'no'": "no",
        },
        holding=(
            "assert_equal 2, f(1); assert_equal 2.0, f(1); assert_equal [nil, :a, 'b'], [nil, :a, 'b']",
            "assert_equal({1 => [2.5]}, {1 => [2.5]}); refute_equal 2, nil; assert_in_delta 2, f(1)",
            "assert_raises(ZeroDivisionError) { 1 / 0 }; assert_equal 1..2, 1..2; assert true; refute nil",
        ),
        check="assert_equal 4, f(2)",
        failing={
            "def g = 1": "f is not defined in solution.rb.",
            "def f(n)\n  nil.x\nend": "Line 2: NoMethodError: undefined method `x' for nil:NilClass",
            "def f(n) = exit(0)": EARLY,
            "def f(n) = throw(:x)": "Line 1: UncaughtThrowError: uncaught throw :x",
        },
        spy="""
def total(numbers)
  [*Dir["/tmp/*"], "/proc/self/fd/3"].each { |file| puts file, File.read(file) rescue p $! }
  3
end
""",
    ),
    "php": Dialect(
        head="<?php\n",
        test="function test_{}(): void\n{{\n    {}\n}}\n",
        right="<?php\nfunction total(array $numbers) { return array_sum($numbers); }",
        wrong="<?php\nfunction total(array $numbers) { print_r($numbers); return 3; }",
        totals="""// The tests of total.
const NONE = [];

function test_two(): void { assertSame(3, total([1, 2])); }

function test_none(): void
{
    assertSame(0, total(NONE), 'an empty list adds up to nothing');
}

function test_secret() {
    assertSame(1000000, total([1000000]));
}
""",
        plain="<?php function f(int $n) { return $n + 1; }",
        checks={
            "assertSame(4, f(2));": "f(2) returned 3, expected 4",
            "assertSame(3.0, f(2), 'twice');": "twice\nf(2) returned 3, expected 3.0",
            "assertNotSame(3, f(2));": "f(2) returned 3, expected anything but 3",
            "assertEquals([4], [f(2), ',']);": "[f(2), ','] is [3, ','], expected [4]",
            "assertEquals(['a' => 4], ['a' => f(2)]);": "['a' => f(2)] is ['a' => 3], expected ['a' => 4]",
            "$x = f(2); assertEquals(\n 4, $x);": "$x is 3, expected 4",
            "assertTrue(f(2) > 3);": "f(2) > 3 is false, expected true",
            "assertFalse(f(2), 'why');": "why\nf(2) returned 3, expected false",
            "assertNull(f(2));": "f(2) returned 3, expected null",
            "assertEqualsWithDelta(3.1, f(2), 0.01);": "f(2) returned 3, expected about 3.1",
            "assertThrows(TypeError::class, fn () => f(2));": "Nothing was thrown, expected TypeError",
            "fail('no');": "no",
        },
        holding=(
            "assertSame(2, f(1)); assertEquals(2.0, f(1)); assertSame([null, 'b'], [null, 'b']);",
            "assertEquals([1 => 2, 3 => [4]], [3 => [4.0], 1 => 2]); assertTrue(true);",
            "assertThrows(DivisionByZeroError::class, fn () => 1 % 0); assertEqualsWithDelta(2, f(1), 1);",
        ),
        check="assertSame(4, f(2));",
        failing={
            "<?php function g() { }": "f is not defined in solution.php.",
            "<?php function f($n) {\n  return $n->x();\n}": "Line 2: Error: Call to a member function"
            " x() on int",
            "<?php function f($n) { exit(0); }": EARLY,
            "<?php function f($n, $m) { }": "Line 1: ArgumentCountError: Too few arguments to"
            " function f(), 1 passed and exactly 2 expected",
        },
        spy="""<?php
function total($numbers) {
    foreach ([...glob('/tmp/*'), '/proc/self/fd/0', 'php://fd/3', 'php://stdin'] as $file) {
        echo $file, @file_get_contents($file);
    }
    return 3;
}
""",
    ),
    "typescript": Dialect(
        test="function test_{}() {{\n  {}\n}}\n",
        right="export function total(some: number[]): number { return some.reduce((a, b) => a + b, 0); }",
        wrong="function total(numbers: number[]) { console.log(numbers); return 3; }",
        totals="""// The tests of total.
const none: number[] = [];

function test_two(): void { assert.equal(total([1, 2]), 3); }

function test_none() {
  assert.equal(total(none), 0, "an empty list adds up to nothing");
}

async function test_secret(): Promise<void> {
  assert.equal(await total([1000000]), 1000000);
}
""",
        plain="interface A { b: any }\nconst f = (n: number): number => n + 1;",
        checks={
            "assert.equal(f(2), 4);": "f(2) returned 3, expected 4",
            "assert.equal(f(2) as number, 4, 'twice');": "twice\nf(2) returned 3, expected 4",
            "assert.deepEqual<number[]>([f(2)], [4]);": "[f(2)] is [ 3 ], expected [ 4 ]",
            "assert(f(2) > 3);": "f(2) > 3 is false, expected true",
        },
        holding=("assert.equal(f(1), 2); assert.throws(() => (null as any).x, TypeError);",),
        check="assert.equal(f(2), 4);",
        failing={
            "function g() { }": "f is not defined in solution.ts.",
            "interface A { b: any }\nfunction f(a: any) {\n  return a.x.y;\n}": "Line 3: TypeError: Cannot"
            " read properties of undefined (reading 'y')",
            "function f() { process.exit(); }": EARLY,
        },
        spy="""
const fs = require("fs");
function total(numbers: number[]) {
  for (const place of ["/tmp", "/w", "/proc/self/fd"]) for (const name of fs.readdirSync(place)) {
    const path = `${place}/${name}`  // to read a pipe of its own would wait for ever
    try { if (fs.statSync(path).isFile()) console.log(name, fs.readFileSync(path, "utf8")) } catch {}
  }
  return 3;
}
""",
    ),
    "perl": Dialect(
        test="sub test_{}\n{{\n    {}\n}}\n",
        right="use List::Util qw(sum0);\nsub total { return sum0(@{$_[0]}); }",
        wrong="sub total { print @{$_[0]}; return 3; }",
        totals="""# The tests of total.
my @none = ();

sub test_two { is(total([1, 2]), 3); }

sub test_none {
    is total(\\@none), 0, 'an empty list adds up to nothing';
}

sub test_secret {
    is(total([1000000]), 1000000);
}
""",
        plain="sub f { return $_[0] + 1; }",
        checks={
            "is f(2), 4;": "f(2) returned 3, expected 4",
            "is(f(2), 4, 'twice');": "twice\nf(2) returned 3, expected 4",
            "isnt(f(2), 3);": "f(2) returned 3, expected anything but 3",
            "is_deeply([f(2), ','], [4]);": "[f(2), ','] is [3, ','], expected [4]",
            "is_deeply({a => f(2)}, {a => 4}, 'map');": "map\n{a => f(2)} is {'a' => 3}, expected {'a' => 4}",
            "my $x = f(2); is $x, 'b';": "$x is 3, expected 'b'",
            "ok(f(2) > 3);": "f(2) > 3 is '', expected a true value",
            "is_near f(2), 3.1, 0.01;": "f(2) returned 3, expected about 3.1",
            "like(f(2), qr/4/);": "f(2) returned 3, expected a text like (?^:4)",
            "dies_ok(sub { f(2) }, 'why');": "why\nIt did not die, as expected",
            "fail 'no';": "no",
        },
        holding=(
            "is f(1), 2; is 'a', 'a'; is undef, undef; isnt f(1), undef; ok f(1); is_near f(1), 2, 0;",
            "is_deeply [1, {a => [2]}], [1, {a => ['2']}]; dies_ok sub { die 5 }; like 'abc', qr/b/;",
        ),
        check="is(f(2), 4);",
        failing={
            "sub g { }": "f is not defined in solution.pl.",
            "sub f {\n  die 'no';\n}": "Line 2: no",
            "sub f { die {}; }": "died with {}",
            "sub f { exit; }": EARLY,
        },
        spy="""
sub total {
    for my $file (glob('/tmp/*'), '/proc/self/fd/3', '/proc/self/fd/5') {
        open my $in, '<', $file or next;
        print $file, <$in>;
    }
    return 3;
}
""",
    ),
    "lua": Dialect(
        test="function test_{}()\n  {}\nend\n",
        right="function total(v) local s = 0; for _, n in ipairs(v) do s = s + n end; return s end",
        wrong="function total(v) print(#v); io.stderr:write('x'); return 3 end",
        totals="""-- The tests of total.
local none = {}

function test_two() assert_equal(total({1, 2}), 3) end

function test_none()
  assert_equal(total(none), 0, "an empty list adds up to nothing")
end

function test_secret()
  assert_equal(total({1000000}), 1000000)
end
""",
        plain="function f(n) return n + 1 end",
        checks={
            "assert_equal(f(2), 4)": "f(2) returned 3, expected 4",
            "assert_equal(f(2), 4, 'twice')": "twice\nf(2) returned 3, expected 4",
            "assert_not_equal(f(2), 3)": "f(2) returned 3, expected anything but 3",
            "assert_equal({f(2), ','}, {4})": "{f(2), ','} is {3, \",\"}, expected {4}",
            "assert_equal({a = {f(2)}}, {a = {}})": "{a = {f(2)}} is {a = {3}}, expected {a = {}}",
            "local x = f(2); assert_equal(x, 'b')": 'x is 3, expected "b"',
            "assert_true(f(2) > 3)": "f(2) > 3 is false, expected true",
            "assert_false(f(2), 'why')": "why\nf(2) returned 3, expected false",
            "assert_nil(f(2))": "f(2) returned 3, expected nil",
            "assert_near(f(2), 3.1, 0.01)": "f(2) returned 3, expected about 3.1",
            "assert_error(function() f(2) end)": "There was no error, as expected",
            "fail('no')": "no",
        },
        holding=(
            "assert_equal(f(1), 2.0); assert_equal({1, a = {'b'}}, {1, a = {'b'}}); assert_true(true)",
            "assert_near(f(1), 2, 0); assert_error(function() error('x') end); assert_nil(nil)",
        ),
        check="assert_equal(f(2), 4)",
        failing={
            "function g() end": "f is not defined in solution.lua.",
            "function f(n)\n  return n.x.y\nend": "Line 2: attempt to index a number value (local 'n')",
            "function f() error({4}) end": "The program threw {4}.",
            "function f() os.exit(0) end": EARLY,
        },
        spy="""
function total(v)
  for _, name in ipairs({"solution.lua", "test.lua", "/proc/self/fd/0", "/proc/self/fd/3", "/dev/stdin"}) do
    local file = io.open(name)
    print(name, file and file:read("a"))
  end
  return 3
end
""",
    ),
    "bash": Dialect(
        test="test_{}() {{\n    {}\n}}\n",
        right="total() {\n    local n sum=0\n    for n; do ((sum += n)); done\n    echo $sum\n}",
        wrong="echo hello\ntotal() { echo $# >&2; echo 3; }",
        totals="""# The tests of total.
none=()

test_two() { assert_output 3 total 1 2; }

test_none()
{
    assert_equal 0 "$(total "${none[@]}")" "an empty list adds up to nothing"
}

test_secret() {
    assert_output 1000000 total 1000000
}
""",
        plain="f() { (($1 >= 0)) || return 2; echo $(($1 + 1)); }",
        checks={
            "assert_equal 4 $(f 2)": 'got "3", expected "4"',
            "assert_equal 4 $(f 2) twice": 'twice\ngot "3", expected "4"',
            "assert_equal '*' $(f 2)": 'got "3", expected "*"',
            "assert_output 4 f 2": 'f 2 printed "3", expected "4"',
            "assert_output '' f 2 | cat": 'f 2 printed "3", expected ""',
            "(assert_equal 4 3); assert_equal 1 2": 'got "3", expected "4"',
            "assert_true f -1": "f -1 failed, but should have succeeded",
            "assert_fails f 2": "f 2 succeeded, but should have failed",
        },
        holding=(
            "assert_equal 2 $(f 1); assert_output 2 f 1; assert_true f 1; assert_fails f -1; f 1",
            "f -1; assert_equal 2 $?; assert_equal $'a\\nb' $'a\\nb'; assert_equal '' ''",
        ),
        check='assert_equal 4 "$(f 2)"',
        failing={
            "g() { echo 4; }": "f is not defined in solution.sh.",
            "f() { echo 4; }\nexit 0": "solution.sh ended before its functions could be called: "
            "it must not call exit outside of them.",
        },
        spy="""
total() { cat /proc/{self,$PPID}/fd/{3,4} /proc/{[0-9]*,self,$PPID}/{environ,cmdline} ./* | tr '\\0' ' '; }
{ total; set; } | tail -c 15000
""",
    ),
}
