"""The same unit tests in every compiled language, for test_compiled.py."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tests:
    """What belongs to one language.

    file: tests of a function that adds whole numbers up: test_two with 1 and 2, test_none with none (whose
    words are TOLD), test_secret with 1000000. right: is right, and its main function fails. three: adds up to
    3, whatever it gets, and prints it. misfit: has no such function. lacking: is part of what is told then.
    broken: does not compile in its second line. frame: a file with one test test_it, but for its body.
    program: has a function f that adds one and fails below 0. checks: failing checks of it with what they
    say. holding: checks that hold. fails, failure: what fails in its second line, and what is told then.
    endless: never returns from f.
    """

    file: str
    right: str
    three: str
    misfit: str
    lacking: str
    broken: str
    frame: str
    program: str
    checks: tuple[tuple[str, str], ...]
    holding: str
    fails: str
    failure: str
    endless: str


TOLD = "nothing adds up to nothing"
COMPILED = {
    "haskell": Tests(
        file="""import Solution

-- The tests of total.
none :: [Int]
none = []

test_two :: IO ()
test_two = print [1] >> assertEqual "" 3 (total [1, 2])

test_none :: IO ()
test_none =
    assertEqual "nothing adds up to nothing" 0 (total none)

test_secret :: IO ()
test_secret = do
    assertEqual "" 1000000 (total [1000000])
""",
        right="""total :: [Int] -> Int
total = sum
main :: IO ()
main = error "main"
""",
        three="""module Main (main) where
total :: [Int] -> Int
total all = 3
main = print 1
""",
        misfit="",
        lacking="Variable not in scope: total",
        broken="total :: [Int] -> Int\ntotal all = x\n",
        frame="import Solution\ntest_it :: IO ()\ntest_it = do\n{}\n",
        program='f :: Int -> Int\nf n = if n < 0 then error "no" else n + 1\n',
        checks=(
            ('    assertEqual "" 4 (f 2)', "got 3, expected 4"),
            ('    assertEqual "twice" 4 (f 2)', "twice\ngot 3, expected 4"),
            ('    assertEqual "" "a" "b"', 'got "b", expected "a"'),
            ('    assertNear "" 1.5 1.25 0.1', "got 1.25, expected about 1.5"),
            ('    assertNotEqual "" 3 (f 2)', "got 3, expected anything else"),
            ('    assertBool "" (f 2 > 3)', "got False, expected True"),
            ('    assertThrows "" (f 2)', "nothing was thrown, but should have been"),
            ('    assertFailure "why"', "why"),
        ),
        holding="""    assertEqual "" 2 (f 1)
    assertNear "" 0.3 (0.1 + 0.2) 1e-9
    assertNotEqual "" [1] [f 1]
    assertBool "" True
    assertThrows "" (f (-1))""",
        fails='f :: Int -> Int\nf _ = error "no"\n',
        failure="Line 2: no",
        endless="f :: Int -> Int\nf n = if n == 0 then n else f (n * 3 `mod` 1000003)\n",
    ),
    "pascal": Tests(
        file="""uses SysUtils;

// The tests of total.
const none: array of Int64 = nil;

procedure test_two; begin CheckEquals(3, total([1, 2])); end;

procedure test_none;
begin
  CheckEquals(0, total(none), 'nothing adds up to nothing');
end;

procedure test_secret;
begin
  CheckEquals(1000000, total([1000000]));
end;
""",
        right="""{$mode objfpc}{$H+}
program Adding(Input, Output); { begin }
uses
  sysutils, Math;

function total(const all: array of Int64): Int64;
var
  n: Int64;
begin
  total := 0;
  for n in all do case n of 0: ; else begin total := total + n; end; end;
end;

begin
  try writeln('begin'); halt(1); finally end;
end.
""",
        three="function total(const all: array of Int64): Integer;\nbegin writeln(1); total := 3; end;",
        misfit="begin end.",
        lacking='Identifier not found "total"',
        broken="program p;\nfunction total(n: Integer): Integer; begin total := x; end;\nbegin end.",
        frame="procedure test_it;\nbegin\n{}\nend;\n",
        program="""uses SysUtils;
