"""The same functions in every script language, for test_scripts.py."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Functions:
    """Programs of one language, all with a function `f`.

    four: returns [4] for 2. five: prints its argument, then returns [5]. shown: how f(2) and [5] are told.
    everything: takes and returns all types, see test_scripts.py. nothing: what it is when nothing returns.
    fails: fails in its third line. failure: what is told then. lacking: has no such function.
    other: has two parameters, which is told. deep: never ends. early: ends the process. odd: programs that
    return no data, and how that is told. fitting: other values that will do for [4].
    """

    four: str
    five: str
    shown: str
    everything: str
    nothing: tuple[str, str]
    fails: str
    failure: str
    lacking: tuple[str, str]
    other: tuple[str, str]
    deep: str
    early: str
    odd: dict[str, str]
    fitting: tuple[str, ...] = field(default=())


NEEDED = "sub f { my ($n) = @_; ... }"  # in Perl
SCRIPTS = {
    "ruby": Functions(
        four="def f(n) = [n * 2]",
        five="def f(n)\n  puts n\n  [5]\nend",
        shown="f(2) returned [5], expected [4]",
        everything="""
def f(a, b, c, d, e, g)
  raise "wrong arguments" unless c == true && e == [[1, -2], []]
  { "é" => [a.to_s, b.to_s], last: [d, g.size.to_s, g["a b"].to_s], "": [] }
end
""",
        nothing=("def f(n) end", "nothing (nil)"),
        fails="def f(n)\n  n.abs\n  n.upcase\nend",
        failure="Line 3: NoMethodError: undefined method `upcase' for 2:Integer",
        lacking=("def g(n) end", "solution.rb has no function f(n)."),
        other=(
            "def f(n, m) end",
            "wrong number of arguments (given 1, expected 2). It has to be f(n).",
        ),
        deep="def f(n) = f(n)",
        early="def f(n) = exit",
        odd={
            "def f(n) = 1..2": "f(2) returned 1..2, expected [4].",
            "def f(n)\n  a = [4]\n  a << a\nend": "f(2) returned [4, [...]], expected [4].",
            "def f(n) = [4.0]": "f(2) returned [4.0], expected [4]",
            "def f(n) = {a: 4}": 'f(2) returned {"a" => 4} (a hash), expected [4] (an array)',
            'def f(n) = ["\\xff"]': 'f(2) returned ["\\xff"], expected [4]',
        },
    ),
    "php": Functions(
        four="<?php function f($n) { return [$n * 2]; }",
        five="<?php\nfunction f(int $n): array {\n  echo $n;\n  return [5];\n}",
        shown="f(2) returned [5], expected [4]",
        everything="""<?php
$count = 0;
function f(int $a, float $b, bool $c, string $d, array $e, array $g) {
    global $count;
    $count += count($g);
    if ($c !== true || $e !== [[1, -2], []]) throw new Exception("wrong arguments");
    return ["é" => ["$a", "$b"], "last" => [$d, "$count", "{$g['a b']}"], "" => []];
}
""",
        nothing=("<?php function f($n) { }", "nothing (null)"),
        fails="<?php\nfunction f($n) {\n  throw new Exception('no');\n}",
        failure="Line 3: Exception: no",
        lacking=("<?php function g($n) { }", "solution.php has no function f($n)."),
        other=(
            "<?php function f($n, $m) { }",
            "f has another number of parameters. It has to be function f($n).",
        ),
        deep="<?php function f($n) { return f($n) + 1; }",
        early="<?php function f($n) { exit; }",
        odd={
            "<?php class A { } function f($n) { return new A; }": "f(2) returned an object of the class A,"
            " expected [4].",
            "<?php function f($n) { $a = [4]; $a[] = &$a; return $a; }": "f(2) returned"
            " [4, [4, [4, [4, [, …]]]]], expected [4].",
            "<?php function f($n) { return [4.5, NAN]; }": "f(2) returned [4.5, NAN], expected [4]",
            "<?php function f($n) { return ['a' => 4]; }": "f(2) returned ['a' => 4] (an array with keys),"
            " expected [4] (a list)",
            '<?php function f($n) { return ["\\xff"]; }': "f(2) returned ['\\xff'], expected [4]",
        },
        fitting=("<?php function f(int ...$n): array { return [floor(4.0)]; }",),
    ),
    "typescript": Functions(
        four="function f(n: number): number[] { return [n * 2]; }",
        five="export async function f(n: number) {\n  console.log(n);\n  return [5];\n}",
        shown="f(2) returned [5], expected [4]",
        everything="""
