"""A checker that comes to grief has not answered, whatever number its runtime ends with."""

import time

import pytest

from codehub_judge import Verdict
from codehub_judge.checkers.crashes import QUOTABLE, Quotable, crashed
from judge.tests.programs import RunProgram
from judge.tests.programs_of_authors import checked

# Each fails where its author has not thought of a learner's word that is no number.
CRASHING = {
    "bash": "set -e\nif ! (( $(cat $2) > 0 )); then no_such_command; fi\n",
    "csharp": "using System; using System.IO;\n"
    "class Checker { static int Main(string[] a) { return int.Parse(File.ReadAllText(a[1])); } }\n",
    "go": 'package main\nimport ("os"; "strconv")\nfunc main() {\n text, _ := os.ReadFile(os.Args[2])\n'
    " n, err := strconv.Atoi(string(text))\n if err != nil { panic(err) }\n os.Exit(n) }\n",
    "haskell": "import System.Environment\n"
    "main = do { a <- getArgs; s <- readFile (a !! 1); print (read s + 1 :: Int) }\n",
    "java": "import java.nio.file.*;\nclass Checker {\n"
    " public static void main(String[] a) throws Exception {\n"
    " System.exit(Integer.parseInt(Files.readString(Path.of(a[1])).trim())); } }\n",
    "javascript": "JSON.parse(require('fs').readFileSync(process.argv[3]));\n",
    "lua": "local n = tonumber(io.open(arg[2]):read('a')) + 1\nos.exit(n)\n",
    "pascal": "var f: text; n: longint;\nbegin assign(f, paramstr(2)); reset(f); read(f, n); halt(n) end.\n",
    "perl": "open(my $f, '<', $ARGV[1]); my $s = <$f>; $s =~ /^\\d+$/ or die 'no number';\n",
    "php": "<?php exit(intdiv(1, (int) file_get_contents($argv[2])));\n",
    "python": "import sys\nsys.exit(int(open(sys.argv[2]).read()))\n",
    "ruby": "exit Integer(File.read(ARGV[1]))\n",
    "rust": "fn main() { let name = std::env::args().nth(2).unwrap();\n"
    " let n: i32 = std::fs::read_to_string(name).unwrap().trim().parse().unwrap();\n"
    " std::process::exit(n) }\n",
    "typescript": "import * as fs from 'fs';\nJSON.parse(fs.readFileSync(process.argv[3], 'utf8'));\n",
}


@pytest.mark.parametrize("language", CRASHING)
def test_a_crash_is_no_answer(run_program: RunProgram, language: str) -> None:
    tests = [{"index": 1, "name": "a", "visible": True, "stdin": "", "expected": "", "points": 10}]
    against = checked("testlib", CRASHING[language], language, tests=tests)
    (result,), _outcome = run_program("print('word')", against)
    assert (result.verdict, result.points) == (Verdict.JUDGE_ERROR, 0), result.message
    assert result.fault


SAID = {
    "csharp": "Unhandled Exception:\nSystem.FormatException: no\n",
    "go": "panic: no\n\ngoroutine 1 [running]:\n",
    "haskell": "solution: Prelude.read: no parse\n",
    "java": 'Exception in thread "main" java.lang.Error\n',
    "lua": "lua5.4: solution.lua:1: no\n",
    "pascal": "Runtime error 106 at $0000000000401122\n",
    "perl": "no at solution.pl line 1.\n",
    "ruby": "solution.rb:1:in `main': no (RuntimeError)\n",
}


@pytest.mark.parametrize("language", SAID)
def test_words_of_a_crash_that_the_learner_has_written_are_none(language: str) -> None:
    said = SAID[language].encode()
    assert crashed(language, 1, said, Quotable(language, b"3\n"))
    assert not crashed(language, 0, said, Quotable(language, b"3\n"))
    for output in (b"4\n" + said, b"\n".join(said.split()), b" ".join(said.split())):
        assert not crashed(language, 1, b"found 4\n" + said, Quotable(language, output))
    heard = Quotable(language)
    for at in range(len(said)):
        heard.add(said[at : at + 1])
    assert heard.found


@pytest.mark.full
@pytest.mark.parametrize("language", QUOTABLE)
@pytest.mark.parametrize(
    "unit",
    [b"x", b" ", b"at ", b"at x ", b"panic ", b"lua5", b"Exception in ", b".rb:1", b"unhandled\n", b"fatal "],
)
def test_whatever_was_written_is_looked_through_at_once(language: str, unit: bytes) -> None:
    before = time.process_time()
    Quotable(language, unit * ((16 << 20) // len(unit)))
    assert (
        time.process_time() - before < 8
    )  # of processor time, and a thousand times that if it were quadratic
