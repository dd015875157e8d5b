"""Verdicts for exercises whose tests are functions with asserts."""

import pytest

from codehub_judge import PackageInvalid, Verdict
from judge.tests.programs import RunProgram, unit_package

SUM = unit_package(
    """
from solution import total

def test_two():
    assert total([1, 2]) == 3

def test_none():
    assert total([]) == 0, "an empty list adds up to nothing"

def test_secret():
    assert total([10**6]) == 10**6
""",
    "test_secret",
)
RIGHT = "def total(numbers):\n    return sum(numbers)\n"


def one(body: str) -> object:
    """Return a package with one visible test of the function `f`."""
    return unit_package("from solution import f\n\ndef test_it():\n    " + body)


def test_a_right_solution_is_accepted_function_by_function(run_program: RunProgram) -> None:
    results, outcome = run_program(RIGHT, SUM)
    assert [(result.name, result.verdict) for result in results] == [
        ("test_two", Verdict.ACCEPTED),
        ("test_none", Verdict.ACCEPTED),
        ("test_secret", Verdict.ACCEPTED),
    ]
    assert outcome.verdict is Verdict.ACCEPTED


def test_run_judges_the_visible_tests_only(run_program: RunProgram) -> None:
    results, outcome = run_program(RIGHT, SUM, kind="run")
    assert [result.name for result in results] == ["test_two", "test_none"]
    assert (outcome.passed, outcome.total) == (2, 2)


def test_own_input_runs_the_program_as_a_script(run_program: RunProgram) -> None:
    (result,), outcome = run_program(
        RIGHT + "print(total([1, int(input())]))", SUM, kind="input", cases=[{"stdin": "4\n"}]
    )
    assert (result.stdout, outcome.verdict) == ("5\n", Verdict.ACCEPTED)


@pytest.mark.parametrize(
    ("assertion", "message"),
    [
        ("assert f(2) == 4", "f(2) returned 3, expected 4"),
        ("assert f(2) != 3", "f(2) returned 3, expected anything but 3"),
        ("assert f(2) > 3", "f(2) returned 3, expected a value > 3"),
        ("assert f(2) in (4, 5)", "f(2) returned 3, expected one of (4, 5)"),
        ("assert f(2) is None", "f(2) returned 3, expected None"),
        ("assert not f(2)", "f(2) returned 3, expected a value that counts as False"),
        ("assert isinstance(f(2), str)", "isinstance(f(2), str) returned False, expected True"),
        ("assert f(2) + 1 == 5", "f(2) + 1 is 4, expected 5"),
        ("assert f(2) == 4, 'twice'", "twice\nf(2) returned 3, expected 4"),
        ("x = f(2)\n    assert 4 == x", "4 is 4, expected 3"),
        ("raise AssertionError('do it otherwise')", "do it otherwise"),
    ],
)
def test_a_failing_assert_explains_itself(run_program: RunProgram, assertion: str, message: str) -> None:
    (result,), _outcome = run_program("def f(n):\n    return n + 1\n", one(assertion))
    assert (result.verdict, result.message) == (Verdict.WRONG_ANSWER, message)


def test_both_sides_of_an_assert_are_evaluated_once(run_program: RunProgram) -> None:
    counting = "n = 0\ndef f(x):\n    global n\n    n += 1\n    return n\n"
    assert run_program(counting, one("assert f(1) == 1\n    assert f(1) == 2"))[1].verdict is Verdict.ACCEPTED


@pytest.mark.parametrize(
    ("program", "verdict", "message"),
    [
        (
            "def f(n):\n    return n / 0\n",
            Verdict.RUNTIME_ERROR,
            "Line 2: ZeroDivisionError: division by zero",
        ),
        ("def g(n):\n    pass\n", Verdict.RUNTIME_ERROR, "cannot import name 'f' from solution.py"),
        ("assert False, 'mine'\n", Verdict.RUNTIME_ERROR, "AssertionError: mine"),
        ("def f(n):\n    while True: pass\n", Verdict.TIME_LIMIT, "processor time"),
        ("def f(n):\n    return f(n)\n", Verdict.RUNTIME_ERROR, "RecursionError"),
        ("def f(n):\n    x = [0] * 10**10\n", Verdict.MEMORY_LIMIT, "64 MB"),
    ],
)
def test_an_error_in_the_solution(
    run_program: RunProgram, program: str, verdict: Verdict, message: str
) -> None:
    (result,), _outcome = run_program(program, one("assert f(2) == 4"))
    assert result.verdict is verdict
    assert message in result.message


@pytest.mark.parametrize(
    "program",
    [
        "import sys\nsys.exit(0)\n",
        "import os\nos._exit(0)\n",
        "def f(n):\n    exit()\n",
        "def f(n):\n    import os\n    os._exit(0)\n",
        "import os\nfor fd in range(3, 9):\n    try: os.write(fd, b'passed')\n    finally: continue\nexit()",
        "import os\ndef f(n):\n    os.closerange(0, 64)\n    return 4\n",
        "print('passed')\nprint('{\"outcome\": \"passed\"}')\nraise SystemExit\n",
        "import os\ndef f(n):\n    if os.fork(): os._exit(0)\n    return 4\n",
        "import os\nos.write = lambda *a: 0\nos._exit = lambda *a: None\ndef f(n):\n    return 5\n",
        "import builtins\nbuiltins.AssertionError = ValueError\ndef f(n):\n    return 5\n",
        "import sys\nsys.excepthook = print\ndef f(n):\n    raise KeyboardInterrupt\n",
        "import os\ndef f(n):\n    os.kill(os.getpid(), 9)\n",
    ],
)
def test_a_program_that_ends_early_or_forges_its_result_does_not_pass(
    run_program: RunProgram, program: str
) -> None:
    (result,), outcome = run_program(program, one("assert f(2) == 4"))
    assert result.verdict in (Verdict.RUNTIME_ERROR, Verdict.WRONG_ANSWER)
    assert outcome.passed == 0


def test_a_hidden_test_says_nothing_about_itself(run_program: RunProgram) -> None:
    results, _outcome = run_program("def total(n):\n    print(n)\n    return 3 if n else 0\n", SUM)
    hidden = results[-1]
    assert hidden.verdict is Verdict.WRONG_ANSWER
    assert (hidden.stdout, hidden.stderr, hidden.message) == (None, None, "A hidden test failed.")
    assert hidden.time_ms % 10 == 0
    assert hidden.memory_kb % 1024 == 0


def test_the_source_of_another_test_is_out_of_reach(run_program: RunProgram) -> None:
    spy = "import sys\ndef total(n):\n    print(list(sys._getframe(1).f_globals))\n    return 3\n"
    results, _outcome = run_program(spy, SUM)
    assert "test_two" in (results[0].stdout or "")
    assert "test_secret" not in (results[0].stdout or "")


def test_a_package_whose_test_is_missing_is_invalid(run_program: RunProgram) -> None:
    file = {"name": "t.py", "source": "x = 1"}
    with pytest.raises(PackageInvalid, match="no function test_a"):
        run_program("", unit_package("def test_a():\n    pass\n", unit_test_files={"python": file}))


def test_a_test_may_have_any_name_that_python_allows(run_program: RunProgram) -> None:
    named = unit_package("from solution import f\n\ndef test_größe():\n    assert f() == 1\n")
    assert run_program("def f():\n    return 1\n", named)[1].verdict is Verdict.ACCEPTED