function f(n: Integer): Integer; begin if n < 0 then raise Exception.Create('no'); f := n + 1; end;
""",
        checks=(
            ("  CheckEquals(4, f(2));", "got 3, expected 4"),
            ("  CheckEquals(4, f(2), 'twice');", "twice\ngot 3, expected 4"),
            ("  CheckEquals('a', 'b');", "got 'b', expected 'a'"),
            ("  CheckEquals(1.5, 1.25, 0.1);", "got 1.25, expected about 1.5"),
            ("  CheckEquals(f(2) > 3, True);", "got True, expected False"),
            ("  CheckTrue(f(2) > 3);", "got False, expected True"),
            ("  CheckFalse(f(2) < 4, 'why');", "why\ngot True, expected False"),
        ),
        holding="""
CheckEquals(2, f(1)); CheckEquals('ab', 'a' + 'b'); CheckEquals(0.3, 0.1 + 0.2, 1e-9);
CheckEquals(True, f(1) = 2); checktrue(True); CheckFalse(False);""",
        fails="uses SysUtils;\nfunction f(n: Integer): Integer; begin raise Exception.Create('no'); end;",
        failure="Line 2: Exception: no",
        endless="function f(n: Integer): Integer; begin f := 0; while n > 0 do n := 1; end;",
    ),
    "c": Tests(
        file="""#include "solution.c"

// The tests of total.
static const int none[1];

TEST(test_two) { CHECK_INT(total((int[]) {1, 2}, 2), 3); }

TEST(test_none) {
    CHECK_INT(total(none, 0), 0, "nothing adds up to nothing");
}

TEST(test_secret)
{
    CHECK_INT(total((int[]) {1000000}, 1), 1000000);
}
""",
        right="""long total(const int *all, int count) {
    long sum = 0;
    for (int i = 0; i < count; ++i) sum += all[i];
    return sum;
}
int main(void) { return 1; }
""",
        three="""#include <stdio.h>
int total(const int *all, int count) { printf("%d", all[0]); return 3; }
""",
        misfit="",
        lacking="implicit declaration of function",
        broken="int g;\nint total(const int *all, int count) { return x; }",
        frame='#include <stdlib.h>\n#include "solution.c"\nTEST(test_it) {\n{}\n}\n',
        program="int f(int n) { return n + 1; }",
        checks=(
            ("CHECK_INT(f(2), 4);", "f(2) is 3, expected 4"),
            ('CHECK_INT(f(2), 4, "twice");', "twice\nf(2) is 3, expected 4"),
            ("CHECK_INT(f(2) + 0.5, -1);", "f(2) + 0.5 is 3.5, expected -1"),
            ("CHECK_INT(-1, 18446744073709551615u);", "-1 is -1, expected 18446744073709551615"),
            ("CHECK_NUMBER(f(2) / 2.0, 1, 0.25);", "f(2) / 2.0 is 1.5, expected about 1"),
            ("CHECK_NUMBER(0.0 / 0.0, 1, 9);", "0.0 / 0.0 is -nan, expected about 1"),
            ('CHECK_TEXT("b\\n", "a");', '"b\\n" is "b\\n", expected "a"'),
            ('CHECK_TEXT(NULL, "a", "why");', 'why\nNULL is NULL, expected "a"'),
            ("CHECK(f(2) > 3);", "f(2) > 3 is false, expected true"),
        ),
        holding="""
CHECK_INT(f(1), 2); CHECK_INT(f(1), 2u); CHECK_INT(2.0, 2); CHECK_NUMBER(0.1 + 0.2, 0.3, 1e-9);
CHECK_NUMBER(1 / 0.0, 1 / 0.0, 0); CHECK_TEXT(NULL, NULL); CHECK(f(1) == 2);
char text[] = "aa"; CHECK_TEXT(text + 1, "a");""",
        fails="#include <assert.h>\nint f(int n) { assert(n > 5); return n; }",
        failure="SIGABRT: line 2: the assertion n > 5 does not hold.",
        endless="int f(int n) { for (volatile int i = 0;; i = 1) if (i < 0) return n; }",
    ),
    "java": Tests(
        file="""// The tests of total.
