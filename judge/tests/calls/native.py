"""The functions of compiled.py in languages that lack a type or two: C, Haskell and Pascal."""

from judge.tests.calls.compiled import Functions


def c(body: str) -> str:
    """Return a program whose body begins in the second line."""
    return f"#include <stdlib.h>\n{body}\n"


def haskell(body: str) -> str:
    """Return a program whose body begins in the second line."""
    return f"import qualified Data.Map as Map\n{body}\n"


def pascal(body: str) -> str:
    """Return a program whose body begins in the second line."""
    return f"type TIntegers = array of Int64;\n{body}\n"


NATIVE = {
    "c": Functions(
        four=c("""long long *f(long long a, size_t *length) {
    long long *result = malloc(sizeof *result);
    result[0] = a * 2;
    *length = 1;
    return result;
}"""),
        five=c("""#include <stdio.h>
int *f(int a, int *length) { static int five[] = {5}; printf("%d\\n", a); *length = 1; return five; }
int main(void) { abort(); }"""),
        shown="{5}",
        everything=c("""#include <stdbool.h>
#include <stdio.h>
#include <string.h>
const char **f(long long a, double b, bool c, const char *d, const long long *e, size_t e_length,
               const char *const *g, size_t g_length, size_t *length) {
    static char texts[3][99];
    static const char *all[] = {texts[0], texts[1], "", texts[2]};
    if (!c || e_length != 3 || e[1] != -2 || g_length != 2 || strcmp(g[1], "")) abort();
    sprintf(texts[0], "%lld %g", a, b);
    strcpy(texts[1], d);
    strcpy(texts[2], g[0]);
    *length = 4;
    return all;
}"""),
        fraction=c("double f(double *a, int n) { a[n - 1] = 0; return 0.1 + 0.2; }"),
        fails="#include <assert.h>\nint f(int a) {\nassert(a > 2); return 0; }",
        failure="SIGABRT: line 3: the assertion a > 2 does not hold.",
        others=(
            c("short f_(void); short *f(short a, unsigned *n) { static short r[] = {4}; *n = 1; return r; }"),
            c("long *f(float a, long *n) { static long r; r = a * 2; *n = 1; return &r; }"),
            c("typedef unsigned long T; T r[] = {4}; const T *f(const T a, T *n) { *n = 1; return r; }"),
            c("signed char r[1];\nsigned char *\nf(a, n) size_t a, *n; { r[0] = 2 * a; *n = 1; return r; }"),
        ),
        misfits=(
            c("long long *g(long long a, size_t *length) { return NULL; }"),
            c("char **f(long long a, size_t *length) { return NULL; }"),
            c("long long *f(char *a, size_t *length) { return NULL; }"),
            c("long long *f(long long a) { return NULL; }"),
            c("long long *f(long long a, size_t length) { return NULL; }"),
            c("long long f(long long a, size_t *length) { return 4; }"),
            c("void *f(long long a, size_t *length) { return NULL; }"),
            c("long long *f(long long a, size_t *length);"),
        ),
        needed="error: this function is needed: long long *f(long long a, size_t *length)",
        endless=c("int *f(int a, int *length) { for (volatile int i = 0;; i ^= 1); }"),
        small=c("int *f(int a, int *length) { *length = 0; return NULL; }"),
    ),
    "haskell": Functions(
        four=haskell("f :: Integer -> [Integer]\nf a = [a * 2]"),
        five=haskell("f a = do\n  print a\n  return [5]\nmain :: IO ()\nmain = error []"),
        shown="[5]",
        everything=haskell("""f :: Integer -> Double -> Bool -> String -> [[Int]] -> Map.Map String Double
  -> Map.Map String [String]
f a b True d [[1, -2], []] g = Map.fromList
  [("é", [show a, show b]), ("last", [d, show (Map.size g), show (g Map.! "a b")]), ("", [])]"""),
        fraction=haskell("f :: [Double] -> Double\nf [1, 2.5] = 0.1 + 0.2"),
        fails="module Solution (f) where\nf :: Int -> Int\nf 1 = 0\n",
        failure="Line 3: Non-exhaustive patterns in function f",
        others=(
            haskell("f a = [2 * a]"),
            haskell("f :: Int -> IO [Int]\nf a = return [4]"),
            "module Main where\nimport Data.Word\nmain = print 5\nf :: Double -> [Word8]\nf _ = [4]\n",
            haskell("type Own = Int\nf, g :: Own -> [Own]\nf = g\ng = pure . (2 *)"),
        ),
        misfits=(
            haskell("g :: Integer -> [Integer]\ng a = []"),
            haskell("f :: Integer -> [Double]\nf a = []"),
            haskell("f :: Integer -> Integer -> [Integer]\nf a b = []"),
            haskell("f :: Integer -> Maybe [Integer]\nf a = Nothing"),
        ),
        needed="error: this function is needed: f :: Integer -> [Integer]",
        endless=haskell("f :: Int -> [Int]\nf a = if even a then f (a + 2) else []"),
        small=haskell("import Data.Int\nf :: Int32 -> [Int32]\nf a = [a]"),
    ),
    "pascal": Functions(
        four=pascal("function f(a: Int64): TIntegers;\nbegin\n  Result := [a * 2];\nend;"),
        five="""program sums;
uses SysUtils;
type TList = array of Integer;
function f(const a: Integer): TList;
begin
  writeln(a);
  SetLength(f, 1);
  f[0] := 5;
end;
begin
  Halt(1);
end.
""",
        shown="[5]",
        everything="""uses SysUtils;
type
  TTexts = array of string;
  TTextsList = array of TTexts;
  TRow = array of Integer;
{ function f(a: Int64): Int64; }
function f(a: Int64; const b: Double; c: Boolean; d: string;
           const e: array of TRow; var g: TTexts): TTextsList;
begin
  if not c or (e[0][1] <> -2) or (Length(e[1]) > 0) or (g[0] <> '') then raise Exception.Create('wrong');
  SetLength(Result, 3);
  Result[0] := [IntToStr(a), FloatToStr(b)];
  Result[1] := [d, g[1]];
end;
""",
        fraction="""var b: Double = 0.1;
function f(const a: array of Double): Double;
begin f := b + 2 * b * a[0]; end;""",
        fails="uses SysUtils;\nfunction f(a: Integer): Integer; begin\nResult := 1 div (a - 2); end;",
        failure="Line 3: EDivByZero: Division by zero",
        others=(
            pascal("function F(a: Integer): TIntegers; begin SetLength(F, 1); F[0] := a + 2; end;"),
            pascal("type T = array[0..0] of Byte; function f(a: Double): T; begin f[0] := 4; end;"),
            pascal("""function f(a, b: Byte): Byte; begin end;
function f(var a: QWord): TIntegers; begin f := [4]; end;"""),
            "{$mode delphi}\nfunction f(a: SmallInt): TArray<Word>; begin Result := [4]; end;\n",
        ),
        misfits=(
            pascal("function g(a: Int64): TIntegers; begin end;"),
            pascal("type T = array of string; function f(a: Int64): T; begin end;"),
            pascal("type T = array of Double; function f(a: Int64): T; begin end;"),
            pascal("function f(a: string): TIntegers; begin end;"),
            pascal("function f(a, b: Int64): TIntegers; begin end;"),
            pascal("procedure f(a: Int64); begin end;"),
            pascal("function f(a: Int64): Int64; begin f := a; end;"),
            pascal("{ function f(a: Int64): TIntegers; }"),
        ),
        needed="error: this function is needed: "
        "type TIntegers = array of Int64; function f(a: Int64): TIntegers;",
        endless=pascal("function f(a: Int64): TIntegers; begin repeat until a < 0; end;"),
        small=pascal("function f(a: LongInt): TIntegers; begin end;"),
    ),
}  # fmt: skip
