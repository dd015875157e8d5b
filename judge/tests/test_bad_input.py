"""Whatever is handed in has a verdict."""

import gc
import tracemalloc
from dataclasses import replace
from unittest.mock import Mock

import pytest

from codehub_judge import Judge, Outcome, Started, Submission, TestResult, Verdict, author_runs
from codehub_judge.interactive import conversation
from codehub_judge.languages.language import LanguageUnavailable, Toolchain
from codehub_judge.languages.registry import LANGUAGES
from judge.tests.programs import A_PLUS_B, RunProgram, package
from judge.tests.programs_of_authors import checked, interactive

ROOMY = package(limits={"time_ms": 2000, "memory_mb": 256})
MAIN = "int main() {}\n"


@pytest.mark.parametrize(
    ("language", "source", "verdict", "said"),
    [
        ("python", b"", Verdict.WRONG_ANSWER, "Your program printed nothing."),
        ("javascript", b"", Verdict.WRONG_ANSWER, "Your program printed nothing."),
        ("cpp", b"", Verdict.COMPILE_ERROR, "undefined reference to `main'"),
        ("python", b"print(1)\0\n", Verdict.COMPILE_ERROR, "null bytes"),
        ("javascript", b"\0", Verdict.COMPILE_ERROR, "Line 1: SyntaxError: Invalid or unexpected token"),
        ("cpp", b"\0", Verdict.COMPILE_ERROR, "undefined reference to `main'"),
        ("python", b"print('\xe9')", Verdict.COMPILE_ERROR, "'utf-8' codec can't decode byte 0xe9"),
        ("javascript", b"console.log('\xe9')", Verdict.WRONG_ANSWER, ""),
        ("cpp", b"// \xe9\nint main() {}\n", Verdict.WRONG_ANSWER, "Your program printed nothing."),
        ("python", b"# coding: latin-1\nprint('\xe9' == chr(233))", Verdict.WRONG_ANSWER, "True"),
        ("python", b"\xef\xbb\xbf" + A_PLUS_B.encode(), Verdict.ACCEPTED, ""),
        ("python", A_PLUS_B.replace("\n", "\r\n").encode(), Verdict.ACCEPTED, ""),
    ],
)
def test_odd_sources(
    run_program: RunProgram, language: str, source: bytes, verdict: Verdict, said: str
) -> None:
    results, outcome = run_program(source, ROOMY, language=language, kind="run")
    assert outcome.verdict is verdict
    assert said in outcome.message + str(results)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("source", [b"\0", b"\xff\xfe\0p\xe9\n", b"\x1b]0;x\x07\xed\xa0\x80\x00\r"])
def test_what_is_no_text_has_a_verdict_in_every_language(
    run_program: RunProgram, language: str, source: bytes
) -> None:
    """Some take nothing at all for a program, so it may print nothing; none fails in any other way."""
    _results, outcome = run_program(source, ROOMY, language=language, kind="run")
    assert outcome.verdict in {Verdict.COMPILE_ERROR, Verdict.RUNTIME_ERROR, Verdict.WRONG_ANSWER}
    assert outcome.message
    assert "\0" not in f"{outcome.message}{outcome.compile_output}"


@pytest.mark.parametrize(
    "find",
    [Mock(side_effect=LanguageUnavailable("gone")), Mock(return_value=Toolchain("/usr/bin/gone", "1"))],
)
def test_a_language_that_was_taken_away(
    run_program: RunProgram, monkeypatch: pytest.MonkeyPatch, find: Mock
) -> None:
    """Also that of a checker, which is its author's matter."""
    monkeypatch.setitem(LANGUAGES, "lua", replace(LANGUAGES["lua"], find=find))
    if find.side_effect is None:
        with pytest.raises(LanguageUnavailable, match="/usr/bin/gone any more"):
            run_program("print(1)", language="lua")
    results, _outcome = run_program(A_PLUS_B, checked("testlib", "os.exit(0)", "lua"))
    assert {(result.verdict, result.message) for result in results} == {
        (Verdict.JUDGE_ERROR, author_runs.NEUTRAL.format("checker"))
    }
    assert "The checker cannot be run here" in results[0].fault
    assert run_program(A_PLUS_B)[1].verdict is Verdict.ACCEPTED