import static codehub.Assert.*;
import java.util.List;

class Tests {
    static final List<Integer> none = List.of();

    static void test_two() { assertEquals(3, Solution.total(List.of(1, 2))); }

    static void test_none() {
        assertEquals(0, Solution.total(none), "nothing adds up to nothing");
    }

    static void test_secret()
    {
        assertEquals(1000000, Solution.total(List.of(1000000)));
    }
}
""",
        right="""import java.util.List;
public class Solution {
    static long total(List<Integer> all) { return all.stream().mapToInt(n -> n).sum(); }
    public static void main(String[] words) { System.exit(1); }
}
""",
        three="""
class Solution { static int total(java.util.List<Integer> all) { System.out.println(all); return 3; } }
""",
        misfit="class Solution { }",
        lacking="cannot find symbol: method total(List<Integer>)",
        broken="class Solution {\nstatic long total(java.util.List<Integer> all) { return 1 } }",
        frame="import static codehub.Assert.*;\nclass Tests {\n    static void test_it() {\n{}\n    }\n}\n",
        program="""class Solution {
    static int f(int n) { if (n < 0) throw new IllegalStateException("no"); return n + 1; }
}""",
        checks=(
            ("assertEquals(4, Solution.f(2));", "got 3, expected 4"),
            ('assertEquals(4, Solution.f(2), "twice");', "twice\ngot 3, expected 4"),
            ('assertEquals("a", "b" + Solution.f(2));', 'got "b3", expected "a"'),
            ("assertEquals(new int[] {1}, new int[] {2});", "got [2], expected [1]"),
            ("assertEquals(1.5, 1.0, 0.1);", "got 1.0, expected about 1.5"),
            ("assertNotEquals(3, Solution.f(2));", "got 3, expected anything else"),
            ("assertTrue(Solution.f(2) > 3);", "got false, expected true"),
            ("assertFalse(Solution.f(2) < 4);", "got true, expected false"),
            ("assertNull(5);", "got 5, expected null"),
            ("assertNotNull(null);", "got null, expected anything else"),
            (
                "assertThrows(IllegalStateException.class, () -> Solution.f(2));",
                "nothing was thrown, expected java.lang.IllegalStateException",
            ),
            ('fail("why");', "why"),
        ),
        holding="""
assertEquals(2, Solution.f(1)); assertEquals(2L, Solution.f(1)); assertEquals(0.3, 0.1 + 0.2, 1e-9);
assertEquals(java.util.List.of(1), java.util.Arrays.asList(1)); assertNotEquals(1, Solution.f(1));
assertSame("a", "a"); assertNull(null); assertNotNull(1); assertTrue(true); assertFalse(false);
assertEquals("no", assertThrows(RuntimeException.class, () -> Solution.f(-1)).getMessage());""",
        fails='class Solution {\nstatic int f(int n) { throw new RuntimeException("no"); } }',
        failure="Line 2: java.lang.RuntimeException: no",
        endless="class Solution { static int f(int n) { for (long i = 0;; i++) if (i < 0) return n; } }",
    ),
    "go": Tests(
        file="""package main

// The tests of total.
var none = []int{}

func test_two(t *T) { t.Equal(total([]int{1, 2}), 3) }

func test_none(t *T) {
	t.Equal(total(none), 0, "nothing adds up to nothing")
}

func test_secret(t *T) {
	t.Equal(total([]int{1000000}), 1000000)
}
""",
        right="""package main
