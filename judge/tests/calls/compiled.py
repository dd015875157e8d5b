"""The same functions in every compiled language, for test_compiled.py."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Functions:
    """Programs of one language, all with a function `f`.

    four: returns [4] for 2. five: prints its argument, then returns [5]; its main function must not
    run. shown: how [5] is told. everything: takes and returns all types, see test_compiled.py. fraction: of a
    list of numbers, 0.1 + 0.2. fails: fails in its third line. failure: what is told then. others: take or
    return other types that will do, from an integer to a list of integers. misfits: have no such function.
    needed: is told of those. endless: never ends. small: takes a type that is too small for 2 ** 40.
    """

    four: str
    five: str
    shown: str
    everything: str
    fraction: str
    fails: str
    failure: str
    others: tuple[str, ...]
    misfits: tuple[str, ...]
    needed: str
    endless: str
    small: str


def java(body: str) -> str:
    """Return a class Solution with a body that begins in the second line."""
    return f"import java.util.*; public class Solution {{\n{body}\n}}\n"


def go(body: str) -> str:
    """Return a program whose body begins in the second line."""
    return f'package main; import "fmt"; var _ = fmt.Sprint\n{body}\n'


def csharp(body: str) -> str:
    """Return a class Solution with a body that begins in the second line."""
    return f"using System; using System.Collections.Generic; class Solution {{\n{body}\n}}\n"


def rust(body: str) -> str:
    """Return a program whose body begins in the second line."""
    return f"use std::collections::*;\n{body}\n"


COMPILED = {
    "java": Functions(
        four=java("static List<Long> f(long a) { return List.of(a * 2); }"),
        five=java("""static List<Long> f(long a) { System.out.println(a); return List.of(5L); }
            public static void main(String[] a) { System.exit(1); }"""),
        shown="[5]",
        everything=java("""
static Map<String, List<String>> f(
        long a, double b, boolean c, String d, List<List<Integer>> e, Map<String, Double> g) {
    if (!c || e.get(0).get(1) != -2 || !e.get(1).isEmpty()) throw new IllegalStateException();
    List<String> last = List.of(d, "" + g.size(), "" + g.get("a b"));
    return Map.of("é", List.of("" + a, "" + b), "last", last, "", List.of());
}"""),
        fraction=java("static double f(double[] a) { a[0] = 0; return 0.1 + 0.2; }"),
        fails=java("static int f(int a) {\nreturn a / 0; }"),
        failure="Line 3: java.lang.ArithmeticException: / by zero",
        others=(
            java("public static int[] f(int a) { return new int[] {a * 2}; }"),
            java("private static ArrayList<Integer> f(Integer a) { return new ArrayList<>(List.of(4)); }"),
            java("static Collection<Short> f(double a) { return Set.of((short) 4); }"),
            java("static LinkedList f(long a) { return new LinkedList<>(List.of(4)); }"),
            java("static int f(String a) { return 1; } static long[] f(long a) { return new long[] {4}; }"),
        ),
        misfits=(
            java("static List<Long> g(long a) { return null; }"),
            java("List<Long> f(long a) { return null; }"),
            java("static List<String> f(long a) { return null; }"),
            java("static List<Double> f(long a) { return null; }"),
            java("static List<Long> f(String a) { return null; }"),
            java("static List<Long> f(long a, long b) { return null; }"),
            java("static void f(long a) { }"),
            java("static List<Long> f(long a) { return null; }").replace("Solution", "Main"),
            "package p;" + java("static List<Long> f(long a) { return null; }"),
        ),
        needed="error: this function is needed in the class Solution: static List<Long> f(long a)",
        endless=java("static long[] f(long a) { for (long i = 0;; i++) if (i < 0) return null; }"),
        small=java("static List<Long> f(int a) { return null; }"),
    ),
    "go": Functions(
        four=go("func f(a int) []int { return []int{a * 2} }"),
        five=go("""func f(a int) []int { fmt.Println(a); return []int{5} }
func main() { panic("main") }"""),
        shown="{5}",
        everything=go("""
func f(a int64, b float64, c bool, d string, e [][]int, g map[string]float64) map[string][]string {
    if !c || e[0][1] != -2 || len(e[1]) > 0 { panic("wrong arguments") }
    last := []string{d, fmt.Sprint(len(g)), fmt.Sprint(g["a b"])}
    return map[string][]string{"é": {fmt.Sprint(a), fmt.Sprint(b)}, "last": last, "": nil}
}"""),
        fraction=go("func f(a []float64) float64 { b, c := 0.1, 0.2; return b + c }"),
        fails=go("func f(a int) int {\nreturn 1 / (a - 2) }"),
        failure="Line 3: runtime error: integer divide by zero",
        others=(
            go("func f(a int64) []int8 { return []int8{4} }"),
            go("type own int; type list []own\nfunc f(a own) list { return list{a + 2} }"),
            go("func f(a float64) []uint8 { return []uint8{4} }"),
            go("var f = func(a int) []int { return []int{4} }"),
        ),
        misfits=(
            go("func g(a int) []int { return nil }"),
            go("func f(a int) []string { return nil }"),
            go("func f(a int) []float64 { return nil }"),
            go("func f(a string) []int { return nil }"),
            go("func f(a, b int) []int { return nil }"),
            go("func f(a int) { }"),
            go("func f(a int) ([]int, error) { return nil, nil }"),
            go("type T int\nfunc (T) f(a int) []int { return nil }"),
        ),
        needed="error: this function is needed: func f(a int) []int",
        endless=go("func f(a int) []int { for { } }"),
        small=go("func f(a int32) []int { return nil }"),
    ),
    "csharp": Functions(
        four=csharp("public static List<long> f(long a) { return new List<long> {a * 2}; }"),
        five=csharp("""static List<long> f(long a) { Console.WriteLine(a); return new List<long> {5}; }
            static int Main() { return 1; }"""),
        shown="{5}",
        everything="using System.Linq;"
        + csharp("""