def test_an_interactor_that_never_answers(run_program: RunProgram, monkeypatch: pytest.MonkeyPatch) -> None:
    """The program waits in vain, too, and is not to blame; of its tests it learns nothing."""
    monkeypatch.setattr(conversation, "END_S", 0.2)
    limits = {"time_ms": 300, "wall_ms": 300, "memory_mb": 64}
    silent = "import sys, time\nprint(open(sys.argv[1]).read(), file=sys.stderr)\ntime.sleep(600)"
    results, outcome = run_program("input()", interactive("testlib", silent, limits=limits))
    assert {(result.verdict, result.message) for result in results} == {
        (Verdict.JUDGE_ERROR, author_runs.NEUTRAL.format("interactor"))
    }
    assert {result.fault for result in results} == {"The interactor did not end after the program had."}
    assert "100" not in str(results[1].as_json()) + str(outcome.as_json())
    assert run_program(A_PLUS_B)[1].verdict is Verdict.ACCEPTED


def test_a_program_of_ten_megabytes_is_the_largest(run_program: RunProgram) -> None:
    largest = A_PLUS_B.encode().ljust((10 << 20) - 3, b"\n")
    _results, outcome = run_program(largest, ROOMY, beside={"x": b"abc"}, kind="run")
    assert outcome.verdict is Verdict.ACCEPTED
    for beside in ({"x": b"abcd"}, {"x": b"x" * (64 << 20)}):
        results, outcome = run_program(largest, ROOMY, beside=beside)
        assert (results, outcome.verdict) == ([], Verdict.COMPILE_ERROR)
        assert (outcome.message, outcome.total) == ("The program is larger than 10 MB.", 3)


def test_sixty_four_megabytes_of_output(run_program: RunProgram) -> None:
    (result, *_), outcome = run_program("print('x' * (64 << 20))", package(limits=ROOMY_AND_LOUD))
    assert (outcome.verdict, result.stdout_truncated) == (Verdict.OUTPUT_LIMIT, True)
    assert result.stdout == "x" * 4096
    quiet = package(limits={"time_ms": 2000, "memory_mb": 256, "output_kb": 64})
    _results, outcome = run_program("print('x' * (64 << 20))", quiet)
    assert outcome.verdict is Verdict.OUTPUT_LIMIT


ROOMY_AND_LOUD = {"time_ms": 2000, "memory_mb": 256, "output_kb": 32 << 10}


def test_a_disk_that_is_full_while_compiling(run_program: RunProgram) -> None:
    """A program of 15 MB, the object file it is made of, and what lies beside it are too much together."""
    large = b"char data[14 << 20] = {1};\nint main() { return data[1]; }\n"
    results, outcome = run_program(large, ROOMY, language="cpp", beside={"data": bytes(9 << 20)})
    assert (results, outcome.verdict) == ([], Verdict.COMPILE_ERROR)
    assert outcome.message == "The program needs too much disk space to compile."
    assert "No space left on device" in (outcome.compile_output or "")


def test_a_program_that_is_too_large_when_compiled(run_program: RunProgram) -> None:
    large = b"char data[20 << 20] = {1};\nint main() { return data[1]; }\n"
    _results, outcome = run_program(large, ROOMY, language="cpp")
    assert (outcome.verdict, outcome.message) == (
        Verdict.COMPILE_ERROR,
        "The compiled program is too large.",
    )


def test_ten_thousand_tests(judge: Judge) -> None:
    """What is kept of each is little, whatever it wrote."""
    tests = [
        {"index": i, "name": str(i), "visible": True, "stdin": f"{i} 1\n", "expected": ""}
        for i in range(1, 10_001)
    ]
    against = package(tests=tests)
    source = b"import sys\nsys.stdout.write('x' * 4096)\nsys.stderr.write('y' * 4096)\n"
    events = judge.run(Submission(source), against)
    assert next(events) == Started(10_000)
    tracemalloc.start()
    for count in range(1, 1001):
        assert isinstance(next(events), TestResult)
        if count == 100:
            gc.collect()
            before = tracemalloc.get_traced_memory()[0]
    gc.collect()
    grown = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    assert grown < 900 * 2000  # not 8 kB for each


@pytest.mark.full
def test_ten_thousand_tests_to_the_end(judge: Judge) -> None:
    tests = [
        {"index": i, "name": str(i), "visible": i < 5000, "stdin": f"{i} 1\n", "expected": f"{i + 1}"}
        for i in range(1, 10_001)
    ]
    *results, outcome = judge.run(Submission(A_PLUS_B.encode()), package(tests=tests))
    assert isinstance(outcome, Outcome)
    assert len(results) == 10_001
    assert (outcome.verdict, outcome.passed) == (Verdict.ACCEPTED, 10_000)