func total(all []int) (sum int64) {
    for _, n := range all { sum += int64(n) }
    return
}
func main() { panic(1) }
""",
        three='package main\nimport "fmt"\nfunc total(all []int) int { fmt.Println(all); return 3 }',
        misfit="package main",
        lacking="undefined: total",
        broken="package main\nfunc total(all []int) int { return x }",
        frame="package main\nfunc test_it(t *T) {\n{}\n}\n",
        program='package main\nfunc f(n int) int { if n < 0 { panic("no") }; return n + 1 }',
        checks=(
            ("t.Equal(f(2), 4)", "got 3, expected 4"),
            ('t.Equal(f(2), 4, "twice")', "twice\ngot 3, expected 4"),
            ('t.Equal("b", "a")', 'got "b", expected "a"'),
            ("t.Equal([]int{2}, []int{1})", "got []int{2}, expected []int{1}"),
            ("t.Near(1, 1.5, 0.1)", "got 1, expected about 1.5"),
            ("t.NotEqual(f(2), 3)", "got 3, expected anything else"),
            ("t.True(f(2) > 3)", "got false, expected true"),
            ("t.False(f(2) < 4)", "got true, expected false"),
            ("t.Panics(func() { f(2) })", "the code did not panic, but should have"),
            ('t.Fail("why")', "why"),
            ('defer func() { recover() }(); t.Fail("why")', "why"),
        ),
        holding="""
t.Equal(f(1), 2); t.Equal(int64(f(1)), 2); t.Equal(uint8(2), 2); t.Equal([]int{1}, []int{1}); t.Equal(2.0, 2)
t.Equal([]int(nil), []int{}); t.Equal(error(nil), nil); t.Equal((*int)(nil), nil); t.NotEqual(f(1), 1)
t.Near(0.1 + 0.2, 0.3, 1e-9); t.True(true); t.False(false); t.Panics(func() { f(-1) })""",
        fails='package main\nfunc f(n int) int { panic("no") }',
        failure="Line 2: no",
        endless="package main\nfunc f(n int) int { for { } }",
    ),
    "csharp": Tests(
        file="""using System.Collections.Generic;

// The tests of total.
static class Tests
{
    static readonly List<int> none = new List<int>();

    static void test_two() { Assert.AreEqual(3, Solution.total(new List<int> {1, 2})); }

    static void test_none() {
        Assert.AreEqual(0, Solution.total(none), "nothing adds up to nothing");
    }

    static void test_secret()
    {
        Assert.AreEqual(1000000, Solution.total(new List<int> {1000000}));
    }
}
""",
        right="""using System.Collections.Generic;
using System.Linq;
public static class Solution {
    public static long total(IEnumerable<int> all) { return all.Sum(); }
    static int Main() { return 1; }
}
""",
        three="""using System;
static class Solution {
    public static int total(System.Collections.Generic.List<int> all) { Console.Write(1); return 3; }
}
""",
        misfit="static class Solution { }",
        lacking="does not contain a definition for `total'",
        broken="static class Solution {\npublic static int total(int[] all) { return x; } }",
        frame="using System;\nstatic class Tests {\n    static void test_it() {\n{}\n    }\n}\n",
        program="""class Solution {
    public static int f(int n) { if (n < 0) throw new System.InvalidOperationException("no"); return n + 1; }
}""",
        checks=(
            ("Assert.AreEqual(4, Solution.f(2));", "got 3, expected 4"),
            ('Assert.AreEqual(4, Solution.f(2), "twice");', "twice\ngot 3, expected 4"),
            ('Assert.AreEqual("a", "b");', 'got "b", expected "a"'),
            ("Assert.AreEqual(new[] {1}, new[] {2, 1});", "got {2, 1}, expected {1}"),
            ("Assert.AreEqual(1.5, 1.25, 0.1);", "got 1.25, expected about 1.5"),
            ("Assert.AreNotEqual(3, Solution.f(2));", "got 3, expected anything else"),
            ("Assert.AreSame(new object(), new object());", "got another object than expected"),
            ("Assert.IsTrue(Solution.f(2) > 3);", "got false, expected true"),
            ("Assert.IsFalse(Solution.f(2) < 4);", "got true, expected false"),
            ("Assert.IsNull(5);", "got 5, expected null"),
            ("Assert.IsNotNull(null);", "got null, expected anything else"),
            (
                "Assert.Throws<ArgumentException>(() => Solution.f(2));",
                "nothing was thrown, expected System.ArgumentException",
            ),
            ('Assert.Fail("why");', "why"),
        ),
        holding="""