static Dictionary<string, string[]> f(
        long a, double b, bool c, string d, List<List<int>> e, Dictionary<string, double> g) {
    if (!c || e[0][1] != -2 || e[1].Any()) throw new Exception("wrong arguments");
    var last = new[] {d, "" + g.Count, "" + g["a b"]};
    var first = new[] {"" + a, "" + b};
    return new Dictionary<string, string[]> {{"é", first}, {"last", last}, {"", new string[0]}};
}"""),
        fraction=csharp("static double f(double[] a) { a[0] = 0; return 0.1 + 0.2; }"),
        fails=csharp("static int f(int a) {\nreturn 1 / (a - 2); }"),
        failure="Line 3: System.DivideByZeroException: Attempted to divide by zero.",
        others=(
            csharp("static int[] f(int a) { return new[] {a * 2}; }"),
            csharp("private static IEnumerable<byte> f(double a) { yield return 4; }"),
            csharp("static int f(bool a) { return 1; } static int[] f(int a) { return new[] {4}; }"),
        ),
        misfits=(
            csharp("static List<long> g(long a) { return null; }"),
            csharp("List<long> f(long a) { return null; }"),
            csharp("static List<string> f(long a) { return null; }"),
            csharp("static string f(long a) { return null; }"),
            csharp("static List<double> f(long a) { return null; }"),
            csharp("static List<long> f(string a) { return null; }"),
            csharp("static List<long> f(long a, long b) { return null; }"),
            csharp("static List<T> f<T>(T a) { return null; }"),
            csharp("static void f(long a) { }"),
            csharp("static List<long> f(long a) { return null; }").replace("Solution", "Main"),
        ),
        needed="error: this function is needed in the class Solution: static List<long> f(long a)",
        endless=csharp("static List<long> f(long a) { while (true); }"),
        small=csharp("static List<long> f(int a) { return null; }"),
    ),
    "rust": Functions(
        four=rust("fn f(a: i64) -> Vec<i64> { vec![a * 2] }"),
        five=rust("""fn f(a: i64) -> Vec<i64> { println!("{}", a); vec![5] }
            fn main() { panic!() }"""),
        shown="[5]",
        everything=rust("""
type Answer = HashMap<&'static str, Vec<String>>;
fn f(a: i64, b: f64, c: bool, d: &str, e: Vec<Vec<i32>>, g: &HashMap<String, f64>) -> Answer {
    if !c || e[0][1] != -2 || !e[1].is_empty() { panic!("wrong arguments"); }
    let last = vec![d.to_string(), g.len().to_string(), g["a b"].to_string()];
    HashMap::from([("é", vec![a.to_string(), b.to_string()]), ("last", last), ("", vec![])])
}"""),
        fraction=rust("fn f(a: &mut [f64]) -> f64 { a[0] = 0.0; 0.1 + 0.2 }"),
        fails=rust("fn f(a: i64) -> i64 {\n1 / (a - 2) }"),
        failure="Line 3: attempt to divide by zero",
        others=(
            rust("fn f(a: i32) -> [u8; 1] { [4] }"),
            rust("pub fn f(a: f64) -> VecDeque<usize> { VecDeque::from([4]) }"),
            rust("fn f(a: u128) -> &'static [i128] { &[4] }"),
            rust("enum Kind { A }\nfn f(_: i64) -> Vec<i64> { use crate::Kind::*; vec![4] }"),
        ),
        misfits=(
            rust("fn g(a: i64) -> Vec<i64> { vec![] }"),
            rust("fn f(a: i64) -> Vec<String> { vec![] }"),
            rust("fn f(a: i64) -> Vec<f64> { vec![] }"),
            rust("fn f(a: String) -> Vec<i64> { vec![] }"),
            rust("fn f(a: i64, b: i64) -> Vec<i64> { vec![] }"),
            rust("fn f(a: i64) { }"),
            rust("fn f(a: i64) -> Option<Vec<i64>> { None }"),
        ),
        needed="error: this function is needed: fn f(a: i64) -> Vec<i64>",
        endless=rust("fn f(a: i64) -> Vec<i64> { loop { } }"),
        small=rust("fn f(a: i32) -> Vec<i64> { vec![] }"),
    ),
}
