"""Files beside a program may have any name, also that which the judge gives to the program itself."""

import pytest

from codehub_judge import Verdict
from judge.tests.programs import RunProgram

C_MAIN = '#include <stdio.h>\nint twice(int n);\nint main(void) { printf("%d\\n", twice(21)); }\n'
CS_MAIN = "class Start { static void Main() { System.Console.WriteLine(Twice.Of(21)); } }\n"
GO_MAIN = 'package main\nimport "fmt"\nfunc main() { fmt.Println(twice(21)) }\n'
HS_MAIN = "import Twice\nmain = print (twice 21)\n"
HS_TWICE = "module Twice where\ntwice :: Int -> Int\ntwice n = 2 * n\n"
JAVA_MAIN = "class Start { public static void main(String[] a) { System.out.println(Twice.of(21)); } }\n"
JAVA_TWICE = "class Twice { static int of(int n) { return 2 * n; } }\n"
PAS_MAIN = "uses solution;\nbegin\n  writeln(twice(21));\nend.\n"
PAS_TWICE = (
    "unit solution;\ninterface\nfunction twice(n: integer): integer;\nimplementation\n"
    "function twice(n: integer): integer;\nbegin\n  result := 2 * n;\nend;\nend.\n"
)
RS_MAIN = 'mod solution;\nfn main() { println!("{}", solution::twice(21)); }\n'
TS_MAIN = 'import { twice } from "./solution";\nconsole.log(twice(21));\n'


@pytest.mark.parametrize(
    ("language", "source", "name", "other"),
    [
        ("c", C_MAIN, "solution.c", "int twice(int n) { return 2 * n; }\n"),
        ("c", C_MAIN, "-o.c", "int twice(int n) { return 2 * n; }\n"),
        ("c", C_MAIN, "@list.c", "int twice(int n) { return 2 * n; }\n"),
        ("cpp", C_MAIN, "solution.cpp", "int twice(int n) { return 2 * n; }\n"),
        ("csharp", CS_MAIN, "solution.cs", "class Twice { public static int Of(int n) => 2 * n; }\n"),
        ("csharp", CS_MAIN, "@list.cs", "class Twice { public static int Of(int n) => 2 * n; }\n"),
        ("go", GO_MAIN, "solution.go", "package main\nfunc twice(n int) int { return 2 * n }\n"),
        ("haskell", HS_MAIN, "Twice.hs", HS_TWICE),
        ("java", JAVA_MAIN, "@Twice.java", JAVA_TWICE),
        ("pascal", PAS_MAIN, "solution.pas", PAS_TWICE),
        ("rust", RS_MAIN, "solution.rs", "pub fn twice(n: u32) -> u32 { 2 * n }\n"),
        ("typescript", TS_MAIN, "solution.ts", "export function twice(n: number) { return 2 * n; }\n"),
    ],
)
def test_a_file_beside_may_have_any_name(
    run_program: RunProgram, language: str, source: str, name: str, other: str
) -> None:
    beside = {name: other.encode()}
    results, outcome = run_program(source, kind="input", language=language, beside=beside)
    assert outcome.verdict is Verdict.ACCEPTED, outcome.compile_output or outcome.message
    assert results[0].stdout == "42\n"