Assert.AreEqual(2, Solution.f(1)); Assert.AreEqual(2L, Solution.f(1)); Assert.AreEqual(0.3, 0.1 + 0.2, 1e-9);
Assert.AreEqual(new[] {1}, new System.Collections.ArrayList {1}); Assert.AreNotEqual(1, Solution.f(1));
Assert.AreSame("a", "a"); Assert.IsNull(null); Assert.IsNotNull(1); Assert.IsTrue(true);
Assert.IsFalse(false);
Assert.AreEqual("no", Assert.Throws<InvalidOperationException>(() => Solution.f(-1)).Message);""",
        fails="class Solution {\npublic static int f(int n) { return n > 5 ? 0 : f(n + 1) / (n - n); } }",
        failure="Line 2: System.DivideByZeroException: Attempted to divide by zero.",
        endless="class Solution { public static int f(int n) { while (true); } }",
    ),
    "rust": Tests(
        file="""use super::*;

// The tests of total.
static NONE: [i64; 0] = [];

fn test_two() { assert_eq!(total(&[1, 2]), 3); }

fn test_none() {
    assert_eq!(total(&NONE), 0, "{} adds up to nothing", "nothing");
}

fn test_secret()
{
    assert_eq!(total(&[1000000]), 1000000);
}
""",
        right="fn total(all: &[i64]) -> i64 { all.iter().sum() }\nfn main() { panic!() }",
        three='fn total(all: &[i64]) -> i64 { println!("{:?}", all); 3 }',
        misfit="",
        lacking="cannot find function `total` in this scope",
        broken="fn g() { }\nfn total(all: &[i64]) -> i64 { x }",
        frame="use super::*;\nfn test_it() {\n{}\n}\n",
        program='fn f(n: i64) -> i64 { if n < 0 { panic!("no"); } n + 1 }',
        checks=(
            ("assert_eq!(f(2), 4);", "f(2) is 3, expected 4"),
            ('assert_eq!(f(2), 4, "{}", "twice");', "twice\nf(2) is 3, expected 4"),
            ('assert_eq!("b", "a");', '"b" is "b", expected "a"'),
            ("assert_eq!(vec![2], [1]);", "vec![2] is [2], expected [1]"),
            ("assert_near!(1.0, 1.5, 0.1);", "1.0 is 1, expected about 1.5"),
            ("assert_ne!(f(2), 3);", "f(2) is 3, expected anything else"),
            ("assert!(f(2) > 3);", "f(2) > 3 is false, expected true"),
            ('assert!(false, "why");', "why\nfalse is false, expected true"),
            ("assert_panics!(f(2));", "f(2) did not panic, but should have"),
            ("let _ = std::panic::catch_unwind(|| assert!(false));", "false is false, expected true"),
        ),
        holding="""
assert_eq!(f(1), 2); assert_eq!(vec![1], [1]); assert_ne!(f(1), 1); assert_near!(0.1 + 0.2, 0.3, 1e-9);
assert!(true); assert_panics!(f(-1));""",
        fails='\nfn f(n: i64) -> i64 { panic!("no") }',
        failure="Line 2: no",
        endless="fn f(n: i64) -> i64 { loop { } }",
    ),
}
CHECK = {
    "pascal": "  CheckEquals(4, f(2));",
    "haskell": '    assertBool "" (f 1 == 2)',
    "c": "CHECK(f(1) == 2);",
    "rust": "assert!(f(1) == 2);",
    "csharp": "Assert.IsTrue(Solution.f(1) == 2);",
    "java": "assertTrue(Solution.f(1) == 2);",
    "go": "t.True(f(1) == 2)",
}
