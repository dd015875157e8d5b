"""Verdicts for programs in Rust, and what a learner is told."""

from typing import ClassVar

import pytest

from codehub_judge import Verdict
from judge.tests.languages.language_tests import LanguageTests
from judge.tests.programs import RunProgram, package


def main(body: str) -> str:
    """Return a program whose main function starts at line 2."""
    return f"fn main() {{\n{body}\n}}\n"


class TestRust(LanguageTests):
    language = "rust"
    a_plus_b = main(
        "let mut line = String::new();\nstd::io::stdin().read_line(&mut line).unwrap();\n"
        "let sum: i64 = line.split_whitespace().map(|word| word.parse::<i64>().unwrap()).sum();\n"
        'println!("{}", sum);'
    )
    broken = main('let x: i32 = "a";\nprintln!("{}", x);')
    broken_message = "Line 2: mismatched types"
    broken_output = "solution.rs:2:14"
    crash = main('let list = vec![1];\nlet i = list.len() + 2;\nprintln!("{}", list[i]);')
    crash_message = "Line 4: index out of bounds: the len is 1 but the index is 3"
    greedy = main(
        'let mut all = vec![];\nloop { all.push(vec![1u8; 1 << 16]); if all.len() == 7 { println!("7"); } }'
    )
    endless = main("let mut i = 1u64;\nwhile i != 0 { i = i * 3 % 1000003; }")
    recursive = (
        "fn f(n: u32) -> u32 { if n == 0 { 0 } else { 1 + f(n - 1) } }\n"
        'fn main() { println!("{}", f("10000".parse().unwrap())); }\n'
    )
    sums = main(
        "let mut text = String::new();\nlet mut stdin = std::io::stdin();\n"
        "std::io::Read::read_to_string(&mut stdin, &mut text).unwrap();\n"
        "let sum: i64 = text.split_whitespace().skip(1).map(|word| word.parse::<i64>().unwrap()).sum();\n"
        'println!("{}", sum);'
    )
    unicode = main(
        "let mut line = String::new();\nstd::io::stdin().read_line(&mut line).unwrap();\n"
        'println!("{}Grüße, 世界 🎉", line);'
    )
    several: ClassVar = {
        "main.rs": 'mod twice;\nfn main() { println!("{}", twice::twice(21)); }\n',
        "twice.rs": "pub fn twice(n: u32) -> u32 { 2 * n }\n",
    }


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ('panic!("no {}", "luck");', "Line 2: no luck"),
        (
            '"x".parse::<i32>().unwrap();',
            "Line 2: called `Result::unwrap()` on an `Err` value: ParseIntError",
        ),
        ('let n = "0".parse::<i32>().unwrap();\nprintln!("{}", 3 / n);', "Line 3: attempt to divide by zero"),
        ("std::process::exit(3);", "The program ended with exit code 3."),
        ('panic!("no\\nluck");', "Line 2: no"),
    ],
)
def test_a_panic_is_told_with_its_line(run_program: RunProgram, body: str, message: str) -> None:
    (result,), _outcome = run_program(main(body), kind="input", language="rust")
    assert result.verdict is Verdict.RUNTIME_ERROR
    assert message in result.message


def test_a_stack_that_overflows_is_explained(run_program: RunProgram) -> None:
    program = (
        "fn f(n: u64) -> u64 { let a = vec![n; 9]; f(a[3] + 1) + a[4] }\n"
        'fn main() { println!("{}", f(1)); }\n'
    )
    limits = {"time_ms": 2000, "memory_mb": 512}
    (result,), _outcome = run_program(program, package(limits=limits), kind="input", language="rust")
    assert result.message == "SIGABRT: the program called itself too deeply."


@pytest.mark.parametrize(
    ("program", "message"),
    [
        ("fn f() {}\n", "`main` function not found in crate `solution`"),
        ("fn main() {\n", "Line 1: this file contains an unclosed delimiter"),
        (main("let v = vec![1];\nlet w = v;\nv.len();"), "Line 4: borrow of moved value: `v`"),
        ("use rand::Rng;\nfn main() {}\n", "Line 1: unresolved import `rand`"),
    ],
)
def test_a_program_that_does_not_compile(run_program: RunProgram, program: str, message: str) -> None:
    _results, outcome = run_program(program, language="rust")
    assert outcome.verdict is Verdict.COMPILE_ERROR
    assert message in outcome.message
