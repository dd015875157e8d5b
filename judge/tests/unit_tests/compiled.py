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
}
CHECK = {"java": "assertTrue(Solution.f(1) == 2);", "go": "t.True(f(1) == 2)"}