type Answer = Map<string, string[]>;
const f = (a: number, b: number, c: boolean, d: string, e: number[][], g: Record<string, number>): any => {
  if (c !== true || e[0][1] !== -2 || e[1].length) throw new Error("wrong arguments");
  const last = [d, `${Object.keys(g).length}`, `${g["a b"]}`];
  return new Map([["é", [`${a}`, `${b}`]], ["last", last], ["", []]]) as Answer;
};
""",
        nothing=("function f(n: number): any { }", "nothing (undefined)"),
        fails="interface A { b: any }\nfunction f(n: number): number[] {\n  throw new RangeError('no');\n}",
        failure="Line 3: RangeError: no",
        lacking=("function g() { }", "error: this function is needed: function f(n: number): number[]"),
        other=(
            "function f(n: number, m: number): number[] { return []; }",
            "error: this function is needed: function f(n: number): number[]",
        ),
        deep="function f(n: number): number[] { return f(n); }",
        early="function f(n: number): number[] { process.exit(); }",
        odd={
            "function f(n: any): any { return new Set([4]); }": "f(2) returned Set(1) { 4 }, expected [4].",
            "function f(n: number) { return [n / 4]; }": "f(2) returned [0.5], expected [4]",
        },
        fitting=("function f(n: any): any { return [4]; }",),
    ),
    "perl": Functions(
        four="sub f { my ($n) = @_; return [$n * 2]; }",
        five="use strict;\nuse warnings;\nsub f {\n  print $_[0];\n  return (5);\n}",
        shown="f(2) returned [5], expected [4]",
        everything="""use utf8;
sub f {
    my ($a, $b, $c, $d, $e, $g) = @_;
    die "wrong arguments" unless $c && $e->[0][1] == -2 && !@{$e->[1]};
    return ("é" => [$a, $b], last => [$d, scalar(keys %$g), $g->{"a b"}], "" => []);
}
""",
        nothing=("sub f { return; }", "nothing (undef)"),
        fails="sub f {\n  my ($n) = @_;\n  return $n->x;\n}",
        failure='Line 3: Can\'t locate object method "x" via package "2" (perhaps you forgot to load "2"?)',
        lacking=("sub g { }", f"solution.pl has no function {NEEDED}"),
        other=(
            "use feature 'signatures'; sub f($n, $m) { }",
            f"Too few arguments for subroutine 'main::f' (got 1; expected 2). It has to be {NEEDED}",
        ),
        deep="no warnings; sub f { return f(@_) + 1; }",
        early="sub f { exit; }",
        odd={
            "sub f { return sub { 4 }; }": "f(2) returned a reference (CODE), expected [4].",
            "sub f { my $a = [4]; push @$a, $a; return $a; }": "f(2) returned"
            " [4, [4, [4, [4, [...]]]]], expected [4].",
            "sub f { return (4, 'x', 4.5, undef); }": "f(2) returned [4, 'x', 4.5, undef], expected [4]",
            "sub f { return {a => 4}; }": "f(2) returned {'a' => 4} (a reference to a hash),"
            " expected [4] (a reference to an array)",
            'sub f { return ["\\xff\\xfe"]; }': "f(2) returned ['ÿþ'], expected [4]",
        },
        fitting=("sub f { my @all = ('4'); return @all; }", "sub f { return 2 + 2; }"),
    ),
    "lua": Functions(
        four="function f(n) return {n * 2} end",
        five="function f(n)\n  print(n)\n  return {5}\nend",
        shown="f(2) returned {5}, expected {4}",
        everything="""
function f(a, b, c, d, e, g)
  if c ~= true or e[1][2] ~= -2 or #e[2] > 0 then error("wrong arguments") end
  local count = 0
  for _ in pairs(g) do count = count + 1 end
  return {["é"] = {tostring(a), tostring(b)}, last = {d, tostring(count), tostring(g["a b"])}, [""] = {}}
end
""",
        nothing=("function f(n) end", "nothing (nil)"),
        fails="function f(n)\n  n = n + 1\n  return n.x.y\nend",
        failure="Line 3: attempt to index a number value (local 'n')",
        lacking=("local function f(n) end", "solution.lua has no function f(n)."),
        other=("function f(n, m) end", "f has 2 parameters. It has to be f(n)."),
        deep="function f(n) return f(n) + 1 end",
        early="function f(n) os.exit(0) end",
        odd={
            "function f(n) return print end": "f(2) returned a function, expected {4}.",
            "function f(n) local a = {4}; a[2] = a; return a end": "f(2) returned"
            " {4, {4, {4, {4, {...}}}}}, expected {4}.",
            "function f(n) return {4, 4.5, 0/0} end": "f(2) returned {4, 4.5, nan}, expected {4}",
            "function f(n) return {a = 4} end": 'f(2) returned {["a"] = 4} (a table with keys),'
            " expected {4} (a list)",
            "function f(n) return {4, [7] = 1} end": "f(2) returned {[1] = 4, [7] = 1}, expected {4}.",
            'function f(n) return {"\\xff"} end': 'f(2) returned {"\\xff"}, expected {4}',
        },
        fitting=("function f(...) return {8 / 2}, 5 end",),
    ),
}
