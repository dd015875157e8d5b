"""Verdicts for programs in Haskell, and what a learner is told."""

from typing import ClassVar

import pytest

from codehub_judge import Verdict
from judge.tests.languages.language_tests import LanguageTests
from judge.tests.programs import RunProgram


class TestHaskell(LanguageTests):
    language = "haskell"
    a_plus_b = 'main = interact $ \\text -> show (sum (map read (words text) :: [Int])) ++ "\\n"\n'
    broken = "main :: IO ()\nmain = do\n  putStrLn 3 4\n"
    broken_message = "Line 3: "
    broken_output = "solution.hs:3:"
    crash = 'main :: IO ()\nmain = do\n  putStrLn (error "no luck")\n'
    crash_message = "Line 3: no luck"
    greedy = (
        "import qualified Data.Map as M\n"
        "main = print (M.foldr (+) 0 m + M.size m) where m = M.fromList (zip [1 ..] [1 .. 99999999 :: Int])\n"
    )
    endless = "main = print (f 1) where f n = if n == (0 :: Int) then n else f (n * 3 `mod` 1000003)\n"
    recursive = "f :: Int -> Int\nf 0 = 0\nf n = 1 + f (n - 1)\nmain = print (f 10000)\n"
    sums = (
        "import qualified Data.ByteString.Char8 as B\nimport Data.Maybe (mapMaybe)\n"
        "main = B.getContents >>= print . sum . map fst . drop 1 . mapMaybe B.readInt . B.words\n"
    )
    unicode = 'main = do\n  text <- getContents\n  putStr text\n  putStrLn "Grüße, 世界 🎉"\n'
    several: ClassVar = {
        "Start.hs": "module Main where\nimport Twice\nmain = print (twice 21)\n",
        "Twice.hs": "module Twice (twice) where\ntwice :: Int -> Int\ntwice n = 2 * n\n",
    }


@pytest.mark.parametrize(
    "program",
    [
        "module Solution where\nmain = print 42\n",
        "{- module No where -}\n-- module No\nmodule Deep.Solution\n  ( main ) where\nmain = print 42\n",
        "{-# LANGUAGE TupleSections #-}\nmodule Main (main) where\nmain = print 42\n",
        "import Data.Map\nimport Control.Monad.State\nmain = print (41 + size (fromList [(1, 2)]))\n",
    ],
)
def test_the_main_module_may_have_any_name(run_program: RunProgram, program: str) -> None:
    (result,), outcome = run_program(program, kind="input", language="haskell")
    assert (outcome.verdict, result.stdout) == (Verdict.ACCEPTED, "42\n"), result.message


@pytest.mark.parametrize(
    ("program", "message"),
    [
        ("main = print (head ([] :: [Int]))\n", "Prelude.head: empty list"),
        ("main = print (1 `div` (0 :: Int))\n", "divide by zero"),
        ("import System.Exit\nmain = exitWith (ExitFailure 3)\n", "The program ended with exit code 3."),
        ("main = print (f 1)\nf :: Int -> Int\nf 2 = 3\n", "Line 3: Non-exhaustive patterns in function f"),
    ],
)
def test_a_program_that_fails(run_program: RunProgram, program: str, message: str) -> None:
    (result,), _outcome = run_program(program, kind="input", language="haskell")
    assert result.verdict is Verdict.RUNTIME_ERROR
    assert message in result.message


@pytest.mark.parametrize(
    ("program", "message"),
    [
        ("x = 3\n", "The IO action \u2018main\u2019 is not defined in module \u2018Main\u2019"),
        ("main = do\n  print (1 +\n", "Line 3: parse error"),
        ("main = foo\n", "Line 1: Variable not in scope: foo"),
        ("import Data.Missing\nmain = print 1\n", "Line 1: Could not find module \u2018Data.Missing\u2019"),
    ],
)
def test_a_program_that_does_not_compile(run_program: RunProgram, program: str, message: str) -> None:
    _results, outcome = run_program(program, language="haskell")
    assert outcome.verdict is Verdict.COMPILE_ERROR
    assert message in outcome.message
